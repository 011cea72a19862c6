extension ReportSource {
  /// Whether handling problems well worked, in words.
  func recovery() -> ReportSection {
    var section = ReportSection(
      "recovery", "What came after problems",
      "How much likelier the next experience was to beat par than the one before: the first in "
        + "another case within \(Episode.days) days, as far as the log goes. Seen again: the share "
        + "of those seen before who had one. Handled well and badly: beyond ordinary cases of the "
        + "same weeks. 95 % intervals.")
    let recovery = Recovery(customers)
    let comparisons = [recovery.overall, recovery.handling]
    guard comparisons[0].groups[0].seenAgain.total > 0 else { return section }
    section.heading = "change"
    for comparison in comparisons {
      for group in comparison.groups {
        let name = "\(group.name)"
        var change = Quantity(group.change, .share, count: group.compared)
        change.isDifference = true
        var row = ReportRow(
          "change", name.replacing("_", with: " "), group: name, change)
        row.add("seen_again", "seen again", Quantity(group.seenAgain))
        section.rows.append(row)
      }
      section.rows.append(numbers(of: comparison))
    }
    section.notes = [
      sentence(
        recovery.overall, "problems", "ordinary cases",
        better: "Problems went with better experiences after them than ordinary cases did",
        worse: "Problems went with worse experiences after them than ordinary cases did"),
      sentence(
        recovery.handling, "problems handled well", "problems handled badly",
        better: "Handling problems well went with better experiences after them than handling "
          + "them badly did",
        worse: "Handling problems well went with worse experiences after them than handling them "
          + "badly did"),
    ]
    section.notes += estimates
    return section
  }

  /// What a sentence says, for machines: the difference, or in its place the bounds as low and high.
  private func numbers(of comparison: AftermathComparison) -> ReportRow {
    var difference = Quantity(comparison.difference, .share)
    if let bounds = comparison.bounds {
      difference = Quantity(nil as Double?, .share)
      difference.low = bounds.low
      difference.high = bounds.high
    }
    difference.isDifference = true
    var row = ReportRow(
      "difference", "difference", group: "\(comparison.groups[0].name)", difference)
    if let chance = comparison.chance { row.add("p_value", "p", Quantity(chance, .number)) }
    if let chance = comparison.seenChance {
      row.add("return_p_value", "p", Quantity(chance, .number))
    }
    row.isForMachines = true
    return row
  }

  private func sentence(
    _ comparison: AftermathComparison, _ first: String, _ second: String, better: String,
    worse: String
  ) -> String {
    if let bounds = comparison.bounds {
      let range = "\(points(bounds.low)) and \(points(bounds.high)) points"
      let lead =
        "After \(first) \(share(comparison, 0)) were seen again, after \(second) "
        + "\(share(comparison, 1)): too different to compare only those who were. "
      switch comparison.finding {
      case .better: return lead + "\(better), however those who stayed away felt: between \(range)."
      case .worse: return lead + "\(worse), however those who stayed away felt: between \(range)."
      default:
        return lead
          + "The difference lies between \(range), depending on how those who stayed away felt."
      }
    }
    guard let difference = comparison.difference, let chance = comparison.chance else {
      return "There are too few \(first) or \(second) to compare what came after them."
    }
    let p = chance < 0.001 ? "p < 0.001" : "p = \(Decimal.text((chance * 1000).rounded() / 1000))"
    guard comparison.finding != .noise else {
      return
        "What came after \(first) and after \(second) differs by no more than noise explains "
        + "(\(p))."
    }
    let size = Quantity.fixed(100 * difference.value.magnitude, 1)
    return (comparison.finding == .better ? better : worse) + ", by \(size) points (\(p))."
  }

  private func points(_ value: Double) -> String {
    (value > 0 ? "+" : "") + Quantity.fixed(100 * value, 1)
  }

  private func share(_ comparison: AftermathComparison, _ group: Int) -> String {
    Quantity(comparison.groups[group].seenAgain).text
  }
}
