/// The chance that the next experience beats par, from those before it, the newest counting most.
///
/// With an entity's hits newest first h₀, h₁, … and memory γ: n = Σγʲ, S = Σγʲhⱼ, Q = Σγʲhⱼ²; the
/// chance c = (S + Mμ)/(n + M), its variance [(Q + M(π₊ + w²π₀))/(n + M) − c²]/(n + M + 1), its 90 %
/// interval that of the Beta with this mean and variance on [0, 1] (on [0, w] when nothing lies
/// above par). μ is the population's mean hit: ½, but under a par that the user fixed. The interval
/// is about the current rate, not about the next experience.
///
/// Oracle: hits 1, 1, 0 (newest first), γ = .9, M = 4, π₊ = ½, π₀ = 0: n = 2.71, S = 1.9,
/// c = 3.9/6.71 = .5812.
package struct Amazement: Sendable {
  /// n, the weight of the experiences.
  package private(set) var weight = 0.0
  /// S, the weight of the hits.
  package private(set) var hits = 0.0
  /// Q, the weight of the squared hits.
  package private(set) var squares = 0.0
  /// The number of experiences.
  package private(set) var count = 0
  /// The best hit among them.
  package private(set) var best = 0.0

  package init() {}

  /// Adds the next, newer hit; the others fade by `memory`.
  @inline(__always)
  package mutating func add(_ hit: Double, memory: Double) {
    weight = weight * memory + 1
    hits = hits * memory + hit
    squares = squares * memory + hit * hit
    count &+= 1
    if hit > best { best = hit }
  }

  /// c, with the prior strength M and the population's par.
  @inline(__always)
  package func chance(strength: Double, _ par: Par) -> Double {
    (hits + strength * par.mean) / (weight + strength)
  }

  /// The variance of the chance.
  @inline(__always)
  package func variance(strength: Double, _ par: Par) -> Double {
    let chance = chance(strength: strength, par)
    let total = weight + strength
    return max(0, (squares + strength * par.meanSquare) / total - chance * chance) / (total + 1)
  }

  /// What is believed of the current rate; nil when nothing varies.
  package func belief(strength: Double, _ par: Par) -> Beta? {
    Beta(
      mean: chance(strength: strength, par), variance: variance(strength: strength, par),
      upper: upper(par))
  }

  /// The best that the rate can be.
  @inline(__always)
  package func upper(_ par: Par) -> Double { max(par.best, best) }

  /// Whether the rate is above ½ with the given probability: L_q > ½ for q = 1 − `confidence`.
  package func isAboveHalf(confidence: Double, strength: Double, _ par: Par) -> Bool {
    let chance = chance(strength: strength, par)
    // A mean at ½ or below has its median there too, or below.
    guard chance > 0.5 else { return false }
    let deviation = variance(strength: strength, par).squareRoot()
    guard deviation > 0 else { return true }
    let distance = (chance - 0.5) / deviation
    // Far from the line the shape of the distribution decides nothing (a test compares).
    if distance > 3 { return true }
    if distance < 0.5 { return false }
    guard let belief = belief(strength: strength, par) else { return true }
    return belief.cumulative(0.5) < 1 - confidence
  }
}
