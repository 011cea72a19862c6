/// What is average now, on one basis, and what it is to beat it.
///
/// With m the population's weighted median level and π₊, π₀, π₋ the shares above, at and below it,
/// w = (½ − π₊)/π₀, an experience is a hit h = 1 above, w at, 0 below m: its chance to beat par when
/// ties are decided by lot. So the population always stands at ½, and moves without jumps where a
/// strict comparison with the mean flips when the mean crosses a star.
///
/// Oracle: of 100 promises 97 kept: m = kept, w = .5/.97 = .5155: keeping one earns .5155, breaking
/// one 0. Kept basics earn nothing.
package struct Par: Sendable {
  /// m, as a ``Level``.
  package var level: Int32
  /// π₊, the share above `level`.
  package var above: Double
  /// π₀, the share at `level`.
  package var at: Double
  /// π₋, the share below `level`.
  package var below: Double
  /// w, what an experience at `level` earns.
  package var tie: Double
  /// The weight of the population's experiences behind this.
  package var evidence: Double
  private let isFixed: Bool

  /// The classes of levels against par.
  package enum Class: Int, Sendable {
    case above, at, below
  }

  @inline(__always)
  package func `class`(of level: Int32) -> Class {
    level > self.level ? .above : level == self.level ? .at : .below
  }

  /// h of an experience at `level`.
  @inline(__always)
  package func hit(_ level: Int32) -> Double {
    level > self.level ? 1 : level == self.level ? tie : 0
  }

  /// The population's mean hit: ½, but for a par that the user fixed.
  package var mean: Double { isFixed ? above + tie * at : 0.5 }

  /// The population's mean squared hit.
  package var meanSquare: Double { above + tie * tie * at }

  /// The best hit there can be: w when nothing lies above par.
  package var best: Double { above > 0 ? 1 : tie }

  /// The chance of `outcome` in the population, never 0: half an experience is added to each class.
  @inline(__always)
  package func chance(of outcome: Class) -> Double {
    let share = outcome == .above ? above : outcome == .at ? at : below
    return (share * evidence + 0.5) / (evidence + 1.5)
  }

  /// The par of a population with `weights` at `levels`, which ascend; nil when they are all 0.
  package init?(levels: [Int32], weights: [Double]) {
    let total = weights.reduce(0, +)
    guard total > 0 else { return nil }
    var belowWeight = 0.0
    var place = 0
    // A sum that rounding left a hair below the half is the half.
    while place < weights.count - 1, (belowWeight + weights[place]) * (2 + 1e-12) < total {
      belowWeight += weights[place]
      place += 1
    }
    let aboveWeight = weights[(place + 1)...].reduce(0, +)
    level = levels[place]
    above = aboveWeight / total
    at = weights[place] / total
    below = belowWeight / total
    tie = at > 0 ? min(1, max(0, (0.5 - above) / at)) : 0.5
    evidence = total
    isFixed = false
  }

  /// A par that the user fixed, ties counting ½, in a population with these shares.
  package init(fixedAt level: Int32, above: Double, at: Double, below: Double, evidence: Double) {
    self.level = level
    self.above = above
    self.at = at
    self.below = below
    tie = 0.5
    self.evidence = evidence
    isFixed = true
  }
}

/// How long the population's experiences count: after so many days, half.
package enum HalfLife: Int, CaseIterable, Sendable {
  case day, week, month, quarter, forever

  /// Infinite for ``forever``.
  package var days: Double { [1, 7, 30, 90, .infinity][rawValue] }

  /// The share that is left after `days` days.
  func remaining(after days: Double) -> Double {
    self == .forever ? 1 : exp2(-days / self.days)
  }
}
