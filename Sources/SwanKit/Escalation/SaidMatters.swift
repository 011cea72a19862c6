/// What was said of each matter, and where that stands.
struct SaidMatters: Sendable {
  /// By what they are about.
  private(set) var all: [UInt128: Matter] = [:]
  private var matterOf: [String: UInt128] = [:]

  /// What was said of one matter.
  struct Matter: Sendable {
    /// The last of it.
    var last: SaidBefore.Said
    /// In the order of time, also from before it was cleared.
    var levels: [SaidBefore.Level] = []
    /// Whether it has not been cleared since.
    var isOpen = true
    /// The highest level said since it was last clear.
    var level = 0
    /// How bad it was by itself at the worst, since then.
    var grade = 0
    /// When something was last said, in microseconds.
    var saidAt: Int64 = .min
    var isAcknowledged = false
    /// In microseconds; `Int64.min` where it was not snoozed.
    var snoozedUntil: Int64 = .min
  }

  /// An escalation that is to be said, with what was said of it before.
  struct News: Sendable {
    var escalation: Escalation
    var earlier: [SaidBefore.Level]
  }

  init() {}

  init(_ said: SaidBefore) { _ = take(said) }

  /// Takes what was said since, in the order of time; gives the matters that were answered.
  mutating func take(_ before: SaidBefore) -> [UInt128] {
    for one in before.said { matterOf[one.id] = one.matter }
    var events: [(at: Int64, order: Int, said: SaidBefore.Said?, answer: SaidBefore.Answer?)] = []
    for said in Set(before.said) { events.append((said.level.at, said.level.level, said, nil)) }
    // At one time an answer follows what it answers.
    for answer in Set(before.answers) {
      events.append((answer.at, 1_000_000 + answer.kind.rawValue, nil, answer))
    }
    events.sort { a, b in
      if a.at != b.at { return a.at < b.at }
      if a.order != b.order { return a.order < b.order }
      return (a.said?.id ?? a.answer?.id ?? "") < (b.said?.id ?? b.answer?.id ?? "")
    }
    var answered: [UInt128] = []
    for event in events {
      if let said = event.said {
        take(said)
      } else if let answer = event.answer, let matter = matterOf[answer.id] {
        all[matter]?.take(answer)
        answered.append(matter)
      }
    }
    return answered
  }

  mutating func take(_ said: SaidBefore.Said) {
    matterOf[said.id] = said.matter
    all[said.matter, default: Matter(last: said)].take(said)
  }

  /// A matter has gone.
  mutating func clear(_ matter: UInt128) { all[matter]?.clear() }

  /// Whether what an escalation said has gone.
  func isCleared(_ id: String) -> Bool {
    matterOf[id].flatMap { all[$0] }.map { !$0.isOpen } ?? false
  }

  /// What was last said of each matter that was not cleared, the most urgent first.
  var open: [SaidBefore.Said] {
    all.values.filter(\.isOpen).map(\.last).sorted { a, b in
      a.priority != b.priority
        ? a.priority < b.priority : (a.due, a.id, a.reason) < (b.due, b.id, b.reason)
    }
  }

  /// What of `found`, which needs somebody at a moment, is to be said: what is new, has got worse, has
  /// come back or is no longer snoozed.
  func news(
    of found: [Escalation], _ rules: RuleBook, in log: Latest<LogFact>, at now: Int64
  ) -> [News] {
    if all.isEmpty { return found.map { News(escalation: $0, earlier: []) } }
    return found.compactMap { escalation in
      guard let matter = all[escalation.matter(in: log, rules)] else {
        return News(escalation: escalation, earlier: [])
      }
      guard matter.isToBeSaid(escalation, at: now) else { return nil }
      return News(escalation: escalation, earlier: matter.levels)
    }
  }

  /// What was said and is gone, where `found` is all that needs somebody.
  ///
  /// Of a case that the log does not have, or a rule that the book does not have, nobody knows that.
  func gone(
    without found: [Escalation], _ rules: RuleBook, in log: Latest<LogFact>
  ) -> [Matter] {
    if all.isEmpty { return [] }
    let present = Set(found.map { $0.matter(in: log, rules) })
    let names = Set(rules.names)
    let gone = all.filter { key, matter in
      matter.isOpen && !present.contains(key) && names.contains(matter.last.rule)
    }.values
    let wanted = Set(gone.map { Array($0.last.case.utf8) })
    if wanted.isEmpty { return [] }
    var known: Set<[UInt8]> = []
    log.forEachLatest { place, _ in
      let name = Array(log.caseName(at: place))
      if wanted.contains(name) { known.insert(name) }
    }
    return gone.filter { known.contains(Array($0.last.case.utf8)) }
      .sorted { $0.last.id < $1.last.id }
  }

  /// The `cleared` records of matters.
  static func lines(ofCleared matters: [Matter], at now: Int64) -> [UInt8] {
    var lines: [UInt8] = []
    var record = RecordWriter()
    for matter in matters {
      record.begin(type: "cleared")
      record.add("escalation", matter.last.id)
      record.add("rule", matter.last.rule)
      record.add("level", matter.level)
      record.add("customer", matter.last.customer)
      record.add("case", matter.last.case)
      record.add("at", Time(microseconds: now))
      record.end(&lines)
    }
    return lines
  }
}

extension SaidMatters.Matter {
  fileprivate mutating func take(_ said: SaidBefore.Said) {
    // What came back begins anew, whatever was answered to it before; so does what has another deadline.
    if !isOpen || last.due != said.due {
      clear()
      (level, grade) = (0, 0)
    }
    last = said
    levels.append(said.level)
    isOpen = true
    level = max(level, said.level.level)
    grade = max(grade, said.grade)
    saidAt = said.level.at
  }

  fileprivate mutating func take(_ answer: SaidBefore.Answer) {
    switch answer.kind {
    case .acknowledged:
      isAcknowledged = true
      snoozedUntil = .min
    case .snoozed: snoozedUntil = answer.until
    case .cleared: clear()
    }
  }

  fileprivate mutating func clear() {
    isOpen = false
    isAcknowledged = false
    snoozedUntil = .min
  }

  /// Whether an escalation of it is news at a moment.
  ///
  /// What somebody took on is said again only where it got worse by itself, not by time alone.
  func isToBeSaid(_ escalation: Escalation, at now: Int64) -> Bool {
    guard isOpen else { return true }
    if snoozedUntil > now { return false }
    // One promise of the file was done, and another of the same interaction is next.
    if escalation.finding.promise > 0, last.due != "\(Time(microseconds: escalation.finding.due))" {
      return true
    }
    if snoozedUntil > saidAt { return true }
    if escalation.finding.grade > grade { return true }
    return !isAcknowledged && escalation.finding.level > level
  }
}
