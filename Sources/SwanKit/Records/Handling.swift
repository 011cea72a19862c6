/// What the facts of one interaction, or of a case, say of how its problem was handled.
package struct Handling: OptionSet, Sendable, BitwiseCopyable {
  /// The steps known in bits 0 to 4, those taken in bits 5 to 9, then flags.
  package let rawValue: UInt16

  package init(rawValue: UInt16) { self.rawValue = rawValue }

  /// The interaction is a problem.
  package static let isProblem = Handling(rawValue: 1 << 10)
  /// A step was said to be left out, a promise broken, or it was opened again.
  package static let hasFailed = Handling(rawValue: 1 << 11)
  /// A promise was kept.
  package static let hasKeptPromise = Handling(rawValue: 1 << 12)
  /// The interaction was for a colleague.
  package static let isInternal = Handling(rawValue: 1 << 13)

  /// Everything that tells how a problem was handled: 13 bits.
  static let ofProblem = Handling(rawValue: 1 << 13 - 1)

  init(_ steps: Steps) {
    rawValue = UInt16(steps.known) | UInt16(steps.taken) << 5
  }

  /// The steps by what was said or, where nothing was, heard; times left out.
  package var steps: Steps {
    Steps(known: UInt8(rawValue & 31), taken: UInt8(rawValue >> 5 & 31))
  }

  /// How the problem was handled as far as facts tell; nil where they don't.
  ///
  /// One failure outweighs what went well. A step that our words do not show is missing, but it may
  /// have been taken in other words, or by telephone: so it is no failure, and only keeps what was
  /// taken from counting as handled well.
  package var isWell: Bool? {
    if contains(.hasFailed) { return false }
    let steps = steps
    guard steps.known == steps.taken else { return nil }
    return steps.taken != 0 || contains(.hasKeptPromise) ? true : nil
  }
}

extension Handling {
  /// Adds what became of a promise.
  package mutating func add(promiseKept isKept: Bool) {
    insert(isKept ? .hasKeptPromise : .hasFailed)
  }
}

extension Interaction {
  /// What it says of the handling of a problem, as of a moment in microseconds; its promise may be
  /// left out, to be added when it is known.
  @inline(__always)
  package func handling(asOf: Int64?, promise: Bool = true) -> Handling {
    let handling: Handling = isInternal ? .isInternal : []
    guard isProblem || record.has(.case) else { return handling }
    return handling.union(handlingOfCase(asOf: asOf, promise))
  }

  @inline(never)
  private func handlingOfCase(asOf: Int64?, _ countsPromise: Bool) -> Handling {
    var steps = saidSteps(asOf: asOf)
    // The count of reopenings may be of what comes before a resolution that is to come.
    let isReopened = count(.reopens) > 0 && resolvedAt <= asOf ?? .max
    let hasFailed = steps.known != steps.taken || isReopened
    if record.kind(of: .heard) == .object { steps.fill(from: heardSteps(asOf: asOf)) }
    var handling = Handling(steps)
    if isProblem { handling.insert(.isProblem) }
    if hasFailed { handling.insert(.hasFailed) }
    if countsPromise, let promise = self.promise(asOf: asOf) {
      handling.add(promiseKept: promise.isKept)
    }
    return handling
  }
}
