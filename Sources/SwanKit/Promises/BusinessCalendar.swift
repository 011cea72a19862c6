/// An opening within a day, in minutes since its midnight on the local clock: 0 to 1440.
package struct Shift: Hashable, Sendable {
  package let start: Int
  /// Not itself open; after `start`.
  package let end: Int

  /// Nil where it is no part of a day.
  package init?(start: Int, end: Int) {
    guard 0 <= start, start < end, end <= 1440 else { return nil }
    self.start = start
    self.end = end
  }

  private init(unchecked bounds: Range<Int>) {
    start = bounds.lowerBound
    end = bounds.upperBound
  }

  /// From midnight to midnight.
  package static let wholeDay = Shift(unchecked: 0..<1440)

  /// The same time as shifts that are in order and do not touch each other.
  static func joined(_ shifts: [Shift]) -> [Shift] {
    var joined: [Shift] = []
    for shift in shifts.sorted(by: { ($0.start, $0.end) < ($1.start, $1.end) }) {
      if let last = joined.last, shift.start <= last.end {
        joined[joined.count - 1] = Shift(unchecked: last.start..<max(last.end, shift.end))
      } else {
        joined.append(shift)
      }
    }
    return joined
  }
}

/// When people are there to serve: the hours of a week, holidays, and single days that differ.
package struct BusinessCalendar: Hashable, Sendable {
  /// Whose clock the hours are read from.
  package let zone: TimeZone
  /// What that zone is called.
  package let zoneName: String
  /// The shifts of Monday to Sunday: seven lists, each in order.
  package let week: [[Shift]]
  /// The days that are closed though their weekday is not, with what they are called, if known.
  package let holidays: [Day: String]
  /// The days with hours of their own, which count whatever the week and the holidays say.
  package let exceptions: [Day: [Shift]]

  /// `week` has the shifts from Monday on, in any order; days that it does not have are closed.
  package init(
    zone: TimeZone, zoneName: String = "UTC", week: [[Shift]], holidays: [Day: String] = [:],
    exceptions: [Day: [Shift]] = [:]
  ) {
    self.zone = zone
    self.zoneName = zoneName
    self.week = (0..<7).map { $0 < week.count ? Shift.joined(week[$0]) : [] }
    self.holidays = holidays
    self.exceptions = exceptions.mapValues(Shift.joined)
  }

  /// Open at any time; its days are those of a zone.
  package static func alwaysOpen(zone: TimeZone = .utc) -> BusinessCalendar {
    BusinessCalendar(zone: zone, week: [[Shift]](repeating: [.wholeDay], count: 7))
  }

  /// The shifts of a day, in order.
  package func shifts(on day: Day) -> [Shift] {
    if let own = exceptions[day] { return own }
    return holidays[day] == nil ? week[day.weekday] : []
  }

  /// Whether no day of it has a shift.
  package var isNeverOpen: Bool {
    week.allSatisfy(\.isEmpty) && exceptions.values.allSatisfy(\.isEmpty)
  }
}
