/// What the facts of one interaction say of how its problem was handled.
package struct Handling: OptionSet, Sendable, BitwiseCopyable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The interaction is a problem.
  package static let isProblem = Handling(rawValue: 1)
  /// A step was left out, a promise broken, or it was opened again.
  package static let hasFailed = Handling(rawValue: 2)
  /// A step was taken, or a promise kept.
  package static let hasSucceeded = Handling(rawValue: 4)
  /// The interaction was for a colleague.
  package static let isInternal = Handling(rawValue: 8)
}

/// The five steps of handling a problem (essay 002).
package enum Step: String, CaseIterable, Sendable {
  case acknowledge, apologise, fix, attitude, urgency
}

extension Interaction {
  /// What it says of the handling of a problem, as of a moment in microseconds.
  package func handling(asOf: Int64?) -> Handling {
    var handling: Handling = isInternal ? .isInternal : []
    guard isProblem || record.has(.case) else { return handling }
    if isProblem { handling.insert(.isProblem) }
    if record.has(.steps) {
      for step in Step.allCases {
        switch self.step(step) {
        case true?: handling.insert(.hasSucceeded)
        case false?: handling.insert(.hasFailed)
        case nil: break
        }
      }
    }
    if count(.reopens) > 0 { handling.insert(.hasFailed) }
    if let promise = promise(asOf: asOf) {
      handling.insert(promise.isKept ? .hasSucceeded : .hasFailed)
    }
    return handling
  }

  /// Whether a step was taken; nil when nothing says so.
  package func step(_ step: Step) -> Bool? {
    guard record.kind(of: .steps) == .object else { return nil }
    return unsafe ObjectWalk.flag(step.rawValue, in: record.raw(.steps))
  }
}
