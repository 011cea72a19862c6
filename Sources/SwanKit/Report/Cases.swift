/// A case as a help desk counts it: its interactions put together.
struct CaseFacts: Sendable {
  var firstAt = Int64.max
  /// Of all its replies the first, of all its resolutions the last; `Interaction.absent` if none.
  var firstReplyAt = Interaction.absent
  var resolvedAt = Interaction.absent
  /// The same, none of them before its interaction began.
  private var endAt = Interaction.absent
  /// When the customer last wrote what has no resolution of its own.
  private var askedAt = Int64.min
  /// What the customer wrote, praise left out.
  var contacts = 0
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

  /// Resolved, and not open again, as ``CaseCourse`` has it: the last leg has an end.
  var isResolved: Bool { endAt != Interaction.absent && endAt >= askedAt }

  /// Adds when an interaction began, when it was resolved, and who wrote it.
  mutating func takeCourse(of fact: LogFact) {
    firstAt = min(firstAt, fact.at)
    let isResolved = fact.resolvedAt != Interaction.absent
    if isResolved {
      resolvedAt = max(resolvedAt, fact.resolvedAt)
      endAt = max(endAt, fact.resolvedAt, fact.at)
    }
    guard fact.marks.isDisjoint(with: [.isOurs, .isPraise]) else { return }
    contacts += 1
    if !isResolved { askedAt = max(askedAt, fact.at) }
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
  /// Calls `body` with each case of the log as of a moment; an interaction of no case is its own, and not kept.
  ///
  /// Their order says nothing.
  func forEachCase(asOf: Int64, _ body: (CaseFacts) -> Void) {
    var cases: [CaseFacts] = []
    var places = [Int32](repeating: -1, count: names.count)
    forEachLatest { place, fact in
      guard fact.case != 0 else {
        var own = CaseFacts()
        take(fact, at: place, asOf, into: &own)
        return body(own)
      }
      if places[Int(fact.case)] < 0 {
        places[Int(fact.case)] = Int32(truncatingIfNeeded: cases.count)
        cases.append(CaseFacts())
      }
      take(fact, at: place, asOf, into: &cases[Int(places[Int(fact.case)])])
    }
    for facts in cases { body(facts) }
  }

  private func take(_ fact: LogFact, at place: UInt32, _ asOf: Int64, into facts: inout CaseFacts) {
    if facts.firstAt == .max || isEarlier(place, facts.opener) { facts.opener = place }
    facts.takeCourse(of: fact)
    let details = details(at: place)
    if details.firstReplyAt != Interaction.absent {
      facts.firstReplyAt =
        facts.firstReplyAt == Interaction.absent
        ? details.firstReplyAt : Swift.min(facts.firstReplyAt, details.firstReplyAt)
    }
    facts.isProblem = facts.isProblem || fact.isProblem
    facts.neededMore = facts.neededMore || details.reopens > 0 || fact.marks.contains(.neededMore)
    facts.steps.take(said: details.said, fact.handling, details.promise(asOf: asOf))
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
