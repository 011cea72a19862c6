extension ReportSource {
  /// How many problems there were, and how many are open.
  func problems() -> ReportSection {
    var section = ReportSection(
      "problems", "Problems",
      "Cases with a problem. Open: not resolved, or come up again since.")
    guard plain.problems.total > 0 else { return section }
    let open = plain.problems.total - plain.problems.count
    section.rows = [ReportRow("problems", "problems", Quantity(count: plain.problems.total))]
    for (measure, count) in [("resolved", plain.problems.count), ("open", open)] {
      var row = ReportRow(measure, measure, Quantity(count: count))
      row.bar = Double(count) / Double(plain.problems.total)
      section.rows.append(row)
    }
    return section
  }

  /// The five steps of handling a problem, as far as they are evidenced.
  func steps() -> ReportSection {
    var section = ReportSection(
      "steps", "The five steps",
      "Problems whose record says that a step was taken, or that it was left out; where it does not, "
        + "urgency is promises kept. Of the rest nothing is known.")
    guard plain.steps.contains(where: { $0.total > 0 }) else { return section }
    section.heading = "taken"
    let problems = plain.problems.total
    for (step, known) in zip(Step.allCases, plain.steps) {
      let taken = known.count
      var row = ReportRow("taken", step.rawValue, group: step.rawValue, Quantity(count: taken))
      row.add("left_out", "left out", Quantity(count: known.total - taken))
      row.add("unknown", "unknown", Quantity(count: problems - known.total))
      row.bar = Double(taken) / Double(problems)
      section.rows.append(row)
    }
    return section
  }
}
