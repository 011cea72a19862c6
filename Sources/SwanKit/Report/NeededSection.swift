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
        ? "What escalate says as of the moment of the report, the most urgent first."
        : "The escalations in the input, the most urgent first.")
    let all = escalations.isEmpty ? neededNow() : sent()
    guard plain.interactions + escalations.count > 0 else { return section }
    // There may be as many as interactions.
    section.rows.reserveCapacity(all.count + 1)
    section.rows.append(ReportRow("needed", "needing us", Quantity(count: all.count)))
    for (place, needed) in all.enumerated() {
      var row = ReportRow(
        "waiting", "  \(needed.customer)", group: needed.id,
        Quantity(needed.waiting.map { Double($0) / 1e6 }, .seconds))
      row.remark = needed.reason
      row.isToldByRemark = true
      row.isDetail = place >= 5
      section.rows.append(row)
    }
    return section
  }

  /// What `escalate` says as of the moment of the report, the most urgent first.
  private func neededNow() -> [Needed] {
    var judging = EscalationOptions(asOf: asOf)
    judging.threads = options.threads
    let found = Escalations(log, scale: plain.ratingScale, customers: customers, judging)
    return found.all.map { escalation in
      let trigger = escalation.finding.trigger
      return Needed(
        customer: log.names.text(log[trigger].customer),
        id: String(decoding: log.id(at: trigger), as: UTF8.self),
        reason: found.writer.reason(escalation),
        waiting: asOf.subtractingWithinRange(escalation.finding.since))
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
