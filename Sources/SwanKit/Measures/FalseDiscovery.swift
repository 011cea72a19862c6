/// Choosing among many findings so that few of those chosen are wrong.
package enum FalseDiscovery {
  /// Which of the findings with these p-values to believe, so that on average at most the share
  /// `rate` of them is wrong.
  ///
  /// Sorted p₍₁₎ ≤ p₍₂₎ ≤ …, those up to the largest k with p₍ₖ₎ ≤ k/m · `rate` (Benjamini and
  /// Hochberg 1995). Oracle: of .01, .04, .03, .005 and .6 at 5 %, the four smallest.
  package static func believed(_ chances: [Double], rate: Double) -> [Bool] {
    let sorted = chances.sorted()
    var limit = -1.0
    for (place, chance) in sorted.enumerated()
    where chance <= Double(place + 1) / Double(sorted.count) * rate { limit = chance }
    return chances.map { $0 <= limit }
  }
}
