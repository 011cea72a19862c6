/// When somebody is to be told of a situation, whom, by when to act, and what to do next.
package final class EscalationRule: Sendable {
  /// Stands in its records and in their ids.
  let name: String
  let situation: Situation
  /// What the interaction must be like that triggers it, as it is written; nil for any.
  let condition: String?
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
    /// In plain words, where it was apologised for, and where that is still owed.
    let nextStep: (apologised: String, owed: String)

    /// The words that stand for an apology.
    static let apologies = ["{apology}", "{Apology}"]

    /// Of a text, `{apology}` stands for what is still owed.
    init(after: PromiseLength?, to: String?, nextStep text: String) {
      self.after = after
      self.to = to
      func with(_ apology: String) -> String {
        Level.apologies.reduce(text) { $0.replacing($1, with: apology) }
      }
      nextStep = (with(""), with("Acknowledge it and apologise, even if it is not our fault. "))
    }
  }

  init(
    name: String, situation: Situation, condition: String?, priority: Int, within: Span?,
    warn: Span?, due: PromiseLength, calendar: String?, time: BusinessTime?, levels: [Level]
  ) {
    self.name = name
    self.situation = situation
    self.condition = condition
    self.priority = priority
    self.within = within
    self.warn = warn
    self.due = due
    self.calendar = calendar
    self.time = time
    self.levels = levels
  }

  /// For how long an interaction counts where nothing else is said.
  static let week = Span(microseconds: 7 * Time.microsecondsPerDay)
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

  /// When the level at `index` is reached in a situation that counts from `since` and is looked at from
  /// `first` on, in microseconds; nil for never.
  ///
  /// What is exactly in time is in time, so a level is reached a microsecond later; but what is not
  /// done at its deadline is broken then. A `grade` reaches its level, and those before, at once.
  private func start(of index: Int, since: Int64, first: Int64, grade: Int) -> Int64? {
    guard let after = levels[index].after else { return index < grade ? first : nil }
    let moment = moment(after, after: since)?.addingWithinRange(situation == .promise ? 0 : 1)
    return index > 0 && index < grade ? min(moment ?? first, first) : moment
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
    let begin = situation == .promise ? warning(before: since, from: start) : since
    // Without the first level none is reached: it says when the rule begins at all.
    guard let first = self.start(of: 0, since: since, first: begin, grade: grade) else {
      return (0, nil)
    }
    let end = within.map { since.addingWithinRange($0.microseconds).addingWithinRange(1) }
    if let end, end <= now { return (0, nil) }
    guard first <= now else { return (0, first) }
    var reached = 1
    var changes = end
    for index in levels.indices.dropFirst() {
      guard let moment = self.start(of: index, since: since, first: begin, grade: grade) else {
        continue
      }
      if moment <= now { reached = index + 1 } else { changes = min(changes ?? moment, moment) }
    }
    return (reached, changes)
  }
}
