/// Bins of whole weeks, few enough to be drawn as one line.
struct Weeks: Sendable {
  /// The Monday of the first week, as days since 1970.
  let first: Int32
  /// Weeks in a bin.
  let step: Int
  let count: Int

  private static let most = 60

  /// The bins from one Monday to another, both included.
  init(from first: Int32, to last: Int32) {
    let weeks = Int(last - first) / 7 + 1
    step = (weeks + Self.most - 1) / Self.most
    count = (weeks + step - 1) / step
    self.first = first
  }

  func bin(_ monday: Int32) -> Int { Int(monday - first) / 7 / step }

  /// What a place on the line stands for.
  var name: String { step == 1 ? "week" : "\(step) weeks" }

  /// The numbers as places between the lowest, 0, and the highest, 1.
  static func line(_ numbers: [Double?]) -> [Double?] {
    let known = numbers.compactMap(\.self)
    guard let low = known.min(), let high = known.max() else { return [] }
    return numbers.map { number in
      number.map { high > low ? ($0 - low) / (high - low) : 0.5 }
    }
  }
}
