/// Whether handling problems well worked: what customers experienced next, beside what they experience
/// after anything else.
package struct Recovery: Sendable {
  /// In microseconds; nil without any interaction.
  package let asOf: Int64?
  /// Problems that are over.
  package private(set) var problems = 0
  /// Problems that are not.
  package private(set) var open = 0
  /// By ``Step``: in how many problems that are over it was taken, of those where that is known.
  package private(set) var steps = [Proportion](
    repeating: Proportion(0, of: 0), count: Step.allCases.count)
  /// By basis: the experiences before and after problems.
  package private(set) var byBasis = [Int](repeating: 0, count: Basis.allCases.count)
  /// Problems against ordinary cases, which are all that are no problems.
  package let overall: AftermathComparison
  /// Problems handled well against those handled badly, each less the ordinary cases of its stratum.
  package let handling: AftermathComparison

  /// Measures what `fold` has gathered, on so many threads.
  package init(_ fold: consuming LogFold, threads: Int) {
    let scale = fold.ratingScale
    var fold = fold
    let (log, asOf) = fold.finish(threads: threads)
    var options = ScoreOptions()
    options.threads = threads
    self.init(Scores(log, by: { $0.customer }, asOf: asOf, scale: scale, options))
  }

  /// Measures the log of the scores of customers.
  init(_ customers: Scores<LogFact>) {
    asOf = customers.asOf
    let threads = customers.options.threads
    let found = concurrentMap(customers.groups.count, threads: threads) { index in
      Episodes(of: index, in: customers)
    }
    for episodes in found {
      open += episodes.open
      for place in steps.indices {
        steps[place].count += episodes.steps[place].count
        steps[place].total += episodes.steps[place].total
      }
      for episode in episodes.all where episode.isProblem {
        problems += 1
        guard let before = episode.before, let after = episode.after else { continue }
        byBasis[Int(before.basis.rawValue)] += 1
        byBasis[Int(after.basis.rawValue)] += 1
      }
    }
    let ordinary = Baseline(found)
    overall = AftermathComparison(
      ["problems", "ordinary"],
      found.map { $0.all.map { $0.entry(group: $0.isProblem ? 0 : 1) } }, threads: threads)
    handling = AftermathComparison(
      ["handled_well", "handled_badly"],
      found.map { episodes in
        episodes.all.compactMap { episode in
          guard episode.isProblem, let isWell = episode.isHandledWell else { return nil }
          return ordinary.taken(from: episode.entry(group: isWell ? 0 : 1))
        }
      }, threads: threads)
  }
}

extension Episode {
  /// What it is in a comparison, held against the episodes of its own stratum.
  fileprivate func entry(group: Int) -> AftermathComparison.Entry {
    var entry = AftermathComparison.Entry(group: group)
    entry.isSeenBefore = before != nil
    entry.isSeenAgain = after != nil
    guard let before, let stratumBefore else { return entry }
    func item(_ value: Double) -> Contrast.Item {
      Contrast.Item(group: group, stratum: stratumBefore, value: value)
    }
    entry.seen = item(after == nil ? 0 : 1)
    entry.worst = item((after?.hit ?? 0) - before.hit)
    entry.best = item((after?.hit ?? 1) - before.hit)
    if let change, let stratum {
      entry.change = Contrast.Item(group: group, stratum: stratum, value: change)
    }
    return entry
  }
}

/// The means of ordinary cases by stratum.
///
/// Problems are too few to be held against those of their own week. What they exceed the many ordinary
/// cases of it by can be compared across weeks.
private struct Baseline: Sendable {
  private var changes: [Int: (sum: Double, count: Double)] = [:]
  private var seen: [Int: (sum: Double, count: Double)] = [:]
  /// With ½ for those not seen again: it is the same for both groups.
  private var filled: [Int: (sum: Double, count: Double)] = [:]

  init(_ found: [Episodes]) {
    for episode in found.lazy.flatMap(\.all) where !episode.isProblem {
      let entry = episode.entry(group: 1)
      Self.add(entry.change, to: &changes)
      Self.add(entry.seen, to: &seen)
      if var middle = entry.worst, let best = entry.best {
        middle.value = (middle.value + best.value) / 2
        Self.add(middle, to: &filled)
      }
    }
  }

  private static func add(
    _ item: Contrast.Item?, to sums: inout [Int: (sum: Double, count: Double)]
  ) {
    guard let item else { return }
    let known = sums[item.stratum] ?? (0, 0)
    sums[item.stratum] = (known.sum + item.value, known.count + 1)
  }

  /// The entry by how much it exceeds the ordinary, in one stratum with all others.
  func taken(from entry: AftermathComparison.Entry) -> AftermathComparison.Entry {
    func taken(
      _ item: Contrast.Item?, _ sums: [Int: (sum: Double, count: Double)]
    ) -> Contrast.Item? {
      guard let item, let (sum, count) = sums[item.stratum] else { return nil }
      return Contrast.Item(group: item.group, stratum: 0, value: item.value - sum / count)
    }
    var own = entry
    own.change = taken(entry.change, changes)
    own.seen = taken(entry.seen, seen)
    own.worst = taken(entry.worst, filled)
    own.best = taken(entry.best, filled)
    return own
  }
}
