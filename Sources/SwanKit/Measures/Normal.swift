/// The standard normal distribution.
package enum Normal {
  /// The chance of a value of at least `z`.
  ///
  /// Oracle: of 1.6449, .05.
  package static func upperTail(_ z: Double) -> Double { erfc(z / 2.0.squareRoot()) / 2 }
}
