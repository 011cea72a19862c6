/// The Beta distribution, stretched over [0, `upper`], by its mean and variance.
///
/// Source: Abramowitz and Stegun (1964), 26.5 (the incomplete Beta function) and 6.1.41 (ln Γ); the
/// continued fraction is evaluated as by Lentz (1976).
/// Oracles: I₀.₅(2, 3) = 0.6875; the 5 % and 95 % quantiles of Beta(2, 3) are 0.09761 and 0.75140.
package struct Beta: Sendable {
  package let a: Double
  package let b: Double
  package let upper: Double
  private let logNorm: Double

  package init(a: Double, b: Double, upper: Double = 1) {
    self.a = a
    self.b = b
    self.upper = upper
    logNorm = Beta.logGamma(a + b) - Beta.logGamma(a) - Beta.logGamma(b)
  }

  /// The one with this mean and variance on [0, `upper`]; nil where there is none: a mean at an end,
  /// or a variance of 0 or beyond the largest one possible.
  package init?(mean: Double, variance: Double, upper: Double = 1) {
    let m = mean / upper
    let v = variance / (upper * upper)
    guard m > 0, m < 1, v > 0, v < m * (1 - m) else { return nil }
    let total = m * (1 - m) / v - 1
    self.init(a: m * total, b: (1 - m) * total, upper: upper)
  }

  /// The probability of a value up to `value`.
  package func cumulative(_ value: Double) -> Double {
    let x = value / upper
    if x <= 0 { return 0 }
    if x >= 1 { return 1 }
    let front = exp(logNorm + a * log(x) + b * log1p(-x))
    return x < (a + 1) / (a + b + 2)
      ? front * Beta.fraction(a, b, x) / a : 1 - front * Beta.fraction(b, a, 1 - x) / b
  }

  /// The value below which lies the share `probability`, to nine digits and more.
  package func quantile(_ probability: Double) -> Double {
    var low = 0.0
    var high = 1.0
    var x = guess(probability)
    for _ in 0..<60 {
      let error = cumulative(x * upper) - probability
      if error > 0 { high = x } else { low = x }
      // Halley's step; the bracket catches it where the density is steep.
      let density = exp(logNorm + (a - 1) * log(x) + (b - 1) * log1p(-x))
      let step = error / density
      let bend = min(1, step * ((a - 1) / x - (b - 1) / (1 - x)) / 2)
      var next = x - step / (1 - bend)
      let isInside = next > low && next < high
      if !isInside { next = (low + high) / 2 }
      // Halley's step triples the correct digits, so one this small was the last.
      let small = isInside ? min(1e-4, 1e-3 * min(x, 1 - x)) : 1e-12
      if (next - x).magnitude < small { return next * upper }
      x = next
    }
    return x * upper
  }

  /// Where the search for a quantile begins (Abramowitz and Stegun 26.5.22, 26.2.23).
  private func guess(_ probability: Double) -> Double {
    if a >= 1, b >= 1 {
      let tail = min(probability, 1 - probability)
      let t = (-2 * log(tail)).squareRoot()
      let magnitude = t - (2.30753 + 0.27061 * t) / (1 + (0.99229 + 0.04481 * t) * t)
      let z = probability < 0.5 ? magnitude : -magnitude
      let lambda = (z * z - 3) / 6
      let h = 2 / (1 / (2 * a - 1) + 1 / (2 * b - 1))
      let w =
        z * (h + lambda).squareRoot() / h
        - (1 / (2 * b - 1) - 1 / (2 * a - 1)) * (lambda + 5 / 6 - 2 / (3 * h))
      let x = a / (a + b * exp(2 * w))
      return x.isNaN ? a / (a + b) : min(max(x, 1e-9), 1 - 1e-9)
    }
    return a / (a + b)
  }

  /// The continued fraction of the incomplete Beta function.
  private static func fraction(_ a: Double, _ b: Double, _ x: Double) -> Double {
    let tiny = 1e-300
    var c = 1.0
    var d = 1 - (a + b) * x / (a + 1)
    if d.magnitude < tiny { d = tiny }
    d = 1 / d
    var value = d
    for m in 1...300 {
      let i = Double(m)
      for term in [
        i * (b - i) * x / ((a + 2 * i - 1) * (a + 2 * i)),
        -(a + i) * (a + b + i) * x / ((a + 2 * i) * (a + 2 * i + 1)),
      ] {
        d = 1 + term * d
        if d.magnitude < tiny { d = tiny }
        c = 1 + term / c
        if c.magnitude < tiny { c = tiny }
        d = 1 / d
        value *= d * c
      }
      if (d * c - 1).magnitude < 1e-11 { break }
    }
    return value
  }

  /// ln Γ(x) for x > 0: Stirling's series, after stepping up to where it is exact to 12 digits.
  ///
  /// The C library's keeps the sign in a global, which threads would share.
  static func logGamma(_ x: Double) -> Double {
    var x = x
    var product = 1.0
    while x < 8 {
      product *= x
      x += 1
    }
    let inverse = 1 / x
    let square = inverse * inverse
    let series =
      inverse
      * (1.0 / 12 - square * (1.0 / 360 - square * (1.0 / 1260 - square * (1.0 / 1680))))
    return (x - 0.5) * log(x) - x + 0.918_938_533_204_672_742 + series - log(product)
  }
}
