/// A number drawn from a sample, with the 95 % interval in which the truth may lie.
package struct Estimate: Sendable, Equatable {
  package var value: Double
  package var low: Double
  package var high: Double

  package init(_ value: Double, low: Double, high: Double) {
    self.value = value
    self.low = low
    self.high = high
  }

  /// The number and as much on both sides of it.
  package init(_ value: Double, plusMinus margin: Double) {
    self.init(value, low: value - margin, high: value + margin)
  }

  /// The point of the standard normal distribution above which 2.5 % lie.
  package static let z = 1.959_963_984_540_054

  /// How far this lies above `other`, when the two come from different samples.
  ///
  /// The distances to the ends of both intervals are squared and added, so the interval fits
  /// intervals that are not symmetric. For two shares with Wilson's intervals this is Newcombe's
  /// tenth method (1998); for others see Zou and Donner (2008).
  ///
  /// Oracle (Newcombe): 56 of 70 less 48 of 80 is .2 [.0524, .3339].
  package func less(_ other: Estimate) -> Estimate {
    func length(_ a: Double, _ b: Double) -> Double { (a * a + b * b).squareRoot() }
    let difference = value - other.value
    return Estimate(
      difference, low: difference - length(value - low, other.high - other.value),
      high: difference + length(high - value, other.value - other.low))
  }

  /// Whether 0 lies in the interval: noise alone explains a difference like this one.
  package var isNoise: Bool { low <= 0 && high >= 0 }
}
