/// A date of the Gregorian calendar, also before the calendar was invented.
///
/// The arithmetic counts years from March, so that the leap day is the last of its year, and
/// 400 of them make a cycle of 146,097 days (Howard Hinnant, "chrono-compatible low-level date
/// algorithms", 2013).
package struct CivilDate: Hashable, Sendable {
  package let year: Int
  /// 1 to 12.
  package let month: Int
  /// 1 to 31.
  package let day: Int

  /// A date that exists, with a year from -9,999,999 to 9,999,999; otherwise nil.
  package init?(year: Int, month: Int, day: Int) {
    guard -9_999_999...9_999_999 ~= year, 1...12 ~= month,
      1...CivilDate.days(inMonth: month, of: year) ~= day
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// The date so many days after 1970-01-01.
  package init(dayNumber: Int32) {
    let shifted = Int64(dayNumber) + 719_468
    let (cycle, dayOfCycle) = shifted.flooredDivision(by: 146_097)
    let yearOfCycle =
      (dayOfCycle - dayOfCycle / 1460 + dayOfCycle / 36_524 - dayOfCycle / 146_096) / 365
    let dayOfYear = dayOfCycle - (365 * yearOfCycle + yearOfCycle / 4 - yearOfCycle / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    day = Int(dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
    month = Int(monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9)
    year = Int(yearOfCycle + cycle * 400) + (month <= 2 ? 1 : 0)
  }

  /// Days since 1970-01-01.
  package var dayNumber: Int {
    CivilDate.dayNumber(year: year, month: month, day: day)
  }

  /// Days since 1970-01-01 of a date that exists.
  static func dayNumber(year: Int, month: Int, day: Int) -> Int {
    // 25,000 cycles more keep every division above zero.
    dayNumber(yearFromZero: year + 10_000_000, month: month, day: day) - 25_000 * 146_097
  }

  /// Days since 1970-01-01 of a valid date whose year is not negative: the part that is hot.
  @inline(__always)
  static func dayNumber(yearFromZero year: Int, month: Int, day: Int) -> Int {
    // One cycle more, so that January of the year 0 is not below zero.
    let fromMarch = UInt(bitPattern: year + (month <= 2 ? 399 : 400))
    let leapDays = fromMarch / 4 - fromMarch / 100 + fromMarch / 400
    let monthFromMarch = UInt(bitPattern: month <= 2 ? month + 9 : month - 3)
    let dayOfYear = (153 * monthFromMarch + 2) / 5 + UInt(bitPattern: day) - 1
    return Int(bitPattern: 365 * fromMarch + leapDays + dayOfYear) - 719_468 - 146_097
  }

  /// How many days a month has; `month` is 1 to 12.
  @inline(__always)
  static func days(inMonth month: Int, of year: Int) -> Int {
    if month == 2 { return isLeap(year) ? 29 : 28 }
    return 30 + (month + month >> 3) & 1
  }

  static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }
}

extension CivilDate: CustomStringConvertible {
  /// `YYYY-MM-DD`; a year outside 0000 to 9999 has a sign and as many digits as it needs.
  package var description: String {
    var text: [UInt8] = []
    append(to: &text)
    return String(decoding: text, as: UTF8.self)
  }

  /// Appends what `description` says.
  package func append(to text: inout [UInt8]) {
    CivilDate.append(year: year, to: &text)
    text.append(UInt8(ascii: "-"))
    text.append(twoDigits: month)
    text.append(UInt8(ascii: "-"))
    text.append(twoDigits: day)
  }

  /// Appends a year with at least four digits, and a sign outside 0000 to 9999.
  static func append(year: Int, to text: inout [UInt8]) {
    if 0...9999 ~= year {
      text.append(twoDigits: year / 100)
      text.append(twoDigits: year % 100)
    } else {
      let digits = String(year.magnitude)
      text.append(UInt8(ascii: year < 0 ? "-" : "+"))
      text.append(
        contentsOf: repeatElement(UInt8(ascii: "0"), count: max(0, 4 - digits.utf8.count)))
      text.append(contentsOf: digits.utf8)
    }
  }
}

extension [UInt8] {
  /// Appends a number from 0 to 99 with both of its digits.
  mutating func append(twoDigits number: Int) {
    append(UInt8(truncatingIfNeeded: 48 + number / 10))
    append(UInt8(truncatingIfNeeded: 48 + number % 10))
  }
}
