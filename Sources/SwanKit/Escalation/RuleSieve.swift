/// Which rules may find something with an interaction, so that most need no second look.
///
/// Only of one that is a case by itself can this be said: in a case others decide too.
struct RuleSieve: Sendable {
  /// The situations of the rules that have no condition.
  let plain: SituationSet
  /// By situation, the conditions of its rules, and for how long after it happened one of them finds
  /// something, in microseconds.
  private let rules: [(situation: SituationSet, conditions: UInt64, reach: Int64)]
  private let conditions: UInt64
  private let longestReach: Int64

  /// Of `rules`, whose conditions have these bits.
  init(_ rules: [EscalationRule], _ bits: [UInt64]) {
    var plain: SituationSet = []
    var table: [Situation: (conditions: UInt64, reach: Int64)] = [:]
    for (rule, bit) in zip(rules, bits) where rule.situation != .slide {
      if bit == 0 { plain.insert(SituationSet(rule.situation)) }
      let known = table[rule.situation] ?? (0, 0)
      let reach = rule.within?.microseconds ?? .max
      table[rule.situation] = (known.conditions | bit, max(known.reach, reach))
    }
    self.plain = plain
    self.rules = Situation.allCases.compactMap { situation in
      table[situation].map { (SituationSet(situation), $0.conditions, $0.reach) }
    }
    conditions = bits.reduce(0, |)
    longestReach = self.rules.map(\.reach).max() ?? 0
  }

  /// The conditions that decide whether something is found with an interaction of which nothing
  /// happens after `latest`, a bit each; all where it is part of a case.
  @inline(__always)
  func asked(
    of fact: LogFact, _ details: LogDetails, latest: Int64, asOf: Int64?
  ) -> UInt64 {
    if fact.case != 0 { return conditions }
    let age = (asOf ?? .min).subtractingWithinRange(latest)
    if age > longestReach { return 0 }
    let situations = fact.situations(details)
    var asked: UInt64 = 0
    for rule in rules where age <= rule.reach && !situations.isDisjoint(with: rule.situation) {
      asked |= rule.conditions
    }
    return asked
  }
}

/// A set of situations.
struct SituationSet: OptionSet, Sendable {
  let rawValue: UInt16

  static let promise = SituationSet(rawValue: 1)
  static let brokenWord = SituationSet(rawValue: 2)
  static let lowestWord = SituationSet(rawValue: 4)
  static let reopened = SituationSet(rawValue: 8)
  static let mention = SituationSet(rawValue: 16)
  static let unanswered = SituationSet(rawValue: 32)
  static let open = SituationSet(rawValue: 64)
  static let interaction = SituationSet(rawValue: 128)
  static let slide = SituationSet(rawValue: 256)
  static let lowestHeard = SituationSet(rawValue: 512)
  static let leaving = SituationSet(rawValue: 1024)
}

extension SituationSet {
  init(_ situation: Situation) {
    self =
      switch situation {
      case .promise: .promise
      case .brokenWord: .brokenWord
      case .lowestWord: .lowestWord
      case .lowestHeard: .lowestHeard
      case .leaving: .leaving
      case .reopened: .reopened
      case .mention: .mention
      case .unanswered: .unanswered
      case .open: .open
      case .interaction: .interaction
      case .slide: .slide
      }
  }
}

extension LogFact {
  /// The situations that an interaction which is a case by itself may be in.
  ///
  /// What became of a promise may be known later than when this is asked.
  @inline(__always)
  func situations(_ details: LogDetails) -> SituationSet {
    var situations: SituationSet = .interaction
    if isLowestWord { situations.insert(.lowestWord) }
    if isLowestHeard { situations.insert(.lowestHeard) }
    if marks.contains(.isLeaving) { situations.insert(.leaving) }
    guard resolvedAt == Interaction.absent else { return situations }
    let hasDeadline = details.promisedAt != Interaction.absent || details.terms != 0
    let isPromised = details.promiseState != .none || details.terms != 0
    if isPromised { situations.insert(hasDeadline ? .promise : .brokenWord) }
    if repliedAt(details) == Interaction.absent {
      situations.insert(.unanswered)
      if marks.contains(.isMention) { situations.insert(.mention) }
    }
    if isProblem || details.reopens > 0 || isPromised && !hasDeadline { situations.insert(.open) }
    if details.reopens > 0 { situations.insert(.reopened) }
    return situations
  }
}
