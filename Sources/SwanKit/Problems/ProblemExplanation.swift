extension ProblemRecords {
  /// The life of a problem and what shows each step, as text to read; nil without such a problem.
  package func explanation(ofCase name: String) -> String? {
    let lives = lives(named: name)
    if lives.isEmpty { return nil }
    return lives.map { explanation(of: $0, named: name) }.joined(separator: "\n")
  }

  private func explanation(of life: ProblemLife, named name: String) -> String {
    let customer = PlainText.shown(log.names.text(log[life.problem.opener].customer))
    var text =
      "Case \(PlainText.shown(name)) of customer \(customer), as of \(Time(microseconds: asOf)).\n"
    text += "\n\(life.state.words), \(since(life.since)), because of \(id(life.because))\n"
    text += "\nIts life\n" + lines(of: life.changes.indices.map { row($0, of: life) })
    text += "\nThe five steps\n"
    text += lines(
      of: zip(Step.allCases, life.steps).map { step, found in
        [step.rawValue] + (found.map(words) ?? ["unknown", unknown(step)])
      })
    text += "\nHow it was handled\n  \(handling(of: life))\n"
    text += "\nFault, and apart from it the remedy\n"
    text += "  fault   \(fault(life).map { PlainText.shown(log.names.text($0)) } ?? "not known")\n"
    let remedies = remedies(life).map { PlainText.shown(log.names.text($0)) }
    for remedy in remedies.isEmpty ? ["none that is known"] : remedies {
      text += "  remedy  \(remedy)\n"
    }
    return text
  }

  /// A stretch of its life: since when, in which state, how long, because of which interaction.
  private func row(_ index: Int, of life: ProblemLife) -> [String] {
    let change = life.changes[index]
    let span = life.span(of: index, asOf: asOf).map { "\(Span(microseconds: $0))" }
    let isLast = index == life.changes.count - 1
    return [
      change.time.map { "\(Time(microseconds: $0))" } ?? "at some time", "\(change.state.name)",
      span.map { isLast ? "\($0) so far" : $0 } ?? "not known how long", id(change.place),
    ]
  }

  private func words(_ found: StepFinding) -> [String] {
    let fact = log[found.place]
    let what: String
    switch found.evidence {
    case .steps: what = "'steps' says so"
    case .words:
      let shown = found.shown(log).map { String(decoding: $0, as: UTF8.self) }
      what =
        found.isTaken
        ? shown.map { "our words: \"\(PlainText.shown($0))\"" } ?? "our words"
        : "not in our words"
    case .times:
      let promise =
        fact.promise == 0 ? "a promise" : "\"\(PlainText.shown(log.names.text(fact.promise)))\""
      let due =
        fact.promisedAt == Interaction.absent
        ? "" : ", due \(Time(microseconds: fact.promisedAt))"
      what = "\(promise) \(found.isTaken ? "kept" : "broken")\(due)"
    }
    return [
      found.isTaken ? "evidenced" : "missing", what, id(found.place),
      found.time.map { "\(Time(microseconds: $0))" } ?? "time not known",
    ]
  }

  private func unknown(_ step: Step) -> String {
    step == .urgency
      ? "no promise is settled, and no 'steps' tells" : "no reply was heard, and no 'steps' tells"
  }

  private func handling(of life: ProblemLife) -> String {
    guard let verdict = life.verdict else {
      guard life.state == .fixed else { return "not known before it is resolved" }
      return life.known.known == life.known.taken
        ? "nothing tells"
        : "not known: a step that our words do not show may have been taken otherwise"
    }
    let how = verdict.isWell ? "well" : "badly"
    switch verdict.by {
    case .word: return "\(how), by the customer's word in \(id(verdict.place))"
    case .heard: return "\(how), by an estimate of the customer's words in \(id(verdict.place))"
    case .facts: break
    }
    if verdict.isWell { return "well, by facts: what is known of the steps was taken" }
    var reasons: [String] = []
    let handlings = life.places.map { log[$0] }
    if life.problem.isBegunAnew || handlings.contains(where: { $0.reopens > 0 }) {
      reasons.append("opened again")
    }
    if handlings.contains(where: { $0.said.known != $0.said.taken }) {
      reasons.append("a step left out, as 'steps' says")
    }
    if handlings.contains(where: { $0.isKept == false }) { reasons.append("a promise broken") }
    return "badly, by facts: " + reasons.joined(separator: ", ")
  }

  private func since(_ time: Int64?) -> String {
    time.map { "since \(Time(microseconds: $0))" } ?? "not known since when"
  }

  private func id(_ place: UInt32) -> String {
    PlainText.shown(String(decoding: log.id(at: place), as: UTF8.self))
  }

  /// Indented, in columns; the last of a row is as long as it is.
  private func lines(of rows: [[String]]) -> String {
    let columns = rows.map(\.count).max() ?? 0
    let widths = (0..<columns).map { column in
      rows.filter { column < $0.count - 1 }.map { PlainText.width($0[column]) }.max() ?? 0
    }
    return rows.map { row in
      "  "
        + row.enumerated().map { column, text in
          column < row.count - 1 ? PlainText.padded(text, to: widths[column]) : text
        }.joined(separator: "  ") + "\n"
    }.joined()
  }
}

extension ProblemState {
  /// Its name as a text begins with it.
  fileprivate var words: String {
    switch self {
    case .opened: "Opened"
    case .acknowledged: "Acknowledged"
    case .apologised: "Apologised for"
    case .fixed: "Fixed"
    case .reopened: "Reopened"
    case .recovered: "Recovered"
    case .notRecovered: "Not recovered"
    }
  }
}
