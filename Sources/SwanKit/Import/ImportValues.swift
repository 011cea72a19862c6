/// Why a value can't become a member.
enum ImportMisfit: Error {
  /// It is not of the member's shape; what would be.
  case shape(String)
  /// It is a text in the place of a time, and can't be read.
  case time(LocalTimeError)

  var advice: String {
    switch self {
    case .shape(let advice): advice
    case .time(let error): "\(error)"
    }
  }
}

/// Makes foreign values what the members of an interaction must be.
package struct ImportValues: Sendable {
  package var times = LocalTimeReader()
  /// Words for true and for false, in lower case.
  package var trueWords: Set<[UInt8]> = ImportValues.words(["true", "yes", "1"])
  package var falseWords: Set<[UInt8]> = ImportValues.words(["false", "no", "0"])
  package var hasDecimalCommas = false
  /// How many local times fell in an hour that a clock showed twice, or never.
  var hours = LocalHours()

  package init() {}

  /// Adds words for true and false; case does not count.
  package mutating func add(trueWords: [String], falseWords: [String]) {
    self.trueWords.formUnion(ImportValues.words(trueWords))
    self.falseWords.formUnion(ImportValues.words(falseWords))
  }

  private static func words(_ words: [String]) -> Set<[UInt8]> {
    Set(words.map { Array($0.lowercased().utf8) })
  }

  /// Appends a JSON `value`, which is neither null nor an empty string, as a value of `shape`.
  mutating func append(
    _ value: UnsafeRawBufferPointer, as shape: Member.Shape, to line: inout [UInt8]
  ) throws(ImportMisfit) {
    let kind = unsafe Kind(value)
    switch (shape, kind) {
    case (.identifier, .string), (.text, .string), (.object, .object), (.list, .array),
      (.number, .number):
      unsafe line.append(contentsOf: value)
    case (.identifier, .number):
      guard unsafe value.allSatisfy({ $0 == UInt8(ascii: "-") || $0 &- 0x30 <= 9 }) else {
        throw .shape(ImportValues.advice(for: shape))
      }
      unsafe line.append(contentsOf: value)
    case (.text, .number):
      unsafe JSONText.append(value, to: &line)
    case (.list, .string):
      line.append(UInt8(ascii: "["))
      unsafe line.append(contentsOf: value)
      line.append(UInt8(ascii: "]"))
    case (.time, .string), (.time, .number):
      try unsafe appendTime(value, kind, to: &line)
    case (.flag, .flag):
      unsafe line.append(contentsOf: value)
    case (.count, .number) where unsafe value.count == 1 && value[0] != UInt8(ascii: "-"):
      unsafe line.append(contentsOf: value)
    case (.number, .string):
      guard let number = number(unsafe plain(value, kind)) else {
        throw .shape(ImportValues.advice(for: shape))
      }
      line += number
    case (.count, .string), (.count, .number), (.count, .flag):
      guard let count = count(unsafe plain(value, kind)) else {
        throw .shape(ImportValues.advice(for: shape))
      }
      line += count
    case (.flag, .string), (.flag, .number):
      guard let flag = flag(unsafe plain(value, kind)) else {
        throw .shape(ImportValues.advice(for: shape))
      }
      line += flag ? Array("true".utf8) : Array("false".utf8)
    default:
      throw .shape(ImportValues.advice(for: shape))
    }
  }

  private enum Kind {
    case string, number, flag, object, array

    init(_ value: UnsafeRawBufferPointer) {
      self =
        switch unsafe value.first {
        case UInt8(ascii: "\""): .string
        case UInt8(ascii: "{"): .object
        case UInt8(ascii: "["): .array
        case UInt8(ascii: "t"), UInt8(ascii: "f"): .flag
        default: .number
        }
    }
  }

  /// What a string says, without the space around it, or the letters of another value.
  private func plain(_ value: UnsafeRawBufferPointer, _ kind: Kind) -> [UInt8] {
    guard kind == .string else { return unsafe Array(value) }
    let inside = unsafe UnsafeRawBufferPointer(rebasing: value[1..<value.count - 1])
    let plain =
      unsafe inside.contains(UInt8(ascii: "\\"))
      ? unsafe JSONText.unescaped(inside) : unsafe Array(inside)
    let isSpace = { (byte: UInt8) in byte == 0x20 || byte == 0x09 }
    guard let first = plain.firstIndex(where: { !isSpace($0) }),
      let last = plain.lastIndex(where: { !isSpace($0) })
    else { return [] }
    return first == 0 && last == plain.count - 1 ? plain : Array(plain[first...last])
  }

  private mutating func appendTime(
    _ value: UnsafeRawBufferPointer, _ kind: Kind, to line: inout [UInt8]
  ) throws(ImportMisfit) {
    let inside =
      unsafe kind == .string
      ? UnsafeRawBufferPointer(rebasing: value[1..<value.count - 1]) : value
    let read =
      unsafe inside.contains(UInt8(ascii: "\\"))
      ? times.read(unsafe JSONText.unescaped(inside)) : unsafe times.read(inside)
    switch read {
    case .failure(let error): throw .time(error)
    case .success(let placed):
      hours.note(placed.fit)
      line.append(UInt8(ascii: "\""))
      placed.time.append(to: &line)
      line.append(UInt8(ascii: "\""))
    }
  }

  private func number(_ text: [UInt8]) -> [UInt8]? {
    if hasDecimalCommas, let number = DecimalText.jsonNumber(decimalComma: text) { return number }
    return DecimalText.isJSONNumber(text) ? text : nil
  }

  /// The digits of a count, which may be written as `2.0`; a word for true counts as 1.
  private func count(_ text: [UInt8]) -> [UInt8]? {
    if let number = number(text) {
      let parts = number.split(separator: UInt8(ascii: "."), maxSplits: 1)
      let isWhole = parts.count == 1 || parts[1].allSatisfy { $0 == UInt8(ascii: "0") }
      return isWhole && parts[0].allSatisfy { $0 &- 0x30 <= 9 } ? Array(parts[0]) : nil
    }
    return flag(text).map { [UInt8(ascii: $0 ? "1" : "0")] }
  }

  private func flag(_ text: [UInt8]) -> Bool? {
    let word = Array(String(decoding: text, as: UTF8.self).lowercased().utf8)
    if trueWords.contains(word) { return true }
    return falseWords.contains(word) ? false : nil
  }

  private static func advice(for shape: Member.Shape) -> String {
    switch shape {
    case .identifier: "it must be a text or an integer"
    case .text: "it must be a text"
    case .time: "it must be a time, such as 2016-06-01T09:30:00Z"
    case .number: "it must be a number, such as 4.5; --decimal-comma reads 4,5"
    case .count: "it must be a whole number from 0"
    case .flag: "it must be true or false, yes or no, 1 or 0; --true and --false name other words"
    case .object: "it must be an object"
    case .list: "it must be a list of texts"
    }
  }
}

/// How many local times a clock showed twice, or never.
package struct LocalHours: Sendable {
  /// Of two moments the earlier was taken.
  package private(set) var repeated = 0
  /// The clock's jump was added.
  package private(set) var skipped = 0

  package init() {}

  mutating func note(_ fit: ClockFit) {
    switch fit {
    case .once: return
    case .ambiguous: repeated += 1
    case .skipped: skipped += 1
    }
  }

  mutating func add(_ other: LocalHours) {
    repeated += other.repeated
    skipped += other.skipped
  }
}
