extension SaidBefore {
  /// What was said of one matter, and where that stands.
  struct Matter: Sendable {
    /// The last of it.
    var last: Said
    /// In the order of time, also from before it was cleared.
    var levels: [Level] = []
    /// Whether it has not been cleared since.
    var isOpen = true
    /// The highest level said since it was last clear.
    var level = 0
    /// When something was last said, in microseconds.
    var saidAt: Int64 = .min
    var isAcknowledged = false
    /// In microseconds; `Int64.min` where it was not snoozed.
    var snoozedUntil: Int64 = .min
  }

  /// An escalation that is to be said, with what was said of it before.
  struct News: Sendable {
    var escalation: Escalation
    var earlier: [Level]
  }

  /// The matters that were said, by what they are about.
  var matters: [UInt128: Matter] {
    var matterOf: [String: UInt128] = [:]
    for one in said { matterOf[one.id] = one.matter }
    /// What happened, in the order of time; at one time an answer follows what it answers.
    var events =
      Set(said).map { (at: $0.level.at, order: $0.level.level, said: $0, answer: nil) }
      as [(at: Int64, order: Int, said: Said?, answer: Answer?)]
    for answer in Set(answers) {
      events.append((answer.at, 1_000_000 + answer.kind.rawValue, nil, answer))
    }
    events.sort { a, b in
      if a.at != b.at { return a.at < b.at }
      if a.order != b.order { return a.order < b.order }
      return (a.said?.id ?? a.answer?.id ?? "") < (b.said?.id ?? b.answer?.id ?? "")
    }
    var matters: [UInt128: Matter] = [:]
    for event in events {
      if let one = event.said {
        matters[one.matter, default: Matter(last: one)].take(one)
      } else if let answer = event.answer, let matter = matterOf[answer.id] {
        matters[matter]?.take(answer)
      }
    }
    return matters
  }

  /// What was last said of each matter that was not cleared, the most urgent first.
  var open: [Said] {
    matters.values.filter(\.isOpen).map(\.last).sorted { a, b in
      a.priority != b.priority
        ? a.priority < b.priority : (a.due, a.id, a.reason) < (b.due, b.id, b.reason)
    }
  }

  /// What of `found`, which is all that needs somebody at a moment, is to be said: what is new, has
  /// got worse, has come back or is no longer snoozed; and what was said and is gone.
  func news(
    of found: [Escalation], _ rules: RuleBook, in log: Latest<LogFact>, at now: Int64
  ) -> (news: [News], cleared: [Matter]) {
    let matters = matters
    if matters.isEmpty { return (found.map { News(escalation: $0, earlier: []) }, []) }
    var present: Set<UInt128> = []
    var news: [News] = []
    for escalation in found {
      let key = escalation.matter(in: log, rules)
      present.insert(key)
      guard let matter = matters[key] else {
        news.append(News(escalation: escalation, earlier: []))
        continue
      }
      if matter.isToBeSaid(escalation, at: now) {
        news.append(News(escalation: escalation, earlier: matter.levels))
      }
    }
    let cleared = matters.filter { $0.value.isOpen && !present.contains($0.key) }.values
    return (news, cleared.sorted { $0.last.id < $1.last.id })
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

extension SaidBefore.Matter {
  fileprivate mutating func take(_ said: SaidBefore.Said) {
    if !isOpen { level = 0 }
    last = said
    levels.append(said.level)
    isOpen = true
    level = max(level, said.level.level)
    saidAt = said.level.at
  }

  fileprivate mutating func take(_ answer: SaidBefore.Answer) {
    switch answer.kind {
    case .acknowledged: isAcknowledged = true
    case .snoozed: snoozedUntil = answer.until
    case .cleared:
      isOpen = false
      isAcknowledged = false
      snoozedUntil = .min
    }
  }

  /// Whether an escalation of it is news at a moment.
  ///
  /// What somebody took on is said again only where it got worse by itself, not by time alone.
  func isToBeSaid(_ escalation: Escalation, at now: Int64) -> Bool {
    guard isOpen else { return true }
    if snoozedUntil > now { return false }
    if snoozedUntil > saidAt { return true }
    let worse = isAcknowledged ? escalation.finding.grade : escalation.finding.level
    return worse > level
  }

  /// When an answer to it ends, in microseconds; nil where none does.
  func ends(after now: Int64) -> Int64? { isOpen && snoozedUntil > now ? snoozedUntil : nil }
}
