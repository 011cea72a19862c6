/// Who needs us now, in the order of urgency.
package final class Escalations: Sendable {
  let options: EscalationOptions
  let log: Latest<LogFact>
  let all: [Escalation]

  /// Judges a log, which is as of the moment of `options`, by every rule; leaves out what has an id
  /// of `sent`.
  package convenience init(
    _ log: Latest<LogFact>, scale: Scale, sent: Set<UInt128>, _ options: EscalationOptions
  ) {
    var scoring = ScoreOptions()
    scoring.threads = options.threads
    let customers = Scores(
      log, by: { $0.customer }, asOf: options.asOf, scale: scale, scoring)
    self.init(log, customers: customers, sent: sent, options)
  }

  /// The same where the scores of the customers are known.
  init(
    _ log: Latest<LogFact>, customers scores: Scores<LogFact>, sent: Set<UInt128>,
    _ options: EscalationOptions
  ) {
    self.log = log
    self.options = options
    let cases = Grouping(log, by: { $0.case })
    var alone: [UInt32] = []
    log.forEachLatest { place, fact in
      if fact.case == 0, fact.mayNeedSomebody { alone.append(place) }
    }
    let places = alone
    let parts =
      Escalations.parts(cases.count, options.threads) { index, found in
        Escalations.judge(Matter(cases[index], of: log), log, options, &found)
      }
      + Escalations.parts(places.count, options.threads) { index, found in
        Escalations.judge(Matter(CollectionOfOne(places[index]), of: log), log, options, &found)
      }
      + Escalations.parts(scores.groups.count, options.threads) { index, found in
        var sequence: [Experience] = []
        guard let slide = scores.journey(index, &sequence).slide else { return }
        Escalations.judge(slide, log, options, &found)
      }
    // Sorted in place: there may be as many as interactions.
    var all = parts.joined().filter { !sent.contains($0.id) }
    all.sort(by: Escalation.isBefore)
    self.all = all
  }

  package var isEmpty: Bool { all.isEmpty }

  /// Calls `body` for 0 to `count` − 1, in parts, on all threads.
  private static func parts(
    _ count: Int, _ threads: Int, _ body: @escaping @Sendable (Int, inout [Escalation]) -> Void
  ) -> [[Escalation]] {
    let size = 1024
    return concurrentMap((count + size - 1) / size, threads: threads) { part in
      var found: [Escalation] = []
      for index in part * size..<min((part + 1) * size, count) { body(index, &found) }
      return found
    }
  }

  private static func judge(
    _ matter: Matter, _ log: Latest<LogFact>, _ options: EscalationOptions,
    _ found: inout [Escalation]
  ) {
    for (index, rule) in Rules.all.enumerated() {
      guard let finding = rule.finding(in: matter, log, options) else { continue }
      var escalation = escalation(finding, by: index, log)
      escalation.owner = matter.owner?.place
      escalation.isApologised = matter.isApologised
      found.append(escalation)
    }
  }

  private static func judge(
    _ slide: CustomerJourney.Slide, _ log: Latest<LogFact>, _ options: EscalationOptions,
    _ found: inout [Escalation]
  ) {
    for (index, rule) in Rules.all.enumerated() {
      guard let finding = rule.finding(in: slide, options) else { continue }
      found.append(escalation(finding, by: index, log))
    }
  }

  private static func escalation(
    _ finding: Finding, by index: Int, _ log: Latest<LogFact>
  ) -> Escalation {
    let rule = Rules.all[index]
    return Escalation(
      id: Escalation.id(
        rule: rule.name, case: log.caseName(at: finding.trigger),
        trigger: log.id(at: finding.trigger), level: finding.level),
      rule: index, priority: max(1, rule.priority - finding.level + 1), finding: finding,
      owner: finding.trigger, isApologised: false)
  }
}
