/// Gives each different text a number, so that records hold four bytes instead of a name.
///
///     bytes   c-17c-18c-2          number 0 is the empty text
///     ends    0   4   8  11
///     slots   [ . 2 . . 1 . 3 . ]  open addressing by hash; a slot has the length and first eight
///                                  bytes too, so that most lookups touch one cache line
package struct Names: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [Int] = [0]
  private var hashes: [UInt32] = [0]
  private var slots = [Slot](repeating: Slot(), count: 1024)

  private struct Slot: Sendable, BitwiseCopyable {
    /// The first eight bytes, zeros where there are fewer.
    var head: UInt64 = 0
    var length: UInt32 = 0
    /// 0 for a free slot.
    var number: UInt32 = 0
  }

  package init() {}

  /// The number of texts, the empty one included.
  package var count: Int { ends.count }

  /// The text of a number.
  package subscript(number: UInt32) -> ArraySlice<UInt8> {
    let index = Int(number)
    return index == 0 ? [] : bytes[ends[index - 1]..<ends[index]]
  }

  package func text(_ number: UInt32) -> String { String(decoding: self[number], as: UTF8.self) }

  /// The number of `text`, which is new or known.
  @inline(__always)
  package mutating func number(of text: UnsafeRawBufferPointer) -> UInt32 {
    guard text.count > 0 else { return 0 }
    let found = unsafe find(text)
    return unsafe found.number != 0 ? found.number : insert(text, found.hash, at: found.place)
  }

  /// The same of a short text whose hash is known.
  @inline(__always)
  mutating func number(of text: ShortText, hash: UInt32) -> UInt32 {
    let mask = slots.count - 1
    var place = Int(hash) & mask
    while true {
      let slot = slots[place]
      if slot.number == 0 {
        return unsafe text.withBytes { unsafe insert($0, hash, at: place) }
      }
      if slot.head == text.head, slot.length == UInt32(text.count) { return slot.number }
      place = (place + 1) & mask
    }
  }

  /// Reads where a text with this hash would be, so that memory brings it near; what it gives says
  /// nothing.
  @inline(__always)
  func touch(_ hash: UInt32) -> UInt32 { slots[Int(hash) & (slots.count - 1)].number }

  @inline(__always)
  static func hash(_ text: UnsafeRawBufferPointer) -> UInt32 {
    unsafe UInt32(truncatingIfNeeded: StableHash.of(text) &>> 32)
  }

  /// The number of `text` if it is known.
  package func existing(_ text: UnsafeRawBufferPointer) -> UInt32? {
    guard text.count > 0 else { return 0 }
    let number = unsafe find(text).number
    return number != 0 ? number : nil
  }

  func existing(_ text: String) -> UInt32? {
    unsafe Array(text.utf8).withUnsafeBytes { unsafe existing($0) }
  }

  /// The number of `text`, and where it is in the table; 0 and where it belongs when it is new.
  @inline(__always)
  private func find(_ text: UnsafeRawBufferPointer) -> (number: UInt32, hash: UInt32, place: Int) {
    let hash = unsafe Names.hash(text)
    let head = unsafe StableHash.head(text)
    let mask = slots.count - 1
    var place = Int(hash) & mask
    while true {
      let slot = slots[place]
      if slot.number == 0 { return (0, hash, place) }
      if slot.head == head, Int(slot.length) == text.count,
        unsafe text.count <= 8 || isSame(slot.number, text)
      {
        return (slot.number, hash, place)
      }
      place = (place + 1) & mask
    }
  }

  @inline(never)
  private func isSame(_ number: UInt32, _ text: UnsafeRawBufferPointer) -> Bool {
    let start = ends[Int(number) - 1]
    guard let own = text.baseAddress else { return false }
    return unsafe bytes.withUnsafeBytes { all in
      guard let base = all.baseAddress else { return false }
      return unsafe memcmp(base + start, own, text.count) == 0
    }
  }

  @inline(never)
  private mutating func insert(
    _ text: UnsafeRawBufferPointer, _ hash: UInt32, at place: Int
  ) -> UInt32 {
    let number = UInt32(ends.count)
    unsafe bytes.append(contentsOf: text)
    ends.append(bytes.count)
    hashes.append(hash)
    slots[place] = unsafe Slot(
      head: StableHash.head(text), length: UInt32(truncatingIfNeeded: text.count), number: number)
    if ends.count * 2 > slots.count { grow() }
    return number
  }

  private mutating func grow() {
    let old = slots
    slots = .onLargePages(repeating: Slot(), count: old.count * 2)
    let mask = slots.count - 1
    for slot in old where slot.number != 0 {
      var place = Int(hashes[Int(slot.number)]) & mask
      while slots[place].number != 0 { place = (place + 1) & mask }
      slots[place] = slot
    }
  }

  /// Takes in the texts of `other`; returns for each of its numbers the number here.
  package mutating func merge(_ other: Names) -> [UInt32] {
    var numbers: [UInt32] = [0]
    numbers.reserveCapacity(other.count)
    unsafe other.bytes.withUnsafeBytes { all in
      for index in 1..<max(1, other.count) {
        let text = unsafe UnsafeRawBufferPointer(
          rebasing: all[other.ends[index - 1]..<other.ends[index]])
        numbers.append(unsafe number(of: text))
      }
    }
    return numbers
  }

  /// The place of each of `numbers` when they are ordered by their bytes.
  package func ordered(_ numbers: [UInt32]) -> [UInt32] {
    // Eight bytes decide nearly every comparison.
    var keyed = unsafe bytes.withUnsafeBytes { all in
      numbers.map { number -> (head: UInt64, number: UInt32) in
        let start = ends[max(0, Int(number) - 1)]
        let text = unsafe UnsafeRawBufferPointer(rebasing: all[start..<ends[Int(number)]])
        return unsafe (StableHash.head(text).byteSwapped, number)
      }
    }
    Names.sort(&keyed)
    var start = 0
    while start < keyed.count {
      var end = start + 1
      while end < keyed.count, keyed[end].head == keyed[start].head { end += 1 }
      if end > start + 1 {
        keyed[start..<end].sort {
          self[$0.number].lexicographicallyPrecedes(self[$1.number])
        }
      }
      start = end
    }
    return keyed.map(\.number)
  }

  /// Sorts by heads, a byte at a time; bytes that all have in common cost one look.
  private static func sort(_ keyed: inout [(head: UInt64, number: UInt32)]) {
    guard keyed.count > 256 else { return keyed.sort { $0.head < $1.head } }
    var sorted = keyed
    for shift in stride(from: UInt64(0), to: 64, by: 8) {
      var next = [Int](repeating: 0, count: 257)
      for one in keyed { next[Int(one.head >> shift & 0xff) + 1] += 1 }
      if next.contains(keyed.count) { continue }
      for byte in 1...256 { next[byte] += next[byte - 1] }
      for one in keyed {
        let byte = Int(one.head >> shift & 0xff)
        sorted[next[byte]] = one
        next[byte] += 1
      }
      swap(&keyed, &sorted)
    }
  }
}
