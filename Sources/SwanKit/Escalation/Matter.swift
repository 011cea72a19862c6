/// One case as it stands: what is open, owed or unanswered, and the customer's last word.
struct Matter: Sendable {
  /// The earliest deadline of something promised and not done yet.
  private(set) var owed: Spot?
  /// The latest promise that had no deadline, was not kept, and whose matter is not resolved.
  private(set) var brokenWord: Spot?
  /// The earliest problem, or promise without a deadline, that is not resolved.
  private(set) var open: Spot?
  /// The latest of what is open again after it had been resolved.
  private(set) var reopened: Spot?
  /// The latest resolution.
  private(set) var resolved: Spot?
  /// The earliest mention without an answer.
  private(set) var mention: Spot?
  /// How the customer last said that it was, unless something came after it.
  private(set) var lastWord: Spot?
  /// The latest interaction that says who serves.
  private(set) var owner: Spot?
  /// Whether something went wrong besides the problem itself, as far as facts tell.
  private(set) var hasFailed = false
  /// Whether it was acknowledged and apologised for.
  private(set) var isApologised = false

  /// An interaction, and the time that counts.
  struct Spot: Sendable {
    var time: Int64
    var place: UInt32
  }

  /// Looks at the interactions at `places`, which are one case.
  init(_ places: some Collection<UInt32>, of log: Latest<LogFact>) {
    var repliedAt = Interaction.absent
    var begunAt = Interaction.absent
    var taken = CaseSteps()
    for place in places {
      let fact = log[place]
      repliedAt = max(repliedAt, fact.repliedAt)
      begunAt = max(begunAt, fact.at)
      taken.take(said: fact.said, fact.handling)
      if fact.handling.contains(.hasFailed) { hasFailed = true }
      if fact.resolvedAt != Interaction.absent {
        Matter.keep(fact.resolvedAt, place, ifLaterThan: &resolved, log)
      }
    }
    let steps = taken.steps
    isApologised = steps[.acknowledge] == true && steps[.apologise] == true
    for place in places {
      let fact = log[place]
      if fact.agent != 0 || fact.team != 0 { Matter.keep(fact.at, place, ifLaterThan: &owner, log) }
      if fact.isWord { Matter.keep(fact.knownAt, place, ifLaterThan: &lastWord, log) }
      let resolvedAt = resolved?.time ?? Interaction.absent
      if fact.resolvedAt == Interaction.absent, resolvedAt < fact.at {
        let isReplied = fact.repliedAt != Interaction.absent || repliedAt >= fact.at
        takeUnresolved(fact, place, isReplied: isReplied, log)
      }
    }
    // Whoever came back after a bad word, or was called back, has gone on from there.
    if let word = lastWord, begunAt > max(word.time, log[word.place].at) { lastWord = nil }
  }

  private mutating func takeUnresolved(
    _ fact: LogFact, _ place: UInt32, isReplied: Bool, _ log: Latest<LogFact>
  ) {
    let hasDeadline = fact.promisedAt != Interaction.absent
    let isUndone = fact.promiseState == .running || fact.promiseState == .broken
    if hasDeadline, isUndone, !isReplied {
      Matter.keep(fact.promisedAt, place, ifEarlierThan: &owed, log)
    }
    if !hasDeadline, fact.promiseState == .broken {
      Matter.keep(fact.promiseKnownAt, place, ifLaterThan: &brokenWord, log)
    }
    if fact.marks.contains(.isMention), !isReplied {
      Matter.keep(fact.at, place, ifEarlierThan: &mention, log)
    }
    let isUnfinished = !hasDeadline && fact.promiseState == .running
    guard fact.isProblem || fact.reopens > 0 || isUnfinished else { return }
    Matter.keep(fact.at, place, ifEarlierThan: &open, log)
    if fact.reopens > 0 || (fact.isProblem && resolved != nil) {
      Matter.keep(fact.at, place, ifLaterThan: &reopened, log)
    }
  }

  // Ids decide between times that are the same: places depend on who gathered first.

  private static func keep(
    _ time: Int64, _ place: UInt32, ifEarlierThan spot: inout Spot?, _ log: Latest<LogFact>
  ) {
    if let spot, spot.time != time ? spot.time < time : !log.id(place, precedes: spot.place) {
      return
    }
    spot = Spot(time: time, place: place)
  }

  private static func keep(
    _ time: Int64, _ place: UInt32, ifLaterThan spot: inout Spot?, _ log: Latest<LogFact>
  ) {
    if let spot, spot.time != time ? spot.time > time : !log.id(spot.place, precedes: place) {
      return
    }
    spot = Spot(time: time, place: place)
  }
}

extension Latest {
  /// Whether the id at one place comes before that at another.
  func id(_ place: UInt32, precedes other: UInt32) -> Bool {
    id(at: place).lexicographicallyPrecedes(id(at: other))
  }
}

extension LogFact {
  /// When there was a reply; one without a time of its own counts from the beginning.
  var repliedAt: Int64 {
    firstReplyAt == Interaction.absent && marks.contains(.hasReply) ? at : firstReplyAt
  }

  /// Whether its evidence is the customer's own word.
  var isWord: Bool { Basis(rawValue: basis).map { $0 != .facts } ?? false }

  /// Whether anything of it can need somebody; if not, a case of it alone need not be looked at.
  var mayNeedSomebody: Bool {
    isProblem || reopens > 0 || promiseState == .running || promiseState == .broken
      || marks.contains(.isMention) || (isWord && level == 0)
  }
}
