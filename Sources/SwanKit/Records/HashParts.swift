/// Places dealt into parts by their hashes, so that those with the same hash can be found.
///
///     part           0                1
///     list 0   [hash|place] …   [hash|place] …     about four thousand in each part of all lists, so
///     list 1   [hash|place] …   [hash|place] …     that a table of one part stays in the cache
struct HashParts: Sendable {
  private let lists: [List]
  /// The number of parts.
  let count: Int

  /// The hashes and places of one list, in the order of the parts.
  private struct List: Sendable {
    var words: [UInt64]
    var starts: [Int]

    /// Deals out `hashes`, the first at place `base`, by what a shift leaves of them.
    init<Hashes: RandomAccessCollection<UInt32>>(
      _ hashes: Hashes, from base: UInt64, shift: UInt64, parts: Int
    ) {
      starts = [Int](repeating: 0, count: parts + 1)
      for hash in hashes { starts[Int(UInt64(hash) >> shift) + 1] += 1 }
      for part in 1..<starts.count { starts[part] += starts[part - 1] }
      words = .onLargePages(repeating: 0, count: hashes.count)
      var next = starts
      var place = base
      for hash in hashes {
        let part = Int(UInt64(hash) >> shift)
        words[next[part]] = UInt64(hash) << 32 | place
        next[part] += 1
        place += 1
      }
    }
  }

  /// Deals out the places of lists of hashes: list `l`, index `i` is place `l << placeBits | i`.
  init<Hashes: RandomAccessCollection<UInt32> & Sendable>(
    _ lists: [Hashes], placeBits: UInt64, threads: Int
  ) {
    let total = lists.reduce(0) { $0 + $1.count }
    var bits: UInt64 = 0
    while total >> Int(bits) > HashParts.size, bits < 16 { bits += 1 }
    let (count, shift) = (1 << Int(bits), 32 - bits)
    self.count = count
    self.lists = concurrentMap(lists.count, threads: threads) { list in
      List(lists[list], from: UInt64(list) << placeBits, shift: shift, parts: count)
    }
  }

  private static let size = 4096

  /// Calls `body` with the places of each hash of a part that more than one has.
  func forEachMeeting(_ part: Int, _ body: ([UInt32]) -> Void) {
    let total = lists.reduce(0) { $0 + $1.starts[part + 1] - $1.starts[part] }
    var tableBits: UInt64 = 4
    while total * 2 > 1 << tableBits { tableBits += 1 }
    let mask = 1 << Int(tableBits) - 1
    var table = [UInt64](repeating: .max, count: mask + 1)
    var meetings: [UInt32: [UInt32]] = [:]
    for list in lists {
      for word in list.words[list.starts[part]..<list.starts[part + 1]] {
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
    }
    for places in meetings.values { body(places) }
  }
}
