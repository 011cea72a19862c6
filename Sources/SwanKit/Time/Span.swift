/// A length of time in microseconds; a day has 24 hours and a week seven days.
package struct Span: Hashable, Comparable, Sendable {
  package var microseconds: Int64

  package init(microseconds: Int64) { self.microseconds = microseconds }

  /// The units that a span is written with, longest first, in seconds.
  private static let units: [(letter: Unicode.Scalar, seconds: Int64)] = [
    ("w", 604_800), ("d", 86_400), ("h", 3600), ("m", 60), ("s", 1),
  ]

  /// Whole weeks, days, hours, minutes and seconds, such as `15m`, `7d` or `1h30m`.
  ///
  /// The longest unit comes first, and each at most once. Nil for any other text, and for more
  /// than 292,000 years.
  package init?(_ text: some StringProtocol) {
    guard let microseconds = TextCursor.whole(of: text, read: Span.microseconds) else {
      return nil
    }
    self.microseconds = microseconds
  }

  private static func microseconds(_ cursor: inout TextCursor) -> Int64? {
    var sum: Int64 = 0
    var left = units[...]
    repeat {
      let (value, count) = cursor.digits(upTo: 18)
      guard count > 0, let unit = left.firstIndex(where: { cursor.take($0.letter) }) else {
        return nil
      }
      let (part, overflow) = Int64(value).multipliedReportingOverflow(
        by: units[unit].seconds * Time.microsecondsPerSecond)
      let (total, sumOverflow) = sum.addingReportingOverflow(part)
      guard !overflow, !sumOverflow else { return nil }
      sum = total
      left = units[(unit + 1)...]
    } while !cursor.isAtEnd
    return sum
  }

  package static func < (a: Span, b: Span) -> Bool { a.microseconds < b.microseconds }
}

extension Span {
  /// As it is written: `1h30m`; nothing below a second, and nothing below zero.
  package var typed: String {
    var rest = max(0, microseconds) / Time.microsecondsPerSecond
    var text = ""
    for (letter, seconds) in Span.units where rest >= seconds {
      text += "\(rest / seconds)\(letter)"
      rest %= seconds
    }
    return text.isEmpty ? "0s" : text
  }
}

extension Span: CustomStringConvertible {
  /// For people: the two longest units, cut off, such as `3 d 4 h`, `1 h 30 min` or `45 s`.
  ///
  /// Below a second: `0.25 s`, to the millisecond.
  package var description: String {
    let sign = microseconds < 0 ? "-" : ""
    let magnitude = microseconds.magnitude
    let seconds = magnitude / 1_000_000
    if seconds == 0 { return milliseconds(magnitude / 1000, sign: sign) }
    var text = sign
    var rest = seconds
    var isSecond = false
    for (name, length) in [("d", 86_400), ("h", 3600), ("min", 60), ("s", 1)] as [(String, UInt64)]
    {
      let count = rest / length
      rest %= length
      // A unit that is zero still fills its place: `3 d` is not followed by minutes.
      if count > 0 { text += isSecond ? " \(count) \(name)" : "\(count) \(name)" }
      if isSecond { break }
      isSecond = count > 0
    }
    return text
  }

  private func milliseconds(_ count: UInt64, sign: String) -> String {
    guard count > 0 else { return "0 s" }
    var digits = String(1000 + count).dropFirst()
    while digits.last == "0" { digits.removeLast() }
    return "\(sign)0.\(digits) s"
  }
}
