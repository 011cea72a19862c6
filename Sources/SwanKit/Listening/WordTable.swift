/// A few hundred words, by hash, each with a number: most words are told not to be in it with one look.
@safe final class WordTable: @unchecked Sendable {
  private let sieve: UnsafeMutablePointer<UInt64>
  private let slots: UnsafeMutablePointer<Slot>
  private let mask: UInt64

  private struct Slot: BitwiseCopyable {
    var hash: UInt64
    var number: Int32
  }

  /// Of a word that is given twice, the first counts.
  init(_ words: [(hash: UInt64, number: Int32)]) {
    var size = 64
    while size < words.count * 2 { size *= 2 }
    mask = UInt64(size - 1)
    unsafe slots = .allocate(capacity: size)
    unsafe slots.initialize(repeating: Slot(hash: 0, number: -1), count: size)
    unsafe sieve = .allocate(capacity: 128)
    unsafe sieve.initialize(repeating: 0, count: 128)
    for word in words {
      unsafe sieve[Int(word.hash &>> 6 & 127)] |= 1 &<< (word.hash & 63)
      var place = (word.hash &* 0x9e37_79b9_7f4a_7c15) &>> 32 & mask
      while unsafe slots[Int(place)].number >= 0, unsafe slots[Int(place)].hash != word.hash {
        place = (place + 1) & mask
      }
      if unsafe slots[Int(place)].number < 0 {
        unsafe slots[Int(place)] = Slot(hash: word.hash, number: word.number)
      }
    }
  }

  convenience init(_ words: [String]) {
    self.init(words.map { (WordHash.of($0.utf8), 0) })
  }

  deinit {
    unsafe slots.deallocate()
    unsafe sieve.deallocate()
  }

  /// The number of a word; -1 for one that is not in the table.
  @inline(__always)
  subscript(hash: UInt64) -> Int32 {
    if unsafe sieve[Int(truncatingIfNeeded: hash &>> 6 & 127)] &>> (hash & 63) & 1 == 0 {
      return -1
    }
    var place = (hash &* 0x9e37_79b9_7f4a_7c15) &>> 32 & mask
    while true {
      let slot = unsafe slots[Int(truncatingIfNeeded: place)]
      if slot.number < 0 || slot.hash == hash { return slot.number }
      place = (place &+ 1) & mask
    }
  }
}
