import Testing

@testable import SwanKit

/// What threads take in parts is all there, once, and in order.
struct PartsTests {
  @Test func `places of the same hash meet, however the lists are cut`() {
    var dice = SplitMix64(seed: 11)
    let hashes = (0..<30_000).map { _ in UInt32(truncatingIfNeeded: dice.next() % 20_000) &* 214_013
    }
    let wanted = Dictionary(grouping: hashes.indices, by: { hashes[$0] }).values
      .filter { $0.count > 1 }.sorted { $0[0] < $1[0] }
    for cut in [1, 3, 7] {
      let size = (hashes.count + cut - 1) / cut
      let lists = (0..<cut).map { Array(hashes.dropFirst($0 * size).prefix(size)) }
      let parts = HashParts(lists, placeBits: 20, threads: 2)
      var meetings: [[Int]] = []
      for part in 0..<parts.count {
        parts.forEachMeeting(part) { places in
          meetings.append(places.map { Int($0 >> 20) * size + Int($0 & 0xF_FFFF) })
        }
      }
      #expect(meetings.sorted { $0[0] < $1[0] } == wanted)
    }
  }

  @Test func `a large group is a part, and small ones share one`() {
    var names = Names()
    let sizes = [3, 9000, 10, 4095, 1, 5000, 7]
    let numbers = sizes.indices.map { index in
      unsafe Array("group \(index)".utf8).withUnsafeBytes { unsafe names.number(of: $0) }
    }
    let members = zip(numbers, sizes).flatMap { number, size in
      (0..<size).map { (key: number, place: UInt32($0)) }
    }
    let grouping = Grouping([members], of: names)
    #expect((0..<grouping.count).map(grouping.size(of:)) == sizes)
    let parts = grouping.parts(of: 0..<grouping.count).map(Array.init)
    #expect(parts == [[0, 1], [2, 3], [4, 5], [6]])
    #expect(grouping.parts(of: [Int]()).isEmpty)
  }
}
