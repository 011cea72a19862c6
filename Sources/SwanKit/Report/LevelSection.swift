extension ReportSource {
  /// How experiences felt and what par was, by basis and week.
  func levels() -> ReportSection {
    var section = ReportSection(
      "levels", "How it felt, week by week",
      "The mean of each kind of evidence, never mixed. Par is the middle of what everybody got "
        + "lately, newer experiences counting more.")
    section.heading = "mean"
    for basis in Basis.allCases { section.rows += levels(of: basis) }
    if section.rows.contains(where: { !$0.trend.isEmpty }) {
      section.trendNote = "A line runs from its lowest week to its highest."
    }
    if let par = customers.par(.facts), par.level == Level.top {
      section.notes.append(
        "A kept promise counts \(Quantity.fixed(par.tie, 2)) against par, a broken one 0: what was "
          + "promised is only what was expected.")
    }
    return section
  }

  private func levels(of basis: Basis) -> [ReportRow] {
    var byWeek: [Int32: (mean: Mean, last: Int64)] = [:]
    var all = Mean()
    log.forEachLatest { _, fact in
      guard fact.basis == basis.rawValue else { return }
      all.add(Int(fact.level))
      let week = options.week(fact.at)
      var own = byWeek[week] ?? (Mean(), .min)
      own.mean.add(Int(fact.level))
      own.last = max(own.last, fact.at)
      byWeek[week] = own
    }
    let mondays = byWeek.keys.sorted()
    guard let first = mondays.first, let last = mondays.last else { return [] }
    var row = ReportRow("mean", name(basis), group: basis.name, quantity(all, basis))
    addPar(customers.par(basis), basis, to: &row)
    let weeks = Weeks(from: first, to: last)
    var sums = [(sum: Double, count: Int)](repeating: (0, 0), count: weeks.count)
    var rows: [ReportRow] = []
    for (place, monday) in mondays.enumerated() {
      guard let week = byWeek[monday] else { continue }
      let bin = weeks.bin(monday)
      sums[bin].sum += (week.mean.value ?? 0) * Double(week.mean.count)
      sums[bin].count += week.mean.count
      let name = Day(number: monday).weekText
      var row = ReportRow(
        "mean", "  \(name)", group: "\(basis.name) \(name)", quantity(week.mean, basis))
      let par = customers.pars.parOrFirst(basis, day: Day.number(week.last))
      addPar(par, basis, to: &row)
      row.bar = (week.mean.value ?? 0) / Double(Level.top)
      row.isDetail = place < mondays.count - 6
      rows.append(row)
    }
    if mondays.count > 1 {
      row.trend = Weeks.line(sums.map { $0.count > 0 ? $0.sum / Double($0.count) : nil })
    }
    return [row] + rows
  }

  private func name(_ basis: Basis) -> String {
    switch basis {
    case .rating: "ratings"
    case .satisfied: "thumbs up"
    case .recommend: "recommend us, of 10"
    case .effort: "effort"
    case .words: "their words, estimated"
    case .facts: "promises kept"
    }
  }

  private func unit(_ basis: Basis) -> Quantity.Unit {
    switch basis {
    case .satisfied, .words, .facts: .share
    case .rating, .recommend, .effort: .number
    }
  }

  private func quantity(_ mean: Mean, _ basis: Basis) -> Quantity {
    Quantity(mean.value.map { value($0, basis) }, unit(basis), count: mean.count)
  }

  /// Adds par as a number; of yes and no, the middle one says little.
  private func addPar(_ par: Par?, _ basis: Basis, to row: inout ReportRow) {
    guard let par, unit(basis) == .number else { return }
    row.add("par", "par", Quantity(value(Double(par.level), basis), .number))
  }

  /// A level on the scale of its basis.
  private func value(_ level: Double, _ basis: Basis) -> Double {
    let share = level / Double(Level.top)
    switch basis {
    case .rating: return plain.ratingScale.value(atShare: share)
    case .recommend: return share * 10
    case .effort: return plain.effortScale.value(atShare: 1 - share)
    case .satisfied, .words, .facts: return share
    }
  }
}

extension Scale {
  /// The value so far up the scale; the share itself where there is no one scale.
  func value(atShare share: Double) -> Double {
    guard case .between(let low, let high) = self else { return share }
    return low + share * (high - low)
  }
}
