/// The five steps of handling a problem (essay 002).
package enum Step: String, CaseIterable, Sendable {
  case acknowledge, apologise, fix, attitude, urgency

  /// Its bit: 1 for the first, 16 for the last.
  @inline(__always)
  package var bit: UInt8 {
    switch self {
    case .acknowledge: 1
    case .apologise: 2
    case .fix: 4
    case .attitude: 8
    case .urgency: 16
    }
  }
}

/// Which of the five steps are known, and which of those were taken.
package struct Steps: Equatable, Sendable, BitwiseCopyable {
  /// Bits of ``Step``; what is taken is known.
  package private(set) var known: UInt8 = 0
  package private(set) var taken: UInt8 = 0

  package init() {}

  /// The steps of these bits; those taken are known.
  init(known: UInt8, taken: UInt8) {
    self.known = known
    self.taken = taken & known
  }

  /// Whether a step was taken; nil when nothing says so.
  @inline(__always)
  package subscript(step: Step) -> Bool? {
    get { known & step.bit == 0 ? nil : taken & step.bit != 0 }
    set {
      known &= ~step.bit
      taken &= ~step.bit
      guard let newValue else { return }
      known |= step.bit
      if newValue { taken |= step.bit }
    }
  }

  /// Adds what the same evidence of another interaction says: once is enough for a step to be taken.
  package mutating func formUnion(_ other: Steps) {
    known |= other.known
    taken |= other.taken
  }

  /// Takes from `weaker` evidence what is not known yet.
  package mutating func fill(from weaker: Steps) {
    taken |= weaker.taken & ~known
    known |= weaker.known
  }
}

/// The steps of a case, from its interactions: what the member `steps` says in one of them goes before
/// what was heard in any, and that before promises kept or broken, of which one broken outweighs the rest.
package struct CaseSteps: Sendable {
  private var said = Steps()
  private var shown = Steps()
  private var timed = Steps()

  package init() {}

  /// Adds what is said in an interaction, what it shows by words too, and what became of its promise.
  package mutating func take(
    said: Steps, _ handling: Handling, _ promise: LogDetails.PromiseState = .none
  ) {
    self.said.formUnion(said)
    shown.formUnion(handling.steps)
    if promise == .broken || promise == .kept && timed[.urgency] == nil {
      timed[.urgency] = promise == .kept
    }
  }

  /// By all.
  package var steps: Steps {
    var steps = said
    steps.fill(from: shown)
    steps.fill(from: timed)
    return steps
  }
}

/// By what a step is known, the best evidence first.
package enum StepEvidence: UInt8, CaseIterable, Sendable, BitwiseCopyable {
  /// The member `steps`: somebody who knows says so.
  case steps
  /// Our words as heard, `heard.steps`: inferred, not said.
  case words
  /// Times: urgency is a promise kept.
  case times

  var name: StaticString {
    switch self {
    case .steps: "steps"
    case .words: "words"
    case .times: "times"
    }
  }
}

// The one judge of steps: whatever tells how a problem was handled asks here.

extension Interaction {
  /// The steps by the member `steps`, as of a moment in microseconds.
  ///
  /// Of acknowledging, apologising and attitude it tells what was so when we replied, of the fix and
  /// of urgency what was so in the end.
  package func saidSteps(asOf: Int64?) -> Steps {
    var steps = Steps()
    guard record.kind(of: .steps) == .object else { return steps }
    let object = unsafe record.raw(.steps)
    unsafe Interaction.readSteps(of: 0, in: object, into: &steps)
    guard let asOf else { return steps }
    for step in Step.allCases where saidAt(step) > asOf { steps[step] = nil }
    return steps
  }

  /// When what `steps` says of a step was known.
  package func saidAt(_ step: Step) -> Int64 {
    let isOfTheEnd = step == .fix || step == .urgency
    let first = isOfTheEnd ? resolvedAt : firstReplyAt
    let second = isOfTheEnd ? firstReplyAt : resolvedAt
    return first != Interaction.absent ? first : second != Interaction.absent ? second : at
  }

  /// The steps that our reply shows and, where it shows none of a kind, lacks; nothing without a
  /// reply, or before it was given.
  package func heardSteps(asOf: Int64?) -> Steps {
    var steps = Steps()
    guard record.kind(of: .heard) == .object, asOf.map({ repliedBy <= $0 }) ?? true else {
      return steps
    }
    let heard = unsafe record.raw(.heard)
    unsafe ObjectWalk.members(of: 0, in: heard) { member in
      guard unsafe heard[member.name].elementsEqual("steps".utf8) else { return true }
      steps = Steps()
      if unsafe heard[member.value].first == UInt8(ascii: "{") {
        unsafe Interaction.readSteps(of: member.value.lowerBound, in: heard, into: &steps)
      }
      return true
    }
    return steps
  }

  /// The words of our reply that show a step, step by step.
  package var shownWords: [(step: Step, words: [UInt8])] {
    guard record.kind(of: .heard) == .object else { return [] }
    var found: [(step: Step, words: [UInt8])] = []
    let heard = unsafe record.raw(.heard)
    unsafe ObjectWalk.members(of: 0, in: heard) { member in
      guard unsafe heard[member.name].elementsEqual("shown".utf8),
        unsafe heard[member.value].first == UInt8(ascii: "{")
      else { return true }
      unsafe ObjectWalk.members(of: member.value.lowerBound, in: heard) { shown in
        guard unsafe heard[shown.value.lowerBound] == UInt8(ascii: "\""),
          let step = unsafe Interaction.step(named: heard[shown.name])
        else { return true }
        let inside = shown.value.dropFirst().dropLast()
        let words = unsafe UnsafeRawBufferPointer(rebasing: heard[inside])
        unsafe found.append((step, JSONText.unescaped(words)))
        return true
      }
      return true
    }
    return found
  }

  /// By when we had replied: at its own time, at that of a message of ours, else since it was logged.
  package var repliedBy: Int64 {
    firstReplyAt != Interaction.absent ? firstReplyAt : isOurs ? at : max(at, revisedAt)
  }

  /// Reads `true` and `false` under the names of steps; the last of duplicates counts.
  private static func readSteps(
    of start: Int, in object: UnsafeRawBufferPointer, into steps: inout Steps
  ) {
    unsafe ObjectWalk.members(of: start, in: object) { member in
      guard let step = unsafe step(named: object[member.name]) else { return true }
      let value = unsafe object[member.value]
      steps[step] =
        unsafe value.elementsEqual("true".utf8)
        ? true : value.elementsEqual("false".utf8) ? false : nil
      return true
    }
  }

  private static func step(named name: Slice<UnsafeRawBufferPointer>) -> Step? {
    for step in Step.allCases where unsafe name.elementsEqual(step.rawValue.utf8) { return step }
    return nil
  }
}
