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
  package let population: Population
  package let log: Latest<Row>
  package let ratingScale: Scale
  /// The day whose par is that of the moment: all that is known is before it.
  let parDay: Int32

  /// Scores the keys of `log`, whose revisions are resolved.
  ///
  /// Experiences known after `asOf` must have no basis any more; `key` is 0 for facts of no key.
  package init(
    _ log: Latest<Row>, by key: @escaping @Sendable (Row) -> UInt32, asOf: Int64?, scale: Scale,
    _ options: ScoreOptions
  ) {
    self.asOf = asOf
    ratingScale = scale
    let moment = Day.number(asOf ?? 0) + 1
    // Two passes over the log that have nothing to do with each other.
    let passes = concurrentMap(2, threads: options.threads) { pass -> Pass in
      pass == 0
        ? .grouping(Grouping(log, by: key)) : Scores.populationPass(log, moment)
    }
    var population = Population()
    var days: Set<Int32> = []
    var groups: Grouping?
    for pass in passes {
      switch pass {
      case .grouping(let found): groups = found
      case .population(let found, let on): (population, days) = (found, on)
      }
    }
    parDay = moment
    self.groups = groups ?? Grouping(log, by: key)
    judge =
      options.par == nil
      ? Judge(population, on: days, threads: options.threads)
      : Judge(population, fixedFor: options.parBasis)
    tuning = Tuning.fit(log, self.groups, judge, memory: options.memory, threads: options.threads)
    pars = judge.pars(tuning.halfLife)
    self.options = options
    self.log = log
    self.population = population
  }

  /// What comes of one pass over the log.
  private enum Pass: Sendable {
    case grouping(Grouping)
    case population(Population, days: Set<Int32>)
  }

  /// The population, and the days on which its experiences began, `moment` among them.
  private static func populationPass(_ log: Latest<Row>, _ moment: Int32) -> Pass {
    var population = Population()
    var days: Set<Int32> = [moment]
    var lastDay = Int32.min
    log.forEachLatest { _, fact in
      guard let basis = Basis(rawValue: fact.basis) else { return }
      population.add(basis, Int32(fact.level), knownAt: fact.knownAt)
      let day = Day.number(fact.at)
      if day != lastDay {
        days.insert(day)
        lastDay = day
      }
    }
    return .population(population, days: days)
  }

  /// The par of the moment, for one basis.
  package func par(_ basis: Basis) -> Par? { pars.parOrFirst(basis, day: parDay) }

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
      score.stateBecause = journey.because ?? groups[index].min(by: isEarlier)
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
    case .satisfied, .effort, .facts: return Double(par.level) / Double(Level.top)
    }
  }

  private func isEarlier(_ a: UInt32, _ b: UInt32) -> Bool {
    log[a].at != log[b].at
      ? log[a].at < log[b].at : log.id(at: a).lexicographicallyPrecedes(log.id(at: b))
  }
}
