/// Reads the date and time format of RFC 3339, strictly.
///
/// `YYYY-MM-DD`, `T`, `HH:MM:SS`, a fraction of any length (cut off, not rounded, after the
/// microseconds), and a zone: `Z` or `±HH:MM`. `T` and `Z` may be small letters. The year in
/// UTC is 0000 to 9999.
///
/// A leap second, `:60`, is accepted where one can be: at 23:59 UTC. Which days had one is not
/// checked. POSIX time has no such second, so it counts as the start of the next one: every
/// moment within `23:59:60` is `00:00:00` of the day after, whatever its fraction.
enum RFC3339 {
  /// The moment that a text says, or nil where it is not RFC 3339.
  static func time(_ text: UnsafeRawBufferPointer) -> Time? {
    if let microseconds = unsafe RFC3339Shapes.microseconds(text) {
      return Time(microseconds: microseconds)
    }
    return unsafe generalTime(text)
  }

  /// The same for a text of any shape, slower.
  static func generalTime(_ text: UnsafeRawBufferPointer) -> Time? {
    var cursor = unsafe TextCursor(text)
    guard let time = time(&cursor), cursor.isAtEnd else { return nil }
    return time
  }

  /// Takes a whole date and time, and leaves the cursor after it.
  static func time(_ cursor: inout TextCursor) -> Time? {
    guard let date = date(&cursor), cursor.takeLetter("t"),
      let clock = clock(&cursor), let offset = offset(&cursor)
    else { return nil }
    let utc = date.dayNumber * 86_400 + clock.seconds - offset
    let isLeap = clock.seconds % 60 == 59 && clock.isLeapSecond
    if isLeap, Int64(utc).flooredDivision(by: 86_400).remainder != 86_399 { return nil }
    let seconds = Int64(isLeap ? utc + 1 : utc)
    let fraction = Int64(isLeap ? 0 : clock.microseconds)
    let time = Time(microseconds: seconds * Time.microsecondsPerSecond + fraction)
    return Time.writable.contains(time) ? time : nil
  }

  /// Takes `YYYY-MM-DD`.
  static func date(_ cursor: inout TextCursor) -> CivilDate? {
    guard let year = cursor.digits(exactly: 4), cursor.take("-"),
      let month = cursor.digits(exactly: 2), cursor.take("-"),
      let day = cursor.digits(exactly: 2)
    else { return nil }
    return CivilDate(year: year, month: month, day: day)
  }

  /// Takes `HH:MM:SS` and a fraction; a leap second is given as second 59 and marked.
  private static func clock(
    _ cursor: inout TextCursor
  ) -> (seconds: Int, microseconds: Int, isLeapSecond: Bool)? {
    guard let hour = cursor.digits(exactly: 2), hour < 24, cursor.take(":"),
      let minute = cursor.digits(exactly: 2), minute < 60, cursor.take(":"),
      let second = cursor.digits(exactly: 2), second <= 60
    else { return nil }
    var microseconds = 0
    if cursor.take(".") {
      guard let fraction = cursor.fraction() else { return nil }
      microseconds = fraction
    }
    return (hour * 3600 + minute * 60 + min(second, 59), microseconds, second == 60)
  }

  /// Takes `Z` or `±HH:MM`: seconds east of UTC.
  private static func offset(_ cursor: inout TextCursor) -> Int? {
    if cursor.takeLetter("z") { return 0 }
    let isEast = cursor.take("+")
    guard isEast || cursor.take("-"),
      let hours = cursor.digits(exactly: 2), hours < 24, cursor.take(":"),
      let minutes = cursor.digits(exactly: 2), minutes < 60
    else { return nil }
    let seconds = hours * 3600 + minutes * 60
    return isEast ? seconds : -seconds
  }
}

extension Time {
  /// The moment that an RFC 3339 text says; nil for any other text.
  ///
  /// See `RFC3339` for what is accepted. A leap second (`23:59:60` UTC) counts as the start of the next second.
  package init?(rfc3339 text: UnsafeRawBufferPointer) {
    guard let time = unsafe RFC3339.time(text) else { return nil }
    self = time
  }

  /// The moment that an RFC 3339 text says, or nil for any other text.
  package init?(rfc3339 text: [UInt8]) {
    guard let time = unsafe text.withUnsafeBytes({ unsafe RFC3339.time($0) }) else { return nil }
    self = time
  }

  /// The moment that an RFC 3339 text says, or nil for any other text.
  package init?(_ text: some StringProtocol) {
    var string = String(text)
    let time = string.withUTF8 { unsafe RFC3339.time(UnsafeRawBufferPointer($0)) }
    guard let time else { return nil }
    self = time
  }
}
