/// A stream of pseudo-random integers that is the same on every machine.
///
/// SplitMix64: Guy Steele, Doug Lea and Christine Flood, "Fast splittable pseudorandom number
/// generators", OOPSLA 2014. Oracle: seed 0 gives e220a8397b1dcdaf, 6e789e6aa1b965f4, … (hex).
struct SplitMix64: Sendable {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// The stream of one thing (an interaction, a customer) among many of the same sort: what one
  /// thing draws never shifts what another draws.
  init(seed: UInt64, sort: Sort, number: Int) {
    let start = Self.mixed(seed &+ sort.rawValue &* Self.step)
    state = Self.mixed(start &+ UInt64(truncatingIfNeeded: number) &* Self.step)
  }

  /// The sorts of things that have streams of their own.
  enum Sort: UInt64 {
    case arrival = 1, day, drift, customer, agent, interaction, matter, spell
  }

  mutating func next() -> UInt64 {
    state &+= Self.step
    return Self.mixed(state)
  }

  /// A number from 0 up to, not including, `bound` (0 for a bound below 1).
  mutating func below(_ bound: Int) -> Int {
    Int(truncatingIfNeeded: next().multipliedFullWidth(by: UInt64(max(bound, 0))).high)
  }

  /// As `below`, but small numbers come far more often: density falls as 1/√x.
  mutating func low(_ bound: Int) -> Int {
    let even = next() >> 32
    let skewed = even &* even
    return Int(truncatingIfNeeded: skewed.multipliedFullWidth(by: UInt64(max(bound, 0))).high)
  }

  mutating func chance(_ permille: Int) -> Bool { below(1000) < permille }

  /// A nearly normal deviate around 0: the sum of four even 16-bit numbers.
  ///
  /// Such a sum has mean 131,070 and standard deviation √(4 · (2³² − 1) / 12) ≈ 37,837.
  mutating func deviate(_ standardDeviation: Int) -> Int {
    let bits = next()
    let sum = (bits & 0xffff) + (bits >> 16 & 0xffff) + (bits >> 32 & 0xffff) + (bits >> 48)
    return (Int(truncatingIfNeeded: sum) - 131_070) * standardDeviation / 37_837
  }

  private static let step: UInt64 = 0x9e37_79b9_7f4a_7c15

  private static func mixed(_ value: UInt64) -> UInt64 {
    var z = value
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }
}
