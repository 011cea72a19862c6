/// The χ² distribution, also with degrees of freedom between whole numbers.
package enum ChiSquare {
  /// The chance of a value of at least `value`: Q(degrees/2, value/2), the upper incomplete Gamma
  /// function over Γ.
  ///
  /// Source: Abramowitz and Stegun (1964), 6.5.29 (the series, left of the mean) and 6.5.31 (the
  /// continued fraction, right of it, evaluated as by Lentz 1976).
  /// Oracles: P[χ²₁ ≥ 3.8415] = .05; P[χ²₂ ≥ 2 ln 20] = .05; P[χ²₂.₅ ≥ 4] = .1948.
  package static func upperTail(_ value: Double, degrees: Double) -> Double {
    guard value > 0 else { return 1 }
    guard degrees > 0, value.isFinite else { return 0 }
    let a = degrees / 2
    let x = value / 2
    let front = exp(a * log(x) - x - Beta.logGamma(a))
    return x < a + 1 ? 1 - front * series(a, x) : front * fraction(a, x)
  }

  private static func series(_ a: Double, _ x: Double) -> Double {
    var term = 1 / a
    var sum = term
    var next = a
    for _ in 0..<steps(a) {
      next += 1
      term *= x / next
      sum += term
      if term < sum * 1e-15 { break }
    }
    return sum
  }

  private static func fraction(_ a: Double, _ x: Double) -> Double {
    let tiny = 1e-300
    var b = x + 1 - a
    var c = 1 / tiny
    var d = 1 / b
    var value = d
    for step in 1...steps(a) {
      let i = Double(step)
      let factor = -i * (i - a)
      b += 2
      d = factor * d + b
      if d.magnitude < tiny { d = tiny }
      c = b + factor / c
      if c.magnitude < tiny { c = tiny }
      d = 1 / d
      value *= d * c
      if (d * c - 1).magnitude < 1e-14 { break }
    }
    return value
  }

  /// Near the mean both need some √a steps.
  private static func steps(_ a: Double) -> Int { 200 + 20 * Int(min(a, 1e10).squareRoot()) }
}

/// The standard normal distribution.
package enum Normal {
  /// The chance of a value of at least `z`.
  ///
  /// Oracle: of 1.6449, .05.
  package static func upperTail(_ z: Double) -> Double { erfc(z / 2.0.squareRoot()) / 2 }
}
