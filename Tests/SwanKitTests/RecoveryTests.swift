import Foundation
import Testing

@testable import SwanKit

/// One customer with one value.
private func item(_ group: Int, _ stratum: Int, _ value: Double) -> [Contrast.Item] {
  [Contrast.Item(group: group, stratum: stratum, value: value)]
}

private let oracle = [
  item(0, 7, 1), item(0, 7, 1), item(0, 7, 0), item(1, 7, 0), item(1, 7, 0),
  item(0, 9, 1), item(0, 9, 1), item(1, 9, 1), item(1, 9, 1), item(1, 9, 0),
]

@Test func `a contrast holds each value against its own stratum`() throws {
  let contrast = Contrast(oracle, threads: 1)
  #expect(contrast.counts == [5, 5])
  #expect(abs(try #require(contrast.difference).value - 0.5) < 1e-6)
  let means = contrast.means.compactMap { $0?.value }
  #expect(means.count == 2 && abs(means[0] - means[1] - 0.5) < 1e-9)
}

@Test func `a stratum with one group alone says nothing`() throws {
  let contrast = Contrast(oracle + [item(0, 8, 1), item(0, 8, -1)], threads: 1)
  #expect(contrast.counts == [5, 5])
  #expect(abs(try #require(contrast.difference).value - 0.5) < 1e-6)
}

@Test func `four customers are too few, however much they say`() {
  let one = (0..<100).map { _ in Contrast.Item(group: 0, stratum: 0, value: 1) }
  let contrast = Contrast([one] + oracle.dropFirst(2), threads: 1)
  #expect(contrast.difference == nil && contrast.chance == nil)
  #expect(contrast.means == [nil, nil])
}

/// Customers of a made-up comparison: some in the first group never seen again.
private func comparison(
  effect: Double, absent: Int, seed: UInt64
) -> AftermathComparison {
  var random = SplitMix64(seed: seed, sort: .interaction, number: 1)
  return AftermathComparison(
    ["first", "second"],
    (0..<400).map { customer in
      let group = customer % 2
      func item(_ value: Double) -> Contrast.Item {
        Contrast.Item(group: group, stratum: customer % 5, value: value)
      }
      let before = Double(random.below(100)) / 100
      let after = min(1, Double(random.below(100)) / 100 + (group == 0 ? effect : 0))
      var entry = AftermathComparison.Entry(group: group)
      entry.isSeenBefore = true
      entry.isSeenAgain = !random.chance(group == 0 ? absent : 0)
      entry.seen = item(entry.isSeenAgain ? 1 : 0)
      entry.worst = item((entry.isSeenAgain ? after : 0) - before)
      entry.best = item((entry.isSeenAgain ? after : 1) - before)
      if entry.isSeenAgain { entry.change = item(after - before) }
      return [entry]
    }, threads: 1)
}

@Test func `an effect is found where all are seen again`() throws {
  let found = comparison(effect: 0.3, absent: 0, seed: 1)
  #expect(found.finding == .better && found.bounds == nil)
  #expect(try #require(found.chance) < 0.01)
  #expect(comparison(effect: -0.4, absent: 0, seed: 1).finding == .worse)
  #expect(comparison(effect: 0, absent: 0, seed: 1).finding == .noise)
}

@Test func `where many stay away there are bounds and no chance`() throws {
  let found = comparison(effect: 0, absent: 400, seed: 2)
  let bounds = try #require(found.bounds)
  #expect(found.chance == nil && found.finding == .unclear)
  #expect(bounds.low < -0.2 && bounds.high > 0.2)
  #expect(found.groups[0].seenAgain.count < found.groups[0].seenAgain.total)
  // Bounds may still say it: whoever stayed away could not have made up for this.
  #expect(comparison(effect: 0.9, absent: 100, seed: 2).finding == .better)
}
