/// What is scored, and by which rules.
package struct ScoreOptions: Sendable {
  /// What the interactions are grouped by: a member's name.
  package var by = "customer"
  /// Microseconds; nil for the latest time in the data.
  package var asOf: Int64?
  package var since = Int64.min
  package var until = Int64.max
  package var bases = BasisSet.all
  /// A par on the basis' own scale, instead of the population's.
  package var par: Double?
  /// γ, above 0 and at most 1.
  package var memory = 0.9
  /// nil for both.
  package var isInternal: Bool?
  package var threads = 1

  package init() {}

  /// Members that must be scanned besides the known ones.
  package var extraMembers: [String] { Member(named: by) == nil ? [by] : [] }

  /// The basis that a fixed par is for.
  package var parBasis: Basis { Basis.allCases.first(where: bases.contains) ?? .rating }
}

/// What a score needs of an interaction: 48 bytes.
package struct ScoreFact: ExperienceFact {
  package var at: Int64
  package var revisedAt: Int64
  /// When its evidence was known.
  package var knownAt: Int64
  package var resolvedAt: Int64
  package var idEnd: UInt32 = 0
  var key: UInt32
  package var `case`: UInt32
  package var level: Int16
  /// The handling of a problem, and above its 13 bits the basis, 7 for none.
  private var bits: UInt16

  package var handling: Handling { Handling(rawValue: bits).intersection(.ofProblem) }

  package var basis: UInt8 {
    get { UInt8(truncatingIfNeeded: bits >> 13) }
    set { bits = handling.rawValue | UInt16(newValue & 7) << 13 }
  }

  init(
    at: Int64, revisedAt: Int64, knownAt: Int64, resolvedAt: Int64, key: UInt32, case: UInt32,
    level: Int16, basis: UInt8, handling: Handling
  ) {
    self.at = at
    self.revisedAt = revisedAt
    self.knownAt = knownAt
    self.resolvedAt = resolvedAt
    self.key = key
    self.case = `case`
    self.level = level
    bits = handling.intersection(.ofProblem).rawValue | UInt16(basis & 7) << 13
  }

  package mutating func rename(_ numbers: [UInt32]) {
    key = numbers[Int(key)]
    `case` = numbers[Int(`case`)]
  }

  package func content(_ names: Names) -> [UInt8] {
    var bytes: [UInt8] = []
    for number in [at, knownAt, resolvedAt, Int64(level), Int64(basis), Int64(handling.rawValue)] {
      bytes += Array("\(number) ".utf8)
    }
    return bytes + names[key] + [0] + names[`case`]
  }
}

/// Gathers what scores are made of.
package struct ScoreFold: Fold {
  let options: ScoreOptions
  private let keyPlace: Int
  /// The members of the interactions, if none has the one to group by; else nil.
  package private(set) var otherMembers: Set<String>? = []
  package var log = Latest<ScoreFact>()
  /// The latest time that an interaction speaks of; `Interaction.absent` without any.
  package private(set) var latestKnown = Interaction.absent
  /// The scale of the ratings.
  package private(set) var ratingScale = Scale.unknown

  package init(_ options: ScoreOptions) {
    self.options = options
    keyPlace = Member(named: options.by).map { Int($0.rawValue) } ?? Member.allCases.count
  }

  package mutating func take(_ record: Record) throws(Refusal) {
    guard record.isInteraction else { return }
    let interaction = try Interaction(record)
    guard interaction.at >= options.since, interaction.at < options.until,
      interaction.at <= options.asOf ?? .max
    else { return }
    latestKnown = max(latestKnown, interaction.latestKnown)
    if otherMembers != nil { lookForKey(in: record) }
    let evidence = interaction.evidence(asOf: options.asOf, allowed: options.bases)
    if evidence?.basis == .rating { ratingScale.merge(.from(interaction.ratingBounds)) }
    var resolvedAt = interaction.resolvedAt
    if let asOf = options.asOf, resolvedAt > asOf { resolvedAt = Interaction.absent }
    var level = evidence?.level ?? 0
    if let evidence, let par = options.par {
      level = interaction.levelAgainst(par, evidence.basis)
    }
    // Kept all the same: a revision may be for somebody else.
    let isLeftOut = options.isInternal.map { interaction.isInternal != $0 } ?? false
    let fact = ScoreFact(
      at: interaction.at, revisedAt: interaction.revisedAt,
      knownAt: evidence?.knownAt ?? Interaction.absent, resolvedAt: resolvedAt,
      key: isLeftOut ? 0 : log.name(record, at: keyPlace), case: log.name(record, .case),
      level: Int16(level),
      basis: isLeftOut ? .max : evidence?.basis.rawValue ?? .max,
      handling: interaction.handling(asOf: options.asOf))
    log.take(fact, of: record)
  }

  private mutating func lookForKey(in record: Record) {
    if record.kind(at: keyPlace) != .absent {
      otherMembers = nil
      return
    }
    unsafe ObjectWalk.members(of: 0, in: record.line) { member in
      unsafe otherMembers?.insert(String(decoding: record.line[member.name], as: UTF8.self))
      return true
    }
  }

  package mutating func merge(_ other: inout ScoreFold) {
    otherMembers = other.otherMembers.flatMap { otherMembers?.union($0) }
    latestKnown = max(latestKnown, other.latestKnown)
    ratingScale.merge(other.ratingScale)
    log.merge(&other.log)
  }
}

extension ScoreFold {
  /// The `score` records, as parts of whole lines, and what the user should know before trusting them.
  package mutating func records(
    top: Int?, isExplained: Bool
  ) -> (parts: [[UInt8]], warnings: [String]) {
    let scores = scores()
    return (scores.records(top: top, isExplained: isExplained), scores.warnings)
  }

  /// The `backtest` record.
  package mutating func backtest() -> [UInt8] {
    let scores = scores()
    return Backtest(scores).record(of: scores)
  }

  /// Completes what was gathered.
  ///
  /// Generic code runs at full speed only where the compiler sees which facts it is for: here, not in
  /// the module of the commands.
  private mutating func scores() -> Scores<ScoreFact> {
    let options = options
    let asOf = options.asOf ?? (latestKnown == Interaction.absent ? nil : latestKnown)
    // Moved out, not copied: it is changed in place.
    var log = Latest<ScoreFact>()
    swap(&log, &self.log)
    log.resolve(threads: options.threads)
    log.update { fact in
      if fact.knownAt > asOf ?? .min { fact.basis = .max }
    }
    return Scores(log, by: { $0.key }, asOf: asOf, scale: ratingScale, options)
  }
}

extension Interaction {
  /// A level that only says whether this experience is above, at or below a fixed `par`, which is
  /// on the basis' own scale.
  func levelAgainst(_ par: Double, _ basis: Basis) -> Int32 {
    let value: Double
    var par = par
    switch basis {
    case .effort:
      // Less effort is better.
      value = -(number(.effort) ?? 0)
      par = -par
    case .rating: value = number(.rating) ?? 0
    case .recommend: value = number(.recommend) ?? 0
    case .satisfied: value = record.flag(.satisfied) == true ? 1 : 0
    case .words: value = Double(heardLevel ?? 0) / Double(Level.top)
    case .facts: value = promise(asOf: nil)?.isKept == true ? 1 : 0
    }
    return value > par ? Level.top : value == par ? Level.top / 2 : 0
  }
}
