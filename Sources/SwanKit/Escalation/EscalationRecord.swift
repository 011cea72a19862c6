extension Escalations {
  /// Gives `write` the `escalation` records, as parts of whole lines, the most urgent first.
  ///
  /// A batch at a time: all the lines may be as large as the log.
  package func forEachPart(_ write: ([UInt8]) throws -> Void) rethrows {
    let size = 512
    for first in stride(from: 0, to: all.count, by: 16 * size) {
      let starts = Array(stride(from: first, to: min(first + 16 * size, all.count), by: size))
      let parts = concurrentMap(starts.count, threads: options.threads) { [self] index in
        lines(of: all[starts[index]...].prefix(size))
      }
      for part in parts { try write(part) }
    }
  }

  private func lines(of escalations: ArraySlice<Escalation>) -> [UInt8] {
    var lines: [UInt8] = []
    for escalation in escalations { append(escalation, to: &lines) }
    return lines
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
