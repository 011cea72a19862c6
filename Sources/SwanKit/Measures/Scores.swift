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
    _ log: Latest<Row>, by key: (Row) -> UInt32, asOf: Int64?, scale: Scale,
    _ options: ScoreOptions
  ) {
    self.asOf = asOf
    ratingScale = scale
    var population = Population()
    parDay = Day.number(asOf ?? 0) + 1
    var days: Set<Int32> = [parDay]
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
    groups = Grouping(log, by: key)
    judge =
      options.par == nil
      ? Judge(population, on: days, threads: options.threads)
      : Judge(population, fixedFor: options.parBasis)
    tuning = Tuning.fit(log, groups, judge, memory: options.memory, threads: options.threads)
    pars = judge.pars(tuning.halfLife)
    self.options = options
    self.log = log
    self.population = population
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
      score.stateSince = journey.because != nil ? journey.since : score.stateBecause.map { log[$0].at }
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

<<<<<<< HEAD
=======
  /// The way of the customer at `index` through experiences and problems; `sequence` is scratch space.
  package func journey(_ index: Int, _ sequence: inout [Experience]) -> CustomerJourney {
    log.collect(groups[index], into: &sequence)
    return journey(groups[index], sequence)
  }

  private func journey(
    _ places: ArraySlice<UInt32>, _ sequence: [Experience]
  ) -> CustomerJourney {
    var journey = CustomerJourney(memory: options.memory, strength: tuning.strength)
    let problems = problems(places)
    if problems.isEmpty {
      for experience in sequence { journey.take(event(experience)) }
    } else {
      for event in events(sequence, problems) { journey.take(event) }
    }
    return journey
  }

  private func follow(
    _ places: ArraySlice<UInt32>, _ sequence: [Experience], into score: inout Score
  ) {
    let journey = journey(places, sequence)
    score.state = journey.state
    if let because = journey.because {
      score.stateSince = journey.since
      score.stateBecause = String(decoding: log.id(at: because), as: UTF8.self)
    } else if let first = places.min(by: { isEarlier($0, $1) }) {
      score.stateSince = log[first].at
      score.stateBecause = String(decoding: log.id(at: first), as: UTF8.self)
    }
  }

  @inline(__always)
  private func event(_ experience: Experience) -> CustomerEvent {
    var event = CustomerEvent(
      kind: .experience, time: experience.knownAt, place: experience.place)
    event.par = pars.parOrFirst(experience.basis, day: Day.number(experience.at))
    event.hit = event.par?.hit(experience.level) ?? 0
    event.isWord = experience.basis != .facts
    return event
  }

  /// Which problem an interaction belongs to: its case, or itself.
  private func problemKey(_ place: UInt32) -> UInt64 {
    let fact = log[place]
    return fact.case != 0 ? UInt64(fact.case) : 1 << 32 | UInt64(place)
  }

  /// The problems among the interactions at `places`, by ``problemKey(_:)``.
  private func problems(_ places: ArraySlice<UInt32>) -> [UInt64: Problem] {
    var problems: [UInt64: Problem] = [:]
    var hasProblem = false
    for place in places {
      let fact = log[place]
      guard fact.case != 0 || fact.handling.contains(.isProblem) else { continue }
      problems[problemKey(place), default: Problem()].take(place, of: log)
      hasProblem = hasProblem || fact.handling.contains(.isProblem)
    }
    return hasProblem ? problems.filter { $0.value.isProblem } : [:]
  }

  /// All that happened to a customer, in order.
  private func events(
    _ sequence: [Experience], _ problems: [UInt64: Problem]
  ) -> [CustomerEvent] {
    var events = sequence.map(event)
    for (key, problem) in problems {
      events.append(
        CustomerEvent(
          kind: .problemOpened, time: problem.openedAt, place: problem.opener, problem: key,
          endsLater: problem.isResolved))
      if problem.isResolved {
        events.append(
          CustomerEvent(
            kind: .problemHandled, time: problem.resolvedAt, place: problem.resolver, problem: key,
            isHandledWell: problem.isHandledWell))
      }
    }
    // What the customer said of the handling outweighs the facts.
    for experience in sequence where experience.basis != .facts {
      let key = problemKey(experience.place)
      guard let problem = problems[key], problem.isResolved,
        let par = pars.parOrFirst(experience.basis, day: Day.number(experience.at))
      else { continue }
      events.append(
        CustomerEvent(
          kind: .problemHandled, time: max(experience.knownAt, problem.resolvedAt),
          place: experience.place, problem: key,
          isHandledWell: par.class(of: experience.level) != .below))
    }
    return events.sorted { a, b in
      if a.time != b.time { return a.time < b.time }
      if a.kind != b.kind { return a.kind.rawValue < b.kind.rawValue }
      return log.id(at: a.place).lexicographicallyPrecedes(log.id(at: b.place))
    }
  }

>>>>>>> d08c81c11d9ae0fd97fd060495853a06f89d9b19
  private func isEarlier(_ a: UInt32, _ b: UInt32) -> Bool {
    log[a].at != log[b].at
      ? log[a].at < log[b].at : log.id(at: a).lexicographicallyPrecedes(log.id(at: b))
  }
}
