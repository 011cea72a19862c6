import Testing

@testable import SwanKit

@Test func `the Beta distribution meets its oracles`() {
  let beta = Beta(a: 2, b: 3)
  #expect(abs(beta.cumulative(0.5) - 0.6875) < 1e-10)
  #expect(abs(beta.quantile(0.05) - 0.09761) < 1e-5)
  #expect(abs(beta.quantile(0.95) - 0.75140) < 1e-5)
  #expect(Beta(mean: 0, variance: 0.1) == nil)
  #expect(Beta(mean: 0.5, variance: 0) == nil)
}

@Test(arguments: [0.6, 1.5, 4, 30, 200], [0.6, 1.5, 4, 30, 200])
func `a quantile is where the distribution reaches it`(a: Double, b: Double) {
  for upper in [1, 0.515] {
    let beta = Beta(a: a, b: b, upper: upper)
    for probability in [0.05, 0.1, 0.25, 0.95] {
      #expect(abs(beta.cumulative(beta.quantile(probability)) - probability) < 1e-7)
    }
  }
}

@Test func `keeping one of 97 in 100 promises earns little, breaking one nothing`() throws {
  let par = try #require(Par(levels: [0, Level.top], weights: [3, 97]))
  #expect(par.level == Level.top)
  #expect(abs(par.hit(Level.top) - 0.5155) < 1e-4)
  #expect(par.hit(0) == 0)
  #expect(abs(par.above + par.tie * par.at - 0.5) < 1e-12)
}

@Test func `an estimate earns by how many of the population's it beats`() throws {
  let levels = [0, 0.2, 0.4, 1].map(Par.estimate)
  let weights = [1.0, 2, 3, 4]
  let par = try #require(Par(levels: levels, weights: weights, areEstimates: true))
  for (level, hit) in zip(levels, [0.05, 0.2, 0.45, 0.8]) {
    #expect(abs(par.hit(level) - hit) < 1e-6)
  }
  // Of levels that nobody had: all below them, and nothing else.
  #expect(abs(par.hit(Par.estimate(0.6)) - 0.6) < 1e-6)
  let mean = zip(levels, weights).reduce(0) { $0 + par.hit($1.0) * $1.1 / 10 }
  #expect(abs(mean - 0.5) < 1e-6 && par.mean == 0.5)
  let square = zip(levels, weights).reduce(0) { $0 + par.hit($1.0) * par.hit($1.0) * $1.1 / 10 }
  #expect(abs(par.meanSquare - square) < 1e-6)
  #expect(par.best == par.hit(Level.top))
  let same = try #require(Par(levels: [6000], weights: [12], areEstimates: true))
  #expect(same.hit(6000) == 0.5)
}

@Test func `levels that are all equal make a par of one half`() throws {
  let par = try #require(Par(levels: [7500], weights: [12]))
  #expect(par.hit(7500) == 0.5)
  #expect(Par(levels: [0], weights: [0]) == nil)
}

@Test func `the chance of amazement meets its oracle`() throws {
  var amazement = Amazement()
  for hit in [0.0, 1, 1] { amazement.add(hit, memory: 0.9) }
  let par = try #require(Par(levels: [0, Level.top], weights: [1, 1]))
  #expect(abs(amazement.weight - 2.71) < 1e-12)
  #expect(abs(amazement.hits - 1.9) < 1e-12)
  #expect(abs(amazement.chance(strength: 4, par) - 3.9 / 6.71) < 1e-12)
}

/// The shortcuts far from the line must decide as the distribution does.
@Test(arguments: [0.5, 2, 8, 64])
func `being above one half is what the distribution says`(strength: Double) throws {
  let par = try #require(Par(levels: [0, 5000, 10_000], weights: [2, 5, 3]))
  var random = SplitMix64(seed: 5, sort: .matter, number: Int(strength * 2))
  for _ in 0..<400 {
    var amazement = Amazement()
    let goodness = 300 + random.below(700)
    for _ in 0..<5 + random.below(30) {
      let level: Int32 = random.below(1000) < goodness ? 10_000 : random.below(2) == 0 ? 5000 : 0
      amazement.add(par.hit(level), memory: 0.9)
    }
    for confidence in [0.75, 0.9] {
      guard let belief = amazement.belief(strength: strength, par) else { continue }
      let exact = belief.cumulative(0.5) < 1 - confidence
      #expect(
        amazement.isAboveHalf(confidence: confidence, strength: strength, par) == exact
          || abs(belief.cumulative(0.5) - (1 - confidence)) < 1e-9)
    }
  }
}

@Test func `the area under the curve counts ties half`() {
  #expect(AreaUnderCurve.of([(0.2, 0), (0.4, 1), (0.4, 0), (0.9, 1)]) == 0.875)
  #expect(AreaUnderCurve.of([(0.2, 1), (0.4, 1)]) == nil)
}

@Test func `equal predictions share a bin, whatever came of them`() {
  let rows = [(0.5, 0.0), (0.9, 1), (0.5, 1), (0.2, 0), (0.5, 1), (0.5, 0)]
    .map { (predicted: $0.0, hit: $0.1) }
  for rows in [rows, rows.reversed()] {
    let bins = Backtest.bins(rows)
    #expect(bins.map(\.count) == [1, 4, 1])
    #expect(bins.map(\.predicted) == [0.2, 0.5, 0.9])
    #expect(bins.map(\.observed) == [0, 0.5, 1])
  }
  #expect(Backtest.bins([]).isEmpty)
  let apart = (0..<100).map { (predicted: Double($0) / 100, hit: 0.5) }
  #expect(Backtest.bins(apart).map(\.count) == [Int](repeating: 10, count: 10))
}

@Test func `the sets of members follow from their shapes`() {
  typealias Sets = Interaction.Sets
  for member in Member.allCases {
    let own =
      switch member.shape {
      case .identifier: Sets.identifiers
      case .text: Sets.texts
      case .time: Sets.times
      case .number: Sets.plainNumbers
      case .count: Sets.counts
      case .flag: Sets.flags
      case .object: Sets.objects
      case .list: Sets.lists
      }
    #expect(own & member.bit != 0, "\(member)")
  }
}

@Test(arguments: [
  #""rating":1.7e308,"rating_min":-1.7e308,"rating_max":1.7e308"#,
  #""rating":3,"rating_max":1e999"#, #""rating":3,"rating_min":-1e999"#,
  #""effort":3,"effort_max":1e999"#,
])
func `bounds without end are refused, not divided`(members: String) {
  let line = #"{"at":"2026-01-01T00:00:00Z","customer":"c",\#(members)}"#
  let isRefused = withRecord(line) { record -> Bool in
    do throws(Refusal) {
      _ = try Interaction(record)
      return false
    } catch {
      return true
    }
  }
  #expect(isRefused == true)
}

@Test func `a population counts every day and level, however many there are`() {
  var dice = SplitMix64(seed: 3)
  var population = Population()
  var expected: [[Int]: Int] = [:]
  for _ in 0..<20_000 {
    let basis = Int(dice.next() % UInt64(Basis.allCases.count))
    // Days from long before 1970 to long after, few of one basis and many of another.
    let day = Int(dice.next() % (basis == 0 ? 3 : 4000)) - 2000
    let level = Int(dice.next() % (basis < 2 ? 5 : 10_001))
    expected[[basis, day, level], default: 0] += 1
    population.add(
      Basis.allCases[basis], Int32(level), knownAt: Int64(day) * Time.microsecondsPerDay + 7)
  }
  var found: [[Int]: Int] = [:]
  for (basis, counts) in population.counts.enumerated() {
    for own in counts { found[[basis, Int(own.day), Int(own.level)]] = own.count }
  }
  #expect(found == expected)
}
