/// Writes `escalation` records of a log.
struct EscalationWriter: Sendable {
  let log: Latest<LogFact>
  let rules: RuleBook
  let promises: PromiseBook?
  /// In microseconds.
  let asOf: Int64

  init(_ log: Latest<LogFact>, _ options: EscalationOptions) {
    self.log = log
    rules = options.rules
    promises = options.promises
    asOf = options.asOf
  }

  /// Why, as one plain sentence.
  func reason(_ escalation: Escalation) -> String {
    let finding = escalation.finding
    let rule = rules.rules[escalation.rule]
    let age = asOf.subtractingWithinRange(finding.since)
    var details = log.details(at: finding.trigger)
    if finding.promise > 0, let promises {
      let promise = promises.file.promises[Int(finding.promise) - 1]
      details.promise = log.names.existing(promise.name) ?? 0
      details.promisedAt = finding.since
    }
    var reason = rule.situation.reason(
      log[finding.trigger], details, log.names, grade: finding.grade,
      age: Span(microseconds: age))
    if let condition = rule.condition { reason += "; it meets '\(condition)'" }
    let level = rule.levels[finding.level - 1]
    if let to = level.to {
      reason += level.after.map { "; after \($0) it is for \(to)" } ?? "; it is for \(to)"
      if level.after != nil, let calendar = rule.calendar { reason += " (calendar \(calendar))" }
    }
    return reason
  }

  /// What is remembered of an escalation that was said.
  func said(_ escalation: Escalation) -> SaidBefore.Said {
    let customer = log[escalation.finding.trigger].customer
    return SaidBefore.Said(
      matter: escalation.matter(in: log, rules), id: Escalation.text(of: escalation.id),
      level: SaidBefore.Level(level: escalation.finding.level, at: asOf),
      grade: escalation.finding.grade,
      rule: rules.rules[escalation.rule].name, customer: log.names.text(customer),
      case: String(decoding: log.caseName(at: escalation.finding.trigger), as: UTF8.self),
      priority: Double(escalation.priority), reason: reason(escalation),
      due: "\(Time(microseconds: escalation.finding.due))")
  }

  /// Appends the record of an escalation; `earlier` is what was said of it before.
  func append(
    _ escalation: Escalation, earlier: [SaidBefore.Level] = [], _ record: inout RecordWriter,
    to output: inout [UInt8]
  ) {
    let finding = escalation.finding
    let rule = rules.rules[escalation.rule]
    let fact = log[finding.trigger]
    let owner = escalation.owner.map { log[$0] }
    record.begin(type: "escalation")
    record.add("id", Escalation.text(of: escalation.id))
    record.add("rule", rule.name)
    record.add("level", finding.level)
    if finding.grade > 1 { record.add("grade", finding.grade) }
    record.add("priority", escalation.priority)
    if let to = rule.levels[finding.level - 1].to { record.add("to", to) }
    record.add("customer", bytes: log.names[fact.customer])
    record.add("state", plain: escalation.state.name)
    if escalation.anger > 0 { record.add("anger", Double(escalation.anger) / 100) }
    record.add("case", bytes: log.caseName(at: finding.trigger))
    if let agent = owner?.agent, agent != 0 { record.add("agent", bytes: log.names[agent]) }
    if let team = owner?.team, team != 0 { record.add("team", bytes: log.names[team]) }
    record.add("reason", reason(escalation))
    record.openList("evidence")
    record.add(element: log.id(at: finding.trigger))
    if let other = finding.other { record.add(element: log.id(at: other)) }
    record.closeList()
    record.add("at", Time(microseconds: asOf))
    record.add("due", Time(microseconds: finding.due))
    let nextStep = rule.levels[finding.level - 1].nextStep
    record.add("next_step", escalation.isApologised ? nextStep.apologised : nextStep.owed)
    if !earlier.isEmpty {
      record.openList("earlier")
      for said in earlier {
        record.openItem()
        record.add("level", said.level)
        record.add("at", Time(microseconds: said.at))
        record.close()
      }
      record.closeList()
    }
    record.end(&output)
  }
}

extension Escalations {
  var writer: EscalationWriter {
    EscalationWriter(log, options)
  }

  /// Gives `write` the `escalation` records that are news after what was said `before`, as parts of
  /// whole lines, the most urgent first; then a `cleared` record for each that has gone.
  ///
  /// A batch at a time: all the lines may be as large as the log. Gives back whether there was an
  /// escalation.
  package func forEachPart(
    after before: SaidBefore = SaidBefore(), _ write: ([UInt8]) throws -> Void
  ) rethrows -> Bool {
    let matters = SaidMatters(before)
    let news = matters.news(of: all, options.rules, in: log, at: options.asOf)
    let cleared = matters.gone(without: all, options.rules, in: log)
    let (size, writer) = (512, writer)
    for first in stride(from: 0, to: news.count, by: 16 * size) {
      let starts = Array(stride(from: first, to: min(first + 16 * size, news.count), by: size))
      let parts = concurrentMap(starts.count, threads: options.threads) { index in
        var lines: [UInt8] = []
        var record = RecordWriter()
        for one in news[starts[index]...].prefix(size) {
          writer.append(one.escalation, earlier: one.earlier, &record, to: &lines)
        }
        return lines
      }
      for part in parts { try write(part) }
    }
    if !cleared.isEmpty { try write(SaidMatters.lines(ofCleared: cleared, at: options.asOf)) }
    return !news.isEmpty
  }
}
