/// How many experiences became known at each level, by basis and UTC day.
///
///     slots   [ . (rating, 2026-03-02, 7500): 12 . . ]   open addressing: a log may have a few days or
///                                                         thousands, a few levels or thousands
package struct Population: Sendable {
  private var slots = [Slot](repeating: Slot(), count: 1024)
  private var taken = 0

  private struct Slot: Sendable, BitwiseCopyable {
    /// The basis above the day above the level, and the top bit; 0 where it is free.
    var key: UInt64 = 0
    var count = 0

    var basis: Int { Int(key >> 48 & 0xff) }
    var day: Int32 { Int32(truncatingIfNeeded: key >> 16) }
    var level: Int32 { Int32(key & 0xffff) }
  }

  package init() {}

  /// Adds an experience that became known at `knownAt`, in microseconds.
  @inline(__always)
  package mutating func add(_ basis: Basis, _ level: Int32, knownAt: Int64) {
    let day = UInt64(UInt32(bitPattern: Day.number(knownAt)))
    let key = 1 << 63 | UInt64(basis.rawValue) << 48 | day << 16 | UInt64(level)
    var place = first(key)
    while slots[place].key != key {
      if slots[place].key == 0 { return insert(key) }
      place = (place + 1) & (slots.count - 1)
    }
    slots[place].count += 1
  }

  @inline(__always)
  private func first(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9e37_79b9_7f4a_7c15) >> 32) & (slots.count - 1)
  }

  @inline(never)
  private mutating func insert(_ key: UInt64, count: Int = 1) {
    taken += 1
    if taken * 2 > slots.count {
      let old = slots
      slots = [Slot](repeating: Slot(), count: old.count * 2)
      taken = 1
      for slot in old where slot.key != 0 { insert(slot.key, count: slot.count) }
    }
    var place = first(key)
    while slots[place].key != 0 { place = (place + 1) & (slots.count - 1) }
    slots[place] = Slot(key: key, count: count)
  }

  /// How many experiences became known at a level on a day.
  package typealias Count = (day: Int32, level: Int32, count: Int)

  /// By basis, every count, in no order.
  package var counts: [[Count]] {
    var counts = [[Count]](repeating: [], count: Basis.allCases.count)
    for slot in slots where slot.key != 0 {
      counts[slot.basis].append((slot.day, slot.level, slot.count))
    }
    return counts
  }

  /// The experiences of a basis.
  package func count(of basis: Basis) -> Int {
    counts[Int(basis.rawValue)].reduce(0) { $0 + $1.count }
  }

  /// The par of each of `days`, for one half-life, of the counts of a population.
  ///
  /// The par of a day is made of the days before it, each weighing 2^(−age/H). Where less than 100
  /// experiences' weight would be left, the next longer half-life is taken.
  package static func pars(
    _ halfLife: HalfLife, of counts: [[Count]], on days: Set<Int32>
  ) -> ParTable {
    ParTable(
      zip(Basis.allCases, counts).map { basis, counts in
        counts.isEmpty
          ? nil : BasisPars(counts, halfLife, on: days, areEstimates: basis == .words)
      })
  }

  /// A par fixed by the user for `basis`: levels are then ``Level/top`` above it, half of that at
  /// it, and 0 below it.
  package func fixedPar(_ basis: Basis) -> ParTable {
    var shares = [0.0, 0.0, 0.0]
    let middle = Level.top / 2
    for item in counts[Int(basis.rawValue)] {
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
    counts[Int(basis.rawValue)].reduce(into: (0, 0)) { sum, item in
      if item.level * 2 > Level.top { sum.0 += item.count }
      if item.level * 2 < Level.top { sum.1 += item.count }
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
