/// How many experiences became known at each level, by basis and UTC day.
package struct Population: Sendable {
  private var bases = [BasisCounts](repeating: BasisCounts(), count: Basis.allCases.count)

  package init() {}

  /// Adds an experience that became known at `knownAt`, in microseconds.
  @inline(__always)
  package mutating func add(_ basis: Basis, _ level: Int32, knownAt: Int64) {
    bases[Int(basis.rawValue)].add(level, day: Day.number(knownAt))
  }

  /// The experiences of a basis.
  package func count(of basis: Basis) -> Int {
    bases[Int(basis.rawValue)].all.reduce(0) { $0 + $1.count }
  }

  /// The par of each of `days`, for one half-life.
  ///
  /// The par of a day is made of the days before it, each weighing 2^(−age/H). Where less than 100
  /// experiences' weight would be left, the next longer half-life is taken.
  package func pars(_ halfLife: HalfLife, on days: Set<Int32>) -> ParTable {
    var tables: [BasisPars?] = []
    for counts in bases {
      let own = counts.all
      tables.append(own.isEmpty ? nil : BasisPars(own, halfLife, on: days))
    }
    return ParTable(tables)
  }

  /// A par fixed by the user for `basis`: levels are then ``Level/top`` above it, half of that at
  /// it, and 0 below it.
  package func fixedPar(_ basis: Basis) -> ParTable {
    var shares = [0.0, 0.0, 0.0]
    let middle = Level.top / 2
    for item in bases[Int(basis.rawValue)].all {
      shares[item.level > middle ? 0 : item.level == middle ? 1 : 2] += Double(item.count)
    }
    let total = max(1, shares.reduce(0, +))
    let par = Par(
      fixedAt: middle, above: shares[0] / total, at: shares[1] / total, below: shares[2] / total,
      evidence: total)
    return ParTable(fixed: par, for: basis)
  }

  /// How many experiences lie in the upper and in the lower half of the scale.
  package func halves(of basis: Basis) -> (upper: Int, lower: Int) {
    bases[Int(basis.rawValue)].all.reduce(into: (0, 0)) { sum, item in
      if item.level * 2 > Level.top { sum.0 += item.count }
      if item.level * 2 < Level.top { sum.1 += item.count }
    }
  }
}

/// The counts of one basis: a list of days, each a list of counts by the slot of the level.
private struct BasisCounts: Sendable {
  private var firstDay: Int32 = 0
  private var days: [[Int32]] = []
  private var levels: [Int32] = []
  /// By level: its slot, or −1.
  private var slots: [Int16] = []

  @inline(__always)
  mutating func add(_ level: Int32, day: Int32) {
    if slots.isEmpty || slots[Int(level)] < 0 { addLevel(level) }
    let slot = Int(slots[Int(level)])
    let index = Int(day) - Int(firstDay)
    if index < 0 || index >= days.count || slot >= days[index].count {
      makeRoom(for: day, slot)
    }
    days[Int(day) - Int(firstDay)][slot] += 1
  }

  @inline(never)
  private mutating func addLevel(_ level: Int32) {
    if slots.isEmpty { slots = [Int16](repeating: -1, count: Int(Level.top) + 1) }
    slots[Int(level)] = Int16(levels.count)
    levels.append(level)
  }

  @inline(never)
  private mutating func makeRoom(for day: Int32, _ slot: Int) {
    if days.isEmpty { firstDay = day }
    if day < firstDay {
      days.insert(contentsOf: [[Int32]](repeating: [], count: Int(firstDay - day)), at: 0)
      firstDay = day
    }
    while days.count <= Int(day - firstDay) { days.append([]) }
    let index = Int(day - firstDay)
    while days[index].count <= slot { days[index].append(0) }
  }

  /// Every count above 0.
  var all: [(day: Int32, level: Int32, count: Int)] {
    var all: [(day: Int32, level: Int32, count: Int)] = []
    for (index, counts) in days.enumerated() {
      for (slot, count) in counts.enumerated() where count > 0 {
        all.append((firstDay + Int32(index), levels[slot], Int(count)))
      }
    }
    return all
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
