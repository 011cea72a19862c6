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
  /// Whether it is said loudly: three capitals or more.
  var isLoud = false
  /// How many words after it it turns around by its spelling, as `don't` does.
  var reach: UInt8 = 0
  var kind = Kind.word
  /// What stands between it and the one before.
  var pause = Pause.none
  /// Whether what stands there ends what negations before it reach.
  var isFree = false
  /// Whether a `not` before it turns it around.
  var isNegated = false
  /// The place of its mark in the ``WordTable``.
  var mark: Int32 = 0

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
///
/// Eight bytes are taken at a time, so that most words are one step.
struct WordHash: BitwiseCopyable {
  private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325
  private var chunk: UInt64 = 0
  private var shift: UInt64 = 0

  /// Adds one byte, which isn't 0.
  @inline(__always)
  mutating func add(_ byte: UInt8) {
    chunk |= UInt64(byte) &<< shift
    shift &+= 8
    if shift == 64 { end() }
  }

  /// Adds up to eight bytes, the first of them lowest, the rest 0; fewer than eight end the word.
  @inline(__always)
  mutating func add(chunk: UInt64) {
    let product = (value ^ chunk).multipliedFullWidth(by: 0x9e37_79b9_7f4a_7c15)
    value = product.high ^ product.low
  }

  /// Adds of eight bytes those before the first whose high bit is in `ends`, which end the word; gives
  /// back how many they are.
  @inline(__always)
  mutating func add(_ bytes: UInt64, before ends: UInt64) -> Int {
    let bits = UInt64(ends.trailingZeroBitCount &- 7)
    if bits > 0 { add(chunk: bytes & (1 &<< bits &- 1)) }
    return Int(bits &>> 3)
  }

  /// Adds the bytes that are left over; ``value`` is then the hash of the word.
  @inline(__always)
  mutating func end() {
    if shift > 0 { add(chunk: chunk) }
    chunk = 0
    shift = 0
  }

  static func of(_ text: some Sequence<UInt8>) -> UInt64 {
    var hash = WordHash()
    for byte in text { hash.add(byte) }
    hash.end()
    return hash.value
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
