/// A time zone: how far local clocks stand from UTC, at any moment.
///
///     changes    |----t0------t1--------t2 …  tn
///     offsets  first   o0      o1        o2      by `rule`, else on
package struct TimeZone: Hashable, Sendable {
  /// Seconds east of UTC before the first change.
  let firstOffset: Int
  /// Changes of the clock in order.
  let changes: [ZoneChange]
  /// What holds after the last change; without it, the last offset stays.
  let rule: ZoneRule?

  /// Coordinated Universal Time, which needs no database.
  package static let utc = TimeZone(firstOffset: 0, changes: [], rule: nil)

  /// Seconds east of UTC at a moment.
  ///
  /// - Complexity: O(log n) in the number of clock changes.
  package func offset(at time: Time) -> Int {
    offset(at: time.microseconds.flooredDivision(by: Time.microsecondsPerSecond).quotient)
  }

  /// Seconds east of UTC, so many seconds after 1970.
  func offset(at seconds: Int64) -> Int {
    let next = firstChange(after: seconds)
    if next == changes.count, let rule { return rule.offset(at: seconds) }
    return next == 0 ? firstOffset : changes[next - 1].offset
  }

  /// The change that comes next after so many seconds since 1970, if any.
  func change(after seconds: Int64) -> ZoneChange? {
    let next = firstChange(after: seconds)
    if next < changes.count { return changes[next] }
    return rule?.change(after: seconds)
  }

  /// The index of the first change after a moment; the number of changes if there is none.
  private func firstChange(after seconds: Int64) -> Int {
    var low = 0
    var high = changes.count
    while low < high {
      let middle = (low + high) / 2
      if changes[middle].at <= seconds { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// A moment when the clocks of a zone were set.
struct ZoneChange: Hashable, Sendable {
  /// Seconds since 1970 in UTC.
  let at: Int64
  /// Seconds east of UTC from then on.
  let offset: Int
}

extension Day {
  /// The day on the calendar of a zone at a moment.
  package init(of time: Time, in zone: TimeZone) {
    let offset = Span(microseconds: Int64(zone.offset(at: time)) * Time.microsecondsPerSecond)
    self.init(of: time + offset)
  }

  /// When it begins in a zone: its midnight, or the first moment after a skipped midnight.
  package func start(in zone: TimeZone) -> Time {
    let midnight = Int64(number) * 86_400
    let (seconds, _) = zone.seconds(ofLocal: midnight)
    let (microseconds, overflow) =
      seconds.multipliedReportingOverflow(by: Time.microsecondsPerSecond)
    return Time(microseconds: overflow ? (seconds < 0 ? .min : .max) : microseconds)
  }
}
