/// Finds the place of a member name among the wanted ones, by a perfect hash.
///
/// The hash mixes a name's first and last eight bytes with its length; a multiplier without
/// collisions is sought once, when the table is made (a few tries for forty names). Each worker has
/// a table of its own: one that is shared would be counted up and down between the cores.
@safe package struct MemberTable: ~Copyable {
  /// The wanted names, at most 63, all different; the index of a name is its place.
  package let names: [String]
  private let multiplier: UInt64
  /// By hash: a place, or ``none``.
  private let places: UnsafeMutablePointer<UInt8>
  /// By place.
  private let keys: UnsafeMutablePointer<Key>

  private static var none: UInt8 { .max }
  private static var hashBits: UInt64 { 10 }

  @safe private struct Key {
    var first: UInt64
    var last: UInt64
    var count: Int
  }

  package init(_ names: [String]) {
    precondition(names.count < 64 && Set(names).count == names.count)
    self.names = names
    let size = 1 << Int(MemberTable.hashBits)
    let places = UnsafeMutablePointer<UInt8>.allocate(capacity: size)
    let keys = UnsafeMutablePointer<Key>.allocate(capacity: 64)
    for (place, name) in names.enumerated() {
      let padded = Array(name.utf8) + [UInt8](repeating: 0, count: JSONGrammar.padding)
      unsafe padded.withUnsafeBufferPointer { bytes in
        guard let start = bytes.baseAddress else { return }
        let ends = unsafe MemberTable.ends(start, name.utf8.count)
        unsafe keys[place] = Key(first: ends.first, last: ends.last, count: name.utf8.count)
      }
    }
    var multiplier: UInt64 = 0x9e37_79b9_7f4a_7c15
    search: while true {
      unsafe places.update(repeating: MemberTable.none, count: size)
      for place in names.indices {
        let key = unsafe keys[place]
        let slot = MemberTable.slot(key.first, key.last, key.count, multiplier)
        if unsafe places[slot] != MemberTable.none {
          multiplier = multiplier &* 0xd134_2543_de82_ef95 | 1
          continue search
        }
        unsafe places[slot] = UInt8(truncatingIfNeeded: place)
      }
      break
    }
    self.multiplier = multiplier
    unsafe self.places = places
    unsafe self.keys = keys
  }

  deinit {
    unsafe places.deallocate()
    unsafe keys.deallocate()
  }

  /// The first and the last eight bytes of a name; a shorter one is padded with zeros.
  @inline(__always)
  private static func ends(_ start: Cursor, _ count: Int) -> (first: UInt64, last: UInt64) {
    let first = unsafe word(at: start)
    if count >= 8 { return unsafe (first, word(at: start + (count - 8))) }
    let masked = first & ((1 &<< UInt64(truncatingIfNeeded: count &* 8)) &- 1)
    return (masked, masked)
  }

  @inline(__always)
  private static func slot(
    _ first: UInt64, _ last: UInt64, _ count: Int, _ multiplier: UInt64
  ) -> Int {
    let mixed = first ^ (last &<< 29 | last &>> 35) ^ UInt64(truncatingIfNeeded: count)
    return Int(truncatingIfNeeded: (mixed &* multiplier) &>> (64 &- hashBits))
  }

  /// The place of the name at `start`, or nil when it is not wanted.
  @inline(__always)
  func place(of start: Cursor, count: Int) -> Int? {
    let ends = unsafe MemberTable.ends(start, count)
    let place = unsafe places[MemberTable.slot(ends.first, ends.last, count, multiplier)]
    guard place != MemberTable.none else { return nil }
    let key = unsafe keys[Int(place)]
    guard key.first == ends.first, key.last == ends.last, key.count == count else { return nil }
    if count > 16 { return unsafe isSame(names[Int(place)], start) ? Int(place) : nil }
    return Int(place)
  }

  @inline(never)
  private func isSame(_ name: String, _ start: Cursor) -> Bool {
    name.utf8.enumerated().allSatisfy { unsafe $1 == start[$0] }
  }
}
