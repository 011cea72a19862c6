/// What the rules of a book say of single cases and customers at a moment.
struct CaseJudge: Sendable {
  let rules: RuleBook
  let promises: PromiseBook?
  /// In microseconds.
  let asOf: Int64

  /// Appends what is found in the case that the interactions at `places` are; gives the moment when
  /// something will be found, or gone, without any further line.
  func judge(
    _ places: some Collection<UInt32>, of log: Latest<LogFact>, _ found: inout [Escalation]
  ) -> Int64? {
    if !rules.hasPlainRules, places.allSatisfy({ log.details(at: $0).rules == 0 }) { return nil }
    let promised = promises.map { owed(by: $0, in: places, of: log) } ?? []
    let whole = Matter(places, of: log, asOf: asOf, promised: promised)
    var changes: Int64?
    for index in rules.rules.indices {
      let rule = rules.rules[index]
      let bit = rules.bits[index]
      // Most cases have no interaction that meets a condition, so that one word answers.
      if bit != 0, whole.rules & bit == 0 { continue }
      // Of an interaction alone nothing is left out.
      let isWhole = bit == 0 || places.count == 1
      let matter =
        isWhole ? whole : Matter(places, of: log, asOf: asOf, promised: promised, meeting: bit)
      guard let spot = rule.situation.spot(in: matter, log) else { continue }
      // Where something was promised by a time to come, that is the measure.
      if rule.situation == .open, let owed = whole.owed, owed.time > asOf {
        changes = min(changes ?? owed.time, owed.time)
        continue
      }
      guard
        var finding = Finding(
          rule, spot, grade: rule.situation.grade(of: whole, at: spot.place, log),
          begunAt: log[spot.place].at, at: asOf, changes: &changes)
      else { continue }
      if rule.situation == .reopened { finding.other = whole.resolved?.place }
      var escalation = escalation(finding, by: index, log)
      escalation.owner = whole.owner?.place
      escalation.isApologised = whole.isApologised
      escalation.anger = whole.anger
      found.append(escalation)
    }
    return changes
  }

  /// What a file promises in a case and is not done, as `swan promises` finds it.
  private func owed(
    by book: PromiseBook, in places: some Collection<UInt32>, of log: Latest<LogFact>
  ) -> [Matter.Spot] {
    let isPromised = places.contains { place in
      log[place].marks.contains(.isPromisedByFile) || log.details(at: place).terms != 0
    }
    guard isPromised else { return [] }
    let source = PromisesOfLog(log: log, book: book, asOf: Time(microseconds: asOf))
    return PromiseCase(places, in: source).ledgers.flatMap { ledger in
      ledger.clocks.compactMap { clock in
        guard let promise = ledger.promise, let deadline = clock.deadline, clock.doneAt == nil
        else { return nil }
        return Matter.Spot(
          time: deadline.microseconds, place: clock.because, promise: UInt32(promise) + 1)
      }
    }
  }

  /// Appends what is found with a customer who slid from amazement.
  func judge(
    _ slide: CustomerJourney.Slide, of log: Latest<LogFact>, _ found: inout [Escalation]
  ) {
    var changes: Int64?
    for index in rules.rules.indices where rules.rules[index].situation == .slide {
      let rule = rules.rules[index]
      let spot = Matter.Spot(time: slide.since, place: slide.because)
      guard
        let finding = Finding(
          rule, spot, grade: slide.state == .ownership ? 1 : 2, begunAt: slide.since, at: asOf,
          changes: &changes)
      else { continue }
      found.append(escalation(finding, by: index, log))
    }
  }

  private func escalation(
    _ finding: Finding, by index: Int, _ log: Latest<LogFact>
  ) -> Escalation {
    let rule = rules.rules[index]
    return Escalation(
      id: Escalation.id(
        rule: rule.name, case: log.caseName(at: finding.trigger),
        trigger: log.id(at: finding.trigger), level: finding.level),
      rule: index, priority: max(1, rule.priority - finding.level + 1), finding: finding,
      owner: finding.trigger, isApologised: false, anger: 0, state: .uncertainty)
  }
}
