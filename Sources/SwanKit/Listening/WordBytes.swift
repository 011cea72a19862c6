// Bytes that are no ASCII letters: apostrophes, accents, emoji.

extension WordReader {
  /// How many bytes the apostrophe at `place` has: `'`, `’`, `&#39;`; 0 when there is none.
  @inline(__always)
  func apostrophe(_ text: UnsafeRawBufferPointer, _ place: Int) -> Int {
    switch unsafe text[place] {
    case UInt8(ascii: "'"): 1
    case 0xe2: unsafe WordReader.has([0x80, 0x99], text, place + 1) ? 3 : 0
    case UInt8(ascii: "&"):
      unsafe WordReader.has([0x23, 0x33, 0x39, 0x3b], text, place + 1) ? 5 : 0
    default: 0
    }
  }

  private static func has(_ bytes: [UInt8], _ text: UnsafeRawBufferPointer, _ place: Int) -> Bool {
    guard place + bytes.count <= text.count else { return false }
    return bytes.indices.allSatisfy { unsafe text[place + $0] == bytes[$0] }
  }

  /// Whether the bytes from `place` on belong to a letter: all but punctuation, symbols and emoji.
  @inline(__always)
  static func isLetterScalar(_ text: UnsafeRawBufferPointer, _ place: Int) -> Bool {
    let byte = unsafe text[place]
    // What follows a first byte belongs to it.
    if byte < 0xc3 { return byte < 0xc0 }
    if byte == 0xe2 || byte == 0xef || byte >= 0xf0 { return false }
    return unsafe byte != 0xe3 || place + 1 >= text.count || text[place + 1] != 0x80
  }

  /// The byte as compared: À to Þ are small.
  @inline(__always)
  static func lowered(_ text: UnsafeRawBufferPointer, _ place: Int) -> UInt8 {
    let byte = unsafe text[place]
    guard place > 0, unsafe text[place - 1] == 0xc3, byte < 0x9f, byte != 0x97 else { return byte }
    return byte | 0x20
  }

  /// Reads a letter with an accent, an emoji, or passes a symbol.
  func readHigh(_ text: UnsafeRawBufferPointer) {
    let first = unsafe text[at]
    if unsafe WordReader.isLetterScalar(text, at) && first >= 0xc0 {
      return unsafe readWord(text)
    }
    let length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : first >= 0xc0 ? 2 : 1
    let start = at
    at = min(text.count, at + length)
    guard at - start == length, unsafe WordReader.isPicture(text, start, length) else {
      // “ ” – — and … part clauses; what joins or colours emoji does not.
      if first == 0xe2, length == 3, at - start == 3, unsafe text[start + 1] == 0x80,
        unsafe text[start + 2] >= 0x90
      {
        pause = max(pause, .clause)
      }
      return
    }
    let hash = unsafe WordHash.of(UnsafeRawBufferPointer(rebasing: text[start..<at]))
    append(
      Word(hash: hash, start: Int32(truncatingIfNeeded: start), end: 0, kind: .picture))
  }

  /// Whether it is an emoji of its own: U+2600 to U+27BF, U+2B50, U+1F000 on, but no skin colour.
  private static func isPicture(
    _ text: UnsafeRawBufferPointer, _ start: Int, _ length: Int
  ) -> Bool {
    let second = unsafe text[start + 1 < text.count ? start + 1 : start]
    if length == 4 {
      guard second == 0x9f else { return false }
      return unsafe text[start + 2] != 0x8f || text[start + 3] < 0xbb
    }
    guard length == 3, unsafe text[start] == 0xe2 else { return false }
    return second >= 0x98 && second <= 0x9e || second == 0xad
  }
}

/// Words that turn the words after them around.
enum Negations {
  /// How many words a negation reaches, unless the clause ends before.
  static let reach: UInt8 = 4

  /// The hash of `but`, behind which another clause begins.
  static let but: UInt64 = WordHash.of("but".utf8)

  static let words: StaticString = """
    not no never without hardly barely nothing neither nor cannot cant dont doesnt didnt wont \
    isnt wasnt arent aint couldnt wouldnt shouldnt havent hasnt nobody none
    """
}

/// Emoticons, by what they show.
enum Faces {
  /// `:)`, `:(`, `:/`, `:D` or `:P`; nil when these are no eyes and mouth.
  static func name(eyes: UInt8, mouth: UInt8) -> StaticString? {
    switch mouth {
    case UInt8(ascii: ")"), UInt8(ascii: "]"): eyes == UInt8(ascii: ";") ? ";)" : ":)"
    case UInt8(ascii: "("), UInt8(ascii: "["): ":("
    case UInt8(ascii: "/"), UInt8(ascii: "\\"), UInt8(ascii: "|"):
      eyes == UInt8(ascii: ":") ? ":/" : nil
    case UInt8(ascii: "D"): eyes == UInt8(ascii: "=") ? nil : ":D"
    case UInt8(ascii: "P"), UInt8(ascii: "p"): eyes == UInt8(ascii: "=") ? nil : ":P"
    default: nil
    }
  }
}

extension WordReader {
  /// The bytes of a word as they are compared.
  static func compared(_ own: UnsafeRawBufferPointer) -> String {
    let reader = WordReader()
    var spelled: [UInt8] = []
    var at = 0
    var previous: UInt8 = 0
    var repeats = 0
    while at < own.count {
      var byte = unsafe own[at]
      let length = unsafe reader.apostrophe(own, at)
      if length > 0 {
        byte = UInt8(ascii: "'")
      } else if byte < 0x80 {
        byte |= byte &- 0x41 < 26 ? 0x20 : 0
      } else {
        byte = unsafe lowered(own, at)
      }
      at += max(1, length)
      repeats = byte == previous ? repeats + 1 : 0
      previous = byte
      if repeats < 2 || byte | 0x20 &- 0x61 >= 26 { spelled.append(byte) }
    }
    return String(decoding: spelled, as: UTF8.self)
  }
}
