/// Numbers hashes in the order in which they come, and tells the number of one without a branch.
///
/// A hash may lie in either of two slots, so that one look at each says all: no branch depends on
/// what a text happens to hold, which a processor would guess wrong half of the time (R. Pagh and
/// F. Rodler, Cuckoo hashing, 2004). Of 2,000,000,000 hashes that it doesn't have, one is taken for
/// one that it has.
@safe struct HashPlaces: ~Copyable {
  /// A hash's lower half, and its place, from 1 on, in the upper half; 0 is an empty slot.
  private var slots: UnsafeMutablePointer<UInt64>
  /// The last slot; there are a power of 2 of them.
  private var last: UInt64 {
    didSet { shift = UInt64(last.leadingZeroBitCount) }
  }
  private var shift: UInt64
  /// By place: the upper half of its hash.
  private var uppers: Pile<UInt32>

  /// An empty one, which will have about `capacity` hashes.
  init(capacity: Int) {
    last = 255
    while last < capacity * 2 { last = last &<< 1 | 1 }
    shift = UInt64(last.leadingZeroBitCount)
    uppers = Pile(capacity: capacity)
    unsafe slots = HashPlaces.empty(Int(last) + 1)
  }

  deinit { unsafe slots.deallocate() }

  /// How many hashes it has.
  var count: Int { uppers.count }

  /// The place of a hash, from 1 on; 0 when it doesn't have it.
  @inline(__always)
  func place(of hash: UInt64) -> Int32 {
    let at = first(hash)
    let one = unsafe slots[at]
    let other = unsafe slots[at ^ step(hash)]
    // All ones where the lower halves are the same.
    let isOne = HashPlaces.ones(one ^ hash)
    let isOther = HashPlaces.ones(other ^ hash) & ~isOne
    return Int32(truncatingIfNeeded: (one & isOne | other & isOther) &>> 32)
  }

  /// The place of a hash, which it has from now on.
  @discardableResult
  mutating func add(_ hash: UInt64) -> Int32 {
    let known = place(of: hash)
    if known > 0 { return known }
    uppers.append(UInt32(truncatingIfNeeded: hash &>> 32))
    let own = hash & 0xffff_ffff | UInt64(truncatingIfNeeded: count) &<< 32
    let at = first(hash)
    let isFull = count * 2 > last
    if !isFull, unsafe slots[at] == 0 {
      unsafe slots[at] = own
    } else {
      let homeless = isFull ? own : settle(own, hash)
      if homeless != 0 { grow(homeless) }
    }
    return Int32(truncatingIfNeeded: count)
  }

  /// The slot that a hash has first.
  @inline(__always)
  private func first(_ hash: UInt64) -> Int {
    Int(truncatingIfNeeded: (hash &* 0x9e37_79b9_7f4a_7c15) &>> shift)
  }

  /// From one slot of a hash to its other; its lower half is enough to tell.
  @inline(__always)
  private func step(_ hash: UInt64) -> Int {
    Int(truncatingIfNeeded: hash & 0xffff_ffff & last)
  }

  /// All ones when the lower half is 0, else 0.
  @inline(__always)
  private static func ones(_ difference: UInt64) -> UInt64 {
    UInt64(bitPattern: Int64(bitPattern: (difference & 0xffff_ffff) &- 1) &>> 63)
  }

  /// Puts what a slot has of a hash into one of its slots, and what lay there into its other, and so
  /// on; gives back what is left over when that has no end, else 0.
  private func settle(_ own: UInt64, _ hash: UInt64) -> UInt64 {
    var own = own
    var at = first(hash)
    // Where the first is taken, the second often isn't.
    if unsafe slots[at] != 0 { at ^= step(hash) }
    for _ in 0..<100 {
      let evicted = unsafe slots[at]
      unsafe slots[at] = own
      if evicted == 0 { return 0 }
      own = evicted
      at ^= step(own)
    }
    return own
  }

  /// Makes the table larger until all hashes have a slot, this one too.
  private mutating func grow(_ homeless: UInt64) {
    let old = unsafe UnsafeMutableBufferPointer(start: slots, count: Int(last) + 1)
    var lost = 1
    // Hashes made to collide would ask for more without end: some of them are not known then.
    while lost > 0, last < count * 64 {
      if last >= old.count { unsafe slots.deallocate() }
      last = last &<< 1 | 1
      unsafe slots = HashPlaces.empty(Int(last) + 1)
      lost = resettle(homeless)
      for place in 0..<old.count { lost += unsafe resettle(old[place]) }
    }
    if last >= old.count { unsafe old.deallocate() }
  }

  /// Puts what another table had in a slot into this one; gives back how many that left without.
  private func resettle(_ own: UInt64) -> Int {
    guard own != 0 else { return 0 }
    let upper = UInt64(uppers[Int(own &>> 32) - 1])
    return settle(own, upper &<< 32 | own & 0xffff_ffff) == 0 ? 0 : 1
  }

  /// Written as a whole: of what is read first and then written, the system maps each page twice.
  private static func empty(_ count: Int) -> UnsafeMutablePointer<UInt64> {
    let slots = UnsafeMutablePointer<UInt64>.allocate(capacity: count)
    unsafe slots.initialize(repeating: 0, count: count)
    return unsafe slots
  }
}
