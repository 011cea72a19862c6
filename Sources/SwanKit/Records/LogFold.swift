/// Gathers a log for `report` and `escalate`: the latest revision of each interaction, as of a moment.
@safe package struct LogFold: Fold {
  /// Microseconds; nil for the latest time in the data.
  ///
  /// A watch moves it on.
  var asOf: Int64?
  private let since: Int64
  private let until: Int64
  private let bases: BasisSet
  private let rules: RuleBook?
  /// The same, uncounted: to count who refers to it waits for all that is written to memory.
  private let book: Unmanaged<RuleBook>?
  private let promises: PromiseBook?
  package private(set) var log = Latest<LogFact>()
  /// Of what was gathered last.
  private var customers = NameQueue()
  /// The latest time that an interaction speaks of; `Interaction.absent` without any.
  package private(set) var latestKnown = Interaction.absent
  package private(set) var ratingScale = Scale.unknown
  /// When the first and the last interaction of another period began.
  package private(set) var elsewhere = Reach()
  /// The scale of the effort felt, 1 being least.
  package private(set) var effortScale = Scale.unknown

  /// Gathers what began from `since` to before `until`, in microseconds; experiences by `bases` alone.
  ///
  /// Where `rules` are given, which of their conditions an interaction meets is kept; where `promises`
  /// are, what they promise with it.
  package init(
    asOf: Int64?, since: Int64 = .min, until: Int64 = .max, bases: BasisSet = .all,
    rules: RuleBook? = nil, promises: PromiseBook? = nil
  ) {
    self.rules = rules
    unsafe book = rules.map { unsafe Unmanaged.passUnretained($0) }
    self.promises = promises
    // What escalations name stands in no record.
    for promise in promises?.file.promises ?? [] { _ = log.name(Array(promise.name.utf8)) }
    self.asOf = asOf
    self.since = since
    self.until = until
    self.bases = bases
  }

  package mutating func take(_ record: Record) throws(Refusal) {
    if try gather(record, queued: true), customers.isFull { settle() }
  }

  /// Gathers one record; gives back whether it is an interaction that counts.
  ///
  /// The number of its customer may be queued; ``settle()`` sees to it.
  @inline(__always)
  mutating func gather(_ record: Record, queued: Bool = false) throws(Refusal) -> Bool {
    guard record.isInteraction else { return false }
    let interaction = try Interaction(record)
    guard interaction.at >= since, interaction.at < until, interaction.at <= asOf ?? .max else {
      if interaction.at <= asOf ?? .max { elsewhere.extend(interaction.at...interaction.at) }
      return false
    }
    latestKnown = max(latestKnown, interaction.latestKnown)
    if record.has(.rating) { ratingScale.merge(.from(interaction.ratingBounds)) }
    if record.has(.effort) { effortScale.merge(.from((1, interaction.effortMaximum))) }
    let name = queued ? record.short(.customer) : nil
    let customer = name == nil ? log.name(record, .customer) : 0
    let place = take(interaction, customer)
    if let name { customers.append(name, for: place) }
    return true
  }

  private mutating func settle() {
    log.settle(&customers) { fact, number in fact.customer = number }
  }

  package mutating func merge(_ other: inout LogFold) {
    settle()
    other.settle()
    latestKnown = max(latestKnown, other.latestKnown)
    ratingScale.merge(other.ratingScale)
    effortScale.merge(other.effortScale)
    elsewhere.merge(other.elsewhere)
    log.merge(&other.log)
  }

  /// The log as of the moment, which is also given: the latest time in the data unless it was said.
  package mutating func finish(threads: Int = 1) -> (log: Latest<LogFact>, asOf: Int64?) {
    settle()
    // Moved out, not copied: it is changed in place.
    var log = Latest<LogFact>()
    swap(&log, &self.log)
    log.resolve(threads: threads)
    if let asOf { return (log, asOf) }
    let end = latestKnown == Interaction.absent ? nil : latestKnown
    // Nothing was known yet of what is settled later, such as a promise whose deadline is to come.
    log.update { fact in
      if fact.knownAt > end ?? .min { fact.basis = .max }
    }
    return (log, end)
  }

  // Facts are made where they are taken, so that each is written once: copying what was just written
  // waits for memory.

  /// Keeps what is needed of an interaction; gives its place.
  @inline(__always)
  private mutating func take(_ interaction: Interaction, _ customer: UInt32) -> UInt32 {
    let record = interaction.record
    let heard = interaction.heard
    var fact = fact(interaction)
    if heard.marks.contains(.isLeaving) { fact.marks.insert(.isLeaving) }
    fact.customer = customer
    var details = details(interaction)
    if let promises { tellPromises(promises, of: interaction, &fact, &details) }
    var isServed = true
    var isNeeded = true
    if let book = unsafe book {
      // When a promise of the file will be due is found out later.
      let latest = details.terms != 0 ? .max : max(interaction.latestKnown, details.promisedAt)
      unsafe book._withUnsafeGuaranteedRef { book in
        details.rules = book.met(by: interaction, fact, details, latest: latest, asOf: asOf)
        // Of what no rule can find, only how the customer felt is needed.
        isNeeded = book.mayFind(in: fact, details)
        isServed = isNeeded || book.hasSlides
      }
    } else {
      fact.tellMore(of: interaction, asOf: asOf)
      details.tellMore(of: interaction, asOf: asOf)
    }
    if isServed {
      fact.agent = log.name(record, .agent)
      fact.team = log.name(record, .team)
    }
    if isNeeded {
      details.kind = log.name(record, .kind)
      details.promise = log.name(record, .promise)
      details.said = interaction.saidSteps(asOf: asOf)
      details.anger = heard.anger
      details.heard = heard.marks
    }
    return log.take(fact, isNeeded ? details : nil, of: record)
  }

  /// What of an interaction tells how its customer felt.
  @inline(__always)
  private mutating func fact(_ interaction: Interaction) -> LogFact {
    let record = interaction.record
    let evidence = interaction.evidence(asOf: asOf, allowed: bases)
    var marks: LogFact.Marks = []
    if record.is(.kind, "mention") { marks.insert(.isMention) }
    if interaction.isReplied(asOf: asOf) { marks.insert(.hasReply) }
    if record.has(.case) {
      if interaction.isOurs { marks.insert(.isOurs) }
      if interaction.isPraise { marks.insert(.isPraise) }
    }
    return LogFact(
      at: interaction.at, revisedAt: interaction.revisedAt,
      knownAt: evidence?.knownAt ?? Interaction.absent, resolvedAt: known(interaction.resolvedAt),
      case: log.name(record, .case), level: Int16(evidence?.level ?? 0),
      handling: interaction.handling(asOf: asOf), basis: evidence?.basis.rawValue ?? .max,
      marks: marks)
  }

  /// What else tells which situation it is in.
  @inline(__always)
  private func details(_ interaction: Interaction) -> LogDetails {
    let promise = interaction.promise(asOf: nil)
    var details = LogDetails()
    details.firstReplyAt = known(interaction.firstReplyAt)
    details.promisedAt = interaction.promisedAt
    details.promiseKnownAt = promise?.knownAt ?? details.promisedAt
    details.promiseState = promise.map { $0.isKept ? .kept : .broken } ?? .none
    details.reopens = interaction.reopens(asOf: asOf)
    return details
  }

  /// Keeps what the file promises, which ``PromiseCase`` judges.
  @inline(never)
  private mutating func tellPromises(
    _ book: PromiseBook, of interaction: Interaction, _ fact: inout LogFact,
    _ details: inout LogDetails
  ) {
    if interaction.isOurs { fact.marks.insert(.isOurs) }
    details.terms = log.name(book.termBytes(of: interaction))
    let isStamped =
      interaction.promisedAt != Interaction.absent
      && interaction.record.text(.promise).map {
        book.promise(named: $0.utf8, at: Time(microseconds: interaction.at)) != nil
      } ?? false
    if isStamped || details.terms != 0 && interaction.promisedAt == Interaction.absent {
      fact.marks.insert(.isPromisedByFile)
    }
  }

  /// A time that had not come yet does not exist.
  @inline(__always)
  private func known(_ time: Int64) -> Int64 {
    asOf.map { time > $0 } == true ? Interaction.absent : time
  }
}

extension LogFact {
  /// Adds what only a report counts.
  @inline(__always)
  fileprivate mutating func tellMore(of interaction: Interaction, asOf: Int64?) {
    if interaction.count(.contacts) > 1 || interaction.count(.transfers) > 0 {
      marks.insert(.neededMore)
    }
    guard interaction.answeredAt <= asOf ?? .max else { return }
    if let rating = interaction.number(.rating) {
      let (low, high) = interaction.ratingBounds
      marks.insert(.isRated)
      if rating >= high - 1, rating > low { marks.insert(.isSatisfied) }
    } else if let isSatisfied = interaction.record.flag(.satisfied) {
      marks.insert(.isRated)
      if isSatisfied { marks.insert(.isSatisfied) }
    }
  }
}

extension LogDetails {
  /// Adds what only a report counts.
  @inline(__always)
  fileprivate mutating func tellMore(of interaction: Interaction, asOf: Int64?) {
    selfRating = interaction.level(of: .selfRating).map(Int16.init) ?? -1
    guard interaction.answeredAt <= asOf ?? .max else { return }
    rating = interaction.level(of: .rating).map(Int16.init) ?? -1
    effort = interaction.level(of: .effort).map(Int16.init) ?? -1
    recommend = interaction.number(.recommend).map { Int16($0) } ?? -1
  }
}

extension Interaction {
  /// How often it was opened again; not known while its resolution is to come, since the count may
  /// be of what comes then.
  fileprivate func reopens(asOf: Int64?) -> Int16 {
    guard resolvedAt <= asOf ?? .max else { return 0 }
    return Int16(min(count(.reopens), 1000))
  }

  /// Whether there was a reply; one that says no time of its own is known since it was logged.
  fileprivate func isReplied(asOf: Int64?) -> Bool {
    let replied =
      firstReplyAt != Interaction.absent
      ? firstReplyAt : record.has(.reply) ? max(at, revisedAt) : Interaction.absent
    return replied != Interaction.absent && replied <= asOf ?? .max
  }
}
