extension ReportSource {
  /// Problems, and the five steps of handling them.
  func problems() -> ReportSection {
    var section = ReportSection(
      "problems", "Problems, and the five steps",
      "Cases with a problem. A step is evidenced when the record of the case says that it was "
        + "taken, left out when it says so; of the rest nothing is known.")
    let problems = plain.cases.filter(\.isProblem)
    guard !problems.isEmpty else { return section }
    section.heading = "cases"
    section.rows = [
      ReportRow("problems", "problems", Quantity(count: problems.count)),
      ReportRow("resolved", "resolved", Quantity(count: plain.problems.count)),
      ReportRow("open", "open", Quantity(count: problems.count - plain.problems.count)),
    ]
    guard problems.contains(where: { $0.knownSteps != 0 }) else {
      section.notes.append("Nothing says which of the five steps were taken.")
      return section
    }
    for (place, step) in Step.allCases.enumerated() {
      let bit: UInt8 = 1 << UInt8(place)
      let taken = problems.count { $0.takenSteps & bit != 0 }
      let known = problems.count { $0.knownSteps & bit != 0 }
      var row = ReportRow(
        "step_taken", "  \(step.rawValue)", group: step.rawValue, Quantity(count: taken))
      row.add("step_left_out", "left out", Quantity(count: known - taken))
      row.add("step_unknown", "unknown", Quantity(count: problems.count - known))
      row.bar = Double(taken) / Double(problems.count)
      section.rows.append(row)
    }
    return section
  }
}
