/// What a calendar and a clock on the wall show, without saying where the wall is.
package struct LocalTime: Hashable, Sendable {
  package var date: CivilDate
  /// Microseconds since midnight, below 86,400,000,000.
  package var microseconds: Int64

  package init(date: CivilDate, microseconds: Int64) {
    self.date = date
    self.microseconds = microseconds
  }
}

/// How a local time fits the clock of its zone.
package enum ClockFit: Hashable, Sendable {
  /// The clock showed it once.
  case once
  /// The clock was set back and showed it twice: the earlier one is taken.
  case ambiguous
  /// The clock was set forward over it: it is taken as much later as the clock was set.
  case skipped
}

/// The moment that a local time was, and how surely.
package struct PlacedTime: Hashable, Sendable {
  package let time: Time
  package let fit: ClockFit
}

extension TimeZone {
  /// The moment when the clocks of this zone showed a local time.
  ///
  /// Of two such moments, the earlier; where there is none, the clock's jump is added.
  package func time(of local: LocalTime) -> PlacedTime {
    let (second, rest) = local.microseconds.flooredDivision(by: Time.microsecondsPerSecond)
    let (seconds, fit) = seconds(ofLocal: Int64(local.date.dayNumber) * 86_400 + second)
    let (microseconds, overflow) =
      seconds.multipliedReportingOverflow(by: Time.microsecondsPerSecond)
    guard !overflow else {
      return PlacedTime(time: Time(microseconds: seconds < 0 ? .min : .max), fit: fit)
    }
    return PlacedTime(time: Time(microseconds: microseconds.addingWithinRange(rest)), fit: fit)
  }

  /// The seconds since 1970 at which the clocks showed so many seconds since 1970-01-01 00:00.
  ///
  /// Walks the stretches between changes that can hold it: no offset is more than 26 hours.
  func seconds(ofLocal local: Int64) -> (seconds: Int64, fit: ClockFit) {
    let reach: Int64 = 2 * 86_400
    var offset = Int64(self.offset(at: local - reach))
    var found: Int64?
    var shifted: Int64?
    var start = local - reach
    while let change = change(after: start), change.at <= local + reach {
      let candidate = local - offset
      let next = Int64(change.offset)
      if candidate >= start, candidate < change.at {
        if let found { return (found, .ambiguous) }
        found = candidate
      }
      if change.at + offset <= local, local < change.at + next { shifted = candidate }
      offset = next
      start = change.at
    }
    let candidate = local - offset
    if candidate >= start {
      if let found { return (found, .ambiguous) }
      found = candidate
    }
    if let found { return (found, .once) }
    return (shifted ?? candidate, .skipped)
  }
}
