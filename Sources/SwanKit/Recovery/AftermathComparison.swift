/// Two groups of episodes, and whether the customers' next experiences tell them apart.
///
/// An episode's change is d = h after − h before (``Episode``). With n_s and m_s the episodes of the
/// two groups in stratum s, the difference is Σ w_s (mean_1s d − mean_2s d) / Σ w_s, w_s =
/// n_s m_s / (n_s + m_s): each is held against its own stratum. Whether it is more than noise is
/// tested by ``Significance``, which changes the signs of whole customers.
///
/// Why not the experience after against the one before, alone: whoever has a problem is likely to have
/// had bad luck, and luck does not last. Nor against others with the same experience before: theirs was
/// luck more often, so they come back to a higher level of their own. But a spell that makes a problem
/// likelier is as near to the experience after as to the one before, whatever it does to both, and so d
/// is 0 on average where the problem changed nothing.
///
/// Only who is seen again has an experience after. Where the shares of those differ (at 1 %, by the same
/// test), what is left is no fair comparison: instead of a chance there are bounds, in which those who
/// were not seen have felt as bad as can be in one group, as good as can be in the other, and the
/// other way round.
package struct AftermathComparison: Sendable {
  /// One of the two groups.
  package struct Group: Sendable {
    /// Its name on the wire.
    package let name: StaticString
    /// Cases that are over.
    package fileprivate(set) var cases = 0
    /// Of those with an experience before: those with one after.
    package fileprivate(set) var seenAgain = Proportion(0, of: 0)
    /// How many could be held against the other group.
    package fileprivate(set) var compared = 0
    /// The mean change of those, weighted as in the difference; nil with too few customers.
    package fileprivate(set) var change: Estimate?
  }

  package enum Finding: Sendable {
    case tooFew, noise, better, worse
    /// Nothing but bounds, and 0 lies within them.
    case unclear
  }

  package private(set) var groups: [Group]
  /// By how much the first group's change is above the second's, among those seen again.
  package let difference: Estimate?
  /// The chance of as large a difference if it made none; nil where there are bounds.
  package private(set) var chance: Double?
  /// The same for the shares of those seen again.
  package let seenChance: Double?
  /// Between which numbers the difference lies however those not seen again felt, from the low end of
  /// the lowest's interval to the high end of the highest's; nil where the shares don't differ.
  package private(set) var bounds: (low: Double, high: Double)?

  /// One episode of the first (0) or the second group (1), with a value for each contrast.
  struct Entry: Sendable {
    var group: Int
    /// Whether there is an experience before, and one after.
    var isSeenBefore = false
    var isSeenAgain = false
    var change: Contrast.Item?
    /// 1 for one seen again, 0 for one who was not.
    var seen: Contrast.Item?
    /// The change, where one not seen again has felt as bad, and as good, as can be.
    var worst: Contrast.Item?
    var best: Contrast.Item?
  }

  /// Compares the entries of `clusters`, those of a customer standing together.
  init(_ names: [StaticString], _ clusters: [[Entry]], threads: Int) {
    func contrast(isTested: Bool = true, _ item: (Entry) -> Contrast.Item?) -> Contrast {
      Contrast(clusters.map { $0.compactMap(item) }, isTested: isTested, threads: threads)
    }
    groups = names.map { Group(name: $0) }
    for entry in clusters.joined() {
      groups[entry.group].cases += 1
      guard entry.isSeenBefore else { continue }
      groups[entry.group].seenAgain.total += 1
      if entry.isSeenAgain { groups[entry.group].seenAgain.count += 1 }
    }
    let changes = contrast { $0.change }
    for place in groups.indices {
      groups[place].compared = changes.counts[place]
      groups[place].change = changes.means[place]
    }
    difference = changes.difference
    seenChance = contrast { $0.seen }.chance
    chance = changes.chance
    guard let seenChance, seenChance < Self.seenLevel else { return }
    chance = nil
    let lowest = contrast(isTested: false) { $0.group == 0 ? $0.worst : $0.best }
    let highest = contrast(isTested: false) { $0.group == 0 ? $0.best : $0.worst }
    guard let low = lowest.difference?.low, let high = highest.difference?.high else { return }
    bounds = (low, high)
  }

  /// At 5 %, one true difference in twenty would be hidden behind bounds by luck.
  private static let seenLevel = 0.01

  package var finding: Finding {
    if let bounds { return bounds.low > 0 ? .better : bounds.high < 0 ? .worse : .unclear }
    guard let chance, let difference else { return .tooFew }
    return chance >= 0.05 ? .noise : difference.value > 0 ? .better : .worse
  }
}
