// How the hours of a week are read.
extension BookReader {
  private static let days = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]
  private static let minutesPerDay = 1440

  /// The shifts from Monday on of an object such as `{"mon-fri": ["09:00-17:00"]}`, or `"24/7"`.
  mutating func week(_ value: Value) -> [[Shift]] {
    if case .string("24/7") = value.content {
      return [[Shift]](repeating: [.wholeDay], count: 7)
    }
    var week = [[Shift]?](repeating: nil, count: 7)
    for member in members(of: value, "'hours'") ?? [] {
      let shifts = shifts(member.value)
      guard let days = TextCursor.whole(of: member.name, read: BookReader.days) else {
        add(.unknownDay(member.name), at: member.place)
        continue
      }
      for day in days {
        if week[day] != nil {
          add(.dayTwice(String(BookReader.days[day].prefix(3))), at: member.place)
        }
        week[day] = shifts
      }
    }
    return week.map { $0 ?? [] }
  }

  /// Takes `mon`, `mon-fri`, `sun-thu` or `mon,wed,fri`: 0 for Monday.
  private static func days(_ cursor: inout TextCursor) -> [Int]? {
    var days: [Int] = []
    repeat {
      guard let first = day(&cursor) else { return nil }
      days.append(first)
      cursor.skipSpaces()
      if cursor.take("-") {
        guard let last = day(&cursor) else { return nil }
        var day = first
        while day != last {
          day = (day + 1) % 7
          days.append(day)
        }
      }
      cursor.skipSpaces()
    } while cursor.take(",")
    return days
  }

  /// Takes a day's name, or its first three letters or more.
  private static func day(_ cursor: inout TextCursor) -> Int? {
    cursor.skipSpaces()
    let word = cursor.word()
    return word.utf8.count < 3 ? nil : days.firstIndex { $0.hasPrefix(word) }
  }

  /// The shifts of a day: a list of texts, or one text.
  mutating func shifts(_ value: Value) -> [Shift] {
    var found: [(shift: Shift, text: String)] = []
    if case .string(let text) = value.content {
      readShift(text, at: value.place, &found)
    } else {
      for element in list(value, "the hours of a day") ?? [] {
        guard let text = text(element, "an opening") else { continue }
        readShift(text, at: element.place, &found)
      }
    }
    return found.map(\.shift)
  }

  private mutating func readShift(
    _ text: String, at place: Range<Int>, _ found: inout [(shift: Shift, text: String)]
  ) {
    guard let minutes = TextCursor.whole(of: text, read: BookReader.minutes) else {
      return add(.badShift(text), at: place)
    }
    guard let shift = Shift(start: minutes.start, end: minutes.end) else {
      return add(.endsEarly(text), at: place)
    }
    insert(shift, text, at: place, into: &found)
  }

  /// Takes in a shift that overlaps none.
  private mutating func insert(
    _ shift: Shift, _ text: String, at place: Range<Int>,
    into found: inout [(shift: Shift, text: String)]
  ) {
    if let other = found.first(where: { $0.shift.overlaps(shift) }) {
      add(.overlap(text, other.text), at: place)
    } else {
      found.append((shift, text))
    }
  }

  /// Takes `09:00-12:30`, as minutes since midnight.
  private static func minutes(_ cursor: inout TextCursor) -> (start: Int, end: Int)? {
    guard let start = clock(&cursor), cursor.take("-"), let end = clock(&cursor) else {
      return nil
    }
    return (start, end)
  }

  /// Takes a time of day up to 24:00, and spaces around it.
  private static func clock(_ cursor: inout TextCursor) -> Int? {
    cursor.skipSpaces()
    let (hour, count) = cursor.digits(upTo: 2)
    guard count > 0, cursor.take(":"), let minute = cursor.digits(exactly: 2), minute < 60,
      hour * 60 + minute <= minutesPerDay
    else { return nil }
    cursor.skipSpaces()
    return hour * 60 + minute
  }

  /// The shifts from Monday on of a list of `{"start_time": 1980, "end_time": 2460}`.
  mutating func week(intervals value: Value) -> [[Shift]] {
    var week = [[(shift: Shift, text: String)]](repeating: [], count: 7)
    for element in list(value, "'intervals'") ?? [] {
      guard let members = members(of: element, "an interval", ["start_time", "end_time"]) else {
        continue
      }
      guard let start = minute("start_time", of: members),
        let end = minute("end_time", of: members), start < end
      else {
        add(.badInterval, at: element.place)
        continue
      }
      readInterval(start, end, "\(start)-\(end)", at: element.place, &week)
    }
    return week.map { $0.map(\.shift) }
  }

  private func minute(_ name: String, of members: Members) -> Int? {
    guard case .number(let digits) = members[name]?.content, let minute = Int(digits),
      0...7 * BookReader.minutesPerDay ~= minute
    else { return nil }
    return minute
  }

  /// Cuts an interval, in minutes since Sunday midnight, into a shift for each of its days.
  private mutating func readInterval(
    _ start: Int, _ end: Int, _ text: String, at place: Range<Int>,
    _ week: inout [[(shift: Shift, text: String)]]
  ) {
    let length = BookReader.minutesPerDay
    for day in start / length...(end - 1) / length {
      let midnight = day * length
      guard
        let shift = Shift(
          start: max(0, start - midnight), end: min(length, end - midnight))
      else { continue }
      // Weeks here begin on Monday.
      insert(shift, text, at: place, into: &week[(day + 6) % 7])
    }
  }
}

extension Shift {
  fileprivate func overlaps(_ other: Shift) -> Bool { start < other.end && other.start < end }
}
