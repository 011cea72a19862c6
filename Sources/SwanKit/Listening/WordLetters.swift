/// The quick way to read words: eight bytes at a time, as long as they are plain letters.
extension WordReader {
  /// Reads words of ASCII letters with a space after each, as many as there are, and one more if
  /// something else follows it that ends every word.
  func readLetters(_ text: UnsafeRawBufferPointer) {
    guard text.count >= 8 else { return }
    let first = unsafe end
    var next = unsafe first
    var at = self.at
    let begin = at
    while at < text.count, let word = unsafe letters(text, at) {
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
  private func letters(
    _ text: UnsafeRawBufferPointer, _ begin: Int
  ) -> (word: Word, follows: UInt8)? {
    var next = begin
    var hash = WordHash()
    // The bit that small letters have and capitals lack, of each letter.
    var small: UInt64 = 0
    var last: UInt64 = 0
    var reach: UInt8 = 0
    while true {
      let raw = unsafe WordReader.eight(text, next)
      let lower = raw | 0x2020_2020_2020_2020
      var others = WordReader.noLetters(raw, lower)
      var length = others.trailingZeroBitCount &>> 3
      var follows = WordReader.byte(raw, length)
      if follows == UInt8(ascii: "'"), next == begin {
        // It belongs to the word if letters stand on both sides; others than short words are left.
        others &= others &- 1
        let whole = others.trailingZeroBitCount &>> 3
        guard length > 0, whole > length &+ 1, whole < 8 else { return nil }
        if lower &>> UInt64(8 &* length &- 8) & 0xff_ffff == 0x74_276e { reach = Negations.reach }
        small = 0x20
        length = whole
        follows = WordReader.byte(raw, length)
      }
      // All bits below the lowest one that is marked, which ends a byte; all if none is.
      let kept = (others & (0 &- others)) &>> 7 &- 1
      let chunk = lower & kept
      small |= raw & kept & 0x2020_2020_2020_2020
      if WordReader.hasTriple(chunk, kept) || last == chunk & 0xff { return nil }
      next &+= length
      guard length < 8 else {
        hash.add(chunk: chunk)
        last = chunk &>> 56
        continue
      }
      if chunk != 0 { hash.add(chunk: chunk) }
      guard
        unsafe follows == 0x20 || ends[Int(follows)] && !WordReader.mayBeLink(chunk)
      else { return nil }
      var word = Word(
        hash: hash.value, start: Int32(truncatingIfNeeded: begin),
        end: Int32(truncatingIfNeeded: next))
      word.isLoud = small == 0 && next &- begin > 2
      word.reach = reach
      return (word, follows)
    }
  }

  /// One of eight bytes; the first for the ninth, which nobody asks for.
  @inline(__always)
  private static func byte(_ bytes: UInt64, _ place: Int) -> UInt8 {
    UInt8(truncatingIfNeeded: bytes &>> UInt64(truncatingIfNeeded: 8 &* place))
  }

  /// Eight bytes from `place` on, the first of them lowest; zeros behind the end of the text, which has
  /// eight bytes or more.
  @inline(__always)
  private static func eight(_ text: UnsafeRawBufferPointer, _ place: Int) -> UInt64 {
    let last = text.count &- 8
    if place <= last {
      return unsafe text.loadUnaligned(fromByteOffset: place, as: UInt64.self).littleEndian
    }
    return unsafe text.loadUnaligned(fromByteOffset: last, as: UInt64.self).littleEndian
      >> UInt64(truncatingIfNeeded: 8 &* (place &- last))
  }

  /// A high bit for each of eight bytes that is no ASCII letter; `small` has the bits of small letters.
  @inline(__always)
  private static func noLetters(_ raw: UInt64, _ small: UInt64) -> UInt64 {
    let own = small & 0x7f7f_7f7f_7f7f_7f7f
    let fromA = own &+ 0x1f1f_1f1f_1f1f_1f1f
    let pastZ = own &+ 0x0505_0505_0505_0505
    return (~fromA | pastZ | raw) & 0x8080_8080_8080_8080
  }

  /// Whether of those of eight bytes that are kept three in a row are the same.
  @inline(__always)
  private static func hasTriple(_ chunk: UInt64, _ kept: UInt64) -> Bool {
    let differ = chunk ^ chunk &>> 8
    let both = differ | differ &>> 8 | ~kept
    return (both &- 0x0101_0101_0101_0101) & ~both & 0x8080_8080_8080_8080 != 0
  }

  /// Whether a word that something other than a space follows begins a link: `http:`, `https:`, `www.`.
  @inline(__always)
  private static func mayBeLink(_ chunk: UInt64) -> Bool {
    chunk == 0x7074_7468 || chunk == 0x73_7074_7468 || chunk == 0x77_7777
  }
}
