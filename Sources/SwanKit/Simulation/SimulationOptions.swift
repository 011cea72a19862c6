/// What a simulated company is like.
///
/// Effects are standard deviations in percent of one star, from 0 to 300; what is out of range
/// is taken as the nearest value in range, so that any options make a company.
package struct SimulationOptions: Sendable {
  /// How many interactions are written, at most a thousand million.
  package var interactions = 1000
  /// The same seed gives the same bytes on every machine.
  package var seed: UInt64 = 1
  /// How many customers there are, at most one per interaction and 100 million (16 bytes of memory
  /// each); without it, one per 12 interactions.
  package var customers: Int?
  /// How many agents there are; without it, one per 250 interactions, from 5 to 300.
  package var agents: Int?
  /// When the first day begins: 2026-01-05T08:00:00Z, a Monday.
  package var start = Time(microseconds: 1_767_600_000_000_000)
  /// Over how many days the interactions spread, at most 20,000; without it, a plausible pace.
  package var days: Int?
  /// How far agents differ; with 0 they are exactly exchangeable.
  package var agentEffect = 40
  /// How far customers differ.
  package var customerEffect = 60
  /// How far the whole company's level is likely to have moved by the last day.
  package var drift = 20
  /// Customers stay with one agent.
  package var loyal = false
  /// The percentage of resolved interactions that are rated.
  package var ratedShare = 60
  /// How much better the next experience is after a problem handled well than after one handled
  /// badly; with 0 nothing stays with a customer.
  package var recoveryEffect = 80
  /// The percentage of those to whom a problem felt bad who never come again; without it, some leave
  /// after one handled badly.
  package var leaving: Int?
  /// How far a customer's good and bad months differ; problems come in the bad ones.
  package var spells = 0
  /// Who is in a good mood is handled better.
  package var isFavoured = false

  package init() {}
}

/// The same, with every default filled in and every value in range.
struct SimulationScale: Sendable {
  let interactions: Int
  let seed: UInt64
  let customers: Int
  let agents: Int
  /// In seconds since 1970, as all times of the simulation.
  let start: Int
  let days: Int
  /// In thousandths of a star, as all effects of the simulation.
  let agentEffect: Int
  let customerEffect: Int
  let drift: Int
  let loyal: Bool
  let ratedShare: Int
  let recoveryEffect: Int
  let leaving: Int?
  let spells: Int
  let isFavoured: Bool

  init(_ options: SimulationOptions) {
    interactions = min(max(options.interactions, 0), 1_000_000_000)
    seed = options.seed
    let most = min(max(interactions, 1), 100_000_000)
    customers = min(max(options.customers ?? interactions / 12, 1), most)
    agents = min(max(options.agents ?? min(max(interactions / 250, 5), 300), 1), 1_000_000)
    // The years 1970 to 9000: every time that follows has four digits for its year.
    start = Int(min(max(options.start.microseconds / 1_000_000, 0), 221_845_392_000))
    let pace = 90 + interactions / (agents * 15)
    days = min(max(options.days ?? min(pace, 730), 1), 20_000)
    agentEffect = min(max(options.agentEffect, 0), 300) * 10
    customerEffect = min(max(options.customerEffect, 0), 300) * 10
    drift = min(max(options.drift, 0), 300) * 10
    loyal = options.loyal
    ratedShare = min(max(options.ratedShare, 0), 100)
    recoveryEffect = min(max(options.recoveryEffect, 0), 300) * 10
    leaving = options.leaving.map { min(max($0, 0), 100) }
    spells = min(max(options.spells, 0), 300) * 10
    isFavoured = options.isFavoured
  }

  /// The midnight before the start.
  var firstMidnight: Int { start - start % 86_400 }

  /// The end of the last day: what would become known later isn't in the log.
  var end: Int { firstMidnight + days * 86_400 }
}
