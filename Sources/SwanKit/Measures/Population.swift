/// How many experiences became known at each level, by basis and UTC day.
package struct Population: Sendable {
  private var counts: [BasisDayLevel: Int] = [:]

  private struct BasisDayLevel: Hashable {
    var basis: Basis
    var day: Int32
    var level: Int32
  }

  package init() {}

  /// Adds an experience that became known at `knownAt`, in microseconds.
  package mutating func add(_ basis: Basis, _ level: Int32, knownAt: Int64, count: Int = 1) {
    counts[BasisDayLevel(basis: basis, day: Day.number(knownAt), level: level), default: 0] += count
  }

  /// The experiences of a basis.
  package func count(of basis: Basis) -> Int {
    counts.reduce(0) { $1.key.basis == basis ? $0 + $1.value : $0 }
  }

  /// The par of every day, for one half-life.
  ///
  /// The par of a day is made of the days before it, each weighing 2^(−age/H). Where less than 100
  /// experiences' weight would be left, the next longer half-life is taken.
  package func pars(_ halfLife: HalfLife, through lastDay: Int32) -> ParTable {
    var tables: [BasisPars?] = []
    for basis in Basis.allCases {
      let own = counts.filter { $0.key.basis == basis }
      tables.append(own.isEmpty ? nil : BasisPars(own.map {
        (day: $0.key.day, level: $0.key.level, count: $0.value)
      }, halfLife, through: lastDay))
    }
    return ParTable(bases: tables)
  }

  /// A par fixed by the user for `basis`: levels are then ``Level/top`` above it, half of that at
  /// it, and 0 below it.
  package func fixedPar(_ basis: Basis) -> ParTable {
    var shares = [0.0, 0.0, 0.0]
    let middle = Level.top / 2
    for (key, count) in counts where key.basis == basis {
      shares[key.level > middle ? 0 : key.level == middle ? 1 : 2] += Double(count)
    }
    let total = max(1, shares.reduce(0, +))
    let par = Par(
      fixedAt: middle, above: shares[0] / total, at: shares[1] / total, below: shares[2] / total,
      evidence: total)
    return ParTable(
      bases: Basis.allCases.map { $0 == basis ? BasisPars(always: par) : nil })
  }

  /// How many experiences lie in the upper and in the lower half of the scale.
  package func halves(of basis: Basis) -> (upper: Int, lower: Int) {
    counts.reduce(into: (0, 0)) { sum, item in
      guard item.key.basis == basis else { return }
      if item.key.level * 2 > Level.top { sum.0 += item.value }
      if item.key.level * 2 < Level.top { sum.1 += item.value }
    }
  }
}

/// The pars of all bases and days.
package struct ParTable: Sendable {
  let bases: [BasisPars?]

  /// The par of `day`; nil when nothing was known before it.
  @inline(__always)
  package func par(_ basis: Basis, day: Int32) -> Par? { bases[Int(basis.rawValue)]?.par(day) }

  /// The par of `day`; of the population's first days, that of its first day, itself included.
  @inline(__always)
  package func parOrFirst(_ basis: Basis, day: Int32) -> Par? {
    guard let own = bases[Int(basis.rawValue)] else { return nil }
    return own.par(day) ?? own.first
  }
}

/// The pars of one basis, day by day.
struct BasisPars: Sendable {
  /// The first day that has days before it.
  private let firstDay: Int32
  private let pars: [Par]
  /// Of the first day on which anything was known.
  let first: Par?

  init(always par: Par) {
    firstDay = .min
    pars = [par]
    first = par
  }

  init(
    _ counts: [(day: Int32, level: Int32, count: Int)], _ halfLife: HalfLife, through lastDay: Int32
  ) {
    let levels = Array(Set(counts.map(\.level))).sorted()
    let place = Dictionary(uniqueKeysWithValues: levels.enumerated().map { ($1, $0) })
    let byDay = Dictionary(grouping: counts, by: \.day)
    let days = byDay.keys.sorted()
    let lives = HalfLife.allCases.filter { $0.rawValue >= halfLife.rawValue }
    var weights = lives.map { _ in [Double](repeating: 0, count: levels.count) }
    var pars: [Par] = []
    var first: Par?
    for (index, day) in days.enumerated() {
      for item in byDay[day] ?? [] {
        for life in lives.indices { weights[life][place[item.level] ?? 0] += Double(item.count) }
      }
      if index == 0 { first = Par(levels: levels, weights: weights[weights.count - 1]) }
      let next = index + 1 < days.count ? days[index + 1] : max(lastDay, day) + 1
      for _ in day..<next {
        for life in lives.indices {
          let remaining = lives[life].remaining(after: 1)
          for level in levels.indices { weights[life][level] *= remaining }
        }
        let enough = weights.first { $0.reduce(0, +) >= Self.enoughEvidence }
        guard let par = Par(levels: levels, weights: enough ?? weights[weights.count - 1]) else {
          continue
        }
        pars.append(par)
      }
    }
    firstDay = (days.first ?? 0) + 1
    self.pars = pars
    self.first = first
  }

  /// The weight below which a longer half-life is taken.
  private static let enoughEvidence = 100.0

  @inline(__always)
  func par(_ day: Int32) -> Par? {
    guard firstDay != .min else { return first }
    let index = Int(day) - Int(firstDay)
    return index < 0 ? nil : pars[min(index, pars.count - 1)]
  }
}

extension Day {
  /// The number of the UTC day of a time in microseconds.
  @inline(__always)
  static func number(_ microseconds: Int64) -> Int32 {
    let (days, rest) = microseconds.quotientAndRemainder(dividingBy: Time.microsecondsPerDay)
    return Int32(truncatingIfNeeded: rest < 0 ? days - 1 : days)
  }
}
