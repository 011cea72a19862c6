/// The quick way to read words: eight bytes at a time, as long as they are plain letters.
extension WordReader {
  /// Reads words of ASCII letters with a space after each, as many as there are, and one more if
  /// something else follows it that ends every word.
  func readLetters(_ text: UnsafeRawBufferPointer) {
    let first = unsafe end
    var next = unsafe first
    var at = self.at
    let begin = at
    while at < text.count, let word = letters(at) {
      unsafe next.pointee = word.word
      unsafe next += 1
      guard word.follows == 0x20 else {
        // What it began with is no longer what stands between spaces, unless it is the first.
        if at > begin { unsafe beginRun(at, next - 1) }
        return unsafe append(to: next, at: Int(word.word.end))
      }
      at = Int(word.word.end) &+ 1
    }
    if at > begin { unsafe beginRun(at, next) }
    unsafe append(to: next, at: at)
  }

  /// Reads such a word, and the byte that follows it; nil when there is another, or what begins a link,
  /// or has a letter three times in a row.
  @inline(__always)
  private func letters(_ begin: Int) -> (word: Word, follows: UInt8)? {
    var next = begin
    var hash = WordHash()
    var raw = unsafe WordReader.eight(room.bytes, next)
    var breaks = unsafe WordReader.eight(room.breaks, next)
    guard breaks & 0x80 == 0 else { return nil }
    // The bit that small letters have and capitals lack, of each letter, among others.
    var small: UInt64 = 0
    var reach: UInt8 = 0
    while breaks == 0 {
      hash.add(chunk: raw | WordReader.smallness)
      small |= raw
      next &+= 8
      raw = unsafe WordReader.eight(room.bytes, next)
      breaks = unsafe WordReader.eight(room.breaks, next)
    }
    var length = breaks.trailingZeroBitCount &>> 3
    var follows = WordReader.byte(raw, length)
    if follows == UInt8(ascii: "'") {
      // It belongs to the word if letters stand on both sides; others than short words are left.
      breaks &= breaks &- 1
      let whole = breaks.trailingZeroBitCount &>> 3
      guard next == begin, whole > length &+ 1, whole < 8 else { return nil }
      let around = (raw | WordReader.smallness) &>> UInt64(8 &* length &- 8)
      if around & 0xff_ffff == 0x74_276e { reach = Negations.reach }
      small = .max
      length = whole
      follows = WordReader.byte(raw, length)
    }
    // All bits below the lowest that is marked, which ends a byte.
    let kept = (breaks & (0 &- breaks)) &>> 7 &- 1
    let chunk = (raw | WordReader.smallness) & kept
    small |= raw & kept
    if length > 0 { hash.add(chunk: chunk) }
    next &+= length
    guard unsafe follows == 0x20 || ends[Int(follows)] && !WordReader.mayBeLink(chunk) else {
      return nil
    }
    var word = Word(
      hash: hash.value, start: Int32(truncatingIfNeeded: begin),
      end: Int32(truncatingIfNeeded: next))
    word.isLoud = small & WordReader.smallness == 0 && next &- begin > 2
    word.reach = reach
    return (word, follows)
  }

  /// The bit that small letters have and capitals lack, in eight bytes.
  private static let smallness: UInt64 = 0x2020_2020_2020_2020

  /// One of eight bytes.
  @inline(__always)
  private static func byte(_ bytes: UInt64, _ place: Int) -> UInt8 {
    UInt8(truncatingIfNeeded: bytes &>> UInt64(truncatingIfNeeded: 8 &* place))
  }

  /// Eight bytes from `place` on, the first of them lowest.
  @inline(__always)
  private static func eight(_ bytes: UnsafeMutableRawPointer, _ place: Int) -> UInt64 {
    unsafe bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self).littleEndian
  }

  /// Whether a word that something other than a space follows begins a link: `http:`, `https:`, `www.`.
  @inline(__always)
  private static func mayBeLink(_ chunk: UInt64) -> Bool {
    chunk == 0x7074_7468 || chunk == 0x73_7074_7468 || chunk == 0x77_7777
  }
}
