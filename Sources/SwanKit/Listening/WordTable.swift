/// Some thousand words, by hash, each with its mark: most words are told not to be in it with one look.
@safe final class WordTable: @unchecked Sendable {
  private let sieve: UnsafeMutablePointer<UInt64>
  private let slots: UnsafeMutablePointer<Slot>
  private let mask: UInt64

  private struct Slot: BitwiseCopyable {
    /// 0 for none: it is the hash of no word that anybody knows.
    var hash: UInt64 = 0
    var mark = WordMark()
  }

  private static let sieveSize = 512

  init(_ marks: [UInt64: WordMark]) {
    var size = 64
    while size < marks.count * 2 { size *= 2 }
    mask = UInt64(size - 1)
    unsafe slots = .allocate(capacity: size)
    unsafe slots.initialize(repeating: Slot(), count: size)
    unsafe sieve = .allocate(capacity: WordTable.sieveSize)
    unsafe sieve.initialize(repeating: 0, count: WordTable.sieveSize)
    for (hash, mark) in marks {
      unsafe sieve[WordTable.part(of: hash)] |= 1 &<< (hash & 63)
      var place = WordTable.place(of: hash) & mask
      while unsafe slots[Int(place)].hash != 0 { place = (place + 1) & mask }
      unsafe slots[Int(place)] = Slot(hash: hash, mark: mark)
    }
  }

  deinit {
    unsafe slots.deallocate()
    unsafe sieve.deallocate()
  }

  @inline(__always)
  private static func part(of hash: UInt64) -> Int {
    Int(truncatingIfNeeded: hash &>> 6 & UInt64(sieveSize - 1))
  }

  @inline(__always)
  private static func place(of hash: UInt64) -> UInt64 {
    (hash &* 0x9e37_79b9_7f4a_7c15) &>> 32
  }

  /// The mark of a word; an empty one for a word that is not in the table.
  @inline(__always)
  subscript(hash: UInt64) -> WordMark {
    if unsafe sieve[WordTable.part(of: hash)] &>> (hash & 63) & 1 == 0 { return WordMark() }
    var place = WordTable.place(of: hash) & mask
    while true {
      let slot = unsafe slots[Int(truncatingIfNeeded: place)]
      if slot.hash == hash || slot.hash == 0 { return slot.mark }
      place = (place &+ 1) & mask
    }
  }
}
