/// Gathers a log for `report` and `escalate`: the latest revision of each interaction, as of a moment.
package struct LogFold: Fold {
  /// Microseconds; nil for the latest time in the data.
  ///
  /// A watch moves it on.
  var asOf: Int64?
  private let since: Int64
  private let until: Int64
  private let bases: BasisSet
  private let rules: RuleBook?
  private let promises: PromiseBook?
  package private(set) var log = Latest<LogFact>()
  /// The latest time that an interaction speaks of; `Interaction.absent` without any.
  package private(set) var latestKnown = Interaction.absent
  package private(set) var ratingScale = Scale.unknown
  /// The scale of the effort felt, 1 being least.
  package private(set) var effortScale = Scale.unknown

  /// Gathers what began from `since` to before `until`, in microseconds; experiences by `bases` alone.
  ///
  /// Where `rules` are given, which of their conditions an interaction meets is kept; where `promises`
  /// are, what they promise is promised in interactions that have no deadline of their own.
  package init(
    asOf: Int64?, since: Int64 = .min, until: Int64 = .max, bases: BasisSet = .all,
    rules: RuleBook? = nil, promises: PromiseBook? = nil
  ) {
    self.rules = rules
    self.promises = promises
    self.asOf = asOf
    self.since = since
    self.until = until
    self.bases = bases
  }

  package mutating func take(_ record: Record) throws(Refusal) { _ = try gather(record) }

  /// Gathers one record; gives back whether it is an interaction that counts.
  @inline(__always)
  mutating func gather(_ record: Record) throws(Refusal) -> Bool {
    guard record.isInteraction else { return false }
    let interaction = try Interaction(record)
    guard interaction.at >= since, interaction.at < until, interaction.at <= asOf ?? .max else {
      return false
    }
    latestKnown = max(latestKnown, interaction.latestKnown)
    if record.has(.rating) { ratingScale.merge(.from(interaction.ratingBounds)) }
    if record.has(.effort) { effortScale.merge(.from((1, interaction.effortMaximum))) }
    log.take(fact(interaction), of: record)
    return true
  }

  package mutating func merge(_ other: inout LogFold) {
    latestKnown = max(latestKnown, other.latestKnown)
    ratingScale.merge(other.ratingScale)
    effortScale.merge(other.effortScale)
    log.merge(&other.log)
  }

  /// The log as of the moment, which is also given: the latest time in the data unless it was said.
  ///
  /// Promises are settled or running as of that moment.
  package mutating func finish() -> (log: Latest<LogFact>, asOf: Int64?) {
    let asOf = asOf ?? (latestKnown == Interaction.absent ? nil : latestKnown)
    // Moved out, not copied: it is changed in place.
    var log = Latest<LogFact>()
    swap(&log, &self.log)
    log.resolve()
    log.update { fact in
      if fact.knownAt > asOf ?? .min { fact.basis = .max }
      // A broken promise is known when its deadline passes.
      if fact.promiseState != .none, fact.promiseKnownAt > asOf ?? .min {
        fact.promiseState = .running
      }
    }
    return (log, asOf)
  }

  private mutating func fact(_ interaction: Interaction) -> LogFact {
    let record = interaction.record
    /// A time that had not come yet does not exist.
    func known(_ time: Int64) -> Int64 {
      asOf.map { time > $0 } == true ? Interaction.absent : time
    }
    let evidence = interaction.evidence(asOf: asOf, allowed: bases)
    let ratedAt =
      interaction.ratedAt != Interaction.absent
      ? interaction.ratedAt
      : interaction.resolvedAt != Interaction.absent ? interaction.resolvedAt : interaction.at
    let isAnswered = known(ratedAt) != Interaction.absent
    let pledge = promises?.pledge(of: interaction)
    let promise =
      if let pledge {
        interaction.promise(by: pledge.deadline, doneAt: pledge.doneAt, asOf: nil)
      } else {
        interaction.promise(asOf: nil)
      }
    let promisedAt = pledge?.deadline ?? interaction.promisedAt
    var marks = marks(interaction, isAnswered)
    if pledge?.promise.clock == .resolution { marks.insert(.promisesResolution) }
    func level(_ member: Member) -> Int16 {
      guard isAnswered, let level = interaction.level(of: member) else { return -1 }
      return Int16(level)
    }
    return LogFact(
      at: interaction.at, revisedAt: interaction.revisedAt,
      knownAt: evidence?.knownAt ?? Interaction.absent,
      firstReplyAt: known(interaction.firstReplyAt), resolvedAt: known(interaction.resolvedAt),
      promisedAt: promisedAt, promiseKnownAt: promise?.knownAt ?? promisedAt,
      customer: log.name(record, .customer), agent: log.name(record, .agent),
      team: log.name(record, .team), kind: log.name(record, .kind),
      case: log.name(record, .case),
      promise: pledge.map { log.name(Array($0.promise.name.utf8)) } ?? log.name(record, .promise),
      rating: level(.rating),
      selfRating: interaction.level(of: .selfRating).map(Int16.init) ?? -1,
      effort: level(.effort),
      recommend: isAnswered ? interaction.number(.recommend).map { Int16($0) } ?? -1 : -1,
      level: Int16(evidence?.level ?? 0), reopens: reopens(interaction),
      basis: evidence?.basis.rawValue ?? .max, handling: interaction.handling(asOf: asOf),
      promiseState: promise.map { $0.isKept ? .kept : .broken } ?? .none,
      marks: marks, said: interaction.saidSteps(asOf: asOf), anger: interaction.anger,
      rules: rules?.met(by: interaction, asOf: asOf) ?? 0)
  }

  /// How often it was opened again; not known while its resolution is to come, since the count may
  /// be of what comes then.
  private func reopens(_ interaction: Interaction) -> Int16 {
    guard interaction.resolvedAt <= asOf ?? .max else { return 0 }
    return Int16(min(interaction.count(.reopens), 1000))
  }

  private func marks(_ interaction: Interaction, _ isAnswered: Bool) -> LogFact.Marks {
    let record = interaction.record
    var marks: LogFact.Marks = []
    if record.is(.kind, "mention") { marks.insert(.isMention) }
    if interaction.count(.contacts) > 1 || interaction.count(.transfers) > 0 {
      marks.insert(.neededMore)
    }
    // A reply that says no time of its own is known since it was logged.
    let replied =
      interaction.firstReplyAt != Interaction.absent
      ? interaction.firstReplyAt
      : record.has(.reply) ? max(interaction.at, interaction.revisedAt) : Interaction.absent
    if replied != Interaction.absent, replied <= asOf ?? .max { marks.insert(.hasReply) }
    guard isAnswered else { return marks }
    if let rating = interaction.number(.rating) {
      let (low, high) = interaction.ratingBounds
      marks.insert(.isRated)
      if rating >= high - 1, rating > low { marks.insert(.isSatisfied) }
    } else if let isSatisfied = record.flag(.satisfied) {
      marks.insert(.isRated)
      if isSatisfied { marks.insert(.isSatisfied) }
    }
    return marks
  }
}
