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
  private var hashes: Pile<UInt64>

  /// An empty one, which will have about `capacity` hashes.
  init(capacity: Int) {
    last = 255
    while last < capacity * 2 { last = last &<< 1 | 1 }
    shift = UInt64(last.leadingZeroBitCount)
    hashes = Pile(capacity: capacity)
    unsafe slots = HashPlaces.empty(Int(last) + 1)
  }

  deinit { unsafe slots.deallocate() }

  /// How many hashes it has.
  var count: Int { hashes.count }

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
    hashes.append(hash)
    if hashes.count * 2 > last || !settle(hash, hashes.count) { grow() }
    return Int32(truncatingIfNeeded: hashes.count)
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

  /// Puts a hash into one of its slots, and what lay there into its other, and so on; false when that
  /// has no end.
  private mutating func settle(_ hash: UInt64, _ place: Int) -> Bool {
    var own = hash & 0xffff_ffff | UInt64(truncatingIfNeeded: place) &<< 32
    var at = first(hash)
    for _ in 0..<100 {
      let evicted = unsafe slots[at]
      unsafe slots[at] = own
      if evicted == 0 { return true }
      own = evicted
      at ^= step(own)
    }
    return false
  }

  /// Makes the table larger until all hashes have a slot.
  private mutating func grow() {
    // Hashes made to collide would ask for more without end: some of them are not known then.
    while last < hashes.count * 64 {
      last = last &<< 1 | 1
      unsafe slots.deallocate()
      unsafe slots = HashPlaces.empty(Int(last) + 1)
      var lost = 0
      for place in 0..<hashes.count where !settle(hashes[place], place + 1) { lost += 1 }
      if lost == 0 { return }
    }
  }

  /// Written as a whole: of what is read first and then written, the system maps each page twice.
  private static func empty(_ count: Int) -> UnsafeMutablePointer<UInt64> {
    let slots = UnsafeMutablePointer<UInt64>.allocate(capacity: count)
    unsafe slots.initialize(repeating: 0, count: count)
    return unsafe slots
  }
}
