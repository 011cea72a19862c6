extension ReportSource {
  /// Teams or agents: told apart only where noise does not explain their differences, and ranked
  /// upward only.
  func groups(
    _ kind: String, _ kinds: String, _ key: (LogFact) -> UInt32
  ) -> ReportSection {
    var section = ReportSection(
      kinds, kind.capitalizedFirst + "s",
      "The chance that the next experience beats par, with its 90 % interval; newer experiences "
        + "count more, and few pull it to one half.")
    let scores = scores(by: kind, key)
    let found = significance(scores, key)
    var sequence: [Experience] = []
    var all: [(row: ReportRow, index: Int, count: Int, isFacts: Bool)] = []
    for index in 0..<scores.groups.count {
      let score = scores.score(index, &sequence)
      guard let chance = score.chance, let low = score.low, let high = score.high else { continue }
      let name = scores.log.names.text(score.key)
      var row = ReportRow(
        "chance", name, group: name,
        Quantity(
          Estimate(chance, low: low, high: high), .share, count: score.amazement.count))
      row.bar = chance
      if score.isFactsAlone {
        row.add("next_promise_kept", "next promise kept", Quantity(score.kept, .share))
      }
      if found.standsOut[index] { row.remark = "stands out" }
      all.append((row, index, score.amazement.count, score.isFactsAlone))
    }
    guard !all.isEmpty else { return section }
    section.heading = "chance"
    if all.allSatisfy(\.isFacts) {
      section.definition +=
        " There are facts alone, no customer's word: this is about promises, not amazement."
    }
    let named = all.filter { found.standsOut[$0.index] }
      .sorted { (found.scores[$0.index] ?? 0, $1.index) > (found.scores[$1.index] ?? 0, $0.index) }
    var others = all.filter { !found.standsOut[$0.index] }
    // Where there is little room, those with the most evidence.
    let shown = max(0, 12 - named.count)
    let detail = others.indices.sorted { (others[$1].count, $0) < (others[$0].count, $1) }
      .dropFirst(shown)
    for place in detail { others[place].row.isDetail = true }
    section.rows = (named + others).map(\.row)
    section.notes = [verdict(found, kinds, named.count)]
    return section
  }

  private func verdict(_ found: Significance, _ kinds: String, _ named: Int) -> String {
    guard found.groups > 1 else { return "There is one only, so nothing to tell apart." }
    guard found.groups <= Significance.groupLimit else {
      return
        "With more than \(Significance.groupLimit.grouped) \(kinds), whether they differ is not "
        + "tested; alphabetical."
    }
    guard let chance = found.chance else {
      return "There is too little to tell \(kinds) apart by; alphabetical."
    }
    let p = chance < 0.001 ? "p < 0.001" : "p = \(Decimal.text((chance * 1000).rounded() / 1000))"
    guard found.isFound else {
      return "\(kinds.capitalizedFirst) can't be told apart (\(p)); alphabetical."
    }
    guard named > 0 else {
      return "\(kinds.capitalizedFirst) differ (\(p)), yet none stands out above the others alone; "
        + "alphabetical."
    }
    return "\(kinds.capitalizedFirst) differ (\(p)). First those who stand out, then the others, "
      + "alphabetical."
  }

  /// Tests the groups: strata are weeks and bases, clusters customers.
  private func significance(
    _ scores: Scores<LogFact>, _ key: (LogFact) -> UInt32
  ) -> Significance {
    var places = [Int](repeating: -1, count: log.names.count)
    for (place, number) in scores.groups.keys.enumerated() { places[Int(number)] = place }
    var strata: Set<Int> = []
    log.forEachLatest { _, fact in strata.insert(stratum(fact)) }
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
    return Significance(clusters, groups: scores.groups.count)
  }

  private func stratum(_ fact: LogFact) -> Int {
    Int(options.week(fact.at)) * 8 + Int(fact.basis & 7)
  }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
