/// What is average now, on one basis, and what it is to beat it.
///
/// With m the population's weighted median level and π₊, π₀, π₋ the shares above, at and below it,
/// w = (½ − π₊)/π₀, an experience is a hit h = 1 above, w at, 0 below m: its chance to beat par when
/// ties are decided by lot. So the population always stands at ½, and moves without jumps where a
/// strict comparison with the mean flips when the mean crosses a star.
///
/// Oracle: of 100 promises 97 kept: m = kept, w = .5/.97 = .5155: keeping one earns .5155, breaking
/// one 0. Kept basics earn nothing.
///
/// What words sound like is an estimate, one of six levels (``estimates``), and may lie on the wrong
/// side of m by chance. So it earns the chance to beat not m but one of the population's estimates, ties
/// by lot: h = the share below it + half the share at it. The population stands at ½ again.
///
/// Oracle: of 1, 2, 3 and 4 estimates at 0, .2, .4 and 1, they earn .05, .2, .45 and .8.
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
  /// Whether levels are estimates; by such a level, what it earns, and what is earned squared on average.
  private let isEstimate: Bool
  private let earned: SIMD8<Float>
  private let earnedSquare: Double

  /// How many levels an estimate may have above 0.
  static var estimates: Int32 { 5 }

  /// The level of an estimate between 0 and 1: it is no finer than that.
  static func estimate(_ share: Double) -> Int32 {
    Int32((share * Double(estimates)).rounded()) * (Level.top / estimates)
  }

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
    if isEstimate { return Double(earned[Int(level * Par.estimates / Level.top)]) }
    return level > self.level ? 1 : level == self.level ? tie : 0
  }

  /// The population's mean hit: ½, but for a par that the user fixed.
  package var mean: Double { isFixed ? above + tie * at : 0.5 }

  /// The population's mean squared hit.
  package var meanSquare: Double { isEstimate ? earnedSquare : above + tie * tie * at }

  /// The best hit there can be: w when nothing lies above par.
  package var best: Double { isEstimate ? hit(Level.top) : above > 0 ? 1 : tie }

  /// The chance of `outcome` in the population, never 0: half an experience is added to each class.
  @inline(__always)
  package func chance(of outcome: Class) -> Double {
    let share = outcome == .above ? above : outcome == .at ? at : below
    return (share * evidence + 0.5) / (evidence + 1.5)
  }

  /// The par of a population with `weights` at `levels`, which ascend and may be estimates; nil when
  /// the weights are all 0.
  package init?(levels: [Int32], weights: [Double], areEstimates: Bool = false) {
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
    isEstimate = areEstimates
    var earned = SIMD8<Float>()
    var square = 0.0
    if areEstimates {
      var belowWeight = 0.0
      for number in 0...Par.estimates {
        let level = number * (Level.top / Par.estimates)
        let weight = levels.firstIndex(of: level).map { weights[$0] } ?? 0
        let hit = (belowWeight + weight / 2) / total
        earned[Int(number)] = Float(hit)
        square += hit * hit * weight / total
        belowWeight += weight
      }
    }
    self.earned = earned
    earnedSquare = square
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
    isEstimate = false
    earned = SIMD8()
    earnedSquare = 0
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
