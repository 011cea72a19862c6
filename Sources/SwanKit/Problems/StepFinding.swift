/// What shows that a step of handling a problem was taken, or is missing.
struct StepFinding: Sendable {
  var step: Step
  var isTaken: Bool
  var evidence: StepEvidence
  var place: UInt32
  /// When, in microseconds; nil where that is not known.
  var time: Int64?
  /// Not before then.
  var earliest: Int64

  /// What the interactions at `places` show of a step, by the best evidence that any of them has;
  /// nil where there is none.
  ///
  /// Of what was said and heard, once is enough for a step to be taken, and the first time is shown,
  /// or the last where it is missing. Of times, one broken promise outweighs those that were kept.
  init?(_ step: Step, _ places: [UInt32], _ log: Latest<ProblemFact>) {
    for evidence in StepEvidence.allCases {
      let found = places.compactMap { StepFinding(step, evidence, at: $0, log[$0]) }
      let decides = evidence != .times
      let isTaken = found.contains { $0.isTaken == decides } == decides
      let shown = found.filter { $0.isTaken == isTaken }.min { a, b in
        if a.earliest != b.earliest { return (a.earliest < b.earliest) == isTaken }
        return log.id(a.place, precedes: b.place)
      }
      guard let shown else { continue }
      self = shown
      return
    }
    return nil
  }

  private init?(_ step: Step, _ evidence: StepEvidence, at place: UInt32, _ fact: ProblemFact) {
    guard let isTaken = fact[evidence][step] else { return nil }
    self.step = step
    self.isTaken = isTaken
    self.evidence = evidence
    self.place = place
    time = fact.time(of: step, by: evidence)
    earliest = max(fact.at, time ?? fact.at)
  }

  /// The words of our reply that show it.
  func shown(_ log: Latest<ProblemFact>) -> ArraySlice<UInt8>? {
    guard isTaken, evidence == .words, let place = Step.allCases.firstIndex(of: step) else {
      return nil
    }
    let shown = log[self.place].shown
    guard place < shown.scalarCount, shown[place] != 0 else { return nil }
    return log.names[shown[place]]
  }
}
