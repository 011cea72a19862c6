/// The mean of whole numbers, gathered exactly.
package struct Mean: Sendable, Equatable {
  package private(set) var count = 0
  private var sum = 0
  private var squares = 0

  package init() {}

  /// Adds a number, at most a million either way.
  package mutating func add(_ number: Int) {
    count &+= 1
    sum &+= number
    squares &+= number &* number
  }

  package var value: Double? { count > 0 ? Double(sum) / Double(count) : nil }

  /// The mean with its 95 % interval: 1.96 standard errors, with n − 1 in the variance.
  ///
  /// Nil below two numbers, which say nothing of how they vary. Oracle: 1, 2, 3, 4 is 2.5 ± 1.265.
  package var estimate: Estimate? {
    guard count > 1, let value else { return nil }
    let n = Double(count)
    let variance = max(0, Double(squares) - n * value * value) / (n - 1)
    return Estimate(value, plusMinus: Estimate.z * (variance / n).squareRoot())
  }
}
