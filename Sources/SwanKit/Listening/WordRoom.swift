/// The memory in which a text is cut into words.
@safe struct WordRoom: BitwiseCopyable {
  /// How many bytes of text there is room for, and so words: none is shorter than a byte.
  let capacity: Int
  /// Some more than there are may be looked at, before the first and behind the last.
  let words: UnsafeMutablePointer<Word>
  /// The words by which cues are sought.
  let cued: UnsafeMutablePointer<WordReader.Cued>
  /// The sentences begun, and what is in them.
  let begun: UnsafeMutablePointer<WordReader.Sentence>
  /// The text, with zeros behind it: who reads many bytes at once need not look where it ends.
  let bytes: UnsafeMutableRawPointer
  /// By byte: a high bit where words of plain letters end; see ``breakUp(_:)``.
  let breaks: UnsafeMutableRawPointer

  private static let padding = 64

  init(capacity: Int) {
    self.capacity = capacity
    let around = CueNeeds.reach
    unsafe words = .allocate(capacity: capacity + 2 * around) + around
    unsafe (words - around).initialize(
      repeating: Word(hash: 0, start: 0, end: 0), count: capacity + 2 * around)
    unsafe cued = .allocate(capacity: capacity + 1)
    unsafe begun = .allocate(capacity: capacity)
    let size = capacity + WordRoom.padding
    unsafe bytes = .allocate(byteCount: size, alignment: 64)
    unsafe breaks = .allocate(byteCount: size, alignment: 64)
  }

  func deallocate() {
    unsafe (words - CueNeeds.reach).deallocate()
    unsafe cued.deallocate()
    unsafe begun.deallocate()
    unsafe bytes.deallocate()
    unsafe breaks.deallocate()
  }

  /// Takes a text, for which there is room, and marks what ends words of plain letters: all that is no
  /// ASCII letter, and a letter that comes three times in a row, which is compared as if twice.
  func breakUp(_ text: UnsafeRawBufferPointer) {
    guard let start = text.baseAddress else { return }
    unsafe bytes.copyMemory(from: start, byteCount: text.count)
    unsafe (bytes + text.count).initializeMemory(
      as: UInt8.self, repeating: 0, count: WordRoom.padding)
    var place = 0
    // What is behind the end is marked, too, as far as it may be read with the last byte.
    while place < text.count &+ 8 {
      let own = unsafe bytes.loadUnaligned(fromByteOffset: place, as: Bytes.self)
      let next = unsafe bytes.loadUnaligned(fromByteOffset: place &+ 1, as: Bytes.self)
      let third = unsafe bytes.loadUnaligned(fromByteOffset: place &+ 2, as: Bytes.self)
      let marks = WordRoom.noLetters(own) | WordRoom.zeros((own ^ next) | (next ^ third))
      unsafe breaks.storeBytes(of: marks & WordRoom.high, toByteOffset: place, as: Bytes.self)
      place &+= 16
    }
  }

  /// Sixteen bytes.
  private typealias Bytes = SIMD2<UInt64>

  private static let high = Bytes(repeating: 0x8080_8080_8080_8080)

  /// A high bit for each byte that is no ASCII letter.
  @inline(__always)
  private static func noLetters(_ bytes: Bytes) -> Bytes {
    let small = (bytes | Bytes(repeating: 0x2020_2020_2020_2020)) & ~high
    let fromA = small &+ Bytes(repeating: 0x1f1f_1f1f_1f1f_1f1f)
    let pastZ = small &+ Bytes(repeating: 0x0505_0505_0505_0505)
    return ~fromA | pastZ | bytes
  }

  /// A high bit for each byte that has at most the bit by which small letters differ from capitals; and
  /// for some bytes behind such a one, which does no harm: what is not read quickly is read slowly.
  @inline(__always)
  private static func zeros(_ bytes: Bytes) -> Bytes {
    let own = bytes & Bytes(repeating: 0xdfdf_dfdf_dfdf_dfdf)
    return (own &- Bytes(repeating: 0x0101_0101_0101_0101)) & ~own
  }
}
