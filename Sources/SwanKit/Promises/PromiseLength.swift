/// How long a promise leaves: open time, or a number of open days.
package enum PromiseLength: Hashable, Sendable {
  /// Above 0 in a promise, at most ten years.
  case openTime(Span)
  /// From 1 to 3650.
  case businessDays(Int)
}

extension PromiseLength: CustomStringConvertible {
  /// As it is written: `1h30m` or `2 business days`.
  package var description: String {
    switch self {
    case .openTime(let span): span.typed
    case .businessDays(let count): count == 1 ? "1 business day" : "\(count) business days"
    }
  }
}

extension BusinessTime {
  /// The moment until which a promise made at `start` can be kept.
  ///
  /// Nil where the calendar does not open for so long; see ``deadline(from:length:)``.
  package func deadline(from start: Time, within length: PromiseLength) -> Time? {
    switch length {
    case .openTime(let span): deadline(from: start, length: span)
    case .businessDays(let count): deadline(from: start, businessDays: count)
    }
  }

  /// The moment from which on at most `rest` of the open time until `deadline` is left.
  ///
  /// Without `rest`, a quarter of the open time since `start`. It is an open moment, so that
  /// somebody is there to be warned, and none before the first opening since `start`.
  package func warning(before deadline: Time, from start: Time, leaving rest: Span?) -> Time {
    let whole = openTime(from: start, to: deadline).microseconds
    let rest = rest?.microseconds ?? whole / 4
    let moment = self.deadline(
      from: start, length: Span(microseconds: max(0, whole.subtractingWithinRange(rest))))
    return min(moment.flatMap(nextOpening) ?? deadline, deadline)
  }
}

/// What a text says about a length of time.
struct LengthText {
  let length: PromiseLength
  /// Whether it counts days or weeks that are not said to be business days.
  let hasPlainDays: Bool

  /// The names of units, longest first, and their seconds.
  private static let units: [(names: [String], seconds: Int64)] = [
    (["w", "week", "weeks"], 604_800), (["d", "day", "days"], 86_400),
    (["h", "hour", "hours"], 3600), (["m", "min", "minute", "minutes"], 60),
    (["s", "sec", "second", "seconds"], 1),
  ]
  private static let dayLimit: Int64 = 3650

  /// Reads `90min`, `1h 30min`, `2 hours` or `2 business days`.
  ///
  /// The longest unit comes first, and each at most once. Nil for any other text,
  /// for more than 3650 days, and for less than `least` seconds.
  init?(_ text: String, least: Int64 = 1) {
    guard let read = TextCursor.whole(of: text, read: LengthText.read) else { return nil }
    if case .openTime(let span) = read.length,
      span.microseconds < least * Time.microsecondsPerSecond
    {
      return nil
    }
    self = read
  }

  private init(length: PromiseLength, hasPlainDays: Bool) {
    self.length = length
    self.hasPlainDays = hasPlainDays
  }

  private static func read(_ cursor: inout TextCursor) -> LengthText? {
    var seconds: Int64 = 0
    var left = units[...]
    var hasPlainDays = false
    cursor.skipSpaces()
    repeat {
      let (value, count) = cursor.digits(upTo: 9)
      guard count > 0 else { return nil }
      cursor.skipSpaces()
      let word = cursor.word()
      cursor.skipSpaces()
      if word == "business" || word == "working" {
        guard ["day", "days"].contains(cursor.word()), seconds == 0, 1...dayLimit ~= Int64(value)
        else { return nil }
        cursor.skipSpaces()
        return LengthText(length: .businessDays(value), hasPlainDays: false)
      }
      guard let unit = left.firstIndex(where: { $0.names.contains(word) }) else { return nil }
      // At most nine digits of weeks: far from overflow.
      seconds += Int64(value) * units[unit].seconds
      hasPlainDays = hasPlainDays || units[unit].seconds >= 86_400
      left = units[(unit + 1)...]
    } while !cursor.isAtEnd
    guard seconds <= dayLimit * 86_400 else { return nil }
    return LengthText(
      length: .openTime(Span(microseconds: seconds * Time.microsecondsPerSecond)),
      hasPlainDays: hasPlainDays)
  }
}
