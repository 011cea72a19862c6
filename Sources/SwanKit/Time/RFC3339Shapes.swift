/// The commonest shapes of RFC 3339, read a word at a time; whatever else goes the general way.
///
///     2016-06-01T09:30:00Z
///     2016-06-01T09:30:00.123Z
///     2016-06-01T09:30:00.123456Z
///
/// The times of a log are most of its reading, and this is several times faster than a byte at
/// a time. Loads are unaligned and stay within the first 20, 24 or 27 bytes, after the length
/// has been compared with exactly that. The answer is the general reader's, or nil.
enum RFC3339Shapes {
  /// Microseconds since 1970; nil for another shape, and for whatever is not valid.
  @inline(__always)
  static func microseconds(_ text: UnsafeRawBufferPointer) -> Int64? {
    switch text.count {
    case 20:
      guard let none = unsafe second(text, before: Template.z) else { return nil }
      return unsafe whole(text, second: none)
    case 24:
      let tail = unsafe load(text, 16) ^ Template.milliseconds.zero
      guard Template.milliseconds.fits(tail),
        let whole = unsafe whole(text, second: pair(tail, 1))
      else { return nil }
      return whole + Int64(pair(tail, 4) * 10_000 + Int(tail >> 48 & 0xFF) * 1000)
    case 27:
      let tail = unsafe load(text, 19) ^ Template.microseconds.zero
      guard Template.microseconds.fits(tail),
        let second = unsafe second(text, before: Template.point),
        let whole = unsafe whole(text, second: second)
      else { return nil }
      return whole + Int64(pair(tail, 1) * 10_000 + pair(tail, 3) * 100 + pair(tail, 5))
    default:
      return nil
    }
  }

  /// The first 16 bytes, `YYYY-MM-DDTHH:MM`, and a second.
  @inline(__always)
  private static func whole(_ text: UnsafeRawBufferPointer, second: Int) -> Int64? {
    let date = unsafe load(text, 0) ^ Template.yearMonth.zero
    let clock = unsafe load(text, 8) ^ Template.dayHourMinute.zero
    guard Template.yearMonth.fits(date), Template.dayHourMinute.fits(clock) else { return nil }
    let year = pair(date, 0) * 100 + pair(date, 2)
    let month = pair(date, 5)
    let day = pair(clock, 0)
    let hour = pair(clock, 3)
    let minute = pair(clock, 6)
    guard 1...12 ~= month, day >= 1, day <= 28 || day <= CivilDate.days(inMonth: month, of: year),
      hour < 24, minute < 60, second < 60
    else { return nil }
    let days = CivilDate.dayNumber(yearFromZero: year, month: month, day: day)
    return Int64(days * 86_400 + hour * 3600 + minute * 60 + second) * 1_000_000
  }

  /// Bytes 16 to 19: `:SS` and then what the template says.
  @inline(__always)
  private static func second(_ text: UnsafeRawBufferPointer, before template: Template) -> Int? {
    let word = unsafe UInt64(
      UInt32(littleEndian: text.loadUnaligned(fromByteOffset: 16, as: UInt32.self)))
    let digits = word ^ template.zero
    guard template.fits(digits) else { return nil }
    return pair(digits, 1)
  }

  /// The number of the two digits that begin at a byte of a word.
  @inline(__always)
  private static func pair(_ digits: UInt64, _ byte: UInt64) -> Int {
    // One multiplication puts every such number in place; it is made once for all of them.
    Int((digits &* 10 &+ digits >> 8) >> (byte * 8) & 0xFF)
  }

  @inline(__always)
  private static func load(_ text: UnsafeRawBufferPointer, _ offset: Int) -> UInt64 {
    unsafe UInt64(littleEndian: text.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }
}

/// Where up to eight bytes must be digits, and where exactly some other byte; lowest byte first.
///
/// A word exclusive-or `zero` holds the digits' values, and 0 where another byte fits. Adding
/// `limit` then sets the top bit of each byte that is above 9, or not 0.
private struct Template {
  let zero: UInt64
  let limit: UInt64

  @inline(__always)
  func fits(_ digits: UInt64) -> Bool {
    (digits &+ limit | digits) & 0x8080_8080_8080_8080 == 0
  }

  /// The form `0000-00-`.
  static let yearMonth = Template(zero: 0x2D30_302D_3030_3030, limit: 0x7F76_767F_7676_7676)
  /// The form `00T00:00`.
  static let dayHourMinute = Template(zero: 0x3030_3A30_3054_3030, limit: 0x7676_7F76_767F_7676)
  /// The form `:00Z`.
  static let z = Template(zero: 0x5A30_303A, limit: 0x7F76_767F)
  /// The form `:00.`.
  static let point = Template(zero: 0x2E30_303A, limit: 0x7F76_767F)
  /// The form `:00.000Z`.
  static let milliseconds = Template(zero: 0x5A30_3030_2E30_303A, limit: 0x7F76_7676_7F76_767F)
  /// The form `.000000Z`.
  static let microseconds = Template(zero: 0x5A30_3030_3030_302E, limit: 0x7F76_7676_7676_767F)
}
