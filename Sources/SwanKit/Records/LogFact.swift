/// What `report` and `escalate` need of an interaction, its words left out: 112 bytes.
package struct LogFact: ExperienceFact {
  // Times, in microseconds; `Interaction.absent` where there is none, or none that was known yet.
  package var at: Int64
  package var revisedAt: Int64
  package var knownAt: Int64
  package var firstReplyAt: Int64
  package var resolvedAt: Int64
  package var promisedAt: Int64
  /// When it was known whether the promise was kept.
  package var promiseKnownAt: Int64
  /// The conditions of escalation rules that it meets, a bit each.
  package var rules: UInt64 = 0
  package var idEnd: UInt32 = 0
  // Numbers of names; 0 where there is none.
  package var customer: UInt32 = 0
  package var agent: UInt32 = 0
  package var team: UInt32 = 0
  package var kind: UInt32 = 0
  package var `case`: UInt32
  package var promise: UInt32 = 0
  // Levels, −1 where there is none: of the rating, of our own belief, of the effort felt.
  package var rating: Int16 = -1
  package var selfRating: Int16 = -1
  package var effort: Int16 = -1
  /// The answer to the NPS question; −1 without one.
  package var recommend: Int16 = -1
  /// The best evidence of how it felt.
  package var level: Int16
  package var reopens: Int16
  package var basis: UInt8
  /// How angry the words heard are, in hundredths; 0 where nothing was heard.
  package var anger: UInt8 = 0
  package var handling: Handling
  /// In the end; it may be known only later.
  package var promiseState: PromiseState
  package var marks: Marks
  /// The steps by the member `steps` alone.
  package var said = Steps()

  /// What became of a promise.
  package enum PromiseState: UInt8, Sendable, BitwiseCopyable {
    case none, running, kept, broken
  }

  /// Whether something holds.
  package struct Marks: OptionSet, Sendable, BitwiseCopyable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// The kind is `mention`.
    package static let isMention = Marks(rawValue: 1)
    /// The rating is in one of the top two boxes of its scale, or a thumb up.
    package static let isSatisfied = Marks(rawValue: 2)
    /// There is a rating or a thumb.
    package static let isRated = Marks(rawValue: 4)
    /// There is a reply, or a time of one.
    package static let hasReply = Marks(rawValue: 8)
    /// What was promised is done when it is resolved, not when it is replied to.
    package static let promisesResolution = Marks(rawValue: 32)
    /// The customer had to make contact more than once, or was handed on.
    package static let neededMore = Marks(rawValue: 16)
  }

  /// What became of its promise by a moment, in microseconds.
  func promise(asOf: Int64) -> PromiseState {
    promiseState != .none && promiseKnownAt > asOf ? .running : promiseState
  }

  package var isInternal: Bool { handling.contains(.isInternal) }
  package var isProblem: Bool { handling.contains(.isProblem) }

  package mutating func rename(_ numbers: [UInt32]) {
    customer = numbers[Int(customer)]
    agent = numbers[Int(agent)]
    team = numbers[Int(team)]
    kind = numbers[Int(kind)]
    `case` = numbers[Int(`case`)]
    promise = numbers[Int(promise)]
  }

  package func content(_ names: Names) -> [UInt8] {
    let times = [
      at, knownAt, firstReplyAt, resolvedAt, promisedAt, promiseKnownAt,
    ]
    let levels = [rating, selfRating, effort, recommend, level, reopens].map(Int64.init)
    let states = [basis, promiseState.rawValue, marks.rawValue, said.known, said.taken, anger].map(
      Int64.init)
    var bytes = (times + levels + states + [Int64(handling.rawValue)]).flatMap {
      Array("\($0) ".utf8)
    }
    for name in [customer, agent, team, kind, `case`, promise] {
      bytes += names[name] + [0]
    }
    bytes += "\(rules)".utf8
    return bytes
  }
}
