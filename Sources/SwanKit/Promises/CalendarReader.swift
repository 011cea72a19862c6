// How a calendar is read.
extension BookReader {
  /// The calendar that a value is; nil where it has faults.
  mutating func calendar(_ value: Value) -> BusinessCalendar? {
    let known = ["time_zone", "hours", "intervals", "holidays", "exceptions"]
    let before = faults.count
    guard let members = members(of: value, "a calendar", known) else { return nil }
    let zone = zone(members, value)
    if members["hours"] != nil, let intervals = members["intervals"] {
      add(.hoursAndIntervals, at: intervals.place)
    }
    var week = [[Shift]](repeating: [], count: 7)
    if let hours = members["hours"] {
      week = self.week(hours)
    } else if let intervals = members["intervals"] {
      week = self.week(intervals: intervals)
    }
    let holidays = holidays(members["holidays"])
    let exceptions = exceptions(members["exceptions"])
    guard faults.count == before else { return nil }
    let calendar = BusinessCalendar(
      zone: zone ?? .utc, zoneName: text("time_zone", of: members) ?? "UTC", week: week,
      holidays: holidays, exceptions: exceptions)
    if calendar.isNeverOpen { add(.neverOpen, at: value.place) }
    return calendar
  }

  private mutating func zone(_ members: Members, _ calendar: Value) -> TimeZone? {
    guard let value = members["time_zone"] else {
      add(
        .missing("time_zone", example: "Europe/Berlin, or UTC", of: "a calendar"),
        at: calendar.place)
      return nil
    }
    guard let name = text("time_zone", of: members) else { return nil }
    do throws(TimeZoneError) {
      return try TimeZoneDatabase.load(name: name)
    } catch {
      add(.zone(error), at: value.place)
      return nil
    }
  }

  /// The days that are given as dates, alone, with a name, or as a stretch.
  private mutating func holidays(_ value: Value?) -> [Day: String] {
    guard let value, let list = list(value, "'holidays'") else { return [:] }
    var holidays: [Day: String] = [:]
    for element in list {
      guard let (days, name) = holiday(element) else { continue }
      for day in days where holidays.updateValue(name, forKey: day) != nil {
        add(.twice(day.description), at: element.place)
        break
      }
    }
    return holidays
  }

  private mutating func holiday(_ value: Value) -> (days: [Day], name: String)? {
    if case .string = value.content { return day(value).map { ([$0], "") } }
    guard
      let members = members(of: value, "a holiday", ["date", "name", "start_date", "end_date"])
    else { return nil }
    let name = text("name", of: members) ?? ""
    if let date = members["date"] { return day(date).map { ([$0], name) } }
    guard let start = members["start_date"], let end = members["end_date"] else {
      add(.missing("date", example: "2026-12-25", of: "a holiday"), at: value.place)
      return nil
    }
    guard let first = day(start), let last = day(end) else { return nil }
    guard first <= last, Int(last.number) - Int(first.number) <= 366 else {
      add(.datesOutOfOrder, at: end.place)
      return nil
    }
    return ((first.number...last.number).map(Day.init(number:)), name)
  }

  private mutating func day(_ value: Value) -> Day? {
    text(value, "a date").flatMap { day($0, at: value.place) }
  }

  private mutating func day(_ text: String, at place: Range<Int>) -> Day? {
    if let day = Day(text) { return day }
    add(.badDate(text), at: place)
    return nil
  }

  private mutating func exceptions(_ value: Value?) -> [Day: [Shift]] {
    guard let value, let members = members(of: value, "'exceptions'") else { return [:] }
    var exceptions: [Day: [Shift]] = [:]
    for member in members {
      let shifts = shifts(member.value)
      if let day = day(member.name, at: member.place) { exceptions[day] = shifts }
    }
    return exceptions
  }
}
