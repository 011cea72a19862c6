extension ReportSource {
  /// The first lines: how many, from whom, when.
  var lead: [String] {
    guard let (first, last) = days else {
      guard let sentence = elsewhere.sentence(in: options.zone) else { return ["No interactions."] }
      return ["N\(sentence.dropFirst())."]
    }
    let things = counted(plain.interactions, "interaction")
    let people = counted(plain.customers, "customer")
    var lead = [
      "\(things) from \(people), \(first) to \(last), as of \(Time(microseconds: asOf))."
    ]
    if plain.cases < plain.interactions {
      lead.append(
        "Measures of a help desk count each of the \(counted(plain.cases, "case")) once.")
    }
    return lead
  }

  /// `1 case`, `12 cases`.
  func counted(_ count: Int, _ thing: String) -> String {
    "\(count.grouped) \(thing)\(count == 1 ? "" : "s")"
  }

  /// The first and the last day on which an interaction began.
  private var days: (Day, Day)? {
    var first = Int64.max
    var last = Int64.min
    log.forEachLatest { _, fact in
      first = min(first, fact.at)
      last = max(last, fact.at)
    }
    guard first <= last else { return nil }
    return (day(first), day(last))
  }

  private func day(_ microseconds: Int64) -> Day {
    Day(of: Time(microseconds: microseconds), in: options.zone)
  }

  /// How many interactions there were, when, for whom and of what kind.
  func howMany() -> ReportSection {
    var section = ReportSection(
      "how_many", "How many, and when", "Interactions that began in the period.")
    guard let (first, last) = days else { return section }
    let weeks = Weeks(from: first.monday.number, to: last.monday.number)
    var byWeek = [Int](repeating: 0, count: weeks.count)
    var byAudience = [0, 0]
    var byKind = [Int](repeating: 0, count: log.names.count)
    log.forEachLatest { place, fact in
      byWeek[weeks.bin(options.week(fact.at))] += 1
      byAudience[fact.isInternal ? 1 : 0] += 1
      byKind[Int(log.details(at: place).kind)] += 1
    }
    var all = ReportRow("interactions", "interactions", Quantity(count: plain.interactions))
    let most = byWeek.max() ?? 0
    all.trend = byWeek.map { most > 0 ? Double($0) / Double(most) : 0 }
    section.rows.append(all)
    section.trendNote =
      "The line is interactions by \(weeks.name), from none to \(most.grouped)."
    section.rows.append(ReportRow("customers", "customers", Quantity(count: plain.customers)))
    section.rows.append(ReportRow("cases", "cases", Quantity(count: plain.cases)))
    if byAudience[1] > 0 {
      for (name, count) in zip(["external", "internal"], byAudience) where count > 0 {
        section.rows.append(part("audience", name, count))
      }
    }
    // What says nothing of its kind is a contact.
    let kinds = byKind.indices.filter { byKind[$0] > 0 }.map { number in
      (number == 0 ? "contact" : log.names.text(UInt32(number)), byKind[number])
    }
    let counts = Dictionary(kinds, uniquingKeysWith: +)
      .sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }
    for (place, kind) in counts.enumerated() where counts.count > 1 {
      var row = part("kind", kind.key, kind.value)
      row.isDetail = place >= 6
      section.rows.append(row)
    }
    for (place, count) in byWeek.enumerated() where weeks.step == 1 && weeks.count > 1 {
      let name = Day(number: weeks.first + Int32(place * 7)).weekText
      var row = part("interactions", name, count)
      row.isDetail = true
      section.rows.append(row)
    }
    return section
  }

  /// A part of all interactions.
  private func part(_ measure: String, _ name: String, _ count: Int) -> ReportRow {
    var row = ReportRow(measure, name, group: name, Quantity(count: count))
    row.bar = Double(count) / Double(max(1, plain.interactions))
    return row
  }
}
