/// A text that is looked for in others, upper and lower case alike.
///
/// Folded are the letters of ASCII, Latin-1, Latin Extended-A, Greek and Cyrillic that have one
/// letter of the other case with as many bytes, and `ς` with `σ` (Unicode's simple case folding
/// within U+0000 to U+045F, less `µ`, `İ` and `ſ`). The search is Knuth, Morris and Pratt's (1977),
/// so no text is long or repetitive enough to be slow; where nothing has begun to match it goes
/// eight bytes a step.
struct FoldedNeedle: Sendable {
  private let bytes: [UInt8]
  /// After so many bytes that match and one that does not, how many still do.
  private let falls: [Int32]
  /// The first two bytes in lower case, eight times each, and the bits that make letters small;
  /// nil where the first is beyond ASCII.
  private let start: (first: Pattern, second: Pattern?)?

  private struct Pattern: Sendable {
    var byte: UInt64
    var small: UInt64

    init?(_ byte: UInt8) {
      guard byte < 0x80 else { return nil }
      let ones: UInt64 = 0x0101_0101_0101_0101
      self.byte = ones &* UInt64(byte)
      small = 97...122 ~= byte ? ones &* 0x20 : 0
    }

    /// The top bit of each of the eight bytes that is the one sought, and of none below the first.
    @inline(__always)
    func hits(_ eight: UInt64) -> UInt64 {
      let differ = (eight | small) ^ byte
      return (differ &- 0x0101_0101_0101_0101) & ~differ & 0x8080_8080_8080_8080
    }
  }

  /// `text` is not empty.
  init(_ text: [UInt8]) {
    var folded: [UInt8] = []
    var lead: UInt8 = 0
    for byte in text {
      FoldedNeedle.fold(byte, after: &lead) { folded.append($0) }
    }
    if lead != 0 { folded.append(lead) }
    bytes = folded
    var falls = [Int32](repeating: 0, count: folded.count + 1)
    var matched = 0
    for place in folded.indices.dropFirst() {
      while matched > 0, folded[place] != folded[matched] { matched = Int(falls[matched]) }
      if folded[place] == folded[matched] { matched += 1 }
      falls[place + 1] = Int32(truncatingIfNeeded: matched)
    }
    self.falls = falls
    start = folded.first.flatMap(Pattern.init).map { first in
      (first, folded.count > 1 ? Pattern(folded[1]) : nil)
    }
  }

  /// Passes on a byte in lower case, or the two of a letter when the second has come.
  @inline(__always)
  private static func fold(_ byte: UInt8, after lead: inout UInt8, _ body: (UInt8) -> Void) {
    if lead == 0 {
      if byte &- 0x41 <= 25 { return body(byte | 0x20) }
      if 0xc3...0xd1 ~= byte {
        lead = byte
        return
      }
      return body(byte)
    }
    let pair = folded(UInt32(lead & 0x1f) << 6 | UInt32(byte & 0x3f))
    lead = 0
    body(UInt8(truncatingIfNeeded: 0xc0 | pair >> 6))
    body(UInt8(truncatingIfNeeded: 0x80 | pair & 0x3f))
  }

  /// The lower case of a scalar from U+00C0 to U+047F.
  private static func folded(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0xc0...0xd6, 0xd8...0xde, 0x391...0x3a1, 0x3a3...0x3ab, 0x410...0x42f: scalar + 0x20
    case 0x130, 0x131, 0x138, 0x149: scalar
    case 0x100...0x137, 0x14a...0x177: scalar | 1
    case 0x139...0x148, 0x179...0x17e: scalar + (scalar & 1)
    case 0x178: 0xff
    case 0x386: 0x3ac
    case 0x388...0x38a: scalar + 0x25
    case 0x38c: 0x3cc
    case 0x38e, 0x38f: scalar + 0x3f
    case 0x3c2: 0x3c3
    case 0x400...0x40f: scalar + 0x50
    default: scalar
    }
  }

  /// Whether the text holds it; with `isWhole`, whether it is the text.
  ///
  /// Up to fifteen bytes behind the text may be read, as in every line of a block.
  func isFound(in text: ConditionValue, isWhole: Bool) -> Bool {
    if isWhole { return isSame(text) }
    if text.hasEscapes {
      var source = text.bytes
      var state = State()
      while let byte = source.next() {
        if take(byte, &state) { return true }
      }
      return false
    }
    return unsafe isFound(in: text.text)
  }

  private struct State {
    var matched = 0
    var lead: UInt8 = 0
  }

  /// Takes a byte of the text; true when the needle ends with it.
  @inline(__always)
  private func take(_ byte: UInt8, _ state: inout State) -> Bool {
    var (matched, isFound) = (state.matched, false)
    FoldedNeedle.fold(byte, after: &state.lead) { byte in
      while matched > 0, bytes[matched] != byte { matched = Int(falls[matched]) }
      if bytes[matched] == byte { matched &+= 1 }
      if matched == bytes.count {
        isFound = true
        matched = Int(falls[matched])
      }
    }
    state.matched = matched
    return isFound
  }

  private func isFound(in text: UnsafeRawBufferPointer) -> Bool {
    guard let base = unsafe text.baseAddress?.assumingMemoryBound(to: UInt8.self),
      text.count >= bytes.count
    else { return false }
    var state = State()
    var place = 0
    while place < text.count {
      if state.matched == 0, state.lead == 0, let start {
        // Nothing has begun: on to where it may.
        let eight = unsafe word(at: base + place)
        var hits = start.first.hits(eight)
        if let second = start.second {
          hits &= second.hits(unsafe word(at: base + (place &+ 1)))
        }
        place &+= hits.trailingZeroBitCount &>> 3
        if hits == 0 || place >= text.count { continue }
      }
      if unsafe take(text[place], &state) { return true }
      place &+= 1
    }
    return false
  }

  private func isSame(_ text: ConditionValue) -> Bool {
    var source = text.bytes
    var lead: UInt8 = 0
    var place = 0
    var isSame = true
    while isSame, let byte = source.next() {
      FoldedNeedle.fold(byte, after: &lead) { byte in
        isSame = isSame && place < bytes.count && bytes[place] == byte
        place += 1
      }
    }
    return isSame && place == bytes.count
  }
}
