/// When somebody is to be told of a situation, whom, by when to act, and what to do next.
package struct EscalationRule: Sendable {
  /// Stands in its records and in their ids.
  let name: String
  let situation: Situation
  /// What the interaction must be like that triggers it, as it is written; nil for any.
  let condition: String?
  /// Of that condition, in the sets of a ``RuleBook``.
  var bit: UInt64 = 0
  /// At level 1; each further level is one more urgent, up to 1.
  let priority: Int
  /// For how long after it happened there is something to make good; nil for as long as it lasts.
  let within: Span?
  /// How long before a deadline it begins.
  let warn: Span?
  /// How long there is to act, from the time that the situation counts from.
  let due: PromiseLength
  /// The name of the calendar that `due`, `warn` and levels run on; nil for time as it passes.
  let calendar: String?
  let time: BusinessTime?
  /// At least one, the mildest first.
  let levels: [Level]

  struct Level: Sendable {
    /// Reached when so much time has passed; nil where only a situation that is as bad reaches it.
    let after: PromiseLength?
    let to: String?
    /// In plain words; `{apology}` stands for what is still owed.
    let nextStep: String
  }

  /// For how long an interaction counts where nothing else is said.
  static let week = Span(microseconds: 7 * Time.microsecondsPerDay)

  /// The part of a text that becomes an apology where one is owed.
  static let apologyMark = "{apology}"

  /// The next step at a level, from 1.
  func nextStep(at level: Int, isApologised: Bool) -> String {
    let text = levels[level - 1].nextStep
    let apology = isApologised ? "" : "Acknowledge it and apologise, even if it is not our fault. "
    return text.replacing(EscalationRule.apologyMark, with: apology)
  }
}

// MARK: - Time

extension EscalationRule {
  /// The moment when `length` has passed since `start`, in microseconds; nil for never.
  func moment(_ length: PromiseLength, after start: Int64) -> Int64? {
    if case .openTime(let span) = length, time == nil || span.microseconds == 0 {
      return start.addingWithinRange(span.microseconds)
    }
    let time = time ?? EscalationRule.always
    return time.deadline(from: Time(microseconds: start), within: length)?.microseconds
  }

  private static let always = BusinessTime.alwaysOpen()

  /// When each level is reached in a situation that counts from `since` and began at `start`, in
  /// microseconds; nil for never.
  ///
  /// What is exactly in time is in time, so a level is reached a microsecond later. A `grade` reaches
  /// its level, and those before, at once.
  private func starts(since: Int64, start: Int64, grade: Int) -> [Int64?] {
    let first = situation == .promise ? warning(before: since, from: start) : since
    return levels.indices.map { index in
      if let after = levels[index].after {
        let moment = moment(after, after: since)?.addingWithinRange(1)
        return index > 0 && index < grade ? min(moment ?? first, first) : moment
      }
      return index < max(1, grade) ? first : nil
    }
  }

  private func warning(before deadline: Int64, from start: Int64) -> Int64 {
    guard let warn else { return deadline }
    guard let time else { return deadline.subtractingWithinRange(warn.microseconds) }
    return time.warning(
      before: Time(microseconds: deadline), from: Time(microseconds: start), leaving: warn
    ).microseconds
  }

  /// The level at `now` of a situation that counts from `since` and began at `start`, and when that
  /// will next change; level 0 is none.
  func level(
    since: Int64, start: Int64, grade: Int, at now: Int64
  ) -> (level: Int, changes: Int64?) {
    let starts = starts(since: since, start: start, grade: grade)
    // Without the first level none is reached: it says when the rule begins at all.
    guard let first = starts[0] else { return (0, nil) }
    let end = within.map { since.addingWithinRange($0.microseconds).addingWithinRange(1) }
    if let end, end <= now { return (0, nil) }
    let later = (starts.compactMap(\.self) + [end].compactMap(\.self)).filter { $0 > now }.min()
    guard first <= now else { return (0, first) }
    let reached = starts.lastIndex { $0.map { $0 <= now } ?? false } ?? 0
    return (reached + 1, later)
  }
}
