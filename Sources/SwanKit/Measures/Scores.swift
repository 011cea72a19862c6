/// The score of one key.
package struct Score: Sendable {
  /// The number of the key's name.
  package var key: UInt32
  /// The chance that the next experience beats par, and its 90 % interval; nil without evidence.
  package var chance: Double?
  package var low: Double?
  package var high: Double?
  package var amazement = Amazement()
  /// How many experiences were known by each basis.
  package var byBasis = [Int](repeating: 0, count: Basis.allCases.count)
  /// How far above par the experiences lie on average, as a share of the scale, faded.
  package var lift: Double?
  /// Their standard deviation, as a share of the scale, faded: how hard to predict they are.
  package var spread: Double?
  /// The chance that the next promise is kept, when facts are the only evidence.
  package var kept: Double?
  /// Of a customer.
  package var state: CustomerState?
  package var stateSince: Int64?
  /// The place of the interaction that led to it.
  package var stateBecause: UInt32?

  /// Whether there is evidence, and none of it is the customer's word.
  package var isFactsAlone: Bool {
    amazement.count > 0 && byBasis[Int(Basis.facts.rawValue)] == amazement.count
  }
}

/// Scores every key of a log.
package final class Scores<Row: ExperienceFact>: Sendable {
  package let options: ScoreOptions
  /// In microseconds; nil without any interaction.
  package let asOf: Int64?
  package let tuning: Tuning
  package let groups: Grouping
  package let judge: Judge
  package let pars: ParTable
  package let log: Latest<Row>
  package let ratingScale: Scale

  /// Scores the keys of `log`, whose revisions are resolved.
  ///
  /// Experiences known after `asOf` must have no basis any more; `key` is 0 for facts of no key.
  /// Scores of the same log by another key have the same `judge`.
  package init(
    _ log: Latest<Row>, by key: @escaping @Sendable (Row) -> UInt32, judge: Judge? = nil,
    asOf: Int64?, scale: Scale, _ options: ScoreOptions
  ) {
    self.asOf = asOf
    ratingScale = scale
    // Two passes over the log that have nothing to do with each other.
    (groups, self.judge) = both(
      threads: options.threads, { Grouping(log, threads: options.threads, by: key) },
      { judge ?? Judge(log, asOf: asOf, options) })
    tuning = Tuning.fit(
      log, groups, self.judge, memory: options.memory, threads: options.threads)
    pars = self.judge.pars(tuning.halfLife)
    self.options = options
    self.log = log
  }

  /// The par of the moment, for one basis.
  package func par(_ basis: Basis) -> Par? { pars.parOrFirst(basis, day: judge.today) }

  /// The score of the group at `index`; `sequence` is scratch space, and then its experiences.
  package func score(_ index: Int, _ sequence: inout [Experience]) -> Score {
    log.collect(groups[index], into: &sequence)
    var score = Score(key: groups.keys[index])
    var levels = (sum: 0.0, squares: 0.0, keptWeight: 0.0)
    for experience in sequence {
      guard let par = pars.parOrFirst(experience.basis, day: Day.number(experience.at)) else {
        continue
      }
      score.amazement.add(par.hit(experience.level), memory: options.memory)
      score.byBasis[Int(experience.basis.rawValue)] += 1
      let lift = Double(experience.level - par.level) / Double(Level.top)
      levels.sum = levels.sum * options.memory + lift
      levels.squares = levels.squares * options.memory + lift * lift
      levels.keptWeight =
        levels.keptWeight * options.memory + (experience.level == Level.top ? 1 : 0)
    }
    if options.by == "customer" {
      let journey = journey(groups[index], sequence)
      score.state = journey.state
      // Without any experience or problem: uncertain since the first interaction.
      score.stateBecause = journey.because ?? groups[index].min(by: log.isEarlier)
      score.stateSince =
        journey.because != nil ? journey.since : score.stateBecause.map { log[$0].at }
    }
    guard score.amazement.count > 0, let par = par(of: sequence) else { return score }
    let amazement = score.amazement
    let chance = amazement.chance(strength: tuning.strength, par)
    score.chance = chance
    let belief = amazement.belief(strength: tuning.strength, par)
    score.low = belief?.quantile(0.05) ?? chance
    score.high = belief?.quantile(0.95) ?? chance
    let mean = levels.sum / amazement.weight
    score.lift = mean
    score.spread = max(0, levels.squares / amazement.weight - mean * mean).squareRoot()
    if score.isFactsAlone {
      let share = par.level == Level.top ? par.at : par.above
      score.kept =
        (levels.keptWeight + tuning.strength * share) / (amazement.weight + tuning.strength)
    }
    return score
  }

  /// The par against which a key stands: that of its newest experience's basis.
  package func par(of sequence: [Experience]) -> Par? {
    sequence.last.flatMap { par($0.basis) }
  }

  /// The par of the moment on the basis' own scale: stars, 0 to 10, or 0 and 1.
  package func parValue(_ basis: Basis) -> Double? {
    if let par = options.par { return par }
    guard let par = par(basis) else { return nil }
    switch basis {
    case .rating: return ratingScale.value(of: par.level)
    case .recommend: return Double(par.level) / Double(Level.top) * 10
    case .satisfied, .effort, .words, .facts: return Double(par.level) / Double(Level.top)
    }
  }
}
