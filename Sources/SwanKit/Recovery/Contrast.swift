/// By how much the values of one group exceed those of another in the same strata, and whether noise
/// explains it.
///
/// With n_s and m_s values of the two groups in stratum s and w_s = n_s m_s / (n_s + m_s), the
/// difference is Σ w_s (mean_1s − mean_2s) / Σ w_s: the D of ``Significance`` over Σ w_s, whose sign
/// changes of whole customers test it. Strata with one group alone say nothing.
///
/// Oracle: in one stratum 1, 1, 0 against 0, 0, in another 1, 1 against 1, 1, 0, each of another
/// customer: both weigh 1.2, and the difference is (2/3 + 1/3) / 2 = ½.
struct Contrast: Sendable {
  /// A value of the first (0) or the second group (1).
  struct Item: Sendable {
    var group: Int
    var stratum: Int
    /// −2 to 2.
    var value: Double
  }

  /// By group, how many values lie in strata that both groups share.
  let counts: [Int]
  /// By group, the mean, weighted as in the difference; nil with too few customers.
  private(set) var means: [Estimate?] = [nil, nil]
  /// With its 95 % interval; nil with too few customers, or when nothing varies.
  private(set) var difference: Estimate?
  /// The chance of a difference as large if the groups don't matter; nil likewise.
  private(set) var chance: Double?

  /// The customers that each group needs before anything is said.
  static let fewestCustomers = 5

  /// Compares the values of `clusters`, those of a customer standing together.
  ///
  /// Without a test, which takes most of the time, there is no chance.
  init(_ clusters: [[Item]], isTested: Bool = true, threads: Int) {
    var sizes: [Int: [Int]] = [:]
    for item in clusters.joined() { sizes[item.stratum, default: [0, 0]][item.group] += 1 }
    sizes = sizes.filter { $0.value.allSatisfy { $0 > 0 } }
    let shared = clusters.map { $0.filter { sizes[$0.stratum] != nil } }
    var counts = [0, 0]
    var customers = [0, 0]
    for cluster in shared {
      for group in 0..<2 {
        let count = cluster.count { $0.group == group }
        counts[group] += count
        if count > 0 { customers[group] += 1 }
      }
    }
    self.counts = counts
    guard customers.allSatisfy({ $0 >= Self.fewestCustomers }) else { return }
    let strata = sizes.keys.sorted()
    let weights = sizes.mapValues { Double($0[0]) * Double($0[1]) / Double($0[0] + $0[1]) }
    var total = 0.0
    for stratum in strata { total += weights[stratum] ?? 0 }
    means = (0..<2).map { group in
      Self.mean(shared.map { $0.filter { $0.group == group } }) { stratum in
        (weights[stratum] ?? 0) / total / Double(sizes[stratum]?[group] ?? 1)
      }
    }
    let seats = Dictionary(uniqueKeysWithValues: strata.enumerated().map { ($1, $0) })
    let samples = shared.map { cluster in
      cluster.map {
        Significance.Sample(group: $0.group, stratum: seats[$0.stratum] ?? 0, hit: $0.value)
      }
    }
    let found = Significance(samples, groups: 2, draws: isTested ? nil : 0, threads: threads)
    guard let lift = found.lifts[0] else { return }
    let scale = Double(counts[0]) / total
    difference = Estimate(
      lift.value * scale, low: lift.low * scale, high: lift.high * scale)
    chance = isTested ? found.chance : nil
  }

  /// Σ weight · value, its variance being that of the customers' shares of it.
  private static func mean(_ clusters: [[Item]], weight: (Int) -> Double) -> Estimate {
    let mean = clusters.joined().reduce(0) { $0 + weight($1.stratum) * $1.value }
    let variance = clusters.reduce(0) { sum, cluster in
      let own = cluster.reduce(0) { $0 + weight($1.stratum) * ($1.value - mean) }
      return sum + own * own
    }
    return Estimate(mean, plusMinus: Estimate.z * variance.squareRoot())
  }
}
