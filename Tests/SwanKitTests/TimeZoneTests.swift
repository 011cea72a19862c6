import Testing

@testable import SwanKit

@Suite struct TimeZoneTests {
  private static let isInstalled = (try? TimeZoneDatabase.load(name: "Europe/Berlin")) != nil

  // Oracles: Python's zoneinfo, random moments of 1900 to 2400 (tzdata of 2025 and later).
  @Test(
    .enabled(if: isInstalled, "no time zones are installed"),
    arguments: [
      ("America/New_York", -1561096521, -14400),
      ("America/New_York", 586753488, -14400),
      ("America/New_York", 4447512491, -18000),
      ("America/New_York", 12306473336, -18000),
      ("Europe/Berlin", -29568907, 3600),
      ("Europe/Berlin", -2047946152, 3600),
      ("Europe/Berlin", 8303378138, 3600),
      ("Europe/Berlin", 2445943567, 7200),
      ("Europe/Dublin", -385692762, 0),
      ("Europe/Dublin", 1861390121, 0),
      ("Europe/Dublin", 13214489679, 3600),
      ("Europe/Dublin", 3849646484, 0),
      ("America/Nuuk", 1983994956, -7200),
      ("America/Nuuk", 1478105163, -10800),
      ("America/Nuuk", 7684746518, -3600),
      ("America/Nuuk", 11355422244, -7200),
      ("Asia/Gaza", -1432774901, 7200),
      ("Asia/Gaza", 535123655, 7200),
      ("Asia/Gaza", 3745352067, 10800),
      ("Asia/Gaza", 13088395945, 10800),
      ("Asia/Kolkata", -1324402849, 19800),
      ("Asia/Kolkata", -859736977, 23400),
      ("Asia/Kolkata", 8387296176, 19800),
      ("Asia/Kolkata", 3433406253, 19800),
      ("Australia/Lord_Howe", 1202845095, 39600),
      ("Australia/Lord_Howe", -1160602245, 36000),
      ("Australia/Lord_Howe", 8908015151, 37800),
      ("Australia/Lord_Howe", 8696585889, 37800),
      ("America/Sao_Paulo", 1549698119, -7200),
      ("America/Sao_Paulo", 923954848, -10800),
      ("America/Sao_Paulo", 11972534664, -10800),
      ("America/Sao_Paulo", 6355735736, -10800),
      ("Africa/Casablanca", -413164952, 0),
      ("Africa/Casablanca", 1042906751, 0),
      ("Africa/Casablanca", 8540964610, 3600),
      ("Africa/Casablanca", 5015882064, 3600),
      ("Pacific/Apia", -861453492, -41400),
      ("Pacific/Apia", 777282063, -39600),
      ("Pacific/Apia", 8993683277, 46800),
      ("Pacific/Apia", 4105303786, 46800),
      ("Antarctica/Troll", 1398645374, 7200),
      ("Antarctica/Troll", 1848385622, 7200),
      ("Antarctica/Troll", 12772088233, 7200),
      ("Antarctica/Troll", 4998428826, 7200),
      ("Europe/London", 803896502, 3600),
      ("Europe/London", 1321151269, 0),
      ("Europe/London", 11958179887, 0),
      ("Europe/London", 9312725662, 0),
      ("Asia/Kathmandu", -226022638, 19800),
      ("Asia/Kathmandu", -1706066184, 20476),
      ("Asia/Kathmandu", 2399124096, 20700),
      ("Asia/Kathmandu", 9740419649, 20700),
      ("America/St_Johns", -1145491197, -9052),
      ("America/St_Johns", 1533740080, -9000),
      ("America/St_Johns", 2492010855, -12600),
      ("America/St_Johns", 8370129282, -9000),
      ("Pacific/Chatham", 150837649, 45900),
      ("Pacific/Chatham", 1585115865, 49500),
      ("Pacific/Chatham", 9959664217, 45900),
      ("Pacific/Chatham", 11931660749, 49500),
      ("Africa/Cairo", 1588590469, 7200),
      ("Africa/Cairo", 1904435421, 10800),
      ("Africa/Cairo", 2794117181, 10800),
      ("Africa/Cairo", 2902766192, 7200),
    ] as [(String, Int64, Int)])
  func `an offset at a moment`(name: String, seconds: Int64, offset: Int) throws {
    let zone = try TimeZoneDatabase.load(name: name)
    #expect(zone.offset(at: Time(microseconds: seconds * 1_000_000)) == offset)
  }

  @Test(
    .enabled(if: isInstalled, "no time zones are installed"),
    arguments: [
      ("America/New_York", "2016-11-06T01:30:00Z", "2016-11-06T05:30:00Z", ClockFit.ambiguous),
      ("America/New_York", "2016-03-13T02:30:00Z", "2016-03-13T07:30:00Z", .skipped),
      ("America/New_York", "2016-03-13T03:00:00Z", "2016-03-13T07:00:00Z", .once),
      ("America/New_York", "2300-03-11T02:30:00Z", "2300-03-11T07:30:00Z", .skipped),
      ("Europe/Dublin", "2016-10-30T01:30:00Z", "2016-10-30T00:30:00Z", .ambiguous),
      ("Australia/Lord_Howe", "2016-10-02T02:15:00Z", "2016-10-01T15:45:00Z", .skipped),
      ("Pacific/Apia", "2011-12-30T12:00:00Z", "2011-12-30T22:00:00Z", .skipped),
      ("America/Sao_Paulo", "2017-10-15T00:00:00Z", "2017-10-15T03:00:00Z", .skipped),
      ("UTC", "2016-03-13T02:30:00Z", "2016-03-13T02:30:00Z", .once),
    ])
  func `a local time is a moment`(
    name: String, local: String, utc: String, fit: ClockFit
  ) throws {
    let zone = try TimeZoneDatabase.load(name: name)
    let shown = try #require(Time(local))
    let day = Day(of: shown)
    let time = LocalTime(
      date: day.date, microseconds: shown.microseconds - day.start.microseconds)
    #expect(zone.time(of: time) == PlacedTime(time: try #require(Time(utc)), fit: fit))
  }

  @Test(.enabled(if: isInstalled, "no time zones are installed"))
  func `days and moments in a zone`() throws {
    let zone = try TimeZoneDatabase.load(name: "America/Sao_Paulo")
    let time = try #require(Time("2018-01-01T01:59:59Z"))
    #expect(Day(of: time, in: zone).description == "2017-12-31")
    #expect(Day(of: time, in: zone).weekText == "2017-W52")
    let day = try #require(Day("2017-10-15"))
    #expect(day.start(in: zone).description == "2017-10-15T03:00:00Z")
    let now = Time(microseconds: 0)
    #expect(Moment("2017-10-16")?.time(now: now, in: zone).description == "2017-10-16T02:00:00Z")
    for number in [Int32.min, .max] {
      #expect(Day(number: number).start(in: zone) == Day(number: number).start)
    }
    for end in [Int64.min, .max] { _ = Day(of: Time(microseconds: end), in: zone) }
  }

  @Test(arguments: [
    "", "/etc/passwd", "../x", "Europe/../UTC", "Europe//Berlin", "Europe/", "a b", "x\u{1B}[2J",
    String(repeating: "x", count: 256), ".hidden",
  ])
  func `a name never leaves the database`(name: String) {
    #expect(throws: TimeZoneError.badName) { try TimeZoneDatabase.load(name: name) }
  }

  @Test(.enabled(if: isInstalled, "no time zones are installed"))
  func `an unknown name has a hint`() {
    for name in ["europe/berlin", "Berlin", "Europe/Berln"] {
      let message = "no time zone is named '\(name)'; did you mean 'Europe/Berlin'?"
      #expect { try TimeZoneDatabase.load(name: name) } throws: { "\($0)" == message }
    }
    #expect(throws: TimeZoneError.unknown(name: "Atlantis", nearest: nil)) {
      try TimeZoneDatabase.load(name: "Atlantis")
    }
  }

  /// Version 2 with one change, at second 1000, from -1 h to +1 h, and a footer.
  private func file(footer: String) -> [UInt8] {
    func big(_ value: Int, _ width: Int) -> [UInt8] {
      (0..<width).reversed().map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
    }
    func block(_ width: Int) -> [UInt8] {
      Array("TZif2".utf8) + [UInt8](repeating: 0, count: 15)
        + [0, 0, 0, 1, 2, 2].flatMap { big($0, 4) } + big(1000, width) + [1]
        + big(-3600, 4) + [0, 0] + big(3600, 4) + [1, 0] + Array("A\0".utf8)
    }
    return block(4) + block(8) + Array("\n\(footer)\n".utf8)
  }

  @Test func `a file is read by its second block and its footer`() throws {
    let zone = try #require(TimeZone(tzif: file(footer: "X-2")))
    #expect(zone.offset(at: Time(microseconds: 999_999_999)) == -3600)
    #expect(zone.offset(at: Time(microseconds: 1_000_000_000)) == 7200)
    let still = try #require(TimeZone(tzif: file(footer: "")))
    #expect(still.offset(at: Time(microseconds: .max)) == 3600)
  }

  @Test(arguments: [
    "X", "5", "X99", "XYZ5ABC", "XYZ5ABC,M3.2.0", "XYZ5ABC,M13.2.0,M11.1.0", "<X5",
    "XYZ5ABC,M3.2.0,M11.1.0,", "XYZ5ABC,J366,J1", "XYZ5ABC,M3.2.0/168,M11.1.0",
  ])
  func `a footer that is no rule makes no zone`(footer: String) {
    #expect(TimeZone(tzif: file(footer: footer)) == nil)
  }

  @Test func `broken files never trap`() {
    let whole = file(footer: "IST-1GMT0,M10.5.0,M3.5.0/1")
    #expect(TimeZone(tzif: whole) != nil)
    for end in 0..<whole.count { #expect(TimeZone(tzif: Array(whole[..<end])) == nil) }
    for _ in 0..<20_000 {
      var bytes = whole
      for _ in 0..<Int.random(in: 1...4) {
        bytes[Int.random(in: 0..<bytes.count)] = [0, 1, 0x7F, 0x80, 0xFF].randomElement() ?? 0
      }
      guard let zone = TimeZone(tzif: bytes) else { continue }
      for time in [Int64.min, -1, 999_000_000, 1_600_000_000_000_000, .max] {
        let day = Day(of: Time(microseconds: time), in: zone)
        _ = day.start(in: zone)
      }
      _ = Day(number: .min).start(in: zone)
      _ = Day(number: .max).start(in: zone)
    }
  }

  @Test(arguments: [
    ("AAA3BBB,J60,J300", "2016-03-01T05:00:00Z", "2016-03-01T04:59:59Z"),
    ("AAA3BBB,59,300", "2016-02-29T05:00:00Z", "2016-02-29T04:59:59Z"),
    ("AAA3BBB,M2.5.1/-2:30,M10.5.0", "2016-02-29T00:30:00Z", "2016-02-29T00:29:59Z"),
    ("AAA3:00:00BBB,M2.5.1/24,M10.5.0", "2016-03-01T03:00:00Z", "2016-03-01T02:59:59Z"),
  ])
  func `a rule says when summer time starts`(rule: String, first: String, before: String) throws {
    let zone = try #require(TimeZone(tzif: file(footer: rule)))
    #expect(zone.offset(at: try #require(Time(first))) == -7200)
    #expect(zone.offset(at: try #require(Time(before))) == -10_800)
  }
}
