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

  /// The par of each of `days`, for one half-life.
  ///
  /// The par of a day is made of the days before it, each weighing 2^(−age/H). Where less than 100
  /// experiences' weight would be left, the next longer half-life is taken.
  package func pars(_ halfLife: HalfLife, on days: Set<Int32>) -> ParTable {
    var tables: [BasisPars?] = []
    for basis in Basis.allCases {
      let own = counts.filter { $0.key.basis == basis }
        .map { (day: $0.key.day, level: $0.key.level, count: $0.value) }
      tables.append(own.isEmpty ? nil : BasisPars(own, halfLife, on: days))
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

extension Day {
  /// The number of the UTC day of a time in microseconds.
  @inline(__always)
  static func number(_ microseconds: Int64) -> Int32 {
    let (days, rest) = microseconds.quotientAndRemainder(dividingBy: Time.microsecondsPerDay)
    return Int32(truncatingIfNeeded: rest < 0 ? days - 1 : days)
  }
}
