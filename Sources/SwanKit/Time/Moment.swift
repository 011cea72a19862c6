/// A moment as people give it: a time, a date, or how long ago.
package enum Moment: Hashable, Sendable {
  /// RFC 3339, such as `2016-06-01T09:30:00+02:00`.
  case time(Time)
  /// The start of a day, such as `2016-06-01`.
  case day(Day)
  /// A span before now, such as `7d`.
  case ago(Span)

  /// Nil for a text that is none of the three.
  package init?(_ text: some StringProtocol) {
    if let time = Time(text) {
      self = .time(time)
    } else if let day = Day(text) {
      self = .day(day)
    } else if let span = Span(text) {
      self = .ago(span)
    } else {
      return nil
    }
  }

  /// The time that is meant when it is `now`; a day begins at midnight in the zone.
  package func time(now: Time, in zone: TimeZone = .utc) -> Time {
    switch self {
    case .time(let time): time
    case .day(let day): day.start(in: zone)
    case .ago(let span): now - span
    }
  }
}
