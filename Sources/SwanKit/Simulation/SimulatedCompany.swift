/// The true levels of a company, in thousandths of a star: what a log only hints at.
struct SimulatedCompany: Sendable {
  let scale: SimulationScale
  let agentLevels: [Int]
  /// The company's level by day: a walk that begins at 0.
  let drift: [Int]
  private(set) var customers: [SimulatedCustomer]

  init(_ scale: SimulationScale) {
    self.scale = scale
    agentLevels = (0..<scale.agents).map { agent in
      var draw = SplitMix64(seed: scale.seed, sort: .agent, number: agent)
      return draw.deviate(scale.agentEffect)
    }
    // A step of drift/√days each day; kept in millionths of a star, lest small steps vanish.
    var root = 1
    while (root + 1) * (root + 1) <= scale.days * 10_000 { root += 1 }
    let step = scale.drift * 100_000 / root
    var level = 0
    drift = (0..<scale.days).map { day in
      var draw = SplitMix64(seed: scale.seed, sort: .drift, number: day)
      defer { level += draw.deviate(step) }
      return level / 1000
    }
    customers = Array(repeating: SimulatedCustomer(), count: scale.customers)
  }

  /// How much better than most this customer finds us.
  func level(ofCustomer customer: Int) -> Int {
    var draw = SplitMix64(seed: scale.seed, sort: .customer, number: customer)
    return draw.deviate(scale.customerEffect)
  }

  /// How far a customer's spell moves how it feels, some seconds after the first midnight.
  ///
  /// Spells last thirty days and begin on days of the customer's own; none tells of the next.
  func spell(ofCustomer customer: Int, at time: Int) -> Int {
    guard scale.spells > 0 else { return 0 }
    let length = 30 * 86_400
    var draw = SplitMix64(seed: scale.seed, sort: .spell, number: customer)
    let number = (time + draw.below(length)) / length
    var spell = SplitMix64(seed: draw.next(), sort: .spell, number: number)
    return spell.deviate(scale.spells)
  }

  /// The agent a loyal customer stays with: drawn apart from the customer's level.
  func agent(ofLoyal customer: Int) -> Int {
    var draw = SplitMix64(seed: ~scale.seed, sort: .customer, number: customer)
    return draw.below(scale.agents)
  }

  /// One in twenty is a colleague.
  static func isColleague(_ customer: Int) -> Bool { customer % 20 == 7 }

  /// The index of an agent's team among the names of teams.
  func team(of agent: Int) -> Int { agent % min(max(scale.agents / 8, 2), 12) }

  /// Changes what is remembered of a customer.
  mutating func update(_ customer: Int, _ change: (inout SimulatedCustomer) -> Void) {
    change(&customers[customer])
  }
}

/// What stays with a customer from one interaction to the next; small, as there are many.
struct SimulatedCustomer: Sendable {
  /// What earlier problems and surprises add to the next experience, in thousandths of a star.
  private(set) var mood: Int16 = 0
  /// What will be added to the mood once it is known how the latest of them ended.
  private var coming: Int16 = 0
  /// When that is known, in seconds since the first midnight.
  private var comingAt: Int32 = 0
  /// Interactions so far.
  var count: Int32 = 0
  /// Went away after a problem handled badly.
  var hasLeft = false

  /// A problem, or a surprise, of which the end isn't known yet.
  func awaits(at time: Int) -> Bool { coming != 0 && time < Int(comingAt) }

  /// Feels by then what had become known by then.
  mutating func feel(at time: Int) {
    guard coming != 0, time >= Int(comingAt) else { return }
    mood = min(max(mood + coming, -1500), 900)
    coming = 0
  }

  mutating func expect(_ change: Int16, at time: Int) {
    coming = min(max(coming + change, -1500), 900)
    comingAt = max(comingAt, Int32(clamping: time))
  }

  /// Each further experience leaves three quarters of the mood.
  mutating func forget() { mood = mood / 4 * 3 }
}
