/// Who needs us now, in the order of urgency.
package final class Escalations: Sendable {
  let options: EscalationOptions
  let log: Latest<LogFact>
  let all: [Escalation]
  /// The states of the customers, by the numbers of their names.
  let states: [CustomerState]

  /// What is found by one thread.
  private struct Part: Sendable {
    var found: [Escalation] = []
    var states: [CustomerState] = []
    var sequence: [Experience] = []
  }

  /// Judges a log, which is as of the moment of `options`, by every rule.
  ///
  /// `customers` are the scores of the customers where they are known; they are made where they are
  /// needed.
  package init(
    _ log: Latest<LogFact>, scale: Scale, customers: Scores<LogFact>? = nil,
    _ options: EscalationOptions
  ) {
    let (rules, threads) = (options.rules, options.threads)
    let judge = CaseJudge(rules: rules, asOf: options.asOf)
    let cases = Grouping(log, by: { $0.case })
    var alone: [UInt32] = []
    log.forEachLatest { place, fact in
      guard fact.case == 0 else { return }
      if fact.rules != 0 || rules.hasPlainRules && fact.mayNeedSomebody { alone.append(place) }
    }
    let places = alone
    var found =
      Escalations.parts(cases.count, threads) { index, part in
        _ = judge.judge(cases[index], of: log, &part.found)
      }
      + Escalations.parts(places.count, threads) { index, part in
        _ = judge.judge(CollectionOfOne(places[index]), of: log, &part.found)
      }
    var states = [CustomerState](repeating: .uncertainty, count: log.names.count)
    if rules.hasSlides || found.contains(where: { !$0.found.isEmpty }) {
      var scoring = ScoreOptions()
      scoring.threads = threads
      let scores =
        customers
        ?? Scores(log, by: { $0.customer }, asOf: options.asOf, scale: scale, scoring)
      let journeys = Escalations.parts(scores.groups.count, threads) { index, part in
        let journey = scores.journey(index, &part.sequence)
        part.states.append(journey.state)
        if let slide = journey.slide { judge.judge(slide, of: log, &part.found) }
      }
      for (index, state) in journeys.lazy.flatMap(\.states).enumerated() {
        states[Int(scores.groups.keys[index])] = state
      }
      found += journeys
    }
    // Sorted in place: there may be as many as interactions.
    var all = found.flatMap(\.found)
    for index in all.indices {
      all[index].state = states[Int(log[all[index].finding.trigger].customer)]
    }
    all.sort(by: Escalation.isBefore)
    self.log = log
    self.options = options
    self.all = all
    self.states = states
  }

  /// Calls `body` for 0 to `count` − 1, in parts, on all threads.
  private static func parts(
    _ count: Int, _ threads: Int, _ body: @escaping @Sendable (Int, inout Part) -> Void
  ) -> [Part] {
    let size = 1024
    return concurrentMap((count + size - 1) / size, threads: threads) { number in
      var part = Part()
      for index in number * size..<min((number + 1) * size, count) { body(index, &part) }
      part.sequence = []
      return part
    }
  }
}
