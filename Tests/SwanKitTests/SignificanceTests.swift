import Foundation
import Testing

@testable import SwanKit

private typealias Sample = Significance.Sample

@Test func `six customers and two agents give the oracle`() throws {
  func sample(_ group: Int, _ hit: Double) -> [Sample] {
    [Sample(group: group, stratum: 0, hit: hit)]
  }
  let found = Significance(
    (0..<3).flatMap { _ in [sample(0, 1), sample(1, 0)] }, groups: 2, threads: 2)
  // One of the 64 sign changes reaches it; 1,999 are drawn, give or take five of their deviations.
  #expect(abs(try #require(found.chance) - 0.015_625) < 0.014)
  #expect(found.standsOut == [true, false])
  #expect(abs(try #require(found.scores[0]) - 6.0.squareRoot()) < 1e-6)
  #expect(abs(try #require(found.lifts[0]).value - 0.5) < 1e-6)
}

/// Customers with levels and agents of their own, in four weeks.
private func company(
  seed: UInt64, agents: Int, effect: Double, loyal: Bool, isOneHuge: Bool = false
) -> [[Sample]] {
  var random = SplitMix64(seed: seed, sort: .interaction, number: 1)
  func chance() -> Double { Double(random.below(1_000_000)) / 1e6 }
  return (0..<150).map { customer in
    let level = 0.2 + 0.6 * chance()
    let own = random.below(agents)
    let count = isOneHuge && customer == 0 ? 600 : 1 + random.below(12)
    return (0..<count).map { _ in
      let agent = loyal ? own : random.below(agents)
      let stratum = random.below(4)
      let goodness = level + 0.05 * Double(stratum) + (agent < 2 ? effect : 0)
      return Sample(group: agent, stratum: stratum, hit: chance() < goodness ? 1 : 0)
    }
  }
}

@Test(arguments: [(false, false), (true, false), (false, true), (true, true)])
func `agents who don't differ are told apart about once in twenty`(
  loyal: Bool, isOneHuge: Bool
) {
  let seeds = 1...300 as ClosedRange<UInt64>
  let found = seeds.count { seed in
    Significance(
      company(seed: seed, agents: 8, effect: 0, loyal: loyal, isOneHuge: isOneHuge), groups: 8,
      draws: 199
    ).isFound
  }
  // Two to nine in a hundred.
  #expect((6...27).contains(found), "\(found) of 300")
}

@Test func `agents who are better stand out, others never`() {
  let all = (1...40 as ClosedRange<UInt64>).map { seed in
    Significance(
      company(seed: seed, agents: 8, effect: 0.25, loyal: false), groups: 8, draws: 199)
  }
  #expect(all.count { $0.isFound } >= 36)
  #expect(
    all.allSatisfy { found in zip(found.standsOut, found.scores).allSatisfy { !$0 || ($1 ?? 0) > 0 }
    })
  let right = all.reduce(0) { $0 + $1.standsOut[..<2].count { $0 } }
  let wrong = all.reduce(0) { $0 + $1.standsOut[2...].count { $0 } }
  #expect(right > 60)
  #expect(wrong < 10)
}

@Test func `the order of samples within a customer changes nothing`() {
  let samples = company(seed: 5, agents: 5, effect: 0.1, loyal: false)
  let turned = Significance(samples.map { $0.reversed() }, groups: 5)
  #expect(Significance(samples, groups: 5).chance == turned.chance)
}

@Test func `one group, or too many, are not tested`() {
  #expect(Significance([[Sample(group: 0, stratum: 0, hit: 1)]], groups: 1).chance == nil)
  #expect(Significance([], groups: 0).chance == nil)
}

@Test func `experiences that are all alike tell nothing`() {
  let alike = (0..<6).map { [Sample(group: $0 % 2, stratum: 0, hit: 0.5)] }
  #expect(Significance(alike, groups: 2).chance == nil)
}
