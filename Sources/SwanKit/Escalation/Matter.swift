/// One case as it stands: what is open, owed or unanswered, and the customer's last word.
struct Matter: Sendable {
  /// The earliest deadline of something promised and not done yet.
  private(set) var owed: Spot?
  /// The latest promise that had no deadline, was not kept, and whose matter is not resolved.
  private(set) var brokenWord: Spot?
  /// The earliest problem, or promise without a deadline, that is not resolved; or with what it came back.
  private(set) var open: Spot?
  /// With what the case was opened again, if it is open again.
  private(set) var reopened: Spot?
  /// How often it was opened again; known where it is, of all its interactions.
  private(set) var reopenings = 0
  /// The latest resolution.
  private(set) var resolved: Spot?
  /// The earliest mention without an answer.
  private(set) var mention: Spot?
  /// The earliest interaction without an answer.
  private(set) var unanswered: Spot?
  /// The latest interaction, by when anything of it was known.
  private(set) var latest: Spot?
  /// How the customer last said that it was, or sounded, unless something came after it.
  private(set) var lastWord: Spot?
  /// The latest words that speak of leaving, unless something came after them, or what they were about
  /// is resolved or was rated since.
  private(set) var leaving: Spot?
  /// The latest interaction that says who serves.
  private(set) var owner: Spot?
  /// Whether something went wrong besides the problem itself, as far as facts tell.
  private(set) var hasFailed = false
  /// Whether it was acknowledged and apologised for.
  private(set) var isApologised = false
  /// How angry the words heard are at their worst, in hundredths.
  private(set) var anger: UInt8 = 0
  /// By which rules' conditions interactions are asked for.
  private(set) var rules: UInt64 = 0

  /// An interaction, and the time that counts.
  struct Spot: Sendable {
    var time: Int64
    var place: UInt32
    /// The number of the promise of the file, from 1; 0 where it is none of the file's.
    var promise: UInt32 = 0
  }

  /// Looks at the interactions at `places`, which are one case, as of a moment; where `bit` is given,
  /// only those that meet its condition are found, among all of what happened.
  ///
  /// `promised` is what the file of promises promises in it and is not done.
  init(
    _ places: some Collection<UInt32>, of log: Latest<LogFact>, asOf: Int64,
    promised: [Spot] = [], meeting bit: UInt64 = 0
  ) {
    for spot in promised where bit == 0 || log.details(at: spot.place).rules & bit != 0 {
      Matter.keep(spot, ifEarlierThan: &owed, log)
    }
    var repliedAt = Interaction.absent
    var begunAt = Interaction.absent
    var taken = CaseSteps()
    var isProblem = false
    for place in places {
      let (fact, details) = (log[place], log.details(at: place))
      repliedAt = max(repliedAt, fact.repliedAt(details))
      begunAt = max(begunAt, fact.at)
      taken.take(said: details.said, fact.handling)
      if fact.handling.contains(.hasFailed) { hasFailed = true }
      anger = max(anger, details.anger)
      rules |= details.rules
      isProblem = isProblem || fact.isProblem
      reopenings = max(reopenings, Int(details.reopens))
      if fact.resolvedAt != Interaction.absent {
        Matter.keep(max(fact.resolvedAt, fact.at), place, ifLaterThan: &resolved, log)
      }
    }
    let course = resolved == nil || places.count < 2 ? nil : CaseCourse(places, of: log)
    // Whoever writes into a case that is resolved opens it again, and what follows is of that.
    let isAgain = course.map { $0.legs.count > 1 && $0.legs[$0.legs.count - 1].end == nil } ?? false
    let returnedAt = isAgain ? course?.legs.last?.start : nil
    let steps = taken.steps
    isApologised = steps[.acknowledge] == true && steps[.apologise] == true
    for place in places {
      let (fact, details) = (log[place], log.details(at: place))
      if fact.agent != 0 || fact.team != 0 { Matter.keep(fact.at, place, ifLaterThan: &owner, log) }
      guard bit == 0 || details.rules & bit != 0 else { continue }
      let known = fact.knownAt > asOf ? fact.at : max(fact.at, fact.knownAt)
      Matter.keep(known, place, ifLaterThan: &latest, log)
      if fact.isWord { Matter.keep(fact.knownAt, place, ifLaterThan: &lastWord, log) }
      if fact.marks.contains(.isLeaving), fact.resolvedAt == Interaction.absent,
        fact.isHeard || fact.knownAt <= fact.at
      {
        Matter.keep(fact.at, place, ifLaterThan: &leaving, log)
      }
      let resolvedAt = resolved?.time ?? Interaction.absent
      if fact.resolvedAt == Interaction.absent, resolvedAt < fact.at {
        let isReplied = fact.repliedAt(details) != Interaction.absent || repliedAt >= fact.at
        let isOfCustomer = fact.marks.isDisjoint(with: [.isOurs, .isPraise])
        takeUnresolved(
          fact, details, place, isReplied: isReplied,
          isBack: isOfCustomer && fact.at >= returnedAt ?? .max,
          isReopened: isOfCustomer && details.reopens > 0, ofProblem: isProblem, asOf: asOf, log)
      }
    }
    if reopened != nil { reopenings = max(reopenings, (course?.legs.count ?? 1) - 1) }
    // Whoever came back after a bad word, or was called back, has gone on from there.
    if let word = lastWord, begunAt > max(word.time, log[word.place].at) { lastWord = nil }
    if let spot = leaving, begunAt > spot.time { leaving = nil }
  }

  private mutating func takeUnresolved(
    _ fact: LogFact, _ details: LogDetails, _ place: UInt32, isReplied: Bool, isBack: Bool,
    isReopened: Bool, ofProblem isOfProblem: Bool, asOf: Int64, _ log: Latest<LogFact>
  ) {
    let hasDeadline = details.promisedAt != Interaction.absent
    let promise =
      fact.marks.contains(.isPromisedByFile) ? .none : details.promise(asOf: asOf)
    let isUndone = promise == .running || promise == .broken
    if hasDeadline, isUndone, !isReplied {
      Matter.keep(details.promisedAt, place, ifEarlierThan: &owed, log)
    }
    if !hasDeadline, promise == .broken {
      Matter.keep(details.promiseKnownAt, place, ifLaterThan: &brokenWord, log)
    }
    if !isReplied {
      Matter.keep(fact.at, place, ifEarlierThan: &unanswered, log)
      if fact.marks.contains(.isMention) {
        Matter.keep(fact.at, place, ifEarlierThan: &mention, log)
      }
    }
    let isUnfinished = !hasDeadline && promise == .running
    if isBack || isReopened { Matter.keep(fact.at, place, ifEarlierThan: &reopened, log) }
    if fact.isProblem || isReopened || isUnfinished || isBack && isOfProblem {
      Matter.keep(fact.at, place, ifEarlierThan: &open, log)
    }
  }

  // Ids decide between times that are the same: places depend on who gathered first.

  private static func keep(
    _ time: Int64, _ place: UInt32, ifEarlierThan spot: inout Spot?, _ log: Latest<LogFact>
  ) {
    keep(Spot(time: time, place: place), ifEarlierThan: &spot, log)
  }

  private static func keep(_ new: Spot, ifEarlierThan spot: inout Spot?, _ log: Latest<LogFact>) {
    if let spot,
      spot.time != new.time ? spot.time < new.time : !log.id(new.place, precedes: spot.place)
    {
      return
    }
    spot = new
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

extension CaseCourse {
  /// The course of the interactions at `places`, which are one case.
  init(_ places: some Collection<UInt32>, of log: Latest<LogFact>) {
    self.init(
      places.sorted { log.isEarlier($0, $1) }.map { place in
        let fact = log[place]
        return Part(
          place: place, at: fact.at, resolvedAt: fact.resolvedAt,
          isOurs: fact.marks.contains(.isOurs), isPraise: fact.marks.contains(.isPraise))
      })
  }
}

extension LogFact {
  /// When there was a reply; one without a time of its own counts from the beginning.
  @inline(__always)
  func repliedAt(_ details: LogDetails) -> Int64 {
    details.firstReplyAt == Interaction.absent && marks.contains(.hasReply)
      ? at : details.firstReplyAt
  }
}
