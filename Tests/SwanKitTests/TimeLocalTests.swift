import Testing

@testable import SwanKit

@Suite struct TimeLocalTests {
  private func read(_ text: String, _ order: DateOrder? = nil) -> Result<String, LocalTimeError> {
    LocalTimeReader(dateOrder: order).read(Array(text.utf8)).map(\.time.description)
  }

  @Test(arguments: [
    ("2016-06-01T09:30:00+02:00", "2016-06-01T07:30:00Z"),
    ("2022-01-21 13:47:00", "2022-01-21T13:47:00Z"),
    ("  2022-01-21 13:47:00.5\t", "2022-01-21T13:47:00.5Z"),
    ("2022-01-21 13:47:00,25", "2022-01-21T13:47:00.25Z"),
    ("2022-01-21T13:47", "2022-01-21T13:47:00Z"),
    ("2022-01-21", "2022-01-21T00:00:00Z"),
    ("2022/1/21 7:05", "2022-01-21T07:05:00Z"),
    ("2022-01-21 13:47:00 UTC", "2022-01-21T13:47:00Z"),
    ("2022-01-21 13:47:00+0000", "2022-01-21T13:47:00Z"),
    ("2022-01-21 13:47:00 -05:00", "2022-01-21T18:47:00Z"),
    ("2022-01-21T13:47:00-05", "2022-01-21T18:47:00Z"),
    ("2022-01-21 13:47:00Z", "2022-01-21T13:47:00Z"),
    ("10/31/2016 11:07:15 PM", "2016-10-31T23:07:15Z"),
    ("10/31/2016 12:07:15 am", "2016-10-31T00:07:15Z"),
    ("10/31/2016, 12:07PM", "2016-10-31T12:07:00Z"),
    ("31/10/2016", "2016-10-31T00:00:00Z"),
    ("3/3/2016", "2016-03-03T00:00:00Z"),
    ("31-10-2016 13:05", "2016-10-31T13:05:00Z"),
    ("31.10.2016 13:05", "2016-10-31T13:05:00Z"),
    ("03.04.2016", "2016-04-03T00:00:00Z"),
    ("1474300800", "2016-09-19T16:00:00Z"),
    ("147430080", "1974-09-03T08:48:00Z"),
    ("1474300800.125", "2016-09-19T16:00:00.125Z"),
    ("1474300800125", "2016-09-19T16:00:00.125Z"),
    ("Jan 21, 2022 1:47 PM", "2022-01-21T13:47:00Z"),
    ("January 21 2022", "2022-01-21T00:00:00Z"),
    ("Sept 1, 2022, 1:47:09 PM", "2022-09-01T13:47:09Z"),
    ("21 Jan 2022", "2022-01-21T00:00:00Z"),
    ("21-Jan-2022 08:00", "2022-01-21T08:00:00Z"),
    ("Wed, 02 Oct 2002 13:00:00 GMT", "2002-10-02T13:00:00Z"),
    ("Wed, 2 Oct 2002 13:00 +0200", "2002-10-02T11:00:00Z"),
    ("Wed Oct 10 20:19:24 +0000 2018", "2018-10-10T20:19:24Z"),
    ("Wed Oct 10 20:19:24 2018", "2018-10-10T20:19:24Z"),
  ])
  func `a text of an export is a time`(text: String, time: String) {
    #expect(read(text) == .success(time))
  }

  @Test func `the date order decides where nothing else does`() {
    #expect(read("03/04/2016") == .failure(.dayOrMonth))
    #expect(read("03-04-2016 10:00") == .failure(.dayOrMonth))
    #expect(read("03/04/2016", .dayFirst) == .success("2016-04-03T00:00:00Z"))
    #expect(read("03/04/2016", .monthFirst) == .success("2016-03-04T00:00:00Z"))
    #expect(read("10/31/2016", .dayFirst) == .failure(.noSuchDate))
    #expect(read("03.04.2016", .monthFirst) == .success("2016-04-03T00:00:00Z"))
  }

  @Test(arguments: [
    ("", LocalTimeError.empty), ("  ", .empty), ("yesterday", .unrecognised),
    ("2016", .unrecognised), ("20161031", .unrecognised), ("123456789012345", .unrecognised),
    ("10/31/16", .twoDigitYear), ("16-10-31 10:00", .twoDigitYear), ("21 Jan 22", .twoDigitYear),
    ("2016-02-30", .noSuchDate), ("31.02.2016", .noSuchDate), ("2016-00-10", .noSuchDate),
    ("13/13/2016", .noSuchDate), ("Feb 30, 2016", .noSuchDate), ("2016-13-01", .noSuchDate),
    ("2016-02-10 24:00", .noSuchClock), ("2016-02-10 13:00 PM", .noSuchClock),
    ("2016-02-10 0:30 AM", .noSuchClock), ("2016-02-10 10:60", .noSuchClock),
    ("2016-02-10 10:00 EST", .unknownZone), ("2016-02-10 10:00 +5", .unknownZone),
    ("2016-02-10 10:00+25:00", .unknownZone), ("2016-02-10 10", .unrecognised),
    ("2016-02-10T", .unrecognised), ("2016-02-10x", .unrecognised), ("1474300800.", .unrecognised),
    ("2016-02-10 10:00 10:00", .unrecognised), ("0000-01-01", .yearOutOfRange),
    ("0000-06-01T00:00:00Z", .yearOutOfRange), ("9999-12-31 23:59 -01:00", .yearOutOfRange),
    ("0001-01-01 00:00 +01:00", .yearOutOfRange), ("Wed", .unrecognised), ("Oct", .unrecognised),
    ("Wed, Oct", .unrecognised), ("1//2016", .unrecognised), ("1/2", .unrecognised),
    ("00000000000000000000", .unrecognised), ("2016-02-1٠", .unrecognised),
  ])
  func `a text that is no time says why`(text: String, error: LocalTimeError) {
    #expect(read(text) == .failure(error))
  }

  @Test func `a local time tells how it fits`() throws {
    let berlin = try #require(TimeZone(tzif: TimeLocalTests.berlin))
    let reader = LocalTimeReader(zone: berlin)
    func read(_ text: String) -> String? {
      guard case .success(let placed) = reader.read(Array(text.utf8)) else { return nil }
      return "\(placed.time) \(placed.fit)"
    }
    #expect(read("30.10.2016 02:30") == "2016-10-30T00:30:00Z ambiguous")
    #expect(read("2016-10-30 02:30 +0100") == "2016-10-30T01:30:00Z once")
    #expect(read("2016-03-27 02:30") == "2016-03-27T01:30:00Z skipped")
    #expect(read("2016-07-01") == "2016-06-30T22:00:00Z once")
    #expect(read("1474300800") == "2016-09-19T16:00:00Z once")
  }

  /// Nothing but today's rule of Berlin.
  private static let berlin =
    Array("TZif2".utf8) + [UInt8](repeating: 0, count: 35) + [0, 0, 0, 0] + Array("TZif2".utf8)
    + [UInt8](repeating: 0, count: 15 + 19) + [1, 0, 0, 0, 1, 0, 0, 14, 16, 0, 0, 0]
    + Array("\nCET-1CEST,M3.5.0,M10.5.0/3\n".utf8)

  @Test func `no bytes trap`() {
    let pieces = [
      "2016", "-", "/", ".", " ", ":", "T", "Z", "12", "31", "Oct", "Wed", ",", "PM", "+", "0200",
      "99999999999999999999", "\u{0}", "é", "UTC",
    ]
    let reader = LocalTimeReader()
    for _ in 0..<20_000 {
      let text = (0..<Int.random(in: 0...9)).map { _ in pieces.randomElement() ?? "" }.joined()
      _ = reader.read(Array(text.utf8))
      _ = Moment(text)
    }
  }

  @Test func `every error is a sentence that says what would do`() {
    for error in LocalTimeError.allCases { #expect("\(error)".contains(";")) }
  }
}
