extension Escalations {
  /// The `escalation` records, as parts of whole lines, the most urgent first.
  package func records() -> [[UInt8]] {
    let size = 1024
    return concurrentMap((all.count + size - 1) / size, threads: options.threads) { [self] part in
      var bytes: [UInt8] = []
      for escalation in all[part * size..<min((part + 1) * size, all.count)] {
        append(escalation, to: &bytes)
      }
      return bytes
    }
  }

  /// Why, as one plain sentence.
  func reason(_ escalation: Escalation) -> String {
    let finding = escalation.finding
    return Rules.all[escalation.rule].reason(
      finding, log[finding.trigger], log.names,
      age: Span(microseconds: options.age(of: finding.since)))
  }

  private func append(_ escalation: Escalation, to output: inout [UInt8]) {
    let finding = escalation.finding
    let rule = Rules.all[escalation.rule]
    let fact = log[finding.trigger]
    let owner = escalation.owner.map { log[$0] }
    let digits = String(escalation.id, radix: 16)
    var record = RecordWriter(type: "escalation", after: &output)
    record.add("id", String(repeating: "0", count: 32 - digits.utf8.count) + digits)
    record.add("rule", rule.name)
    record.add("level", finding.level)
    record.add("priority", escalation.priority)
    record.add("customer", log.names.text(fact.customer))
    record.add("case", String(decoding: log.caseName(at: finding.trigger), as: UTF8.self))
    if let agent = owner?.agent, agent != 0 { record.add("agent", log.names.text(agent)) }
    if let team = owner?.team, team != 0 { record.add("team", log.names.text(team)) }
    record.add("reason", reason(escalation))
    let evidence = [finding.trigger] + [finding.other].compactMap(\.self)
    record.add(
      "evidence", evidence.map { String(decoding: log.id(at: $0), as: UTF8.self) })
    record.add("at", Time(microseconds: options.asOf))
    record.add("due", Time(microseconds: finding.due))
    let apology =
      escalation.isApologised
      ? "" : "Acknowledge it and apologise, even if it is not our fault. "
    record.add("next_step", rule.nextStep(finding, apology: apology))
    record.end(&output)
  }
}
