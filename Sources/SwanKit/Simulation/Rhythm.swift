/// When interactions begin: more on Mondays than on Sundays, more at ten than at midnight.
///
/// Each day gets its share of the interactions by the weight of its weekday and some luck. The
/// j-th of a day's k interactions begins where the day's rhythm has passed (j + u) / k, u even on
/// [0, 1): the times come sorted without sorting.
struct Rhythm: Sendable {
  private let scale: SimulationScale
  /// For day d, how many interactions begin before it; one more element than days.
  private let before: [Int]
  /// For each quarter of an hour, the weight of the day before it; 97 elements.
  private let passed: [Int]
  private var index = 0
  private var day = 0
  private var quarter = 0

  init(_ scale: SimulationScale) {
    self.scale = scale
    passed = Self.hours.reduce(into: [0]) { sums, hour in
      for _ in 0..<4 { sums.append((sums.last ?? 0) + hour) }
    }
    var weights: [Int] = []
    for day in 0..<scale.days {
      var draw = SplitMix64(seed: scale.seed, sort: .day, number: day)
      // 1970-01-01 was a Thursday.
      let weekday = (scale.firstMidnight / 86_400 + day + 3) % 7
      weights.append(Self.weekdays[weekday] * (85 + draw.below(31)))
    }
    let open = Self.opening(scale)
    let whole = passed[96]
    weights[0] = max(weights[0] * (whole - passed[open]) / whole, 1)
    let total = weights.reduce(0, +)
    var sum = 0
    var before = [0]
    for weight in weights {
      sum += weight
      before.append(scale.interactions * sum / total)
    }
    self.before = before
  }

  /// The day of the latest time given, from 0.
  var today: Int { day }

  /// When the next interaction begins, in seconds since 1970; nil after the last.
  mutating func next() -> Int? {
    guard index < scale.interactions else { return nil }
    while before[day + 1] <= index {
      day += 1
      quarter = 0
    }
    let first = day == 0 ? passed[Self.opening(scale)] : 0
    var draw = SplitMix64(seed: scale.seed, sort: .arrival, number: index)
    let luck = Int(draw.next() >> 32)
    let place = ((index - before[day]) << 32 + luck) / (before[day + 1] - before[day])
    let weight = first << 32 + place * (passed[96] - first)
    while quarter < 95, passed[quarter + 1] << 32 <= weight { quarter += 1 }
    let inside = (weight - passed[quarter] << 32) >> 16
    let seconds = (inside * 900 / (passed[quarter + 1] - passed[quarter])) >> 16
    index += 1
    return max(scale.firstMidnight + day * 86_400 + quarter * 900 + seconds, scale.start)
  }

  private static func opening(_ scale: SimulationScale) -> Int { scale.start % 86_400 / 900 }

  /// From Monday to Sunday.
  private static let weekdays = [130, 116, 108, 104, 100, 58, 36]
  /// From midnight; never 0, so that every moment has a place in the day.
  private static let hours = [
    1, 1, 1, 1, 1, 2, 8, 30, 70, 110, 125, 115, 85, 95, 105, 100, 90, 75, 55, 40, 30, 20, 8, 2,
  ]
}
