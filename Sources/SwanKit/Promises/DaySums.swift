/// Sums over the days of a calendar: a week that repeats, and the odd days that differ from it.
///
///     weekday   0  1  2  3  4  5  6           of a day that is not odd
///     odd days        d0      d1 …            ascending
///     surplus      0  s0      s0+s1 …         how much more than their weekdays, added up
///
/// Values are 0 or more, so that a sum never falls from a day to the next.
struct DaySums: Sendable {
  /// What the days of a week before each weekday have; at the end, what the whole week has.
  private let beforeWeekday: [Int64]
  private let oddDays: [Int]
  private let surplus: [Int64]

  /// `week` has the values from Monday on, `odd` those of days since 1970-01-01, ascending.
  init(week: [Int64], odd: [(day: Int, value: Int64)]) {
    var beforeWeekday: [Int64] = [0]
    for value in week { beforeWeekday.append((beforeWeekday.last ?? 0) + value) }
    var days: [Int] = []
    var surplus: [Int64] = [0]
    for (day, value) in odd {
      let more = value - week[DaySums.weekday(day).number]
      if more == 0 { continue }
      days.append(day)
      surplus.append((surplus.last ?? 0) + more)
    }
    self.beforeWeekday = beforeWeekday
    oddDays = days
    self.surplus = surplus
  }

  /// The weeks since Monday, 1969-12-29, and the weekday, 0 for Monday.
  private static func weekday(_ day: Int) -> (week: Int64, number: Int) {
    let (week, number) = (Int64(day) + 3).flooredDivision(by: 7)
    return (week, Int(number))
  }

  /// The sum of all days before this one, counted from a day that is the same for all.
  ///
  /// - Complexity: O(log n) in the number of odd days.
  func before(_ day: Int) -> Int64 {
    let (week, number) = DaySums.weekday(day)
    var low = 0
    var high = oddDays.count
    while low < high {
      let middle = (low + high) / 2
      if oddDays[middle] < day { low = middle + 1 } else { high = middle }
    }
    return week * beforeWeekday[7] + beforeWeekday[number] + surplus[low]
  }

  /// The first day, from `first` on, with which the sum of these days reaches `sum`.
  ///
  /// Nil where that is not within `limit` days; `sum` is above 0.
  ///
  /// - Complexity: O(log d · log n) in the number of days between.
  func day(reaching sum: Int64, from first: Int, within limit: Int) -> Int? {
    let (target, overflow) = before(first).addingReportingOverflow(sum)
    if overflow { return nil }
    var low = 0
    var high = 1
    while before(first + high) < target {
      if high >= limit { return nil }
      low = high
      high = min(high * 2, limit)
    }
    // The sum of `low` days falls short, that of `high` days does not.
    while high - low > 1 {
      let middle = (low + high) / 2
      if before(first + middle) < target { low = middle } else { high = middle }
    }
    return first + high - 1
  }
}
