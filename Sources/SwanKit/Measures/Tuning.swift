/// The two numbers that are fitted to a log: the prior strength M and the half-life H.
package struct Tuning: Sendable, Equatable {
  /// M, from ½ to 64, in steps of √2.
  package var strength: Double
  package var halfLife: HalfLife

  /// What holds where there is nothing to fit to.
  package static let untuned = Tuning(strength: 4, halfLife: .month)

  static let strengths: [Double] = (0...14).map { 0.5 * exp2(Double($0) / 2) }
  /// The outcomes that are predicted, at most.
  static let outcomeLimit = 100_000
  /// With fewer, H stays at 30 days.
  static let fewOutcomes = 1000

  /// The strength and half-life of the smallest prequential loss.
  ///
  /// The loss is Σ −ln[(kⱼ + Mπⱼ)/(n + M)] over the classes above, at and below par, each outcome
  /// predicted from what was known before its interaction began, k and n fading as in ``Amazement``,
  /// plus ½ ln²(M/4), so that a few experiences decide little. Of a large log a ``Sample`` decides.
  package static func fit<Row: ExperienceFact>(
    _ facts: Latest<Row>, _ groups: Grouping, _ judge: Judge, memory: Double, threads: Int
  ) -> Tuning {
    let sample = Sample(facts, groups, limit: outcomeLimit)
    let partSize = max(1, (sample.groups.count + 63) / 64)
    let parts = (sample.groups.count + partSize - 1) / partSize
    let losses = concurrentMap(parts, threads: threads) { part -> Losses in
      var losses = Losses(lives: judge.candidates.count)
      var sequence: [Experience] = []
      var history = History()
      for group in sample.groups[part * partSize..<min((part + 1) * partSize, sample.groups.count)]
      {
        facts.collect(groups[group], into: &sequence)
        for (life, candidate) in judge.candidates.enumerated() {
          history.record(sequence, candidate.pars, memory: memory) {
            sample.isChosen(facts.id(at: $0))
          }
          losses.add(life, history)
        }
      }
      losses.flush()
      return losses
    }
    // Added up in the order of the parts, whatever thread had them.
    var total = Losses(lives: judge.candidates.count)
    for part in losses { total.add(part) }
    var best = untuned
    var least = Double.infinity
    let isMonth = total.outcomes < fewOutcomes && judge.candidates.count > 1
    for (index, candidate) in judge.candidates.enumerated() {
      if isMonth, candidate.life != .month { continue }
      for (place, strength) in strengths.enumerated() {
        let distance = log(strength / 4)
        let loss = total.sums[index][place] + 0.5 * distance * distance
        if loss < least {
          least = loss
          best = Tuning(strength: strength, halfLife: candidate.life)
        }
      }
    }
    return best
  }
}

/// The prequential losses of every candidate, while they are summed.
private struct Losses: Sendable {
  /// By half-life, the loss at each strength.
  private(set) var sums: [SIMD16<Double>]
  private(set) var outcomes = 0
  /// Of some outcomes not summed yet: the products of the numerators and of the denominators.
  private var products: [(above: SIMD16<Double>, below: SIMD16<Double>)]
  private var pending: [Int]
  private static let strengths = SIMD16<Double>(Tuning.strengths + [Tuning.strengths[14]])

  init(lives: Int) {
    sums = [SIMD16<Double>](repeating: .zero, count: lives)
    products = Array(repeating: (.one, .one), count: lives)
    pending = [Int](repeating: 0, count: lives)
  }

  /// Adds the losses of a group's outcomes.
  mutating func add(_ life: Int, _ history: History) {
    var product = products[life]
    for outcome in history.outcomes {
      let state = history.states[outcome.before]
      let known = state.weight(of: outcome.class)
      let chance = outcome.par.chance(of: outcome.class)
      product.above *= SIMD16(repeating: known) + Losses.strengths * chance
      product.below *= SIMD16(repeating: state.weight) + Losses.strengths
      if life == 0 { outcomes += 1 }
      pending[life] += 1
      // One logarithm for many factors; a numerator is above 10⁻⁸, a denominator below 10⁸.
      if pending[life] == 16 {
        products[life] = product
        flush(life)
        product = (.one, .one)
      }
    }
    products[life] = product
  }

  mutating func flush() {
    for life in sums.indices { flush(life) }
  }

  private mutating func flush(_ life: Int) {
    let product = products[life].above / products[life].below
    for place in 0..<16 { sums[life][place] -= log(product[place]) }
    products[life] = (.one, .one)
    pending[life] = 0
  }

  mutating func add(_ other: Losses) {
    for life in sums.indices { sums[life] += other.sums[life] }
    outcomes += other.outcomes
  }
}

/// Which outcomes decide when there are too many: those whose hashes end in enough zero bits.
///
/// Keys are thinned first, as long as a thousand are left, then single interactions, so that a few
/// large teams are all represented.
package struct Sample: Sendable {
  /// The groups that take part.
  let groups: [Int]
  private let interactionMask: UInt64

  init<Row: Fact>(_ facts: Latest<Row>, _ groups: Grouping, limit: Int) {
    let hashes = groups.keys.map { key in
      unsafe facts.names[key].withUnsafeBytes { unsafe StableHash.of($0) }
    }
    var chosen = Array(0..<groups.count)
    func outcomes(_ chosen: [Int]) -> Int { chosen.reduce(0) { $0 + groups.size(of: $1) } }
    var mask: UInt64 = 0
    while outcomes(chosen) > limit {
      mask = mask << 1 | 1
      let fewer = chosen.filter { hashes[$0] & mask == 0 }
      if fewer.count < Sample.fewestGroups { break }
      chosen = fewer
    }
    self.groups = chosen
    var interactionMask: UInt64 = 0
    while outcomes(chosen) / Int(interactionMask + 1) > limit {
      interactionMask = interactionMask << 1 | 1
    }
    self.interactionMask = interactionMask
  }

  private static let fewestGroups = 1000

  func isChosen(_ id: @autoclosure () -> ArraySlice<UInt8>) -> Bool {
    guard interactionMask != 0 else { return true }
    return unsafe id().withUnsafeBytes { unsafe StableHash.of($0) } & interactionMask == 0
  }
}
