/// Finds the place of a member name among the wanted ones, by a perfect hash.
///
/// The hash mixes a name's first and last eight bytes with its length; a multiplier without
/// collisions is sought once, when the table is made (a few tries for forty names).
package struct MemberTable: Sendable {
  /// The wanted names, at most 63, all different; the index of a name is its place.
  package let names: [String]
  private let multiplier: UInt64
  private let places: [UInt8]
  private let keys: [Key]
  private static let none = UInt8.max

  private struct Key: Sendable {
    var first: UInt64
    var last: UInt64
    var bytes: [UInt8]
  }

  package init(_ names: [String]) {
    precondition(names.count < 64 && Set(names).count == names.count)
    self.names = names
    let keys = names.map { name -> Key in
      let bytes = Array(name.utf8)
      return unsafe (bytes + [UInt8](repeating: 0, count: JSONGrammar.padding))
        .withUnsafeBufferPointer {
          guard let start = $0.baseAddress else { return Key(first: 0, last: 0, bytes: []) }
          let ends = unsafe MemberTable.ends(start, bytes.count)
          return Key(first: ends.first, last: ends.last, bytes: bytes)
        }
    }
    self.keys = keys
    var multiplier: UInt64 = 0x9e37_79b9_7f4a_7c15
    var places: [UInt8] = []
    search: while true {
      places = [UInt8](repeating: MemberTable.none, count: 1024)
      for (index, key) in keys.enumerated() {
        let slot = MemberTable.slot(key.first, key.last, key.bytes.count, multiplier)
        if places[slot] != MemberTable.none {
          multiplier = multiplier &* 0xd134_2543_de82_ef95 | 1
          continue search
        }
        places[slot] = UInt8(truncatingIfNeeded: index)
      }
      break
    }
    self.multiplier = multiplier
    self.places = places
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
    let mixed = (first ^ (last &<< 29 | last &>> 35) ^ UInt64(truncatingIfNeeded: count))
    return Int(truncatingIfNeeded: (mixed &* multiplier) &>> 54)
  }

  /// The place of the name at `start`, or nil when it is not wanted.
  @inline(__always)
  func place(of start: Cursor, count: Int) -> Int? {
    let ends = unsafe MemberTable.ends(start, count)
    let place = places[MemberTable.slot(ends.first, ends.last, count, multiplier)]
    guard place != MemberTable.none else { return nil }
    let key = keys[Int(place)]
    guard key.first == ends.first, key.last == ends.last, key.bytes.count == count else {
      return nil
    }
    if count > 16 { return unsafe isSame(key.bytes, start) ? Int(place) : nil }
    return Int(place)
  }

  private func isSame(_ bytes: [UInt8], _ start: Cursor) -> Bool {
    bytes.indices.allSatisfy { unsafe bytes[$0] == start[$0] }
  }
}
