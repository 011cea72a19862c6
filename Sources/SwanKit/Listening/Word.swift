/// One word, mark, number, emoji or emoticon of a text.
struct Word: BitwiseCopyable {
  enum Kind: UInt8 {
    case word, number, mark, picture
  }

  /// Of the bytes as compared: small letters, no letter more than twice in a row.
  var hash: UInt64
  /// Where it stands in the text, in bytes.
  var start: Int32
  var end: Int32
  var kind = Kind.word
  /// What stands between it and the one before.
  var pause = Pause.none
  /// Whether it is said loudly: three capitals or more.
  var isLoud = false
  /// Whether a `not` before it turns it around.
  var isNegated = false
  var mark = WordMark()

  /// What stands between two words.
  enum Pause: UInt8, Comparable {
    /// A space or a hyphen.
    case none
    /// A comma, a bracket, a handle, a link: the words beside it make no pair.
    case clause
    /// The end of a sentence, or the beginning of the text.
    case sentence

    static func < (a: Pause, b: Pause) -> Bool { a.rawValue < b.rawValue }
  }
}

/// Hashes of words and of what is made from them, the same on every machine.
enum WordHash {
  static let empty: UInt64 = 0xcbf2_9ce4_8422_2325

  /// The hash with one more byte (FNV-1a).
  @inline(__always)
  static func adding(_ byte: UInt8, to hash: UInt64) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
  }

  static func of(_ text: some Sequence<UInt8>) -> UInt64 {
    text.reduce(empty) { adding($1, to: $0) }
  }

  /// Of two words, one after the other.
  @inline(__always)
  static func pair(_ first: UInt64, _ second: UInt64) -> UInt64 {
    (first ^ first &>> 31) &* 0x9e37_79b9_7f4a_7c15 &+ (second ^ second &>> 29) | 1
  }

  /// Of a word in a role, such as the first of a text.
  @inline(__always)
  static func role(_ role: UInt8, _ word: UInt64) -> UInt64 {
    (word ^ UInt64(role) &* 0xd6e8_feb8_6659_fd93) &* 0xff51_afd7_ed55_8ccd
  }
}
