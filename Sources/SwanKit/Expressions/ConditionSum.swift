/// A sum of numbers, or of times and durations, as it is added up; nothing overflows.
struct ConditionSum {
  private var count = 0
  private var hasNumbers = false
  private var whole: Int64? = 0
  private var number = 0.0
  private var microseconds: Int64 = 0
  /// Times less times: 1 makes a time, 0 a duration.
  private var times = 0

  /// Adds a term; false when it does not go with the others, and the sum is unknown.
  mutating func add(_ term: ConditionValue, isMinus: Bool) -> Bool {
    count += 1
    switch term.kind {
    case .number:
      guard count == 1 || hasNumbers else { return false }
      hasNumbers = true
      number += isMinus ? -term.double : term.double
      whole = whole.flatMap { whole in
        guard term.isWhole else { return nil }
        let (sum, isOver) =
          isMinus
          ? whole.subtractingReportingOverflow(term.integer)
          : whole.addingReportingOverflow(term.integer)
        return isOver ? nil : sum
      }
      return true
    case .span, .time, .text:
      guard !hasNumbers, let own = term.kind == .span ? term.integer : term.asTime else {
        return false
      }
      if term.kind != .span { times += isMinus ? -1 : 1 }
      microseconds =
        isMinus ? microseconds.subtractingWithinRange(own) : microseconds.addingWithinRange(own)
      return true
    default:
      return false
    }
  }

  var value: ConditionValue {
    if hasNumbers {
      guard number.isFinite else { return ConditionValue() }
      var value = ConditionValue(.number, whole ?? 0)
      value.isWhole = whole != nil
      value.number = number
      return value
    }
    guard times == 0 || times == 1 else { return ConditionValue() }
    return ConditionValue(times == 1 ? .time : .span, microseconds)
  }
}
