/// A case of a customer on the way to become an episode.
private struct EpisodeCase {
  var problem: Problem
  var start = Int64.max
  /// The interaction with which it began.
  var opener: UInt32 = 0
  /// When its last interaction began.
  var lastAt = Int64.min
  /// Its first experience: when it was known, and how it felt.
  var experience: (knownAt: Int64, place: UInt32, hit: Double, basis: Basis)?
  var steps = CaseSteps()

  /// A problem ends when it is resolved; anything else at the latest when nothing more came.
  var end: Int64 { max(lastAt, problem.resolvedAt) }
  var isOver: Bool { !problem.isProblem || problem.isResolved }
}

/// The episodes of one customer, and what became of the problems.
struct Episodes: Sendable {
  private(set) var all: [Episode] = []
  /// Problems that are not over.
  private(set) var open = 0
  /// In how many problems that are over each step was taken, of those where that is known.
  private(set) var steps = [Proportion](repeating: Proportion(0, of: 0), count: Step.allCases.count)

  /// The episodes of the customer at `index`.
  ///
  /// A case counts as its first experience, whichever side of another it stands on: what came after
  /// must not be measured by another rule than what came before.
  ///
  /// - Complexity: n log n in the customer's interactions.
  init(of index: Int, in scores: Scores<LogFact>) {
    let log = scores.log
    let cases = Self.cases(scores.groups[index], scores)
    let felt = cases.filter { $0.experience != nil }.sorted {
      Self.isEarlier($0, $1, log)
    }
    for own in cases {
      guard own.isOver else {
        open += 1
        continue
      }
      let week = Day(number: Day.number(own.end)).monday.number
      var episode = Episode(isProblem: own.problem.isProblem, week: week)
      if own.problem.isProblem {
        episode.isHandledWell = own.problem.isHandledWell
        let known = own.steps.steps
        for (place, step) in Step.allCases.enumerated() {
          guard let isTaken = known[step] else { continue }
          steps[place].total += 1
          if isTaken { steps[place].count += 1 }
        }
      }
      episode.before = Self.before(own, felt)
      let after = felt.partitionPoint { $0.start > own.end }
      if after < felt.count { episode.after = Self.neighbour(felt[after], from: own.end) }
      all.append(episode)
    }
  }

  /// What was known of the last case that began as long before this one began as it took to be over:
  /// so neither neighbour is nearer, and a spell at the beginning weighs on both alike.
  private static func before(_ own: EpisodeCase, _ felt: [EpisodeCase]) -> Episode.Neighbour? {
    let latest = own.start.subtractingWithinRange(own.end.subtractingWithinRange(own.start))
    let count = felt.partitionPoint { $0.start >= latest }
    // Of the nearest few one is known, unless evidence comes so late that it is of little use.
    let known = felt[..<count].suffix(64).last { ($0.experience?.knownAt ?? .max) < own.start }
    return known.flatMap { neighbour($0, from: latest) }
  }

  /// The case as a neighbour, unless it is too far from `time`.
  private static func neighbour(_ own: EpisodeCase, from time: Int64) -> Episode.Neighbour? {
    guard let experience = own.experience,
      own.start.subtractingWithinRange(time).magnitude
        <= UInt64(Episode.days) * UInt64(Time.microsecondsPerDay)
    else { return nil }
    return Episode.Neighbour(at: own.start, hit: experience.hit, basis: experience.basis)
  }

  private static func cases(
    _ places: ArraySlice<UInt32>, _ scores: Scores<LogFact>
  ) -> [EpisodeCase] {
    var cases: [EpisodeCase] = []
    var byCase: [UInt32: Int] = [:]
    for place in places {
      let fact = scores.log[place]
      let index = fact.case != 0 ? byCase[fact.case] ?? cases.count : cases.count
      if index == cases.count {
        cases.append(EpisodeCase(problem: Problem(key: 0)))
        if fact.case != 0 { byCase[fact.case] = index }
      }
      take(place, into: &cases[index], scores)
    }
    return cases.sorted { isEarlier($0, $1, scores.log) }
  }

  private static func take(
    _ place: UInt32, into own: inout EpisodeCase, _ scores: Scores<LogFact>
  ) {
    let log = scores.log
    let fact = log[place]
    own.problem.take(place, of: log)
    if own.start == .max || log.isEarlier(place, own.opener) { own.opener = place }
    own.start = min(own.start, fact.at)
    own.lastAt = max(own.lastAt, fact.at)
    let details = log.details(at: place)
    own.steps.take(
      said: details.said, fact.handling, details.promise(asOf: scores.asOf ?? .max))
    guard let basis = Basis(rawValue: fact.basis),
      let par = scores.pars.parOrFirst(basis, day: Day.number(fact.at))
    else { return }
    if let first = own.experience {
      let isEarlier =
        first.knownAt != fact.knownAt
        ? fact.knownAt < first.knownAt
        : log.id(at: place).lexicographicallyPrecedes(log.id(at: first.place))
      guard isEarlier else { return }
    }
    own.experience = (fact.knownAt, place, par.hit(Int32(fact.level)), basis)
  }

  /// In order of their beginnings, ids deciding between equal times.
  private static func isEarlier(_ a: EpisodeCase, _ b: EpisodeCase, _ log: Latest<LogFact>) -> Bool
  {
    log.isEarlier(a.opener, b.opener)
  }
}

extension Array {
  /// Where the elements that satisfy `isAfter` begin; they all follow those that don't.
  fileprivate func partitionPoint(_ isAfter: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isAfter(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
