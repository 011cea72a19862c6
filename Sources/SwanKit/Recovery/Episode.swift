/// One case of a customer that is over, and what the customer experienced before and after it.
struct Episode: Sendable {
  var isProblem: Bool
  /// Of a problem: how it was handled, as far as facts tell; nil where none does.
  var isHandledWell: Bool?
  /// The Monday of the week in which it was over, as days since 1970.
  var week: Int32
  /// How the last other case felt that was known when this one began, and that began at least as long
  /// before it as it took to be over, at most ``days`` longer.
  var before: Neighbour?
  /// How the first other case felt that began after this one was over, at most ``days`` later.
  var after: Neighbour?

  /// What a customer experienced in another case.
  struct Neighbour: Sendable {
    /// When that case began, in microseconds.
    var at: Int64
    /// h, 0 to 1: see ``Par``.
    var hit: Double
    var basis: Basis
  }

  /// How far a neighbour may be, in days.
  static let days = 90
}

extension Episode {
  /// d: how much better it felt after than before, −1 to 1; nil where one of them is not known.
  var change: Double? {
    guard let before, let after else { return nil }
    return after.hit - before.hit
  }

  /// Which other episodes it is held against: those of its week whose neighbours are as far apart.
  ///
  /// How far: up to a week, 30 days, 90 days, or more.
  var stratum: Int? {
    guard let before, let after else { return nil }
    return stratum(apart: after.at.subtractingWithinRange(before.at))
  }

  /// The same where nobody may have been seen after: by how long ago the one before was.
  var stratumBefore: Int? {
    before.map { stratum(apart: startOfWeek.subtractingWithinRange($0.at)) }
  }

  private var startOfWeek: Int64 { Day(number: week).start.microseconds }

  private func stratum(apart span: Int64) -> Int {
    let days = span / Time.microsecondsPerDay
    let gap = days <= 7 ? 0 : days <= 30 ? 1 : days <= 90 ? 2 : 3
    return Int(week) * 4 + gap
  }
}
