/// What the life of a problem needs of an interaction.
struct ProblemFact: ExperienceFact {
  // Times, in microseconds; `Interaction.absent` where there is none, or none that was known yet.
  var at: Int64
  var revisedAt: Int64
  var knownAt: Int64
  var firstReplyAt: Int64
  var resolvedAt: Int64
  var promisedAt: Int64
  /// When it was known whether the promise was kept.
  var promiseKnownAt: Int64
  var idEnd: UInt32 = 0
  // Numbers of names; 0 where there is none.
  var customer: UInt32
  var `case`: UInt32
  var promise: UInt32
  var fault: UInt32
  /// The object, as it stood in the line.
  var remedy: UInt32
  /// The words of our reply that show a step, by the first four of ``Step``.
  var shown: SIMD4<UInt32> = .zero
  /// How it felt, 0 to ``Level/top``.
  var level: Int16
  var reopens: Int16
  /// The steps by each kind of evidence.
  var said: Steps
  var heard: Steps
  var timed = Steps()
  var basis: UInt8
  /// Whether the promise was kept; nil without one.
  var isKept: Bool?
  /// A message of ours, at its own time.
  var isOurs: Bool
  /// Praise, which opens nothing again.
  var isPraise: Bool
  var handling: Handling

  mutating func rename(_ numbers: [UInt32]) {
    customer = numbers[Int(customer)]
    `case` = numbers[Int(`case`)]
    promise = numbers[Int(promise)]
    fault = numbers[Int(fault)]
    remedy = numbers[Int(remedy)]
    for place in 0..<shown.scalarCount { shown[place] = numbers[Int(shown[place])] }
  }

  func content(_ names: Names) -> [UInt8] {
    let times = [at, knownAt, firstReplyAt, resolvedAt, promisedAt, promiseKnownAt]
    let kept: Int64 = isKept.map { $0 ? 1 : 0 } ?? -1
    let steps = [said.known, said.taken, heard.known, heard.taken].map(Int64.init)
    let states = [
      Int64(level), Int64(reopens), Int64(basis), kept, isOurs ? 1 : 0,
      isPraise ? 1 : 0, Int64(handling.rawValue),
    ]
    var bytes = (times + states + steps).flatMap { Array("\($0) ".utf8) }
    let texts = (0..<shown.scalarCount).map { shown[$0] }
    for name in [customer, `case`, promise, fault, remedy] + texts { bytes += names[name] + [0] }
    return bytes
  }
}

extension ProblemFact {
  /// The steps by one kind of evidence.
  subscript(evidence: StepEvidence) -> Steps {
    switch evidence {
    case .steps: said
    case .words: heard
    case .times: timed
    }
  }

  /// When a step was taken, or lacking; nil where that is not known.
  func time(of step: Step, by evidence: StepEvidence) -> Int64? {
    switch evidence {
    case .times: return promiseKnownAt
    case .steps where step == .fix || step == .urgency:
      return resolvedAt == Interaction.absent ? nil : resolvedAt
    case .steps, .words:
      return firstReplyAt != Interaction.absent ? firstReplyAt : isOurs ? at : nil
    }
  }
}
