/// Whether groups, such as agents, can be told apart by how the experiences with them felt.
///
/// An experience's residual is its hit less the mean of its stratum (a week and a basis), in which
/// each customer counts once: r = h − mean_s. With p_as group a's share of stratum s, cluster
/// (customer) c has u_ca = Σ_{i∈c} r_i (1[a_i = a] − p_as); D = Σ_c u_c is by how much each group's hits
/// exceed what its weeks lead to expect, whatever mean is taken off, and V_aa = Σ_c u_ca² and z_a = D_a/√V_aa. If groups don't matter, a
/// customer's u_c is as likely as −u_c, so whole customers' signs are changed, drawn from a fixed seed.
/// With the scores sorted, z₍₁₎ ≥ z₍₂₎ ≥ …, the p-value of the k-th is the share of sign changes,
/// (1 + count)/(1 + draws), under which the largest of it and those after it is at least z₍ₖ₎, and
/// at least the p-value of the one before. So the chance that anybody at all is named by luck is 5 %,
/// and groups can be told apart exactly when one of them stands out.
///
/// Whole customers are what varies, so neither drift, nor customers who stay with one agent, nor one
/// huge customer feign a difference (sources: Westfall and Young 1993, algorithm 2.8; Canay, Romano
/// and Shaikh 2017, randomisation tests under approximate symmetry).
///
/// Oracle: six customers with one experience each, three hits with a, three misses with b: all
/// u_ca = ¼, z_a = √6, which 1 of the 64 sign changes reaches: p_a = .015625, p_b = 1.
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

  /// Groups with an experience.
  package let groups: Int
  /// The chance that a group stands out as much as the foremost does if groups don't matter; nil when
  /// that can't be told, with fewer than two groups that vary, or when it ``isTooLarge``.
  package let chance: Double?
  /// Whether there were so many groups in so many weeks that nothing is tested.
  package let isTooLarge: Bool
  /// By group: z_a; nil where nothing varies.
  package let scores: [Double?]
  /// By group: the mean residual, with its 95 % interval; nil where nothing varies.
  package let lifts: [Estimate?]
  /// By group: whether it stands out upward, its p-value being below 5 %.
  package let standsOut: [Bool]

  /// Whether the groups can be told apart, at 5 %.
  package var isFound: Bool { chance.map { $0 < 0.05 } ?? false }

  /// Tests `groupCount` groups; the samples of each cluster stand together.
  ///
  /// - Complexity: linear in the samples, times the number of sign changes, `draws` (199 to 1,999,
  ///   fewer for more samples, unless it is given), which are shared by `threads`.
  package init(
    _ clusters: [[Sample]], groups groupCount: Int, draws: Int? = nil, threads: Int = 1
  ) {
    let deviations = Deviations(clusters, groups: groupCount)
    let varying = (0..<groupCount).filter { deviations.varies($0) }
    groups = deviations.counts.count { $0 > 0 }
    isTooLarge = deviations.isTooLarge
    let chances =
      varying.count > 1 ? deviations.chances(varying, draws: draws, threads: threads) : []
    chance = chances.min()
    var standsOut = [Bool](repeating: false, count: groupCount)
    for (group, chance) in zip(varying, chances) { standsOut[group] = chance < 0.05 }
    scores = (0..<groupCount).map { deviations.score($0) }
    lifts = (0..<groupCount).map { deviations.lift($0) }
    self.standsOut = standsOut
  }
}
