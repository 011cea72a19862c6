/// Whether groups, such as agents, can be told apart by how the experiences with them felt.
///
/// An experience's residual is its hit less the mean hit of its stratum (a week and a basis):
/// r = h − mean_s. For group a, D_a = Σ r over its experiences, and p_as is its share of stratum s. Of
/// cluster (customer) c, u_ca = Σ_{i∈c} r_i (1[a_i = a] − p_as); V = Σ_c u_c u_cᵀ is what D varies by if
/// groups don't matter, R its correlation. Over the K groups with V_aa > 0, T = Σ D_a²/V_aa and
/// p = P[χ²(K²/ΣR²) ≥ T·K/ΣR²], ΣR² being the sum of all squares in R (Satterthwaite's match of mean
/// and variance).
///
/// Whole customers are what varies, so neither drift, nor customers who stay with one agent, nor one
/// huge customer feign a difference. Where few customers are most of the evidence the test is
/// cautious: it then finds less than one in twenty of differences that are none. (Their exact
/// variance in place of ΣR² mends that, but finds one in three under one huge customer.)
///
/// Oracle: one stratum; customer 1 has hits 1, 1 with a; 2 has 0 with a and 1 with b; 3 has 0, 0 with
/// b: D = (.5, −.5), V_aa = .75, R = ((1, −1), (−1, 1)), T = ⅔, p = P[χ²₁ ≥ ⅓] = .5637.
package struct Significance: Sendable {
  /// One judged experience.
  package struct Sample: Sendable, BitwiseCopyable {
    package var group: Int32
    package var stratum: Int32
    /// h, in units of ``unit``.
    package var hit: Int64

    package init(group: Int, stratum: Int, hit: Double) {
      self.group = Int32(truncatingIfNeeded: group)
      self.stratum = Int32(truncatingIfNeeded: stratum)
      self.hit = Int64((hit * Significance.unit).rounded())
    }
  }

  /// What a hit of 1 counts: whole numbers add up to the same in any order.
  package static let unit = Double(1 << 24)

  /// Beyond so many groups nothing is tested: the table of how they vary together grows as their
  /// square, 32 MB at this size.
  package static let groupLimit = 2000
  /// Beyond so many strata neither; 4,000 weeks are 77 years.
  package static let stratumLimit = 4000

  /// Groups with an experience.
  package let groups: Int
  /// The chance of differences like these if groups don't matter; nil when that can't be told: there
  /// are fewer than two groups that vary, or it ``isTooLarge``.
  package let chance: Double?
  /// Whether there were more groups or strata than are tested.
  package let isTooLarge: Bool
  /// By group: D_a/√V_aa; nil where nothing varies.
  package let scores: [Double?]
  /// By group: the mean residual, with its 95 % interval; nil where nothing varies.
  package let lifts: [Estimate?]
  /// By group: whether it stands out upward, when the groups can be told apart.
  package let standsOut: [Bool]

  /// Whether the groups can be told apart, at 5 %.
  package var isFound: Bool { chance.map { $0 < 0.05 } ?? false }

  /// Tests `groupCount` groups; the samples of each cluster stand together.
  ///
  /// - Complexity: for n samples, m of them of one cluster, K groups and S strata: n · m at most, and
  ///   K² · S.
  package init(_ clusters: [[Sample]], groups groupCount: Int) {
    var seats = [Int](repeating: -1, count: groupCount)
    var seated = 0
    var strata = 0
    for sample in clusters.joined() {
      strata = max(strata, Int(sample.stratum) + 1)
      seats[Int(sample.group)] = 0
    }
    for group in seats.indices where seats[group] == 0 {
      seats[group] = seated
      seated += 1
    }
    groups = seated
    isTooLarge = seated > Self.groupLimit || strata > Self.stratumLimit
    guard seated > 1, !isTooLarge else {
      chance = nil
      scores = [Double?](repeating: nil, count: groupCount)
      lifts = [Estimate?](repeating: nil, count: groupCount)
      standsOut = [Bool](repeating: false, count: groupCount)
      return
    }
    let covariance = Covariance(clusters, seats: seats, seated: seated, strata: strata)
    let own = (0..<seated).map { covariance.scores($0) }
    chance = covariance.chance()
    let varying = own.indices.filter { own[$0] != nil }
    let believed = FalseDiscovery.believed(
      varying.map { Normal.upperTail(own[$0] ?? 0) }, rate: 0.05)
    var isBelieved = [Bool](repeating: false, count: seated)
    let isFound = chance.map { $0 < 0.05 } ?? false
    for (place, seat) in varying.enumerated() {
      isBelieved[seat] = isFound && believed[place] && (own[seat] ?? 0) > 0
    }
    scores = seats.map { $0 < 0 ? nil : own[$0] }
    let means = (0..<seated).map { covariance.lift($0) }
    lifts = seats.map { $0 < 0 ? nil : means[$0] }
    standsOut = seats.map { $0 >= 0 && isBelieved[$0] }
  }
}

/// D and V.
///
/// With x_c the sums of c's residuals by group and y_c by stratum, u_c = x_c − P y_c: both are short
/// lists, so V = Σxxᵀ − (Σxyᵀ)Pᵀ − P(Σxyᵀ)ᵀ + P(Σyyᵀ)Pᵀ needs no group that c never met.
private struct Covariance {
  private let size: Int
  private var deviations: [Double]
  private var counts: [Int]
  /// V, row by row.
  private var table: [Double]

  init(_ clusters: [[Significance.Sample]], seats: [Int], seated: Int, strata: Int) {
    size = seated
    counts = [Int](repeating: 0, count: seated)
    var sizes = [Int](repeating: 0, count: strata)
    var sums = [Int64](repeating: 0, count: strata)
    var shares = [[Int: Double]](repeating: [:], count: seated)
    for sample in clusters.joined() {
      counts[seats[Int(sample.group)]] += 1
      sizes[Int(sample.stratum)] += 1
      sums[Int(sample.stratum)] += sample.hit
      shares[seats[Int(sample.group)]][Int(sample.stratum), default: 0] += 1
    }
    let means = zip(sums, sizes).map { sum, count in
      Int64((Double(sum) / Double(max(count, 1))).rounded())
    }
    /// P: by group, the strata it is in and its share of them.
    let parts = shares.map { own in
      own.sorted { $0.key < $1.key }.map { ($0.key, $0.value / Double(sizes[$0.key])) }
    }
    var exact = [Int64](repeating: 0, count: seated)
    table = [Double](repeating: 0, count: seated * seated)
    var across = [Double](repeating: 0, count: seated * strata)
    var between = [Double](repeating: 0, count: strata * strata)
    for cluster in clusters {
      var byGroup: [Int: Int64] = [:]
      var byStratum: [Int: Int64] = [:]
      for sample in cluster {
        let residual = sample.hit - means[Int(sample.stratum)]
        exact[seats[Int(sample.group)]] += residual
        byGroup[seats[Int(sample.group)], default: 0] += residual
        byStratum[Int(sample.stratum), default: 0] += residual
      }
      let x = byGroup.sorted { $0.key < $1.key }.map { ($0.key, Double($0.value)) }
      let y = byStratum.sorted { $0.key < $1.key }.map { ($0.key, Double($0.value)) }
      for (a, own) in x {
        for (b, other) in x { table[a * seated + b] += own * other }
        for (s, other) in y { across[a * strata + s] += own * other }
      }
      for (s, own) in y {
        for (t, other) in y { between[s * strata + t] += own * other }
      }
    }
    deviations = exact.map(Double.init)
    var whole = [Double](repeating: 0, count: strata)
    for a in 0..<seated {
      for t in 0..<strata { whole[t] = across[a * strata + t] }
      for (s, share) in parts[a] {
        for t in 0..<strata { whole[t] -= share * between[s * strata + t] }
      }
      for b in 0..<seated {
        var sum = 0.0
        for (s, share) in parts[b] { sum += whole[s] * share }
        for (s, share) in parts[a] { sum += across[b * strata + s] * share }
        table[a * seated + b] -= sum
      }
    }
  }

  private func variance(_ a: Int) -> Double { table[a * size + a] }

  /// Whether D_a varies at all; what is left by rounding does not count.
  private func varies(_ a: Int) -> Bool { variance(a) > Significance.unit }

  func scores(_ a: Int) -> Double? {
    varies(a) ? deviations[a] / variance(a).squareRoot() : nil
  }

  func lift(_ a: Int) -> Estimate? {
    guard varies(a) else { return nil }
    let scale = Significance.unit * Double(counts[a])
    return Estimate(
      deviations[a] / scale, plusMinus: Estimate.z * variance(a).squareRoot() / scale)
  }

  func chance() -> Double? {
    let varying = (0..<size).filter(varies)
    guard varying.count > 1 else { return nil }
    var statistic = 0.0
    var squares = 0.0
    for a in varying {
      statistic += deviations[a] * deviations[a] / variance(a)
      for b in varying {
        let covariance = table[a * size + b]
        squares += covariance * covariance / (variance(a) * variance(b))
      }
    }
    let count = Double(varying.count)
    return ChiSquare.upperTail(
      statistic * count / squares, degrees: count * count / squares)
  }
}
