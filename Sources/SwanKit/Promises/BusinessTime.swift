/// Reckons in the time that a calendar is open, to the microsecond.
///
/// An opening holds its start and not its end. Each belongs to the day on whose clock it begins;
/// how hours meet a clock that is set forward or back is told at ``WallClock``. Times outside the
/// years 0000 to 9999 count as the nearest that is inside. Nothing traps, whatever the arguments.
///
/// The open time of all days before any day is known by arithmetic (``DaySums``), so that a long
/// span costs hardly more than a short one. Nothing is kept from call to call. It is a class because
/// it is large, and passed on for every clock of a promise.
///
/// Oracles, Monday to Friday from 9 to 17: Friday 16:30 and 1 h is Monday 09:30; Wednesday 10:00
/// and 2 h is 12:00; Wednesday 07:00 and 2 h is 11:00.
package final class BusinessTime: Sendable {
  package let calendar: BusinessCalendar
  private let clock: WallClock
  /// Microseconds open.
  private let openTime: DaySums
  /// 1 for a day that has an opening.
  private let openDays: DaySums
  /// How far ahead an opening is looked for: a hundred years.
  private static let horizon = 36_525

  /// - Complexity: O(n) in the holidays, the exceptions and the clock changes of the zone.
  package convenience init(_ calendar: BusinessCalendar) {
    self.init(calendar, clock: WallClock(calendar.zone))
  }

  /// `clock` is that of the calendar's zone.
  init(_ calendar: BusinessCalendar, clock: WallClock) {
    self.calendar = calendar
    self.clock = clock
    let week = calendar.week.map { shifts in
      shifts.reduce(0) { $0 + Int64($1.end - $1.start) * BusinessTime.minute }
    }
    var days = Set(calendar.holidays.keys).union(calendar.exceptions.keys)
    for jump in clock.jumps { days.formUnion(BusinessTime.days(of: calendar, touching: jump)) }
    let odd = days.sorted().map { day -> (day: Int, value: Int64) in
      let openings = BusinessTime.openings(of: Int(day.number), calendar, clock)
      return (Int(day.number), openings.reduce(0) { $0 + $1.upperBound - $1.lowerBound })
    }
    openTime = DaySums(week: week, odd: odd)
    openDays = DaySums(
      week: week.map { $0.signum() }, odd: odd.map { ($0.day, $0.value.signum()) })
  }

  /// The days with a shift that touches a part of local time, in seconds since 1970-01-01.
  private static func days(
    of calendar: BusinessCalendar, touching part: ClosedRange<Int64>
  ) -> [Day] {
    let ends = [part.lowerBound, part.upperBound].map {
      Int32(clamping: $0.flooredDivision(by: 86_400).quotient)
    }
    return (ends[0]...ends[1]).map(Day.init(number:)).filter { day in
      let midnight = Int64(day.number) * 86_400
      return calendar.shifts(on: day).contains { shift in
        midnight + Int64(shift.start) * 60 <= part.upperBound
          && part.lowerBound <= midnight + Int64(shift.end) * 60
      }
    }
  }

  private static let minute = 60 * Time.microsecondsPerSecond

  /// Open at any time; business days are those of a zone.
  package static func alwaysOpen(zone: TimeZone = .utc) -> BusinessTime {
    BusinessTime(.alwaysOpen(zone: zone))
  }

  /// The moment when so much open time has passed since `start`.
  ///
  /// A length of 0 or less gives the next opening, which is `start` itself while it is open. Nil
  /// where so much open time does not pass within a hundred years, or before the year 10000.
  package func deadline(from start: Time, length: Span) -> Time? {
    if length.microseconds <= 0 { return nextOpening(after: start) }
    return moment(passing: length.microseconds, from: BusinessTime.microseconds(start))
  }

  /// The open time between two moments; 0 where `end` is not after `start`.
  package func openTime(from start: Time, to end: Time) -> Span {
    let start = BusinessTime.microseconds(start)
    let end = BusinessTime.microseconds(end)
    return Span(microseconds: start < end ? passed(before: end) - passed(before: start) : 0)
  }

  /// The first open moment from `time` on, which is `time` itself while it is open.
  ///
  /// Nil where there is none within a hundred years, or before the year 10000.
  package func nextOpening(after time: Time) -> Time? {
    // The first open microsecond ends one after it begins.
    moment(passing: 1, from: BusinessTime.microseconds(time)).map {
      Time(microseconds: $0.microseconds - 1)
    }
  }

  /// The moment so many open days after `start`, at the same time on the local clock.
  ///
  /// What begins while it is closed begins at the next opening. Then `count` days that have an
  /// opening pass. Where it is not open at that time of the last of them, its next opening on that
  /// day counts, and its end where there is none. So from Friday 16:30 a business day lasts to
  /// Monday 16:30, or to 13:00 where Monday ends at 13:00; from Saturday, to Tuesday's opening.
  ///
  /// A count of 0 or less gives the next opening. Nil where ``nextOpening(after:)`` or the days
  /// are not found within a hundred years.
  package func deadline(from start: Time, businessDays count: Int) -> Time? {
    guard let start = nextOpening(after: start) else { return nil }
    if count <= 0 { return start }
    let first = day(at: start.microseconds)
    guard
      let last = openDays.day(
        reaching: Int64(count), from: first + 1, within: BusinessTime.horizon)
    else { return nil }
    let (second, rest) = start.microseconds.flooredDivision(by: Time.microsecondsPerSecond)
    let local = clock.local(at: second) + Int64(last - first) * 86_400
    let wanted = clock.first(local) * Time.microsecondsPerSecond + rest
    let openings = openings(of: last)
    let end = openings.first { wanted <= $0.upperBound }.map { max(wanted, $0.lowerBound) }
    return writable(end ?? openings.last?.upperBound)
  }

  /// The openings between two moments, in order, cut off at both; found one by one.
  ///
  /// None goes on over midnight: one that does in life is one for each day here.
  package func openings(from start: Time, to end: Time) -> Openings {
    let start = BusinessTime.microseconds(start)
    let end = BusinessTime.microseconds(end)
    return Openings(time: self, start: start, end: end, day: day(at: start))
  }

  /// Iterates over openings.
  package struct Openings: Sequence, IteratorProtocol {
    fileprivate let time: BusinessTime
    fileprivate let start: Int64
    fileprivate let end: Int64
    /// The day to look at next.
    fileprivate var day: Int
    /// What is left of the day before it.
    fileprivate var found: ArraySlice<Range<Int64>> = []

    package mutating func next() -> Range<Time>? {
      while true {
        while let opening = found.popFirst() {
          let cut = opening.clamped(to: start..<Swift.max(start, end))
          if !cut.isEmpty { return time.times(cut) }
        }
        guard
          let next = time.openDays.day(reaching: 1, from: day, within: BusinessTime.horizon),
          time.clock.last(Int64(next) * 86_400) < end / Time.microsecondsPerSecond + 1
        else { return nil }
        found = time.openings(of: next)[...]
        day = next + 1
      }
    }
  }
}

// Moments in microseconds since 1970, within the years 0000 to 9999.
extension BusinessTime {
  private static func microseconds(_ time: Time) -> Int64 {
    min(max(time, Time.writable.lowerBound), Time.writable.upperBound).microseconds
  }

  private func times(_ opening: Range<Int64>) -> Range<Time> {
    Time(microseconds: opening.lowerBound)..<Time(microseconds: opening.upperBound)
  }

  private func writable(_ moment: Int64?) -> Time? {
    guard let moment, moment <= Time.writable.upperBound.microseconds else { return nil }
    return Time(microseconds: moment)
  }

  private func day(at moment: Int64) -> Int {
    clock.day(at: moment.flooredDivision(by: Time.microsecondsPerSecond).quotient)
  }

  /// The open time before a moment, counted from a day that is the same for all.
  private func passed(before moment: Int64) -> Int64 {
    let day = day(at: moment)
    return openings(of: day).reduce(openTime.before(day)) { sum, opening in
      sum + max(0, min(moment, opening.upperBound) - opening.lowerBound)
    }
  }

  /// The moment when so much open time, above 0, has passed since `start`.
  private func moment(passing length: Int64, from start: Int64) -> Time? {
    let first = day(at: start)
    var left = length
    for opening in openings(of: first) where start < opening.upperBound {
      let begin = max(start, opening.lowerBound)
      if left <= opening.upperBound - begin { return writable(begin + left) }
      left -= opening.upperBound - begin
    }
    guard let day = openTime.day(reaching: left, from: first + 1, within: BusinessTime.horizon)
    else { return nil }
    left -= openTime.before(day) - openTime.before(first + 1)
    for opening in openings(of: day) {
      let length = opening.upperBound - opening.lowerBound
      if left <= length { return writable(opening.lowerBound + left) }
      left -= length
    }
    return nil
  }

  private func openings(of day: Int) -> [Range<Int64>] {
    BusinessTime.openings(of: day, calendar, clock)
  }

  /// The openings of a day since 1970-01-01, in order, none touching another.
  private static func openings(
    of day: Int, _ calendar: BusinessCalendar, _ clock: WallClock
  ) -> [Range<Int64>] {
    let midnight = Int64(day) * 86_400
    let shifts = calendar.shifts(on: Day(number: Int32(clamping: day)))
    if let offset = clock.steadyOffset(during: midnight..<midnight + 86_400) {
      let start = (midnight - offset) * Time.microsecondsPerSecond
      return shifts.map { start + Int64($0.start) * minute..<start + Int64($0.end) * minute }
    }
    var openings: [Range<Int64>] = []
    let dayStart = clock.last(midnight)
    for shift in shifts {
      let start =
        max(dayStart, clock.first(midnight + Int64(shift.start) * 60)) * Time.microsecondsPerSecond
      let end = clock.last(midnight + Int64(shift.end) * 60) * Time.microsecondsPerSecond
      guard start < end else { continue }
      if let last = openings.last, start <= last.upperBound {
        openings[openings.count - 1] = last.lowerBound..<max(last.upperBound, end)
      } else {
        openings.append(start..<end)
      }
    }
    return openings
  }
}
