/// What a condition is of a record: with something missing it may be neither true nor false.
///
/// The logic is Kleene's strong one (Introduction to Metamathematics, 1952, § 64): `unknown` is
/// what could be either, so `false and unknown` is false, `true or unknown` is true, and `not
/// unknown` is unknown.
package enum Truth: UInt8, Sendable {
  case fails, holds, unknown

  @inline(__always)
  init(_ isTrue: Bool) { self = isTrue ? .holds : .fails }
}

/// Truths on a stack of at most 64, a bit each: the one pushed last is the lowest bit.
struct TruthStack {
  private var holds: UInt64 = 0
  private var fails: UInt64 = 0

  static let capacity = 64

  @inline(__always)
  mutating func push(_ truth: Truth) {
    holds = holds &<< 1 | (truth == .holds ? 1 : 0)
    fails = fails &<< 1 | (truth == .fails ? 1 : 0)
  }

  @inline(__always)
  var top: Truth { holds & 1 == 1 ? .holds : fails & 1 == 1 ? .fails : .unknown }

  @inline(__always)
  mutating func negate() {
    let differ = (holds ^ fails) & 1
    holds ^= differ
    fails ^= differ
  }

  /// Puts `a and b` in the place of the two upper ones.
  @inline(__always)
  mutating func and() {
    holds = holds &>> 1 & (holds | ~1)
    fails = fails &>> 1 | fails & 1
  }

  /// Puts `a or b` in the place of the two upper ones.
  @inline(__always)
  mutating func or() {
    holds = holds &>> 1 | holds & 1
    fails = fails &>> 1 & (fails | ~1)
  }
}
