/// The quick way to read a word: eight bytes at a time, as long as they are plain letters.
extension WordReader {
  /// Reads a word of ASCII letters that is followed by something that ends every word; false, with
  /// nothing read, when the word is another, begins a link, or has a letter three times in a row.
  @inline(__always)
  func readLetters(_ text: UnsafeRawBufferPointer) -> Bool {
    let begin = at
    var next = begin
    var hash = WordHash()
    // The bit that small letters have and capitals lack, of each letter.
    var small: UInt64 = 0
    var last: UInt64 = 0
    guard text.count >= 8 else { return false }
    while true {
      let raw = unsafe WordReader.eight(text, next)
      let lower = raw | 0x2020_2020_2020_2020
      let others = WordReader.noLetters(raw, lower)
      let length = others.trailingZeroBitCount &>> 3
      // A whole chunk has 64 zeros, and 8 bytes.
      let kept = length == 8 ? .max : (1 as UInt64) &<< UInt64(8 &* length) &- 1
      let chunk = lower & kept
      small |= raw & kept & 0x2020_2020_2020_2020
      if WordReader.hasTriple(chunk | WordReader.different & ~kept) || last == chunk & 0xff {
        return false
      }
      if length > 0 { hash.add(chunk: chunk) }
      next &+= length
      guard length < 8 else {
        last = chunk &>> 56
        continue
      }
      let follows = unsafe next < text.count ? text[next] : 0x20
      guard unsafe follows == 0x20 || ends[Int(follows)] && !WordReader.mayBeLink(chunk) else {
        return false
      }
      at = next
      var word = Word(hash: hash.value, start: Int32(truncatingIfNeeded: begin), end: 0)
      word.isLoud = small == 0 && next &- begin > 2
      append(word)
      if follows == 0x20 { passSpace() }
      return true
    }
  }

  /// Eight bytes from `place` on, the first of them lowest; zeros behind the end of the text, which has
  /// eight bytes or more.
  @inline(__always)
  private static func eight(_ text: UnsafeRawBufferPointer, _ place: Int) -> UInt64 {
    let missing = place &+ 8 &- text.count
    if missing <= 0 {
      return unsafe text.loadUnaligned(fromByteOffset: place, as: UInt64.self).littleEndian
    }
    let last = unsafe text.loadUnaligned(fromByteOffset: text.count &- 8, as: UInt64.self)
    return last.littleEndian >> UInt64(8 &* missing)
  }

  /// A high bit for each of eight bytes that is no ASCII letter; `small` has the bits of small letters.
  @inline(__always)
  private static func noLetters(_ raw: UInt64, _ small: UInt64) -> UInt64 {
    let own = small & 0x7f7f_7f7f_7f7f_7f7f
    let fromA = own &+ 0x1f1f_1f1f_1f1f_1f1f
    let pastZ = own &+ 0x0505_0505_0505_0505
    return (~fromA | pastZ | raw) & 0x8080_8080_8080_8080
  }

  /// Whether of eight bytes three in a row are the same.
  @inline(__always)
  private static func hasTriple(_ chunk: UInt64) -> Bool {
    let differ = chunk ^ chunk &>> 8
    let both = differ | differ &>> 8
    return (both &- 0x0101_0101_0101_0101) & ~both & 0x8080_8080_8080_8080 != 0
  }

  /// Bytes that are no letters, and none the same as the next.
  private static let different: UInt64 = 0x0807_0605_0403_0201

  /// Whether a word that something other than a space follows begins a link: `http:`, `https:`, `www.`.
  @inline(__always)
  private static func mayBeLink(_ chunk: UInt64) -> Bool {
    chunk == 0x7074_7468 || chunk == 0x73_7074_7468 || chunk == 0x77_7777
  }
}
