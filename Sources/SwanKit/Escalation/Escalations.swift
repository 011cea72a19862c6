/// Who needs us now, in the order of urgency.
package final class Escalations: Sendable {
  let options: EscalationOptions
  let log: Latest<LogFact>
  let all: [Escalation]
  /// The states of the customers that were asked for, by the numbers of their names.
  let states: [CustomerState]

  /// What is found by one thread.
  private struct Part: Sendable {
    var found: [Escalation] = []
    var states: [CustomerState] = []
  }

  /// Judges a log, which is as of the moment of `options`, by every rule.
  ///
  /// `customers` are the scores of the customers where they are known; they are made where they are
  /// needed. The states of customers with whom nothing is found are known only if `needsStates`.
  package init(
    _ log: Latest<LogFact>, scale: Scale, customers: Scores<LogFact>? = nil,
    needsStates: Bool = false, _ options: EscalationOptions
  ) {
    let (rules, threads) = (options.rules, options.threads)
    let judge = CaseJudge(rules: rules, promises: options.promises, asOf: options.asOf)
    let chunks = log.chunks(threads: threads) {
      facts -> (cases: [Grouping.Member], alone: [UInt32]) in
      var cases: [Grouping.Member] = []
      var alone: [UInt32] = []
      facts.forEach { place, fact in
        if fact.case != 0 {
          cases.append((fact.case, place))
        } else if fact.detailsEnd != 0 {
          alone.append(place)
        }
      }
      return (cases, alone)
    }
    let cases = Grouping(chunks.map(\.cases), of: log.names)
    let places = chunks.flatMap(\.alone)
    var found =
      Escalations.parts(cases.count, threads) { index, part in
        _ = judge.judge(cases[index], of: log, &part.found)
      }
      + Escalations.parts(places.count, threads) { index, part in
        _ = judge.judge(CollectionOfOne(places[index]), of: log, &part.found)
      }
    var states = [CustomerState](repeating: .uncertainty, count: log.names.count)
    let isOfAll = needsStates || rules.hasSlides
    if isOfAll || found.contains(where: { !$0.found.isEmpty }) {
      var scoring = ScoreOptions()
      scoring.threads = threads
      let scores =
        customers
        ?? Scores(log, by: { $0.customer }, asOf: options.asOf, scale: scale, scoring)
      var isAsked = [Bool](repeating: isOfAll, count: log.names.count)
      for escalation in found.lazy.flatMap(\.found) {
        isAsked[Int(log[escalation.finding.trigger].customer)] = true
      }
      let asked = scores.groups.keys.indices.filter { isAsked[Int(scores.groups.keys[$0])] }
      let parts = scores.groups.parts(of: asked)
      let journeys = concurrentMap(parts.count, threads: threads) { number in
        var part = Part()
        var sequence: [Experience] = []
        for group in parts[number] {
          let journey = scores.journey(group, &sequence)
          part.states.append(journey.state)
          if let slide = journey.slide { judge.judge(slide, of: log, &part.found) }
        }
        return part
      }
      for (group, state) in zip(asked, journeys.lazy.flatMap(\.states)) {
        states[Int(scores.groups.keys[group])] = state
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
    let size = 128
    return concurrentMap((count + size - 1) / size, threads: threads) { number in
      var part = Part()
      for index in number * size..<min((number + 1) * size, count) { body(index, &part) }
      return part
    }
  }
}
