extension ReportSource {
  /// What was heard in the customers' words, which nobody said in so many numbers.
  func heard() -> ReportSection {
    var section = ReportSection(
      "heard", "What their words sound like",
      "Heard by swan listen: an estimate, said by nobody. Of the interactions whose words were heard, "
        + "those likelier a complaint than not, and those with words that show a signal; 95 % "
        + "intervals.")
    var complaints = Proportion(0, of: 0)
    var total = 0
    var signals = HeardMarks.signals.map { _ in 0 }
    log.forEachLatest { place, _ in
      let marks = log.details(at: place).heard
      if marks.contains(.hasComplaint) { complaints.total += 1 }
      if marks.contains(.isComplaint) { complaints.count += 1 }
      guard marks.contains(.hasSignals) else { return }
      total += 1
      for signal in signals.indices where marks.contains(HeardMarks(signal: signal)) {
        signals[signal] += 1
      }
    }
    guard complaints.total + total > 0 else { return section }
    section.heading = "interactions"
    if complaints.total > 0 { section.rows = [row("complaint", "a complaint", complaints)] }
    for (name, count) in zip(HeardMarks.signals, signals) where total > 0 {
      let label = name.replacing("_", with: " ")
      section.rows.append(row(name, label, Proportion(count, of: total)))
    }
    return section
  }

  private func row(_ name: String, _ label: String, _ part: Proportion) -> ReportRow {
    var row = ReportRow("interactions", label, group: name, Quantity(count: part.count))
    row.add("share", "share", Quantity(part))
    row.bar = row.more.first?.quantity.value
    row.isDetail = part.count == 0
    return row
  }
}
