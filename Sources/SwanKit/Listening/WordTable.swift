/// Some thousand words, by hash, each with its mark: most words are told not to be in it with one look.
@safe final class WordTable: @unchecked Sendable {
  private let sieve: UnsafeMutablePointer<UInt64>
  private let slots: UnsafeMutablePointer<Slot>
  private let mask: UInt64
  /// The first is that of words that are not in the table.
  private let marks: UnsafeMutablePointer<WordMark>

  /// Small, so that all of them stay near the processor.
  private struct Slot: BitwiseCopyable {
    var tag: UInt32 = 0
    /// 0 for an empty one.
    var place: Int32 = 0
  }

  private static let sieveSize = 512

  init(_ words: [UInt64: WordMark]) {
    var size = 64
    while size < words.count * 2 { size *= 2 }
    mask = UInt64(size - 1)
    unsafe slots = .allocate(capacity: size)
    unsafe slots.initialize(repeating: Slot(), count: size)
    unsafe sieve = .allocate(capacity: WordTable.sieveSize)
    unsafe sieve.initialize(repeating: 0, count: WordTable.sieveSize)
    unsafe marks = .allocate(capacity: words.count + 1)
    unsafe marks.initialize(to: WordMark())
    for (index, word) in words.enumerated() {
      unsafe (marks + (index + 1)).initialize(to: word.value)
      unsafe sieve[WordTable.part(of: word.key)] |= 1 &<< (word.key & 63)
      var place = word.key & mask
      while unsafe slots[Int(place)].place != 0 { place = (place + 1) & mask }
      unsafe slots[Int(place)] = Slot(
        tag: UInt32(truncatingIfNeeded: word.key &>> 32),
        place: Int32(truncatingIfNeeded: index + 1))
    }
  }

  deinit {
    unsafe slots.deallocate()
    unsafe sieve.deallocate()
    unsafe marks.deallocate()
  }

  @inline(__always)
  private static func part(of hash: UInt64) -> Int {
    Int(truncatingIfNeeded: hash &>> 6 & UInt64(sieveSize - 1))
  }

  /// The place of a word's mark; 0 for a word that is not in the table.
  @inline(__always)
  func place(of hash: UInt64) -> Int32 {
    if unsafe sieve[WordTable.part(of: hash)] &>> (hash & 63) & 1 == 0 { return 0 }
    let tag = UInt32(truncatingIfNeeded: hash &>> 32)
    var place = hash & mask
    while true {
      let slot = unsafe slots[Int(truncatingIfNeeded: place)]
      if slot.tag == tag || slot.place == 0 { return slot.place }
      place = (place &+ 1) & mask
    }
  }

  /// The mark at a place.
  @inline(__always)
  func mark(_ place: Int32) -> WordMark { unsafe marks[Int(place)] }
}
