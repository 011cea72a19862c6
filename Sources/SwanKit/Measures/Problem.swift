/// One problem of a customer: the interactions of a case, put together.
struct Problem {
  /// Its case, or itself.
  var key: UInt64
  /// When it began, and by which interaction.
  var openedAt = Int64.max
  var opener: UInt32 = 0
  /// When the case was last resolved, and by which interaction.
  var resolvedAt = Interaction.absent
  var resolver: UInt32 = 0
  /// When it was first resolved.
  var firstResolvedAt = Interaction.absent
  /// When the last of its problem interactions began.
  var lastProblemAt = Int64.min
  var handling: Handling = []

  /// Adds the fact at `place`; ids decide between times that are the same.
  mutating func take<Row: ExperienceFact>(_ place: UInt32, of log: Latest<Row>) {
    let fact = log[place]
    if fact.handling.contains(.isProblem) {
      if fact.at < openedAt || (fact.at == openedAt && Self.precedes(place, opener, log)) {
        openedAt = fact.at
        opener = place
      }
      lastProblemAt = max(lastProblemAt, fact.at)
    }
    let isResolved = fact.resolvedAt != Interaction.absent
    // What is said to have been resolved before it began is resolved.
    let end = isResolved ? max(fact.resolvedAt, fact.at) : Interaction.absent
    if end > resolvedAt || (isResolved && end == resolvedAt && Self.precedes(place, resolver, log))
    {
      resolvedAt = end
      resolver = place
    }
    // A resolution before the beginning is kept as written, and opens nothing again.
    if isResolved, fact.resolvedAt >= fact.at,
      firstResolvedAt == Interaction.absent || fact.resolvedAt < firstResolvedAt
    {
      firstResolvedAt = fact.resolvedAt
    }
    handling.formUnion(fact.handling)
  }

  @inline(never)
  private static func precedes<Row: ExperienceFact>(
    _ a: UInt32, _ b: UInt32, _ log: Latest<Row>
  ) -> Bool {
    log.id(at: a).lexicographicallyPrecedes(log.id(at: b))
  }

  var isProblem: Bool { openedAt != .max }

  /// Resolved, and not begun anew since.
  var isResolved: Bool {
    resolvedAt != Interaction.absent && resolvedAt >= lastProblemAt
  }

  /// A problem of it began after it had been resolved.
  var isBegunAnew: Bool {
    firstResolvedAt != Interaction.absent && firstResolvedAt < lastProblemAt
  }

  /// How it was handled as far as facts tell; having had to come back outweighs what went well.
  var isHandledWell: Bool? { isBegunAnew ? false : handling.isWell }
}
