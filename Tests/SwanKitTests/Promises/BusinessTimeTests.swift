import Testing

@testable import SwanKit

@Suite(.enabled(if: Office.hasZones, "no time zones are installed"))
struct BusinessTimeTests {
  /// 2026-06-03 is a Wednesday.
  private let office = BusinessTime(BusinessCalendar(zone: .utc, week: Office.week))

  // Oracles: the design's, and plain reckoning.
  @Test(arguments: [
    ("2026-06-05T16:30:00Z", "1h", "2026-06-08T09:30:00Z"),
    ("2026-06-03T10:00:00Z", "2h", "2026-06-03T12:00:00Z"),
    ("2026-06-03T07:00:00Z", "2h", "2026-06-03T11:00:00Z"),
    ("2026-06-03T16:00:00Z", "2h", "2026-06-04T10:00:00Z"),
    ("2026-06-03T16:00:00Z", "1h", "2026-06-03T17:00:00Z"),
    ("2026-06-03T17:00:00Z", "1h", "2026-06-04T10:00:00Z"),
    ("2026-06-03T17:00:00Z", "0s", "2026-06-04T09:00:00Z"),
    ("2026-06-03T16:59:59.999999Z", "0s", "2026-06-03T16:59:59.999999Z"),
    ("2026-06-06T12:00:00Z", "40h", "2026-06-12T17:00:00Z"),
    ("2026-06-06T12:00:00Z", "2000h", "2027-05-21T17:00:00Z"),
    ("2026-06-03T10:00:00.000001Z", "2h", "2026-06-03T12:00:00.000001Z"),
  ])
  func `a deadline on Mon-Fri 9-17`(start: String, length: String, end: String) throws {
    let deadline = office.deadline(from: try Office.time(start), length: try Office.span(length))
    #expect(deadline?.description == end)
  }

  @Test(arguments: [
    ("2026-06-05T16:30:00Z", "2026-06-08T09:30:00Z", "1h"),
    ("2026-06-03T07:00:00Z", "2026-06-03T11:00:00Z", "2h"),
    ("2026-06-06T00:00:00Z", "2026-06-08T00:00:00Z", "0s"),
    ("2026-06-08T00:00:00Z", "2026-06-01T00:00:00Z", "0s"),
    ("2026-06-01T00:00:00Z", "2036-06-02T00:00:00Z", "20880h"),
  ])
  func `the open time between two moments`(start: String, end: String, open: String) throws {
    let found = office.openTime(from: try Office.time(start), to: try Office.time(end))
    #expect(found == (try Office.span(open)))
  }

  // Berlin goes forward on 2026-03-29 at 02:00 and back on 2026-10-25 at 03:00; New York on
  // 2026-03-08 and 2026-11-01 at 02:00; Lord Howe by half an hour, back on 2026-04-05 and forward
  // on 2026-10-04 at 02:00.
  @Test(arguments: [
    ("Europe/Berlin", "2026-03-27T16:30:00+01:00", "1h", "2026-03-30T09:30:00+02:00"),
    ("Europe/Berlin", "2026-10-23T16:30:00+02:00", "1h", "2026-10-26T09:30:00+01:00"),
    ("America/New_York", "2026-03-06T16:30:00-05:00", "1h", "2026-03-09T09:30:00-04:00"),
    ("America/New_York", "2026-10-30T16:30:00-04:00", "9h", "2026-11-03T09:30:00-05:00"),
    ("Australia/Lord_Howe", "2026-10-02T16:30:00+10:30", "1h", "2026-10-05T09:30:00+11:00"),
    ("Australia/Lord_Howe", "2026-04-03T16:30:00+11:00", "1h", "2026-04-06T09:30:00+10:30"),
    ("Asia/Kolkata", "2026-06-05T16:30:00+05:30", "1h", "2026-06-08T09:30:00+05:30"),
    ("Asia/Kathmandu", "2026-06-05T11:00:00Z", "1h", "2026-06-08T04:00:00Z"),
  ])
  func `a deadline is on the local clock`(
    zone: String, start: String, length: String, end: String
  ) throws {
    let time = BusinessTime(BusinessCalendar(zone: try Office.zone(zone), week: Office.week))
    let deadline = time.deadline(from: try Office.time(start), length: try Office.span(length))
    #expect(deadline == (try Office.time(end)))
  }

  // How long a shift of a Sunday night is, in minutes, when the clock is changed in it.
  @Test(arguments: [
    ("Europe/Berlin", "2026-03-29", 60, 300, 180), ("Europe/Berlin", "2026-10-25", 60, 300, 300),
    ("Europe/Berlin", "2026-03-29", 135, 165, 0), ("Europe/Berlin", "2026-03-29", 150, 240, 60),
    ("Europe/Berlin", "2026-03-29", 60, 150, 60), ("Europe/Berlin", "2026-10-25", 135, 165, 90),
    ("Europe/Berlin", "2026-10-25", 60, 120, 60), ("Europe/Berlin", "2026-10-25", 120, 180, 120),
    ("Europe/Berlin", "2026-10-25", 60, 150, 150), ("Europe/Berlin", "2026-10-25", 0, 1440, 1500),
    ("America/New_York", "2026-03-08", 0, 1440, 1380),
    ("America/New_York", "2026-11-01", 60, 120, 120),
    ("Australia/Lord_Howe", "2026-10-04", 60, 300, 210),
    ("Australia/Lord_Howe", "2026-04-05", 60, 300, 270),
    ("Europe/Berlin", "2026-06-07", 60, 300, 240),
  ])
  func `a shift across a change of the clock`(
    zone: String, day: String, start: Int, end: Int, minutes: Int
  ) throws {
    let time = BusinessTime(
      BusinessCalendar(zone: try Office.zone(zone), week: Office.days(6...6, [(start, end)])))
    let noon = try #require(Day(day)).start + (try Office.span("12h"))
    let day = try Office.span("2d")
    #expect(
      time.openTime(from: noon - day, to: noon + day).microseconds == Int64(minutes) * 60_000_000)
  }

  @Test func `an evening that is shown twice belongs to its day`() throws {
    // St. John's went back from 00:01 on 2010-11-07 to 23:01 on Saturday.
    let zone = try Office.zone("America/St_Johns")
    let always = BusinessTime.alwaysOpen(zone: zone)
    let start = try Office.time("2010-11-06T00:00:00Z")
    #expect(
      always.openTime(from: start, to: start + (try Office.span("3d"))) == (try Office.span("3d")))
    let evenings = BusinessTime(
      BusinessCalendar(zone: zone, week: Office.days(5...5, [(1320, 1440)])))
    #expect(
      evenings.openTime(from: start, to: start + (try Office.span("3d"))) == (try Office.span("3h"))
    )
    let inFirstMinute = try Office.time("2010-11-07T00:00:30-02:30")
    #expect(evenings.nextOpening(after: inFirstMinute) == inFirstMinute)
  }

  @Test func `a day that a zone left out is no open day`() throws {
    // Apia had no 2011-12-30.
    let time = BusinessTime(
      BusinessCalendar(zone: try Office.zone("Pacific/Apia"), week: Office.week))
    let thursday = try Office.time("2011-12-29T10:00:00-10:00")
    #expect(
      time.deadline(from: thursday, businessDays: 1)
        == (try Office.time("2012-01-02T10:00:00+14:00")))
    #expect(
      time.deadline(from: thursday, length: try Office.span("8h"))
        == (try Office.time("2012-01-02T10:00:00+14:00")))
  }

  @Test func `lunch, holidays and exceptions close and open`() throws {
    let time = BusinessTime(
      BusinessCalendar(
        zone: .utc, week: Office.days(0...4, [(540, 750), (810, 1020)]),
        holidays: [
          try #require(Day("2026-12-24")): "", try #require(Day("2026-12-25")): "Christmas",
        ],
        exceptions: [
          try #require(Day("2026-12-24")): [try #require(Shift(start: 600, end: 660))],
          try #require(Day("2026-12-28")): [],
        ]))
    let eve = try Office.time("2026-12-23T16:30:00Z")
    #expect(
      time.deadline(from: eve, length: try Office.span("1h"))?.description == "2026-12-24T10:30:00Z"
    )
    #expect(
      time.deadline(from: eve, length: try Office.span("2h"))?.description == "2026-12-29T09:30:00Z"
    )
    let noon = try Office.time("2026-12-29T12:00:00Z")
    #expect(
      time.deadline(from: noon, length: try Office.span("1h"))?.description
        == "2026-12-29T14:00:00Z")
    let openings = Array(time.openings(from: eve, to: noon)).map {
      "\($0.lowerBound)-\($0.upperBound)"
    }
    #expect(
      openings == [
        "2026-12-23T16:30:00Z-2026-12-23T17:00:00Z", "2026-12-24T10:00:00Z-2026-12-24T11:00:00Z",
        "2026-12-29T09:00:00Z-2026-12-29T12:00:00Z",
      ])
    #expect(Array(time.openings(from: noon, to: eve)).isEmpty)
  }

  // Split at lunch, 12:30 to 13:30; Fridays end at 13:00.
  @Test(arguments: [
    ("2026-06-05T10:00:00Z", 1, "2026-06-08T10:00:00Z"),
    ("2026-06-04T16:30:00Z", 1, "2026-06-05T13:00:00Z"),
    ("2026-06-05T12:45:00Z", 1, "2026-06-08T13:30:00Z"),
    ("2026-06-05T13:00:00Z", 1, "2026-06-09T09:00:00Z"),
    ("2026-06-06T12:00:00Z", 2, "2026-06-10T09:00:00Z"),
    ("2026-06-03T07:00:00Z", 1, "2026-06-04T09:00:00Z"),
    ("2026-06-01T10:00:00Z", 10, "2026-06-15T10:00:00Z"),
    ("2026-06-06T12:00:00Z", 0, "2026-06-08T09:00:00Z"),
  ])
  func `business days`(start: String, count: Int, end: String) throws {
    var week = Office.days(0...3, [(540, 750), (810, 1020)])
    week[4] = [try #require(Shift(start: 540, end: 780))]
    let time = BusinessTime(BusinessCalendar(zone: .utc, week: week))
    #expect(time.deadline(from: try Office.time(start), businessDays: count)?.description == end)
  }

  @Test func `a business day ends at a time that the clock skips`() throws {
    let zone = try Office.zone("Europe/Berlin")
    let time = BusinessTime.alwaysOpen(zone: zone)
    let start = (try #require(Day("2026-03-28"))).start(in: zone) + (try Office.span("2h30m"))
    #expect(
      time.deadline(from: start, businessDays: 1) == (try Office.time("2026-03-29T03:00:00+02:00")))
  }

  @Test func `a warning comes while it is open, and not before the start`() throws {
    func warning(_ start: String, _ length: String, _ rest: String?) throws -> String {
      let start = try Office.time(start)
      let deadline = try #require(office.deadline(from: start, length: try Office.span(length)))
      let rest = try rest.map { try Office.span($0) }
      return office.warning(before: deadline, from: start, leaving: rest).description
    }
    #expect(try warning("2026-06-03T10:00:00Z", "4h", "1h") == "2026-06-03T13:00:00Z")
    #expect(try warning("2026-06-03T10:00:00Z", "4h", nil) == "2026-06-03T13:00:00Z")
    #expect(try warning("2026-06-05T16:00:00Z", "90m", "30m") == "2026-06-08T09:00:00Z")
    #expect(try warning("2026-06-05T16:00:00Z", "90m", "1h") == "2026-06-05T16:30:00Z")
    #expect(try warning("2026-06-06T16:00:00Z", "1h", "8h") == "2026-06-08T09:00:00Z")
  }

  @Test func `never open, the ends of time and huge lengths have an answer`() throws {
    let ends = [Time(microseconds: .min), Time(microseconds: 0), Time(microseconds: .max)]
    let never = BusinessTime(BusinessCalendar(zone: try Office.zone("Europe/Berlin"), week: []))
    for start in ends {
      #expect(never.deadline(from: start, length: Span(microseconds: 0)) == nil)
      #expect(never.deadline(from: start, businessDays: 1) == nil)
      for time in [office, never, .alwaysOpen()] {
        for end in ends {
          _ = time.openings(from: start, to: end).prefix(3).map(\.lowerBound)
          #expect(time.openTime(from: start, to: end).microseconds >= 0)
        }
        for length in [Int64.min, 0, 1, .max] {
          _ = time.deadline(from: start, length: Span(microseconds: length))
          _ = time.deadline(from: start, businessDays: Int(length))
        }
      }
    }
    #expect(office.deadline(from: ends[1], length: Span(microseconds: .max)) == nil)
    #expect(office.deadline(from: ends[2], length: Span(microseconds: 0)) == nil)
  }
}
