extension Value<String> {
  /// Any text.
  package static let string = Value("TEXT", sample: "", advice: "", parse: { $0 })

  /// The name of a file, or `-`.
  package static let file = Value(
    "FILE", completion: .file, sample: "-", advice: "write the name of a file",
    parse: { $0.isEmpty ? nil : $0 })

  /// One of `words`, of which there is at least one.
  package static func oneOf(_ words: [String], _ placeholder: String = "WORD") -> Value {
    guard let first = words.first else { preconditionFailure("no words to choose from") }
    return Value(
      placeholder, completion: .choices(words), sample: first,
      advice: choose(from: words), parse: { words.contains($0) ? $0 : nil })
  }
}

extension Value where Parsed: CaseIterable & RawRepresentable, Parsed.RawValue == String {
  /// One of the cases of an enumeration, spelled as its raw value.
  package static func oneOf(_: Parsed.Type, _ placeholder: String = "WORD") -> Value {
    guard let first = Parsed.allCases.first else {
      preconditionFailure("\(Parsed.self) has no cases to choose from")
    }
    let words = Parsed.allCases.map(\.rawValue)
    return Value(
      placeholder, completion: .choices(words), sample: first, advice: choose(from: words),
      text: { $0.rawValue }, parse: { Parsed(rawValue: $0) })
  }
}

extension Value<Int> {
  /// A whole number.
  package static let integer = integer(in: Int.min...Int.max)

  /// A whole number of at least the bound.
  package static func integer(in range: PartialRangeFrom<Int>) -> Value {
    integer(in: range.lowerBound...Int.max)
  }

  /// A whole number within bounds.
  package static func integer(in range: ClosedRange<Int>) -> Value {
    let bounds =
      switch (range.lowerBound, range.upperBound) {
      case (.min, .max): ""
      case (let lower, .max): " of at least \(lower)"
      case (.min, let upper): " of at most \(upper)"
      case (let lower, let upper): " from \(lower) to \(upper)"
      }
    return Value(
      "N", sample: range.lowerBound, advice: "write a whole number\(bounds)",
      parse: { text in Int(text).flatMap { range.contains($0) ? $0 : nil } })
  }
}

extension Value<Double> {
  /// A finite number in decimal notation.
  package static let number = number(
    in: -Double.greatestFiniteMagnitude...Double.greatestFiniteMagnitude, bounds: "")

  /// A number within bounds.
  package static func number(in range: ClosedRange<Double>) -> Value {
    number(
      in: range, bounds: " from \(plain(range.lowerBound)) to \(plain(range.upperBound))")
  }

  private static func number(in range: ClosedRange<Double>, bounds: String) -> Value {
    Value(
      "NUMBER", sample: range.lowerBound, advice: "write a number\(bounds)", text: plain,
      parse: { text in
        // `Double` also reads hexadecimal digits, infinity and nan.
        guard text.utf8.allSatisfy({ "0123456789+-.eE".utf8.contains($0) }) else { return nil }
        return Double(text).flatMap { range.contains($0) ? $0 : nil }
      })
  }
}

/// A name and its value, typed `KEY=VALUE`.
package struct Pair: Sendable, Equatable {
  /// What stands before the first `=`; not empty.
  package var key: String
  /// What stands after it.
  package var value: String

  /// Creates a pair.
  package init(key: String, value: String) {
    self.key = key
    self.value = value
  }
}

extension Value<Pair> {
  /// A name and its value.
  package static let pair = Value(
    "KEY=VALUE", sample: Pair(key: "", value: ""), advice: "write it like key=value",
    text: { "\($0.key)=\($0.value)" },
    parse: { text in
      let (key, value) = cut(text)
      return value.flatMap { key.isEmpty ? nil : Pair(key: key, value: $0) }
    })
}

private func choose(from words: [String]) -> String {
  "choose from \(words.joined(separator: ", "))"
}

private func plain(_ number: Double) -> String {
  let text = "\(number)"
  return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
}

/// What stands before the first `=` of `text`, and after it when there is one.
func cut(_ text: String) -> (head: String, tail: String?) {
  // By bytes: a mark that combines with `=` makes one character of both.
  guard let sign = text.utf8.firstIndex(of: UInt8(ascii: "=")) else { return (text, nil) }
  let tail = text.utf8[text.utf8.index(after: sign)...]
  return (
    String(decoding: text.utf8[..<sign], as: UTF8.self), String(decoding: tail, as: UTF8.self)
  )
}
