extension Scores {
  /// Appends the `score` record of `score`, that of the group at `index`, one line.
  ///
  /// With `terms`, the key's experiences in order, every term of the chance is written too, and of a
  /// customer the problems that move the state.
  package func append(
    _ score: Score, of index: Int, terms: [Experience]?, with record: inout RecordWriter,
    to output: inout [UInt8]
  ) {
    record.begin(type: "score")
    record.add("by", options.by)
    record.add("key", bytes: log.names[score.key])
    record.add("as_of", asOf.map { Time(microseconds: $0) })
    if score.isFactsAlone {
      record.add("measure", plain: "promises")
    } else {
      record.add("measure", plain: "amazement")
    }
    record.add("chance", score.chance)
    record.add("low", score.low)
    record.add("high", score.high)
    if score.isFactsAlone { record.add("next_promise_kept", score.kept) }
    record.add("experiences", score.amazement.count)
    record.add("evidence", score.amazement.weight)
    let bases = Basis.allCases.filter { score.byBasis[Int($0.rawValue)] > 0 }
    record.open("basis")
    for basis in bases { record.add(named: basis.name, score.byBasis[Int(basis.rawValue)]) }
    record.close()
    let inferred = score.byBasis[Int(Basis.words.rawValue)]
    if inferred > 0 { record.add("inferred", inferred) }
    record.open("par")
    for basis in bases { record.add(named: basis.name, parValue(basis)) }
    record.close()
    record.add("lift", score.lift)
    record.add("spread", score.spread)
    if let state = score.state {
      record.add("state", plain: state.name)
      record.add("state_since", score.stateSince.map { Time(microseconds: $0) })
      record.add("state_because", bytes: score.stateBecause.map { log.id(at: $0) })
    }
    if let terms { add(terms, score, of: index, to: &record) }
    record.end(&output)
  }

  /// The strength, the half-life, the sums, and each experience, newest first, with its weight.
  private func add(
    _ terms: [Experience], _ score: Score, of index: Int, to record: inout RecordWriter
  ) {
    record.open("explain")
    record.add("formula", "chance = (hits + strength * mean) / (evidence + strength)")
    record.add("strength", tuning.strength)
    record.add("half_life_days", tuning.halfLife == .forever ? nil : tuning.halfLife.days)
    record.add("memory", options.memory)
    record.add("hits", score.amazement.hits)
    record.add("squares", score.amazement.squares)
    if let par = par(of: terms) {
      record.add("mean", par.mean)
      record.add("above", par.above)
      record.add("at", par.at)
      record.add("below", par.below)
      record.add("tie", par.tie)
    }
    record.openList("terms")
    var weight = 1.0
    for experience in terms.reversed() {
      guard let par = pars.parOrFirst(experience.basis, day: Day.number(experience.at)) else {
        continue
      }
      record.openItem()
      record.add("id", String(decoding: log.id(at: experience.place), as: UTF8.self))
      record.add("known_at", Time(microseconds: experience.knownAt))
      record.add("basis", experience.basis.name)
      record.add("level", Double(experience.level) / Double(Level.top))
      record.add("par", Double(par.level) / Double(Level.top))
      record.add("hit", par.hit(experience.level))
      record.add("weight", weight)
      record.close()
      weight *= options.memory
    }
    record.closeList()
    if options.by == "customer" { addProblems(of: index, terms, to: &record) }
    record.close()
  }

  /// The problems of a customer, the first first, and how each was handled.
  private func addProblems(
    of index: Int, _ sequence: [Experience], to record: inout RecordWriter
  ) {
    let problems = problems(groups[index]).sorted { log.isEarlier($0.opener, $1.opener) }
    if problems.isEmpty { return }
    record.openList("problems")
    for problem in problems {
      let verdict = verdict(on: problem, among: sequence)
      let isResolved = problem.isResolved
      record.openItem()
      record.add("case", bytes: log.caseName(at: problem.opener))
      record.add("opened_at", Time(microseconds: problem.openedAt))
      record.add("resolved_at", isResolved ? Time(microseconds: problem.resolvedAt) : nil)
      record.add("handled", verdict.map { $0.isWell ? "well" : "badly" })
      record.add("handled_by", verdict.map { VerdictSource($0.word).rawValue })
      record.close()
    }
    record.closeList()
  }
}
