/// The rule for years to come, as the last line of a time zone file gives it.
///
/// It is the POSIX form, with RFC 8536's hours from -167 to 167: `CET-1CEST,M3.5.0,M10.5.0/3`.
struct ZoneRule: Hashable, Sendable {
  /// Seconds east of UTC in standard time.
  let standard: Int
  let summer: Summer?

  struct Summer: Hashable, Sendable {
    /// Seconds east of UTC.
    let offset: Int
    let start: Change
    let end: Change
  }

  /// A yearly change: a day, and when on the local clock until then.
  struct Change: Hashable, Sendable {
    let day: DayRule
    /// Seconds since midnight; may reach a week before or after.
    let seconds: Int

    /// Seconds since 1970 on the local clock.
    func localSeconds(of year: Int) -> Int64 {
      Int64(day.dayNumber(of: year)) * 86_400 + Int64(seconds)
    }
  }

  enum DayRule: Hashable, Sendable {
    /// Day 1 to 365; February 29 is never counted.
    case julian(Int)
    /// Day 0 to 365; February 29 is counted.
    case ordinal(Int)
    /// The n-th (5: last) weekday (0: Sunday) of a month.
    case weekday(month: Int, nth: Int, weekday: Int)

    /// Days since 1970-01-01.
    func dayNumber(of year: Int) -> Int {
      let newYear = CivilDate.dayNumber(year: year, month: 1, day: 1)
      switch self {
      case .julian(let day): return newYear + day - (CivilDate.isLeap(year) && day > 59 ? 0 : 1)
      case .ordinal(let day): return newYear + day
      case .weekday(let month, let nth, let weekday):
        let first = CivilDate.dayNumber(year: year, month: month, day: 1)
        // 1970-01-01 was a Thursday, 4; the addition keeps the remainder from being negative.
        let firstWeekday = ((first + 4) % 7 + 7) % 7
        let day = (weekday - firstWeekday + 7) % 7 + 7 * (nth - 1)
        return first + (day < CivilDate.days(inMonth: month, of: year) ? day : day - 7)
      }
    }
  }

  /// Seconds east of UTC, so many seconds after 1970.
  func offset(at seconds: Int64) -> Int {
    guard let summer else { return standard }
    let (start, end) = changes(of: year(at: seconds), summer)
    let isSummer =
      start < end ? start <= seconds && seconds < end : !(end <= seconds && seconds < start)
    return isSummer ? summer.offset : standard
  }

  /// The change that comes next after so many seconds since 1970, if any.
  func change(after seconds: Int64) -> ZoneChange? {
    guard let summer else { return nil }
    let year = year(at: seconds)
    var next: ZoneChange?
    for year in year - 1...year + 1 {
      let (start, end) = changes(of: year, summer)
      for change in [
        ZoneChange(at: start, offset: summer.offset), ZoneChange(at: end, offset: standard),
      ] where change.at > seconds {
        if let known = next, known.at <= change.at { continue }
        next = change
      }
    }
    return next
  }

  /// When summer time starts and ends in a year, in seconds since 1970.
  private func changes(of year: Int, _ summer: Summer) -> (start: Int64, end: Int64) {
    (
      summer.start.localSeconds(of: year) - Int64(standard),
      summer.end.localSeconds(of: year) - Int64(summer.offset)
    )
  }

  private func year(at seconds: Int64) -> Int {
    let days = (seconds + Int64(standard)).flooredDivision(by: 86_400).quotient
    return CivilDate(dayNumber: Int32(clamping: days)).year
  }
}
