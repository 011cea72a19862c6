/// What one interaction tells about how it felt: a level, by which basis, and when that was known.
package struct Evidence: Sendable {
  package var basis: Basis
  /// 0 to ``Level/top``.
  package var level: Int32
  /// Microseconds since 1970.
  package var knownAt: Int64
}

extension Interaction {
  /// The best evidence of this interaction that was known at `asOf`, among the bases of `allowed`.
  ///
  /// `asOf` is in microseconds; nil is the end of the data, when all that is recorded is known.
  @inline(__always)
  package func evidence(asOf: Int64?, allowed: BasisSet = .all) -> Evidence? {
    if record.found.all & Interaction.words != 0 {
      let known = answeredAt
      if asOf.map({ known <= $0 }) ?? true {
        if allowed.contains(.rating), let level = level(of: .rating) {
          return Evidence(basis: .rating, level: level, knownAt: known)
        }
        if allowed.contains(.satisfied), let satisfied = record.flag(.satisfied) {
          return Evidence(basis: .satisfied, level: satisfied ? Level.top : 0, knownAt: known)
        }
        if allowed.contains(.recommend), let level = level(of: .recommend) {
          return Evidence(basis: .recommend, level: level, knownAt: known)
        }
        if allowed.contains(.effort), let level = level(of: .effort) {
          return Evidence(basis: .effort, level: level, knownAt: known)
        }
      }
    }
    if record.found.objects & Member.heard.bit != 0, allowed.contains(.words),
      asOf.map({ at <= $0 }) ?? true, let level = heardLevel
    {
      return Evidence(basis: .words, level: level, knownAt: at)
    }
    guard allowed.contains(.facts), let promise = promise(asOf: asOf) else { return nil }
    return Evidence(
      basis: .facts, level: promise.isKept ? Level.top : 0, knownAt: promise.knownAt)
  }

  /// When the customer's word was known: when it was given, else when the matter was over.
  @inline(__always)
  var answeredAt: Int64 {
    ratedAt != Interaction.absent ? ratedAt : resolvedAt != Interaction.absent ? resolvedAt : at
  }

  private static let words =
    Member.rating.bit | Member.satisfied.bit | Member.recommend.bit | Member.effort.bit

  /// The level of `heard.experience`.
  @inline(never)
  var heardLevel: Int32? {
    var share: Double?
    let heard = unsafe record.raw(.heard)
    unsafe ObjectWalk.members(of: 0, in: heard) { member in
      if unsafe heard[member.name].elementsEqual("experience".utf8) {
        share = unsafe Double(String(decoding: heard[member.value], as: UTF8.self))
      }
      return true
    }
    guard let share, share >= 0, share <= 1 else { return nil }
    return Par.estimate(share)
  }

  /// Whether it is praise, or words that are as good to hear, and no problem: it opens nothing again.
  var isPraise: Bool {
    if record.is(.kind, "praise") { return true }
    guard !isProblem, record.kind(of: .heard) == .object else { return false }
    return heardLevel ?? 0 >= Par.estimate(0.8)
  }

  /// Whether the promise was kept, and when that was known; nil while it runs or without one.
  ///
  /// Times speak before the member `promise_kept`: kept when it was done by `promised_at` (exactly
  /// then too), known when it was done; broken when it was not, known when the deadline passed, not
  /// when the matter closed weeks later. Done means resolved, or replied to where nothing says when
  /// it was resolved. Without a deadline, `promise_kept` is taken at its word, known when done.
  package func promise(asOf: Int64?) -> (isKept: Bool, knownAt: Int64)? {
    let done = resolvedAt != Interaction.absent ? resolvedAt : firstReplyAt
    return promise(by: promisedAt, doneAt: done, asOf: asOf)
  }

  /// The same for a promise by `deadline` that was done at `done`.
  func promise(
    by deadline: Int64, doneAt done: Int64, asOf: Int64?
  ) -> (isKept: Bool, knownAt: Int64)? {
    let outcome: (isKept: Bool, knownAt: Int64)
    if deadline != Interaction.absent {
      if done != Interaction.absent {
        outcome = done <= deadline ? (true, done) : (false, deadline)
      } else {
        outcome = (record.flag(.promiseKept) ?? false, deadline)
      }
    } else {
      guard let isKept = record.flag(.promiseKept) else { return nil }
      outcome = (isKept, done != Interaction.absent ? done : at)
    }
    if let asOf, outcome.knownAt > asOf { return nil }
    return outcome
  }

  /// The latest time at which this interaction says that something happened.
  @inline(__always)
  package var latestKnown: Int64 {
    max(max(at, firstReplyAt), max(max(resolvedAt, ratedAt), revisedAt))
  }
}

/// A set of bases.
package struct BasisSet: OptionSet, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) { self.rawValue = rawValue }

  package init(_ bases: [Basis]) {
    rawValue = bases.reduce(0) { $0 | 1 << $1.rawValue }
  }

  package static let all = BasisSet(Basis.allCases)

  @inline(__always)
  package func contains(_ basis: Basis) -> Bool { rawValue & 1 << basis.rawValue != 0 }
}
