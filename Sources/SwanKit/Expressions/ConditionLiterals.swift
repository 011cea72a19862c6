// How the values of a condition are written.

extension ConditionScanner {
  /// Takes a text, number, date, time, duration, `true`, `false` or `now`.
  mutating func takeLiteral() throws(ConditionFault) -> Literal? {
    switch peek() {
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      return .text(try takeText())
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      return try takeDigits()
    default:
      if take(word: "true") { return .flag(true) }
      if take(word: "false") { return .flag(false) }
      return take(word: "now") ? .now : nil
    }
  }

  /// In double or single quotes; a backslash before a quote or a backslash makes it one of the text.
  private mutating func takeText() throws(ConditionFault) -> String {
    let (start, quote) = (at, peek())
    var plain: [UInt8] = []
    var place = at + 1
    while place < bytes.count {
      let byte = bytes[place]
      if byte == quote {
        advance(place + 1 - at)
        return String(decoding: plain, as: UTF8.self)
      }
      if byte == UInt8(ascii: "\\") {
        switch place + 1 < bytes.count ? bytes[place + 1] : 0 {
        case UInt8(ascii: "n"): plain.append(0x0a)
        case UInt8(ascii: "t"): plain.append(0x09)
        case let next
        where [UInt8(ascii: "\\"), UInt8(ascii: "\""), UInt8(ascii: "'")].contains(next):
          plain.append(next)
        default:
          throw ConditionFault(
            "an unknown escape in a text; there are \\\\, \\\", \\', \\n and \\t", at: place)
        }
        place += 2
      } else {
        plain.append(byte)
        place += 1
      }
    }
    let sign = quote == UInt8(ascii: "'") ? "\"'\"" : "'\"'"
    throw ConditionFault("the text is not closed; write \(sign)", at: start)
  }

  /// What begins with a digit.
  private mutating func takeDigits() throws(ConditionFault) -> Literal {
    let rest = bytes[at...]
    if let (moment, count) = unsafe rest.withUnsafeBytes({ unsafe Self.moment($0) }) {
      if at + count >= bytes.count || !Self.isWordByte(bytes[at + count]) {
        advance(count)
        return .time(moment)
      }
    }
    if rest.count > 9, isDateLike {
      throw ConditionFault(
        "a date or time that can't be; write it like 2026-01-31 or 2026-01-31T09:30:00Z", at: at)
    }
    if let count = numberLength, at + count >= bytes.count || !Self.isWordByte(bytes[at + count]) {
      defer { advance(count) }
      return .number(text(at..<at + count))
    }
    var end = wordEnd(from: at)
    while end < bytes.count, bytes[end] == UInt8(ascii: ".") { end = wordEnd(from: end + 1) }
    let word = text(at..<end)
    // Minutes may be written as they are shown.
    guard let span = Span(word) ?? (word.hasSuffix("min") ? Span(word.dropLast(2)) : nil) else {
      throw ConditionFault(
        "this is no number and no duration; write it like 2.5, or 15m, 36h, 7d", at: at)
    }
    advance(end - at)
    return .span(span)
  }

  /// The date or time that a text begins with, and how long it is.
  private static func moment(_ text: UnsafeRawBufferPointer) -> (Time, Int)? {
    var cursor = unsafe TextCursor(text)
    if let time = RFC3339.time(&cursor) { return (time, cursor.position) }
    cursor = unsafe TextCursor(text)
    guard let date = RFC3339.date(&cursor) else { return nil }
    return (Day(date).start, cursor.position)
  }

  /// Whether four digits, a hyphen and a digit are next, which is no sum that anybody writes.
  private var isDateLike: Bool {
    (0..<6).allSatisfy { $0 == 4 ? peek(4) == UInt8(ascii: "-") : peek($0) &- 0x30 <= 9 }
      && peek(7) == UInt8(ascii: "-")
  }

  /// How long the number is that is next, as JSON writes numbers; nil when it is none.
  private var numberLength: Int? {
    func digits(from place: Int) -> Int {
      var count = 0
      while peek(place + count) &- 0x30 <= 9 { count += 1 }
      return count
    }
    var length = digits(from: 0)
    if length == 0 || length > 1 && peek() == UInt8(ascii: "0") { return nil }
    if peek(length) == UInt8(ascii: ".") {
      let fraction = digits(from: length + 1)
      guard fraction > 0 else { return nil }
      length += 1 + fraction
    }
    if peek(length) | 0x20 == UInt8(ascii: "e") {
      let sign =
        peek(length + 1) == UInt8(ascii: "-") || peek(length + 1) == UInt8(ascii: "+") ? 1 : 0
      let exponent = digits(from: length + 1 + sign)
      if exponent > 0 { length += 1 + sign + exponent }
    }
    return Double(text(at..<at + length)).map(\.isFinite) == true ? length : nil
  }
}
