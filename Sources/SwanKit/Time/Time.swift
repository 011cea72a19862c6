/// A moment, in microseconds since 1970-01-01T00:00:00Z, leap seconds not counted (POSIX time).
package struct Time: Hashable, Comparable, Sendable {
  package var microseconds: Int64

  package init(microseconds: Int64) { self.microseconds = microseconds }

  package static func < (a: Time, b: Time) -> Bool { a.microseconds < b.microseconds }

  /// The moment a span later, kept within the range of `Time`.
  package static func + (time: Time, span: Span) -> Time {
    Time(microseconds: time.microseconds.addingWithinRange(span.microseconds))
  }

  /// The moment a span earlier, kept within the range of `Time`.
  package static func - (time: Time, span: Span) -> Time {
    Time(microseconds: time.microseconds.subtractingWithinRange(span.microseconds))
  }

  /// How much later `a` is than `b`, kept within the range of `Span`.
  package static func - (a: Time, b: Time) -> Span {
    Span(microseconds: a.microseconds.subtractingWithinRange(b.microseconds))
  }
}

extension Time {
  static let microsecondsPerSecond: Int64 = 1_000_000
  static let microsecondsPerDay: Int64 = 86_400_000_000

  /// The first and the last moment that RFC 3339 can write: the years 0000 to 9999 in UTC.
  static let writable =
    Time(microseconds: -62_167_219_200_000_000)...Time(microseconds: 253_402_300_799_999_999)
}

extension Int64 {
  /// The sum, or the nearest end of the range where it would overflow.
  func addingWithinRange(_ other: Int64) -> Int64 {
    let (sum, overflow) = addingReportingOverflow(other)
    return overflow ? (other < 0 ? .min : .max) : sum
  }

  /// The difference, or the nearest end of the range where it would overflow.
  func subtractingWithinRange(_ other: Int64) -> Int64 {
    let (difference, overflow) = subtractingReportingOverflow(other)
    return overflow ? (other < 0 ? .max : .min) : difference
  }

  /// The quotient rounded down, and the remainder, which is never negative.
  ///
  /// `divisor` is above zero.
  func flooredDivision(by divisor: Int64) -> (quotient: Int64, remainder: Int64) {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
  }
}
