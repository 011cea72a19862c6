import Foundation
import Testing

@testable import SwanKit

/// Random calendars and spans, held against a reference that looks at every minute.
@Suite(.enabled(if: Office.hasZones, "no time zones are installed"))
struct BusinessTimeReferenceTests {
  /// Together 10,240 spans.
  private static let calendars = 320
  private static let spans = 4

  @Test(arguments: [
    "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata", "Asia/Kathmandu",
    "America/St_Johns", "Africa/Cairo", "America/Havana",
  ])
  func `no minute differs`(name: String) throws {
    let zone = try Office.zone(name)
    var dice = CalendarDice(seed: name.utf8.reduce(0) { $0 &* 31 &+ UInt64($1) })
    let clocks = try (0..<4).map { _ in try MinuteClock(name, &dice) }
    let wall = WallClock(zone)
    for number in 0..<Self.calendars {
      let clock = clocks[number % clocks.count]
      let calendar = Self.calendar(zone, around: clock.firstDay, &dice)
      let time = BusinessTime(calendar, clock: wall)
      let minutes = OpenMinutes(calendar, clock)
      for _ in 0..<Self.spans {
        let start = dice.number(1440...4000)
        compare(time, minutes, start, to: dice.number(start - 10...7200), &dice)
      }
    }
  }

  private func compare(
    _ time: BusinessTime, _ minutes: OpenMinutes, _ start: Int, to end: Int,
    _ dice: inout CalendarDice
  ) {
    let clock = minutes.clock
    let from = clock.time(start)
    let to = clock.time(end)
    let place = "\(clock.name), \(from) to \(to)"
    let open = minutes.openTime(start, end)
    #expect(time.openTime(from: from, to: to).microseconds == Int64(open) * 60_000_000, "\(place)")
    check(time.nextOpening(after: from), minutes.moment(passing: 1, from: start).map { $0 - 1 })
    let length = dice.number(1...max(2, open + 60))
    let deadline = time.deadline(
      from: from, length: Span(microseconds: Int64(length) * 60_000_000))
    check(deadline, minutes.moment(passing: length, from: start))
    let count = dice.number(1...2)
    check(time.deadline(from: from, businessDays: count), minutes.days(count, from: start))
    let pieces = time.openings(from: from, to: to).reduce(into: 0) {
      $0 += Int64(($1.upperBound - $1.lowerBound).microseconds)
    }
    #expect(pieces == Int64(open) * 60_000_000, "\(place)")

    func check(_ found: Time?, _ minute: Int?, _ line: SourceLocation = #_sourceLocation) {
      guard let minute else {
        // It is in the last two days, or beyond what the reference looks at.
        let isLate = found.map { $0 > clock.time(MinuteClock.count - 3000) } ?? true
        #expect(isLate, "\(place)", sourceLocation: line)
        return
      }
      #expect(found == clock.time(minute), "\(place)", sourceLocation: line)
    }
  }

  /// A calendar whose hours are often at night, when clocks are changed.
  private static func calendar(
    _ zone: SwanKit.TimeZone, around day: Day, _ dice: inout CalendarDice
  ) -> BusinessCalendar {
    var week = (0..<7).map { _ in shifts(&dice) }
    if dice.number(0...9) == 0 { week = [[Shift]](repeating: [.wholeDay], count: 7) }
    var holidays: [Day: String] = [:]
    var exceptions: [Day: [Shift]] = [:]
    for number in 0..<8 {
      let day = Day(number: day.number + Int32(number))
      if dice.number(0...6) == 0 { holidays[day] = "" }
      if dice.number(0...6) == 0 { exceptions[day] = shifts(&dice) }
    }
    return BusinessCalendar(zone: zone, week: week, holidays: holidays, exceptions: exceptions)
  }

  private static func shifts(_ dice: inout CalendarDice) -> [Shift] {
    let last = dice.number(0...1) == 0 ? 240 : 1440
    let bounds = (0..<2 * dice.number(0...3)).map { _ in dice.number(0...last) }.sorted()
    return stride(from: 0, to: bounds.count, by: 2).compactMap {
      Shift(start: bounds[$0], end: bounds[$0 + 1])
    }
  }
}

/// What a clock shows in each minute of six days, by Foundation's time zones.
private struct MinuteClock {
  static let count = 6 * 1440
  let name: String
  /// Minutes since 1970.
  let first: Int
  /// Minutes since 1970-01-01 00:00 on the clock.
  let local: [Int]
  /// By local minute since `lowest`.
  private let begins: [Int]
  private let ends: [Int]
  private let lowest: Int

  /// Days around a change of the clock, if it has any.
  init(_ name: String, _ dice: inout CalendarDice) throws {
    let found = Foundation.TimeZone(identifier: name)
    let zone = try #require(found)
    let start = Date(timeIntervalSince1970: Double(dice.number(1_704_067_200...1_830_297_600)))
    let middle = zone.nextDaylightSavingTimeTransition(after: start) ?? start
    let first = Int(middle.timeIntervalSince1970) / 60 - 2880 - dice.number(0...1440)
    self.name = name
    self.first = first
    let local = (first..<first + Self.count).map {
      $0 + zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double($0) * 60)) / 60
    }
    self.local = local
    lowest = local[0] - 1440
    var begins: [Int] = []
    for minute in local.indices {
      while begins.count <= local[minute] - lowest { begins.append(minute) }
    }
    self.begins = begins
    var ends = [Int](repeating: Self.count, count: begins.count)
    var latest = ends.count
    for minute in local.indices.reversed() where local[minute] - lowest < latest {
      for time in local[minute] - lowest + 1..<latest { ends[time] = minute + 1 }
      latest = local[minute] - lowest + 1
    }
    for time in 0..<latest { ends[time] = 0 }
    self.ends = ends
  }

  func time(_ minute: Int) -> Time { Time(microseconds: Int64(first + minute) * 60_000_000) }

  var firstDay: Day { Day(number: Int32(local[0] / 1440)) }

  /// The first minute in which the clock shows a time or later.
  func begin(_ time: Int) -> Int {
    time < lowest ? 0 : time - lowest < begins.count ? begins[time - lowest] : Self.count
  }

  /// The minute after the last in which the clock shows less than a time.
  func end(_ time: Int) -> Int {
    time < lowest ? 0 : time - lowest < ends.count ? ends[time - lowest] : Self.count
  }
}

/// Which minutes are open, and of which day since 1970 each is.
private struct OpenMinutes {
  let clock: MinuteClock
  /// 0 where it is closed.
  private var days = [Int](repeating: 0, count: MinuteClock.count)
  /// How many minutes were open before each.
  private var passed: [Int] = []
  /// The open days, in order.
  private var openDays: [Int] = []

  init(_ calendar: BusinessCalendar, _ clock: MinuteClock) {
    self.clock = clock
    for number in 0..<8 {
      let day = Int(clock.firstDay.number) + number
      for shift in calendar.shifts(on: Day(number: Int32(day))) {
        let start = max(clock.end(day * 1440), clock.begin(day * 1440 + shift.start))
        let end = clock.end(day * 1440 + shift.end)
        if start < end, openDays.last != day { openDays.append(day) }
        for minute in start..<max(start, end) { days[minute] = day }
      }
    }
    var sum = 0
    for day in days {
      passed.append(sum)
      if day > 0 { sum += 1 }
    }
    passed.append(sum)
  }

  func openTime(_ start: Int, _ end: Int) -> Int { max(0, passed[end] - passed[start]) }

  /// Nil where it is in the last day or later.
  func moment(passing length: Int, from start: Int) -> Int? {
    let target = passed[start] + length
    var minute = start
    while minute < MinuteClock.count - 1440, passed[minute] < target { minute += 1 }
    return passed[minute] == target ? minute : nil
  }

  /// Nil where it is in the last two days or later.
  func days(_ count: Int, from start: Int) -> Int? {
    guard let next = moment(passing: 1, from: start),
      let first = openDays.firstIndex(of: days[next - 1]), first + count < openDays.count
    else { return nil }
    let last = openDays[first + count]
    let end = clock.end((last + 1) * 1440)
    guard end < MinuteClock.count - 1440 else { return nil }
    let wanted = clock.begin(clock.local[next - 1] + (last - openDays[first]) * 1440)
    if days[wanted] == last || days[wanted - 1] == last { return wanted }
    if let later = (wanted..<end).first(where: { days[$0] == last }) { return later }
    return (0..<wanted).last { days[$0] == last }.map { $0 + 1 }
  }
}
