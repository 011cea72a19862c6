/// By how much each group's hits exceed what its strata lead to expect, customer by customer.
///
/// With x_c the sums of c's residuals by group and y_c by stratum, u_c = x_c − P y_c: both are short
/// lists, laid end to end, and so no customer costs more than the groups and weeks it met.
///
///     x   [a, 3] [b, -1] | [a, 2] | …        xEnds  2, 3, …   by cluster
///     y   [s, 1] [t, 1]  | [t, 2] | …        yEnds  2, 3, …
struct Deviations: Sendable {
  /// By group: the number of experiences.
  private(set) var counts: [Int]
  /// D, V_aa, by group.
  private var sums: [Double]
  private var variances: [Double]
  /// P: by group, the strata it is in and its share of them.
  private var shares: [[Part]]
  private let strata: Int
  private var x: [Part] = []
  private var y: [Part] = []
  private var xEnds: [Int] = []
  private var yEnds: [Int] = []

  /// Whether there were so many groups in so many weeks that nothing is tested.
  private(set) var isTooLarge = false
  private static let workLimit = 1_000_000_000

  private struct Part: Sendable {
    var index: Int
    var value: Double
  }

  init(_ clusters: [[Significance.Sample]], groups: Int) {
    strata = clusters.joined().reduce(0) { max($0, Int($1.stratum) + 1) }
    counts = [Int](repeating: 0, count: groups)
    var sizes = [Int](repeating: 0, count: strata)
    var met = [[Int: Int]](repeating: [:], count: groups)
    for sample in clusters.joined() {
      counts[Int(sample.group)] += 1
      sizes[Int(sample.stratum)] += 1
      met[Int(sample.group)][Int(sample.stratum), default: 0] += 1
    }
    let means = Deviations.means(clusters, strata)
    shares = met.map { own in
      own.sorted { $0.key < $1.key }.map {
        Part(index: $0.key, value: Double($0.value) / Double(sizes[$0.key]))
      }
    }
    sums = [Double](repeating: 0, count: groups)
    variances = sums
    for cluster in clusters {
      var byGroup: [Int: Int64] = [:]
      var byStratum: [Int: Int64] = [:]
      for sample in cluster {
        let residual = sample.hit - means[Int(sample.stratum)]
        byGroup[Int(sample.group), default: 0] += residual
        byStratum[Int(sample.stratum), default: 0] += residual
      }
      x += byGroup.sorted { $0.key < $1.key }.map { Part(index: $0.key, value: Double($0.value)) }
      y += byStratum.sorted { $0.key < $1.key }.map { Part(index: $0.key, value: Double($0.value)) }
      xEnds.append(x.count)
      yEnds.append(y.count)
    }
    sums = total { _ in 1 }
    isTooLarge = !gatherVariances()
  }

  /// By stratum, the mean over customers of their mean hits.
  ///
  /// D is the same whatever is taken off the hits of a stratum. What u_c is, is not: a mean that one
  /// huge customer makes would tilt the residuals of all others one way, and no change of their signs
  /// would show it.
  private static func means(_ clusters: [[Significance.Sample]], _ strata: Int) -> [Int64] {
    var sums = [Int64](repeating: 0, count: strata)
    var present = [Int64](repeating: 0, count: strata)
    for cluster in clusters {
      var own: [Int: (hits: Int64, count: Int64)] = [:]
      for sample in cluster {
        let known = own[Int(sample.stratum)] ?? (0, 0)
        own[Int(sample.stratum)] = (known.hits + sample.hit, known.count + 1)
      }
      for (stratum, known) in own {
        sums[stratum] += known.hits / known.count
        present[stratum] += 1
      }
    }
    return zip(sums, present).map { $1 == 0 ? 0 : $0 / $1 }
  }

  /// V_aa = Σ_c u_ca², touching for each cluster the groups of the strata it is in.
  ///
  /// Returns false, and leaves all at 0, when that is too much work.
  private mutating func gatherVariances() -> Bool {
    var met = [[Part]](repeating: [], count: strata)
    for (group, own) in shares.enumerated() {
      for part in own { met[part.index].append(Part(index: group, value: part.value)) }
    }
    guard y.reduce(0, { $0 + met[$1.index].count }) <= Deviations.workLimit else { return false }
    var u = [Double](repeating: 0, count: counts.count)
    var isTouched = [Bool](repeating: false, count: counts.count)
    var touched: [Int] = []
    func add(_ value: Double, to group: Int) {
      if !isTouched[group] {
        isTouched[group] = true
        touched.append(group)
      }
      u[group] += value
    }
    var xStart = 0
    var yStart = 0
    for cluster in xEnds.indices {
      for part in x[xStart..<xEnds[cluster]] { add(part.value, to: part.index) }
      for part in y[yStart..<yEnds[cluster]] {
        for other in met[part.index] { add(-part.value * other.value, to: other.index) }
      }
      for group in touched {
        variances[group] += u[group] * u[group]
        u[group] = 0
        isTouched[group] = false
      }
      touched.removeAll(keepingCapacity: true)
      xStart = xEnds[cluster]
      yStart = yEnds[cluster]
    }
    return true
  }

  /// Σ_c sign_c u_c, by group.
  private func total(_ sign: (Int) -> Double) -> [Double] {
    var sums = [Double](repeating: 0, count: counts.count)
    var byStratum = [Double](repeating: 0, count: strata)
    var xStart = 0
    var yStart = 0
    for cluster in xEnds.indices {
      let sign = sign(cluster)
      for place in xStart..<xEnds[cluster] { sums[x[place].index] += sign * x[place].value }
      for place in yStart..<yEnds[cluster] { byStratum[y[place].index] += sign * y[place].value }
      xStart = xEnds[cluster]
      yStart = yEnds[cluster]
    }
    for group in sums.indices {
      for share in shares[group] { sums[group] -= share.value * byStratum[share.index] }
    }
    return sums
  }

  /// Whether D_a varies at all; what is left by rounding does not count.
  func varies(_ group: Int) -> Bool { variances[group] > Significance.unit }

  /// D_a/√V_aa.
  func score(_ group: Int) -> Double? {
    varies(group) ? sums[group] / variances[group].squareRoot() : nil
  }

  /// The mean residual, with its 95 % interval.
  func lift(_ group: Int) -> Estimate? {
    guard varies(group) else { return nil }
    let scale = Significance.unit * Double(counts[group])
    return Estimate(
      sums[group] / scale, plusMinus: Estimate.z * variances[group].squareRoot() / scale)
  }

  /// By group of `varying`: its adjusted p-value, see ``Significance``.
  func chances(_ varying: [Int], draws: Int?, threads: Int) -> [Double] {
    let own = varying.map { sums[$0] / variances[$0].squareRoot() }
    let ranked = varying.indices.sorted { (own[$1], $0) < (own[$0], $1) }
    let draws = draws ?? min(1999, max(199, 400_000_000 / max(1, x.count + y.count)))
    let reached = concurrentMap(draws, threads: threads) { draw in
      var random = SplitMix64(seed: 0x7377_616e, sort: .matter, number: draw)
      var bits: UInt64 = 0
      let drawn = total { cluster in
        if cluster % 64 == 0 { bits = random.next() }
        defer { bits >>= 1 }
        return bits & 1 == 1 ? 1 : -1
      }
      var largest = -Double.infinity
      return ranked.reversed().map { place in
        let group = varying[place]
        largest = max(largest, drawn[group] / variances[group].squareRoot())
        // What rounding takes from an equal score must not make it smaller.
        return largest >= own[place] - 1e-9 * abs(own[place])
      }
    }
    var chances = [Double](repeating: 1, count: varying.count)
    var least = 0.0
    for (rank, place) in ranked.enumerated() {
      let count = reached.count { $0[ranked.count - 1 - rank] }
      least = max(least, Double(1 + count) / Double(1 + draws))
      chances[place] = least
    }
    return chances
  }
}
