/// Percentiles of a sample.
package enum Percentile {
  /// The value below which lies the share `share` of `sorted`; nil of none.
  ///
  /// It is interpolated between the two nearest values, as spreadsheets do (type 7 of Hyndman and
  /// Fan, 1996). Oracle: of 1, 2, 3, 4, the 90th percentile is 3.7 and the median 2.5.
  package static func of(_ sorted: [Int64], _ share: Double) -> Double? {
    guard !sorted.isEmpty else { return nil }
    let place = share * Double(sorted.count - 1)
    let below = min(max(Int(place), 0), sorted.count - 1)
    let above = min(below + 1, sorted.count - 1)
    let low = Double(sorted[below])
    return low + (place - Double(below)) * (Double(sorted[above]) - low)
  }

  /// The median of `sorted` with its 95 % interval, or without one where there are too few.
  ///
  /// The interval goes from value to value, by the binomial distribution of how many lie below the
  /// true median: its ranks are (n ∓ 1.96 √n)/2, rounded outwards (Conover 1999, 3.2). Fewer than six
  /// values have none.
  package static func median(of sorted: [Int64]) -> (value: Double, interval: Estimate?)? {
    guard let value = of(sorted, 0.5) else { return nil }
    guard sorted.count >= 6 else { return (value, nil) }
    let n = Double(sorted.count)
    let margin = Estimate.z * n.squareRoot() / 2
    let low = max(0, Int((n / 2 - margin).rounded(.down)) - 1)
    let high = min(sorted.count - 1, Int((n / 2 + margin).rounded(.up)))
    return (value, Estimate(value, low: Double(sorted[low]), high: Double(sorted[high])))
  }
}
