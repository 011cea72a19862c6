/// A day of the calendar, as days since 1970-01-01.
package struct Day: Hashable, Comparable, Sendable {
  package var number: Int32

  package init(number: Int32) { self.number = number }

  /// The day in UTC of a moment.
  package init(of time: Time) {
    // A time is at most 106,751,991 days from 1970.
    number = Int32(time.microseconds.flooredDivision(by: Time.microsecondsPerDay).quotient)
  }

  /// The day of a `YYYY-MM-DD` text that exists; nil for any other text.
  package init?(_ text: some StringProtocol) {
    guard let date = TextCursor.whole(of: text, read: RFC3339.date) else { return nil }
    self.init(date)
  }

  package init(_ date: CivilDate) { number = Int32(clamping: date.dayNumber) }

  package var date: CivilDate { CivilDate(dayNumber: number) }

  /// When it begins in UTC.
  package var start: Time {
    let (microseconds, overflow) =
      Int64(number).multipliedReportingOverflow(by: Time.microsecondsPerDay)
    return Time(microseconds: overflow ? (number < 0 ? .min : .max) : microseconds)
  }

  /// 0 for Monday to 6 for Sunday.
  package var weekday: Int { Int((Int64(number) + 3).flooredDivision(by: 7).remainder) }

  /// The Monday of its ISO week.
  package var monday: Day { Day(number: Int32(clamping: Int(number) - weekday)) }

  /// Its ISO 8601 week: the week belongs to the year that has its Thursday.
  package var week: (year: Int, number: Int) {
    let thursday = Day(number: Int32(clamping: Int(number) - weekday + 3))
    let year = thursday.date.year
    return (
      year, (Int(thursday.number) - CivilDate.dayNumber(year: year, month: 1, day: 1)) / 7 + 1
    )
  }

  /// Its ISO 8601 week as text, such as `2016-W07`.
  package var weekText: String {
    let (year, number) = week
    var text: [UInt8] = []
    CivilDate.append(year: year, to: &text)
    text.append(contentsOf: "-W".utf8)
    text.append(twoDigits: number)
    return String(decoding: text, as: UTF8.self)
  }

  package static func < (a: Day, b: Day) -> Bool { a.number < b.number }
}

extension Day: CustomStringConvertible {
  /// `YYYY-MM-DD`.
  package var description: String { date.description }
}
