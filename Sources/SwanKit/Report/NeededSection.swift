/// Somebody who needs us now.
struct Needed: Sendable {
  var customer: String
  /// The id of the interaction, or of the escalation.
  var id: String
  var reason: String
  /// For how long, in microseconds; nil where that isn't known.
  var waiting: Int64?
}

extension ReportSource {
  /// Who needs us now: the escalations in the input, else our own.
  func needed() -> ReportSection {
    var section = ReportSection(
      "needed", "Who needs us now",
      escalations.isEmpty
        ? "Open problems, the oldest first."
        : "The escalations in the input, the most urgent first.")
    let all = escalations.isEmpty ? neededNow() : sent()
    guard plain.interactions + escalations.count > 0 else { return section }
    section.rows = [ReportRow("needed", "needing us", Quantity(count: all.count))]
    for (place, needed) in all.enumerated() {
      var row = ReportRow(
        "waiting", "  \(needed.customer)", group: needed.id,
        Quantity(needed.waiting.map { Double($0) / 1e6 }, .seconds))
      row.remark = needed.reason
      row.isDetail = place >= 5
      section.rows.append(row)
    }
    return section
  }

  /// Our own escalations, the most urgent first.
  ///
  /// The seam to the rules of `escalate`: until they are called here, open problems, oldest first.
  func neededNow() -> [Needed] {
    plain.cases.filter { $0.isProblem && !$0.isResolved }
      .sorted { log.isEarlier($0.opener, $1.opener) }
      .map { facts in
        let fact = log[facts.opener]
        return Needed(
          customer: log.names.text(fact.customer),
          id: String(decoding: log.id(at: facts.opener), as: UTF8.self),
          reason: "open problem", waiting: asOf.subtractingWithinRange(facts.firstAt))
      }
  }

  private func sent() -> [Needed] {
    escalations.map { sent in
      Needed(
        customer: sent.customer, id: sent.id,
        reason: sent.due.isEmpty ? sent.reason : "\(sent.reason), due \(sent.due)", waiting: nil)
    }
  }
}
