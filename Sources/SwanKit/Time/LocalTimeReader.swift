/// Which of two numbers in a date such as `03/04/2016` is the day.
package enum DateOrder: String, CaseIterable, Sendable {
  case dayFirst = "day-first"
  case monthFirst = "month-first"
}

/// Reads the times that exports have, most of them without a zone.
///
///     2022-01-21 13:47:00.5            T for the space, no seconds, no clock; / for -
///     10/31/2016 11:07:15 PM           also with -; 31.10.2016 has the day first always
///     Jan 21, 2022 1:47 PM             21 Jan 2022, 21-Jan-2022
///     Wed, 02 Oct 2002 13:00:00 GMT    RFC 2822
///     Wed Oct 10 20:19:24 +0000 2018   Twitter
///     1474300800, 1474300800123        seconds (9 to 11 digits), milliseconds (12 to 14)
///
/// All may end in a zone: `Z`, `UTC`, `GMT`, `+0200`, `-05:00`; without one, the reader's counts.
package struct LocalTimeReader: Sendable {
  package let zone: TimeZone
  package let dateOrder: DateOrder?

  /// A reader of times that, where they have no zone, were shown by clocks of `zone`.
  package init(zone: TimeZone = .utc, dateOrder: DateOrder? = nil) {
    self.zone = zone
    self.dateOrder = dateOrder
  }

  package func read(_ text: [UInt8]) -> Result<PlacedTime, LocalTimeError> {
    unsafe text.withUnsafeBytes { unsafe read($0) }
  }

  package func read(_ text: UnsafeRawBufferPointer) -> Result<PlacedTime, LocalTimeError> {
    let result = Result { () throws(LocalTimeError) in try unsafe placedTime(text) }
    guard case .success(let placed) = result, !LocalTimeReader.years.contains(placed.time) else {
      return result
    }
    return .failure(.yearOutOfRange)
  }

  /// The years 1 to 9999 in UTC.
  private static let years =
    Time(microseconds: -62_135_596_800_000_000)...Time.writable.upperBound

  private func placedTime(
    _ text: UnsafeRawBufferPointer
  ) throws(LocalTimeError) -> PlacedTime {
    let text = unsafe TextCursor.trimmed(text)
    if let time = unsafe Time(rfc3339: text) { return PlacedTime(time: time, fit: .once) }
    var cursor = unsafe TextCursor(text)
    guard let first = cursor.next else { throw .empty }
    var copy = cursor
    if let time = LocalTimeReader.unixTime(&copy) { return PlacedTime(time: time, fit: .once) }
    var parts = LocalTimeParts()
    if 48...57 ~= first {
      try parts.takeNumericDate(&cursor, order: dateOrder)
    } else {
      try parts.takeDateWithNames(&cursor)
    }
    try parts.takeClockAndZone(&cursor)
    guard cursor.isAtEnd else { throw .unrecognised }
    return try placed(parts)
  }

  private func placed(_ parts: LocalTimeParts) throws(LocalTimeError) -> PlacedTime {
    guard let year = parts.year, let month = parts.month, let day = parts.day else {
      throw .unrecognised
    }
    guard year > 0 else { throw .yearOutOfRange }
    guard let date = CivilDate(year: year, month: month, day: day) else { throw .noSuchDate }
    let local = LocalTime(date: date, microseconds: parts.microseconds)
    guard let offset = parts.offset else { return zone.time(of: local) }
    return TimeZone(firstOffset: offset, changes: [], rule: nil).time(of: local)
  }

  /// Takes all that is left as seconds or milliseconds since 1970.
  private static func unixTime(_ cursor: inout TextCursor) -> Time? {
    let (value, count) = cursor.digits(upTo: 15)
    let hasFraction = cursor.take(".")
    let fraction = hasFraction ? cursor.fraction() : 0
    guard cursor.isAtEnd, let fraction else { return nil }
    if 9...11 ~= count { return Time(microseconds: Int64(value * 1_000_000 + fraction)) }
    if 12...14 ~= count, !hasFraction { return Time(microseconds: Int64(value * 1000)) }
    return nil
  }
}
