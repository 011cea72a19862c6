/// The problems of a log: what became of each.
package final class ProblemRecords: CaseRecords, Sendable {
  let scores: Scores<ProblemFact>
  /// In microseconds.
  let asOf: Int64
  private let threads: Int
  /// The cases that are problems.
  private let order: CaseOrder<ProblemFact>

  var log: Latest<ProblemFact> { scores.log }

  /// Judges what `fold` has gathered, on so many threads.
  package init(_ fold: consuming ProblemFold, threads: Int) {
    var fold = fold
    scores = fold.finish(threads: threads)
    self.threads = threads
    order = CaseOrder(
      scores.log, by: { $0.case }, having: { $0.handling.contains(.isProblem) })
    asOf = scores.asOf ?? 0
  }

  private func life(_ one: CaseOrder<ProblemFact>.Case) -> ProblemLife {
    ProblemLife(order.interactions(of: one), in: scores)
  }

  /// The problems of this name: one, or also an interaction that has the name for an id.
  func lives(named name: String) -> [ProblemLife] { order.named(name).map(life) }

  /// Gives `write` the `problem` records, as parts of whole lines, by case.
  package func forEachPart(_ write: ([UInt8]) throws -> Void) rethrows {
    try order.forEachPart(
      threads: threads,
      { [self] one, record, lines in
        append(life(one), order.name(of: one), &record, to: &lines)
      }, write)
  }

  private func append(
    _ life: ProblemLife, _ name: ArraySlice<UInt8>, _ record: inout RecordWriter,
    to output: inout [UInt8]
  ) {
    record.begin(type: "problem")
    record.add("case", bytes: name)
    record.add("customer", bytes: log.names[log[life.problem.opener].customer])
    record.add("as_of", Time(microseconds: asOf))
    record.add("state", plain: life.state.name)
    record.add("state_since", life.since.map { Time(microseconds: $0) })
    record.add("state_because", bytes: log.id(at: life.because))
    record.add("opened_at", Time(microseconds: life.problem.openedAt))
    record.add("opener", bytes: log.id(at: life.problem.opener))
    record.add("reopened", life.reopened)
    record.add("handled", life.verdict.map { $0.isWell ? "well" : "badly" })
    record.add("handled_by", life.verdict?.by.rawValue)
    record.add(life.known)
    record.open("evidence")
    for found in life.steps.compactMap({ $0 }) { add(found, to: &record) }
    record.close()
    record.open("seconds")
    for state in ProblemState.timed {
      record.add(
        state.name, life.time(in: state, asOf: asOf).map { Double($0) / 1_000_000 })
    }
    record.close()
    record.add("fault", bytes: fault(life).map { log.names[$0] })
    record.add("remedies", objects: remedies(life).map { log.names[$0] })
    record.end(&output)
  }

  private func add(_ found: StepFinding, to record: inout RecordWriter) {
    record.open(named: found.step.rawValue)
    record.add("by", plain: found.evidence.name)
    record.add("interaction", bytes: log.id(at: found.place))
    record.add("at", found.time.map { Time(microseconds: $0) })
    if let shown = found.shown(log) { record.add("shown", bytes: shown) }
    record.close()
  }

  /// Whose fault it was, as the last interaction says that says it.
  func fault(_ life: ProblemLife) -> UInt32? {
    life.places.last { log[$0].fault != 0 }.map { log[$0].fault }
  }

  /// What was done to put it right, in the order of the interactions; once where they repeat it.
  func remedies(_ life: ProblemLife) -> [UInt32] {
    var seen: Set<[UInt8]> = []
    return life.places.map { log[$0].remedy }.filter {
      $0 != 0 && seen.insert(withoutSpaces(log.names[$0])).inserted
    }
  }

  /// JSON without what stands between its values.
  private func withoutSpaces(_ json: ArraySlice<UInt8>) -> [UInt8] {
    var (isInText, isEscaped) = (false, false)
    return json.filter { byte in
      if isInText {
        if byte == UInt8(ascii: "\""), !isEscaped { isInText = false }
        isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
        return true
      }
      isInText = byte == UInt8(ascii: "\"")
      return byte > 0x20
    }
  }
}

extension RecordWriter {
  /// Adds the steps that are evidenced, missing and unknown, as lists of their names.
  mutating func add(_ steps: Steps) {
    add("evidenced", Step.allCases.filter { steps[$0] == true }.map(\.rawValue))
    add("missing", Step.allCases.filter { steps[$0] == false }.map(\.rawValue))
    add("unknown", Step.allCases.filter { steps[$0] == nil }.map(\.rawValue))
  }

  /// Adds a list of objects that are JSON already.
  mutating func add(_ name: StaticString, objects: [ArraySlice<UInt8>]) {
    openList(name)
    for object in objects {
      comma()
      append(Array(object))
    }
    closeList()
  }
}
