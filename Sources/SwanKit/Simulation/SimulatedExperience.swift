/// All that is true of one simulated interaction, before it is written down.
struct SimulatedExperience {
  enum Kind { case contact, problem, praise, mention }
  enum Channel: Int { case email, phone, chat, social, store, web }

  let number: Int
  let at: Int
  let customer: Int
  /// Nobody, where a mention got no reply.
  let agent: Int?
  let kind: Kind
  let channel: Channel
  /// The number of the interaction with which the case began, if it is one of a case.
  var matter: Int?
  /// How often the customer had to come back.
  var turn = 0
  var isColleague: Bool { SimulatedCompany.isColleague(customer) }

  /// The true steps, for a problem.
  var steps: RecoverySteps = []
  /// Of a problem, or of the problem that is followed up.
  var isWell = true
  var promise: SimulatedPromise?
  var firstReplyAt: Int?
  var resolvedAt: Int?
  var ratedAt: Int?
  /// How it felt, in thousandths of a star, not bounded.
  var feeling = 0
  var remedy: SimulatedRemedy?
  var transfers = 0
  var referrer: Int?

  /// The nearest star.
  var stars: Int { Self.stars(feeling) }

  static func stars(_ feeling: Int) -> Int { min(max((feeling + 500) / 1000, 1), 5) }

  /// What became known after the end of the log isn't in it.
  mutating func forgetAfter(_ end: Int) {
    if let time = firstReplyAt, time > end { firstReplyAt = nil }
    if let time = resolvedAt, time > end { resolvedAt = nil }
    if let time = ratedAt, time > end { ratedAt = nil }
  }
}

/// What we said we would do, by when.
struct SimulatedPromise {
  /// The index among the words for promises, and among the hours.
  let index: Int
  let by: Int

  static let hours = [1, 4, 24, 48, 72]
}

/// A generous act, as the index among the words for them.
struct SimulatedRemedy {
  let index: Int
  let cents: Int
  let wasAsked: Bool
}
