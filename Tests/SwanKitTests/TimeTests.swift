import Testing

@testable import SwanKit

@Suite struct TimeTests {
  @Test func `arithmetic stays within the range`() {
    let second = Span(microseconds: 1_000_000)
    #expect(Time(microseconds: 5) + second == Time(microseconds: 1_000_005))
    #expect(Time(microseconds: 5) - second == Time(microseconds: -999_995))
    #expect(Time(microseconds: .max) + second == Time(microseconds: .max))
    #expect(Time(microseconds: .min) - second == Time(microseconds: .min))
    #expect(Time(microseconds: .max) - Time(microseconds: -1) == Span(microseconds: .max))
    #expect(Time(microseconds: .min) - Time(microseconds: 1) == Span(microseconds: .min))
  }

  @Test func `dates and day numbers agree`() {
    for number in Int32(-800_000)...Int32(3_000_000) where number % 7 < 3 {
      let date = CivilDate(dayNumber: number)
      if date.dayNumber != Int(number) { Issue.record("\(number) \(date)") }
    }
    for number in [Int32.min, .min + 1, .max - 1, .max] {
      #expect(CivilDate(dayNumber: number).dayNumber == Int(number))
    }
  }

  // Oracles: Python's datetime.date.isocalendar.
  @Test(arguments: [
    ("2016-02-17", "2016-W07", "2016-02-15"), ("2016-01-03", "2015-W53", "2015-12-28"),
    ("2018-12-31", "2019-W01", "2018-12-31"), ("2020-12-31", "2020-W53", "2020-12-28"),
    ("2021-01-01", "2020-W53", "2020-12-28"), ("1970-01-01", "1970-W01", "1969-12-29"),
    ("1969-12-28", "1969-W52", "1969-12-22"), ("2024-02-29", "2024-W09", "2024-02-26"),
    ("0001-01-01", "0001-W01", "0001-01-01"), ("9999-12-31", "9999-W52", "9999-12-27"),
  ])
  func `a day has an ISO week`(text: String, week: String, monday: String) throws {
    let day = try #require(Day(text))
    #expect(day.weekText == week)
    #expect(day.monday.description == monday)
    #expect(day.description == text)
    #expect(Day(of: day.start) == day)
    #expect(Day(of: Time(microseconds: day.start.microseconds - 1)).number == day.number - 1)
  }

  @Test func `the ends of the range are days too`() {
    #expect(Day(of: Time(microseconds: .max)).description == "+294247-01-10")
    #expect(Day(number: .max).start == Time(microseconds: .max))
    #expect(Day(number: .min).monday.number == .min)
    #expect(!Day(number: .min).weekText.isEmpty)
    #expect(!Day(number: .max).weekText.isEmpty)
  }

  @Test(arguments: ["", "2016-6-01", "2016-02-30", "2016-02-01T", "x", "2016-02-0１"])
  func `a text that is no date is no day`(text: String) { #expect(Day(text) == nil) }

  @Test(arguments: [
    ("90s", 90), ("15m", 900), ("2h", 7200), ("7d", 604_800), ("1w", 604_800),
    ("1h30m", 5400), ("1w2d3h4m5s", 788_645), ("0s", 0), ("007d", 604_800),
  ])
  func `a text is a span`(text: String, seconds: Int64) {
    #expect(Span(text)?.microseconds == seconds * 1_000_000)
  }

  @Test(arguments: [
    "", "d", "7", "7x", "-7d", "+7d", "7 d", "1.5h", "30m1h", "1h1h", "7d ", "1h30", "7D",
    "99999999999999999999999999d", "999999999999999999w", "15250284452w1000d", "7d7",
  ])
  func `a text that is no span`(text: String) { #expect(Span(text) == nil) }

  @Test(arguments: [
    (0, "0 s"), (45_000_000, "45 s"), (250_000, "0.25 s"), (999, "0 s"), (-1_500_000, "-1 s"),
    (5_400_000_000, "1 h 30 min"), (273_600_000_000, "3 d 4 h"), (259_260_000_000, "3 d"),
    (900_000_000, "15 min"), (Int64.min, "-106751991 d 4 h"),
  ])
  func `a span for people`(microseconds: Int64, text: String) {
    #expect(Span(microseconds: microseconds).description == text)
  }

  @Test func `a moment is a time, a date or how long ago`() throws {
    let now = try #require(Time("2016-06-08T12:00:00Z"))
    #expect(Moment("7d")?.time(now: now).description == "2016-06-01T12:00:00Z")
    #expect(Moment("2016-06-01")?.time(now: now).description == "2016-06-01T00:00:00Z")
    #expect(
      Moment("2016-06-01T09:30:00+02:00")?.time(now: now).description == "2016-06-01T07:30:00Z")
    #expect(Moment("yesterday") == nil)
    #expect(Moment("") == nil)
    #expect(Moment("15250284w")?.time(now: Time(microseconds: .min)).microseconds == .min)
  }
}
