/// Takes the words, signs and values of a condition one by one, with the white space after each.
struct ConditionScanner {
  let bytes: [UInt8]
  private(set) var at = 0
  /// The member taken last when it was one plain word, for advice.
  var lastWord: (text: String, at: Int)?

  /// A value as it is written.
  enum Literal {
    case text(String)
    /// As JSON writes it, without a sign.
    case number(String)
    case flag(Bool)
    case time(Time)
    case span(Span)
    case now
  }

  /// A member as it is written: at least one name.
  struct Member {
    var names: [String]
    var start: Int
  }

  /// Words that are no members; a member of such a name stands in backquotes.
  static let reserved: Set<String> = [
    "and", "or", "not", "in", "contains", "has", "now", "true", "false", "null",
  ]

  init(_ text: String) { bytes = Array(text.utf8) }

  var isAtEnd: Bool { at >= bytes.count }

  func peek(_ ahead: Int = 0) -> UInt8 { at + ahead < bytes.count ? bytes[at + ahead] : 0 }

  mutating func skipSpaces() {
    while !isAtEnd, [0x20, 0x09, 0x0a, 0x0d].contains(bytes[at]) { at += 1 }
  }

  mutating func advance(_ count: Int) {
    at += count
    skipSpaces()
  }

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  // MARK: Signs

  func isNext(sign: Unicode.Scalar) -> Bool { peek() == UInt8(ascii: sign) }

  mutating func take(sign: Unicode.Scalar) -> Bool {
    guard isNext(sign: sign) else { return false }
    advance(1)
    return true
  }

  var isNextSign: Bool { isNext(sign: "+") || isNext(sign: "-") }

  /// Takes `+` or `-`: whether it was the latter.
  mutating func takeSign() -> Bool? {
    if take(sign: "+") { return false }
    return take(sign: "-") ? true : nil
  }

  var isNextRelation: Bool { relation != nil }

  mutating func takeRelation() -> ConditionProgram.Relation? {
    guard let (found, count) = relation else { return nil }
    advance(count)
    return found
  }

  private var relation: (ConditionProgram.Relation, Int)? {
    // What follows makes another sign of it, which is no operator: `===`, `<>`, `=>`.
    let isDouble = peek(1) == UInt8(ascii: "=")
    let next = peek(isDouble ? 2 : 1)
    if [UInt8(ascii: "="), UInt8(ascii: "<"), UInt8(ascii: ">")].contains(next) { return nil }
    switch peek() {
    case UInt8(ascii: "="): return isDouble ? (.equal, 2) : nil
    case UInt8(ascii: "!"): return isDouble ? (.unequal, 2) : nil
    case UInt8(ascii: "<"): return isDouble ? (.lessOrEqual, 2) : (.less, 1)
    case UInt8(ascii: ">"): return isDouble ? (.greaterOrEqual, 2) : (.greater, 1)
    default: return nil
    }
  }

  // MARK: Words

  static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5a, 0x61...0x7a, 0x5f, 0x80...: true
    default: false
    }
  }

  /// The end of the word at a place: ASCII letters, digits, `_`, and letters beyond ASCII.
  func wordEnd(from start: Int) -> Int {
    var end = start
    while end < bytes.count, Self.isWordByte(bytes[end]), !isPunctuation(end) { end += 1 }
    return end
  }

  /// Whether one of the signs beyond ASCII is there that get into text by a word processor: those
  /// of U+0080 to U+00BF and U+2000 to U+2FFF.
  func isPunctuation(_ place: Int) -> Bool { bytes[place] == 0xc2 || bytes[place] == 0xe2 }

  /// The word that is next; nil when there is none.
  var word: Range<Int>? {
    guard !isAtEnd, !(0x30...0x39).contains(bytes[at]) else { return nil }
    let end = wordEnd(from: at)
    return end > at ? at..<end : nil
  }

  func isNext(word: String) -> Bool { self.word.map { text($0) == word } ?? false }

  mutating func take(word: String) -> Bool {
    guard isNext(word: word) else { return false }
    advance(word.utf8.count)
    return true
  }

  /// Takes `not` where `in` or `contains` follows.
  mutating func takeNegation() -> Bool {
    var ahead = self
    guard ahead.take(word: "not"), ahead.isNext(word: "in") || ahead.isNext(word: "contains")
    else { return false }
    self = ahead
    return true
  }

  // MARK: Members

  /// Takes `name`, or `name.name`; a name that is no plain word stands in backquotes.
  mutating func takeMember() throws(ConditionFault) -> Member? {
    lastWord = nil
    let start = at
    if let word, Self.reserved.contains(text(word)) { return nil }
    guard let first = try takeName(mayBeDigits: false) else { return nil }
    var member = Member(names: [first], start: start)
    while peek() == UInt8(ascii: ".") {
      at += 1
      guard let name = try takeName(mayBeDigits: true) else {
        throw ConditionFault("a name is missing after '.'", at: at)
      }
      member.names.append(name)
    }
    if member.names.count == 1, bytes[start] != UInt8(ascii: "`") { lastWord = (first, start) }
    skipSpaces()
    return member
  }

  private mutating func takeName(mayBeDigits: Bool) throws(ConditionFault) -> String? {
    guard peek() == UInt8(ascii: "`") else {
      let end = wordEnd(from: at)
      guard end > at, mayBeDigits || word != nil else { return nil }
      defer { at = end }
      return text(at..<end)
    }
    guard let end = bytes[(at + 1)...].firstIndex(of: UInt8(ascii: "`")) else {
      throw ConditionFault("the name is not closed; write '`'", at: at)
    }
    defer { at = end + 1 }
    return text(at + 1..<end)
  }
}
