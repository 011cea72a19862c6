/// The moments when the clock on a wall passes a time, whatever was done to the clock.
///
/// An opening begins at the first moment when the clock shows its start or later, and ends at the
/// last moment before which the clock shows less than its end. So a time that is skipped stands
/// for the moment of the jump, and of a time that is shown twice a start takes the first, an end
/// the last:
///
///     02:00 becomes 03:00   01:00-05:00 lasts three hours, 02:15-02:45 no time at all
///     03:00 becomes 02:00   01:00-05:00 lasts five hours, 02:15-02:45 an hour and a half
///
/// Clock changes of the years 1970 to 2099 count; before and after, the clock stays as it was.
///
/// All are seconds: moments since 1970 in UTC, local times since 1970-01-01 00:00 on the clock.
struct WallClock: Sendable {
  private let zone: TimeZone
  /// From 1970-01-01 to 2100-01-01, in UTC.
  private static let years: Range<Int64> = 0..<4_102_444_800
  /// No clock is as far from UTC as this.
  private static let reach: Int64 = 2 * 86_400

  init(_ zone: TimeZone) {
    var changes: [ZoneChange] = []
    var last = WallClock.years.lowerBound
    while let change = zone.change(after: last), change.at < WallClock.years.upperBound {
      changes.append(change)
      last = change.at
    }
    self.zone = TimeZone(
      firstOffset: zone.offset(at: WallClock.years.lowerBound), changes: changes, rule: nil)
  }

  /// What the clock shows at a moment.
  func local(at moment: Int64) -> Int64 { moment + Int64(zone.offset(at: moment)) }

  /// The first moment when the clock shows `local` or later.
  func first(_ local: Int64) -> Int64 {
    var start = local - WallClock.reach
    var offset = Int64(zone.offset(at: start))
    while let change = zone.change(after: start), change.at < local + WallClock.reach {
      let moment = max(start, local - offset)
      if moment < change.at { return moment }
      start = change.at
      offset = Int64(change.offset)
    }
    return max(start, local - offset)
  }

  /// The last moment before which the clock shows less than `local`.
  func last(_ local: Int64) -> Int64 {
    var start = local - WallClock.reach
    var offset = Int64(zone.offset(at: start))
    var last = start
    while let change = zone.change(after: start), change.at < local + WallClock.reach {
      if start < local - offset { last = min(change.at, local - offset) }
      start = change.at
      offset = Int64(change.offset)
    }
    return start < local - offset ? local - offset : last
  }

  /// How far the clock is from UTC, if it is not changed while it shows any of `local`.
  func steadyOffset(during local: Range<Int64>) -> Int64? {
    let start = local.lowerBound - WallClock.reach
    if let change = zone.change(after: start), change.at < local.upperBound + WallClock.reach {
      return nil
    }
    return Int64(zone.offset(at: start))
  }

  /// The parts of local time that the clock skips or repeats.
  var jumps: [ClosedRange<Int64>] {
    var offset = zone.firstOffset
    return zone.changes.map { change in
      defer { offset = change.offset }
      let (before, after) = (change.at + Int64(offset), change.at + Int64(change.offset))
      return min(before, after)...max(before, after)
    }
  }
}
