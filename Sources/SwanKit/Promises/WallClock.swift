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
  /// When each stretch without a change begins, ascending; the first has always been.
  private var begins: [Int64] = [.min]
  /// By stretch, how far the clock is ahead of UTC.
  private var offsets: [Int64]
  /// From 1970-01-01 to 2100-01-01, in UTC.
  private static let years: Range<Int64> = 0..<4_102_444_800
  /// No clock is as far from UTC as this.
  private static let reach: Int64 = 2 * 86_400

  init(_ zone: TimeZone) {
    offsets = [Int64(zone.offset(at: WallClock.years.lowerBound))]
    var last = WallClock.years.lowerBound
    while let change = zone.change(after: last), change.at < WallClock.years.upperBound {
      begins.append(change.at)
      offsets.append(Int64(change.offset))
      last = change.at
    }
  }

  /// The stretch that a moment is in.
  private func stretch(at moment: Int64) -> Int {
    var low = 0
    var high = begins.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if begins[middle] <= moment { low = middle } else { high = middle }
    }
    return low
  }

  private func end(of stretch: Int) -> Int64 {
    stretch + 1 < begins.count ? begins[stretch + 1] : .max
  }

  /// What the clock shows at a moment.
  func local(at moment: Int64) -> Int64 { moment + offsets[stretch(at: moment)] }

  /// The day, since 1970-01-01, to which a moment belongs: each begins at its last midnight.
  func day(at moment: Int64) -> Int {
    let stretch = stretch(at: moment)
    var day = Int((moment + offsets[stretch]).flooredDivision(by: 86_400).quotient)
    // A clock that is set back over midnight shows the new day, and then the old one again.
    if moment > end(of: stretch) - WallClock.reach {
      while moment < last(Int64(day) * 86_400) { day -= 1 }
    }
    return day
  }

  /// The first moment when the clock shows `local` or later.
  func first(_ local: Int64) -> Int64 {
    var stretch = stretch(at: local - WallClock.reach)
    while true {
      let moment = max(begins[stretch], local - offsets[stretch])
      if moment < end(of: stretch) { return moment }
      stretch += 1
    }
  }

  /// The last moment before which the clock shows less than `local`.
  func last(_ local: Int64) -> Int64 {
    var stretch = stretch(at: local - WallClock.reach)
    var last = local - WallClock.reach
    while stretch < begins.count, begins[stretch] < local + WallClock.reach {
      let moment = local - offsets[stretch]
      if begins[stretch] < moment { last = min(moment, end(of: stretch)) }
      stretch += 1
    }
    return last
  }

  /// How far the clock is ahead of UTC, if it is not changed while it shows any of `local`.
  func steadyOffset(during local: Range<Int64>) -> Int64? {
    let stretch = stretch(at: local.lowerBound - WallClock.reach)
    return end(of: stretch) < local.upperBound + WallClock.reach ? nil : offsets[stretch]
  }

  /// The parts of local time that the clock skips or repeats.
  var jumps: [ClosedRange<Int64>] {
    begins.indices.dropFirst().map { stretch in
      let before = begins[stretch] + offsets[stretch - 1]
      let after = begins[stretch] + offsets[stretch]
      return min(before, after)...max(before, after)
    }
  }
}
