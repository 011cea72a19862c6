import Testing

@testable import SwanKit

/// Hashes have places, and others have none.
struct HashPlacesTests {
  @Test(arguments: [0, 1, 100, 20_000])
  func `each hash has its place, and a stranger none`(capacity: Int) {
    var random = SplitMix64(seed: 5, sort: .matter, number: 9)
    let hashes = (0..<20_000).map { _ in random.next() }
    var places = HashPlaces(capacity: capacity)
    for (index, hash) in hashes.enumerated() {
      #expect(places.place(of: hash) == 0)
      #expect(places.add(hash) == Int32(index + 1))
    }
    #expect(places.count == hashes.count)
    let isSame = hashes.indices.allSatisfy { places.place(of: hashes[$0]) == Int32($0 + 1) }
    #expect(isSame)
    #expect(hashes.indices.allSatisfy { places.add(hashes[$0]) == Int32($0 + 1) })
    #expect((0..<20_000).allSatisfy { _ in places.place(of: random.next()) == 0 })
  }

  @Test func `hashes with the same lower half are told apart`() {
    var places = HashPlaces(capacity: 4)
    let hashes = (1...40).map { UInt64($0) &<< 33 | 0x1234_5678 }
    for hash in hashes { places.add(hash) }
    let known = hashes.indices.filter { places.place(of: hashes[$0]) == Int32($0 + 1) }
    #expect(known.count >= 39)
  }

  @Test func `0 is a hash like others`() {
    var places = HashPlaces(capacity: 4)
    #expect(places.place(of: 0) == 0)
    #expect(places.add(0) == 1 && places.place(of: 0) == 1)
  }

  @Test func `a list keeps what it had as it grows`() {
    var pile = Pile<Int32>(capacity: 0)
    for value in 0..<1000 { pile.append(Int32(value)) }
    #expect((0..<pile.count).allSatisfy { pile[$0] == Int32($0) } && pile.count == 1000)
    pile[7] = -1
    #expect(pile[7] == -1)
  }
}
