/// The measures that people expect, each once, of one period.
struct PlainMeasures: Sendable {
  let log: Latest<LogFact>
  let ratingScale: Scale
  let effortScale: Scale
  private(set) var interactions = 0
  private(set) var customers = 0
  private(set) var cases = 0
  private(set) var satisfied = Proportion(0, of: 0)
  /// Cases rated, of those that were resolved or rated; of all where nothing says "resolved".
  private(set) var responses = Proportion(0, of: 0)
  private(set) var netPromoter = NetPromoter()
  /// The efforts felt, as levels.
  private(set) var effort = Mean()
  /// In microseconds, sorted.
  private(set) var firstReplies: [Int64] = []
  private(set) var resolutions: [Int64] = []
  private(set) var firstContact = Proportion(0, of: 0)
  /// External and internal.
  private(set) var promises = [Proportion(0, of: 0), Proportion(0, of: 0)]
  private(set) var runningPromises = [0, 0]
  private(set) var problems = Proportion(0, of: 0)
  /// In how many problems each step was taken, of those where that is known.
  private(set) var steps = [Proportion](repeating: Proportion(0, of: 0), count: Step.allCases.count)

  /// Measures a log as of a moment, in microseconds.
  init(_ log: Latest<LogFact>, asOf: Int64?, ratingScale: Scale, effortScale: Scale) {
    self.log = log
    self.ratingScale = ratingScale
    self.effortScale = effortScale
    var seen = [Bool](repeating: false, count: log.names.count)
    log.forEachLatest { place, fact in
      interactions += 1
      if !seen[Int(fact.customer)] {
        seen[Int(fact.customer)] = true
        customers += 1
      }
      let audience = fact.isInternal ? 1 : 0
      switch log.details(at: place).promise(asOf: asOf ?? .max) {
      case .kept:
        promises[audience].count += 1
        promises[audience].total += 1
      case .broken: promises[audience].total += 1
      case .running: runningPromises[audience] += 1
      case .none: break
      }
    }
    log.forEachCase(asOf: asOf ?? .max) { take($0) }
    // Of the resolved there is a first contact.
    if firstContact.total == 0 { responses.total = cases }
    firstReplies.sort()
    resolutions.sort()
  }

  private mutating func take(_ facts: CaseFacts) {
    cases += 1
    if let place = facts.rated {
      satisfied.total += 1
      if log[place].marks.contains(.isSatisfied) { satisfied.count += 1 }
      responses.count += 1
    }
    if facts.rated != nil || facts.isResolved { responses.total += 1 }
    if let place = facts.recommended { netPromoter.add(Int(log.details(at: place).recommend)) }
    if let place = facts.effortful { effort.add(Int(log.details(at: place).effort)) }
    if let span = facts.firstReply { firstReplies.append(span) }
    if let span = facts.resolution { resolutions.append(span) }
    if facts.isResolved {
      firstContact.total += 1
      if facts.contacts <= 1, !facts.neededMore { firstContact.count += 1 }
    }
    if facts.isProblem {
      problems.total += 1
      if facts.isResolved { problems.count += 1 }
      let known = facts.steps.steps
      for (place, step) in Step.allCases.enumerated() {
        guard let isTaken = known[step] else { continue }
        steps[place].total += 1
        if isTaken { steps[place].count += 1 }
      }
    }
  }

  /// The mean effort on its own scale, 1 being least, with its interval.
  var customerEffort: Quantity {
    let value = { effortScale.value(atShare: 1 - $0 / Double(Level.top)) }
    guard let estimate = effort.estimate else {
      return Quantity(effort.value.map { value($0) }, .number, count: effort.count)
    }
    return Quantity(
      Estimate(value(estimate.value), low: value(estimate.high), high: value(estimate.low)),
      .number, count: effort.count)
  }

  /// A median of sorted microseconds, in seconds.
  static func median(_ sorted: [Int64]) -> Quantity {
    guard let (value, interval) = Percentile.median(of: sorted) else {
      return Quantity(nil as Double?, .seconds, count: 0)
    }
    var quantity = Quantity(value / 1e6, .seconds, count: sorted.count)
    quantity.low = interval.map { $0.low / 1e6 }
    quantity.high = interval.map { $0.high / 1e6 }
    return quantity
  }

  static func percentile90(_ sorted: [Int64]) -> Quantity {
    Quantity(Percentile.of(sorted, 0.9).map { $0 / 1e6 }, .seconds, count: sorted.count)
  }
}
