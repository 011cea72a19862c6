/// Who needs us now, in the order of urgency.
package final class Escalations: Sendable {
  let options: EscalationOptions
  let log: Latest<LogFact>
  let all: [Escalation]
  /// Of the customers above uncertainty, by the numbers of their names.
  let states: [UInt32: CustomerState]

  /// Judges a log, which is as of the moment of `options`, by every rule.
  package convenience init(_ log: Latest<LogFact>, scale: Scale, _ options: EscalationOptions) {
    var scoring = ScoreOptions()
    scoring.threads = options.threads
    let customers = Scores(
      log, by: { $0.customer }, asOf: options.asOf, scale: scale, scoring)
    self.init(log, customers: customers, options)
  }

  /// The same where the scores of the customers are known.
  init(
    _ log: Latest<LogFact>, customers scores: Scores<LogFact>, _ options: EscalationOptions
  ) {
    let judge = CaseJudge(rules: options.rules, asOf: options.asOf)
    let cases = Grouping(log, by: { $0.case })
    var alone: [UInt32] = []
    log.forEachLatest { place, fact in
      if fact.case == 0, fact.mayNeedSomebody { alone.append(place) }
    }
    let places = alone
    let states = Shared([UInt32: CustomerState]())
    let parts =
      Escalations.parts(cases.count, options.threads) { index, found in
        _ = judge.judge(cases[index], of: log, &found)
      }
      + Escalations.parts(places.count, options.threads) { index, found in
        _ = judge.judge(CollectionOfOne(places[index]), of: log, &found)
      }
      + Escalations.parts(scores.groups.count, options.threads) { index, found in
        var sequence: [Experience] = []
        let journey = scores.journey(index, &sequence)
        if journey.state != .uncertainty {
          states.withLock { $0[scores.groups.keys[index]] = journey.state }
        }
        if let slide = journey.slide { judge.judge(slide, of: log, &found) }
      }
    // Sorted in place: there may be as many as interactions.
    var all = Array(parts.joined())
    let known = states.withLock { $0 }
    for index in all.indices {
      all[index].state = known[log[all[index].finding.trigger].customer] ?? .uncertainty
    }
    all.sort(by: Escalation.isBefore)
    self.log = log
    self.options = options
    self.all = all
    self.states = known
  }

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
}
