/// A case as a help desk counts it: its interactions put together.
struct CaseFacts: Sendable {
  var firstAt = Int64.max
  var lastAt = Int64.min
  /// Of all its replies the first, of all its resolutions the last; `Interaction.absent` if none.
  var firstReplyAt = Interaction.absent
  var resolvedAt = Interaction.absent
  /// Whether the interaction that began last is resolved, even if at an impossible time.
  var isLastResolved = false
  var interactions = 0
  var isProblem = false
  /// Opened again, handed on, or asked about more than once.
  var neededMore = false
  var steps = CaseSteps()
  /// The interaction with the last answer of each sort.
  var rated: UInt32?
  var recommended: UInt32?
  var effortful: UInt32?
  /// The interaction with which it began.
  var opener: UInt32 = 0

  /// Resolved, and nothing of it began since.
  var isResolved: Bool {
    resolvedAt != Interaction.absent && (resolvedAt >= lastAt || isLastResolved)
  }

  /// From its beginning to the first reply, in microseconds; nil if unknown or not yet.
  var firstReply: Int64? { span(to: firstReplyAt) }

  /// From its beginning to its last resolution.
  var resolution: Int64? { isResolved ? span(to: resolvedAt) : nil }

  private func span(to time: Int64) -> Int64? {
    time >= firstAt && time != Interaction.absent ? time.subtractingWithinRange(firstAt) : nil
  }
}

extension Latest<LogFact> {
  /// Calls `body` with each case of the log; an interaction of no case is its own, and not kept.
  ///
  /// Their order says nothing.
  func forEachCase(_ body: (CaseFacts) -> Void) {
    var cases: [CaseFacts] = []
    var places = [Int32](repeating: -1, count: names.count)
    forEachLatest { place, fact in
      guard fact.case != 0 else {
        var own = CaseFacts()
        take(fact, at: place, into: &own)
        return body(own)
      }
      if places[Int(fact.case)] < 0 {
        places[Int(fact.case)] = Int32(truncatingIfNeeded: cases.count)
        cases.append(CaseFacts())
      }
      take(fact, at: place, into: &cases[Int(places[Int(fact.case)])])
    }
    for facts in cases { body(facts) }
  }

  private func take(_ fact: LogFact, at place: UInt32, into facts: inout CaseFacts) {
    if facts.interactions == 0 || isEarlier(place, facts.opener) { facts.opener = place }
    let details = details(at: place)
    let isResolved = fact.resolvedAt != Interaction.absent
    facts.isLastResolved =
      fact.at == facts.lastAt
      ? facts.isLastResolved || isResolved
      : fact.at > facts.lastAt ? isResolved : facts.isLastResolved
    facts.firstAt = Swift.min(facts.firstAt, fact.at)
    facts.lastAt = Swift.max(facts.lastAt, fact.at)
    if details.firstReplyAt != Interaction.absent {
      facts.firstReplyAt =
        facts.firstReplyAt == Interaction.absent
        ? details.firstReplyAt : Swift.min(facts.firstReplyAt, details.firstReplyAt)
    }
    facts.resolvedAt = Swift.max(facts.resolvedAt, fact.resolvedAt)
    facts.interactions += 1
    facts.isProblem = facts.isProblem || fact.isProblem
    facts.neededMore = facts.neededMore || details.reopens > 0 || fact.marks.contains(.neededMore)
    facts.steps.take(said: details.said, fact.handling)
    if fact.marks.contains(.isRated) { facts.rated = later(facts.rated, place) }
    if details.recommend >= 0 { facts.recommended = later(facts.recommended, place) }
    if details.effort >= 0 { facts.effortful = later(facts.effortful, place) }
  }

  private func later(_ known: UInt32?, _ place: UInt32) -> UInt32 {
    guard let known else { return place }
    let isLater =
      self[place].knownAt != self[known].knownAt
      ? self[place].knownAt > self[known].knownAt
      : id(at: known).lexicographicallyPrecedes(id(at: place))
    return isLater ? place : known
  }
}
