/// So many of so many, and the share they are.
package struct Proportion: Sendable, Equatable {
  package var count: Int
  package var total: Int

  package init(_ count: Int, of total: Int) {
    self.count = count
    self.total = total
  }

  /// The share with its 95 % interval; nil of none, which is no answer and not 0 %.
  ///
  /// Wilson's score interval (1927): with p = `count`/n and z = 1.96,
  /// (p + z²/2n ± z √(p(1 − p)/n + z²/4n²)) / (1 + z²/n). It stays within 0 and 1 and is honest for
  /// small n.
  ///
  /// Oracles: 8 of 10 is .8 [.4902, .9433]; 2 of 2 begins at .3424, 100 of 101 at .9460.
  package var estimate: Estimate? {
    guard total > 0 else { return nil }
    let n = Double(total)
    let p = Double(count) / n
    let z = Estimate.z
    let middle = p + z * z / (2 * n)
    let margin = z * (p * (1 - p) / n + z * z / (4 * n * n)).squareRoot()
    let scale = 1 + z * z / n
    return Estimate(
      p, low: count == 0 ? 0 : max(0, (middle - margin) / scale),
      high: count == total ? 1 : min(1, (middle + margin) / scale))
  }
}
