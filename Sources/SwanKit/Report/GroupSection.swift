extension ReportSource {
  /// Teams or agents: told apart only where noise does not explain their differences, and ranked
  /// upward only.
  func groups(
    _ kind: String, _ kinds: String, _ key: @escaping @Sendable (LogFact) -> UInt32
  ) -> ReportSection {
    var section = ReportSection(
      kinds, kind.capitalizedFirst + "s",
      "The chance that the next experience beats par, with its 90 % interval; newer experiences "
        + "count more, and few pull it to one half.")
    let scores = scores(by: kind, key)
    let found = significance(scores, key)
    var all = rows(scores)
    guard !all.isEmpty else { return section }
    section.heading = "chance"
    if all.allSatisfy(\.isFacts) {
      section.definition +=
        " There are facts alone, no customer's word, so this is about promises, not amazement; "
        + "next kept is the chance that the next promise is."
    } else {
      for place in all.indices where all[place].isFacts {
        all[place].row.remark = "promises only"
        all[place].row.more = []
      }
    }
    var named = all.filter { found.standsOut[$0.index] }
      .sorted { (found.scores[$0.index] ?? 0, $1.index) > (found.scores[$1.index] ?? 0, $0.index) }
      .map { own in
        var row = own.row
        var lift = Quantity(found.lifts[own.index], .share)
        lift.isDifference = true
        row.add("above_others", "above others", lift)
        return row
      }
    for place in named.indices.dropFirst(Self.shortList) { named[place].isDetail = true }
    var others = all.filter { !found.standsOut[$0.index] }
    // Where there is little room, those with the most evidence.
    let detail = others.indices.sorted { (others[$1].count, $0) < (others[$0].count, $1) }
      .dropFirst(max(0, Self.shortList - named.count))
    for place in detail { others[place].row.isDetail = true }
    section.rows = named + others.map(\.row)
    if let chance = found.chance {
      var row = ReportRow("p_value", "p", Quantity(chance, .number, count: found.groups))
      row.isForMachines = true
      section.rows.append(row)
    }
    section.notes = [verdict(found, kinds)] + estimates
    if !named.isEmpty {
      section.notes.append(
        "Above others: by how much their hits exceeded the mean of the same weeks, over the "
          + "whole period; the chance is about now.")
    }
    return section
  }

  /// How many are shown unless all are asked for.
  private static let shortList = 12

  private typealias GroupRow = (row: ReportRow, index: Int, count: Int, isFacts: Bool)

  /// The groups that have evidence, by name.
  private func rows(_ scores: Scores<LogFact>) -> [GroupRow] {
    var sequence: [Experience] = []
    return (0..<scores.groups.count).compactMap { index in
      let score = scores.score(index, &sequence)
      guard let chance = score.chance, let low = score.low, let high = score.high else {
        return nil
      }
      let count = score.amazement.count
      let name = scores.log.names.text(score.key)
      var row = ReportRow(
        "chance", name, group: name,
        Quantity(Estimate(chance, low: low, high: high), .share, count: count))
      row.bar = chance
      if score.isFactsAlone {
        row.add("next_promise_kept", "next kept", Quantity(score.kept, .share))
      }
      return (row, index, count, score.isFactsAlone)
    }
  }

  private func verdict(_ found: Significance, _ kinds: String) -> String {
    guard found.groups > 1 else { return "There is one only, so nothing to tell apart." }
    guard !found.isTooLarge else {
      return
        "There are too many \(kinds) in too many weeks to test whether they differ; alphabetical."
    }
    guard let chance = found.chance else {
      return "There is too little to tell \(kinds) apart by; alphabetical."
    }
    let p = chance < 0.001 ? "p < 0.001" : "p = \(Decimal.text((chance * 1000).rounded() / 1000))"
    guard found.isFound else {
      return "\(kinds.capitalizedFirst) can't be told apart (\(p)); alphabetical."
    }
    return
      "\(kinds.capitalizedFirst) differ (\(p)). First those who stand out, the surest first, then "
      + "the others, alphabetical."
  }

  /// Tests the groups: strata are weeks and bases, clusters customers.
  private func significance(
    _ scores: Scores<LogFact>, _ key: (LogFact) -> UInt32
  ) -> Significance {
    var places = [Int](repeating: -1, count: log.names.count)
    for (place, number) in scores.groups.keys.enumerated() { places[Int(number)] = place }
    var strata: Set<Int> = []
    log.forEachLatest { _, fact in if fact.experience != nil { strata.insert(stratum(fact)) } }
    let seats = Dictionary(uniqueKeysWithValues: strata.sorted().enumerated().map { ($1, $0) })
    let clusters = (0..<customers.groups.count).map { index in
      customers.groups[index].compactMap { place -> Significance.Sample? in
        let fact = log[place]
        let group = places[Int(key(fact))]
        guard group >= 0, let basis = Basis(rawValue: fact.basis), let seat = seats[stratum(fact)],
          let par = scores.pars.parOrFirst(basis, day: Day.number(fact.at))
        else { return nil }
        return Significance.Sample(
          group: group, stratum: seat, hit: par.hit(Int32(fact.level)))
      }
    }
    return Significance(
      clusters, groups: scores.groups.count, threads: scores.options.threads)
  }

  private func stratum(_ fact: LogFact) -> Int {
    Int(options.week(fact.at)) * 8 + Int(fact.basis & 7)
  }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
