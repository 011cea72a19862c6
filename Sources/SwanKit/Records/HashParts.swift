/// Places dealt into parts by their hashes, so that those with the same hash can be found.
///
///     part 0   [hash|place] [hash|place] …     about four thousand each, so that a table of one
///     part 1   [hash|place] …                  part stays in the cache
struct HashParts: Sendable {
  private let words: [UInt64]
  private let starts: [Int]

  /// Deals out the places of lists of hashes: list `l`, index `i` is place `l << placeBits | i`.
  init(_ lists: [[UInt32]], placeBits: UInt64) {
    let total = lists.reduce(0) { $0 + $1.count }
    var bits: UInt32 = 0
    while total >> Int(bits) > HashParts.size, bits < 16 { bits += 1 }
    let shift = 32 - bits
    var next = [Int](repeating: 0, count: (1 << Int(bits)) + 1)
    for list in lists {
      for hash in list { next[Int(UInt64(hash) >> UInt64(shift)) + 1] += 1 }
    }
    for part in 1..<next.count { next[part] += next[part - 1] }
    starts = next
    var words = [UInt64](repeating: 0, count: total)
    for (index, list) in lists.enumerated() {
      let base = UInt64(index) << placeBits
      for (place, hash) in list.enumerated() {
        let part = Int(UInt64(hash) >> UInt64(shift))
        words[next[part]] = UInt64(hash) << 32 | base | UInt64(place)
        next[part] += 1
      }
    }
    self.words = words
  }

  private static let size = 4096

  /// The number of parts.
  var count: Int { starts.count - 1 }

  /// Calls `body` with the places of each hash of a part that more than one has.
  func forEachMeeting(_ part: Int, _ body: ([UInt32]) -> Void) {
    let own = words[starts[part]..<starts[part + 1]]
    var tableBits: UInt64 = 4
    while own.count * 2 > 1 << tableBits { tableBits += 1 }
    let mask = 1 << Int(tableBits) - 1
    var table = [UInt64](repeating: .max, count: mask + 1)
    var meetings: [UInt32: [UInt32]] = [:]
    for word in own {
      var slot = Int(truncatingIfNeeded: word >> 32) & mask
      while table[slot] != .max, table[slot] >> 32 != word >> 32 { slot = (slot + 1) & mask }
      if table[slot] == .max {
        table[slot] = word
      } else {
        let hash = UInt32(truncatingIfNeeded: word >> 32)
        meetings[hash, default: [UInt32(truncatingIfNeeded: table[slot])]]
          .append(UInt32(truncatingIfNeeded: word))
      }
    }
    for places in meetings.values { body(places) }
  }
}
