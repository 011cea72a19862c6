/// What `report` and `escalate` need of every interaction, its words left out: 64 bytes, a line of the
/// processor's cache.
package struct LogFact: ExperienceFact {
  package typealias Details = LogDetails

  // Times, in microseconds; `Interaction.absent` where there is none, or none that was known yet.
  package var at: Int64
  package var revisedAt: Int64
  package var knownAt: Int64
  package var resolvedAt: Int64
  package var idEnd: UInt32 = 0
  package var detailsEnd: UInt32 = 0
  // Numbers of names; 0 where there is none.
  package var customer: UInt32 = 0
  package var `case`: UInt32
  package var agent: UInt32 = 0
  package var team: UInt32 = 0
  /// The best evidence of how it felt.
  package var level: Int16
  package var handling: Handling
  package var basis: UInt8
  package var marks: Marks

  /// Whether something holds.
  package struct Marks: OptionSet, Sendable, BitwiseCopyable {
    package let rawValue: UInt16

    package init(rawValue: UInt16) { self.rawValue = rawValue }

    /// The kind is `mention`.
    package static let isMention = Marks(rawValue: 1)
    /// The rating is in one of the top two boxes of its scale, or a thumb up.
    package static let isSatisfied = Marks(rawValue: 1 << 1)
    /// There is a rating or a thumb.
    package static let isRated = Marks(rawValue: 1 << 2)
    /// There is a reply, or a time of one.
    package static let hasReply = Marks(rawValue: 1 << 3)
    /// The customer had to make contact more than once, or was handed on.
    package static let neededMore = Marks(rawValue: 1 << 4)
    /// What was promised in it is a promise of the file of promises, and judged as a case's.
    package static let isPromisedByFile = Marks(rawValue: 1 << 5)
    /// A message of ours, in a case.
    package static let isOurs = Marks(rawValue: 1 << 6)
    /// Praise, in a case.
    package static let isPraise = Marks(rawValue: 1 << 7)
    /// The customer's words were heard to speak of leaving.
    package static let isLeaving = Marks(rawValue: 1 << 8)
  }

  package var isInternal: Bool { handling.contains(.isInternal) }
  package var isProblem: Bool { handling.contains(.isProblem) }

  /// Whether its evidence is of the customer: said, or an estimate of what the words sound like.
  var isWord: Bool { Basis(rawValue: basis).map { $0 != .facts } ?? false }

  /// Whether its evidence is an estimate of what the customer's words sound like.
  var isHeard: Bool { basis == Basis.words.rawValue }
  var isLowestWord: Bool { isWord && !isHeard && level == 0 }
  var isLowestHeard: Bool { isHeard && level == 0 }

  package mutating func rename(_ numbers: [UInt32]) {
    customer = numbers[Int(customer)]
    `case` = numbers[Int(`case`)]
    agent = numbers[Int(agent)]
    team = numbers[Int(team)]
  }

  package func content(_ names: Names) -> [UInt8] {
    let times = [at, knownAt, resolvedAt]
    let states = [Int64(level), Int64(basis), Int64(marks.rawValue), Int64(handling.rawValue)]
    var bytes = (times + states).flatMap { Array("\($0) ".utf8) }
    for name in [customer, `case`, agent, team] { bytes += names[name] + [0] }
    return bytes
  }
}
