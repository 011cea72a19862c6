import Testing

@testable import SwanKit

/// The time of a promise, held against counting minute by minute.
struct PromiseClockTests {
  private static let monday: Int64 = 1_772_409_600

  private static func time(_ minute: Int) -> Time {
    Time(microseconds: (monday + Int64(minute) * 60) * 1_000_000)
  }

  /// Open from 9 to 12 and from 13 to 17 on five days a week, in UTC.
  private static let office = BusinessTime(
    BusinessCalendar(zone: .utc, week: Office.days(0...4, [(540, 720), (780, 1020)])))

  private static func isOpen(_ minute: Int) -> Bool {
    let ofDay = minute % 1440
    return minute / 1440 % 7 < 5 && (540..<720 ~= ofDay || 780..<1020 ~= ofDay)
  }

  @Test(arguments: 1...UInt64(300))
  func `time runs while it is open and not resolved, and says so minute by minute`(seed: UInt64) {
    var dice = CalendarDice(seed: seed)
    let length = dice.number(1...900)
    var bounds = (0..<2 * dice.number(1...4)).map { _ in dice.number(0...20_000) }.sorted()
    bounds = bounds.indices.filter { $0 == 0 || bounds[$0] != bounds[$0 - 1] }.map { bounds[$0] }
    if bounds.count % 2 == 1 { bounds.append(bounds[bounds.count - 1] + 1) }
    let isOver = dice.number(0...2) > 0
    let asOf = dice.number(bounds[bounds.count - (isOver ? 1 : 2)]...25_000)
    var legs = stride(from: 0, to: bounds.count, by: 2).map {
      PromiseClock.Leg(start: Self.time(bounds[$0]), end: Self.time(bounds[$0 + 1]))
    }
    if !isOver { legs[legs.count - 1].end = nil }
    let clock = PromiseClock(
      because: 0, .length(.openTime(Span(microseconds: Int64(length) * 60_000_000))), legs: legs,
      on: Self.office, warn: nil, asOf: Self.time(asOf))

    var used = 0
    var deadline: Int?
    for leg in legs {
      var minute = bounds[0]
      while Self.time(minute) < leg.start { minute += 1 }
      while Self.time(minute) < leg.end ?? Self.time(asOf) {
        if Self.isOpen(minute) { used += 1 }
        minute += 1
        if used == length, deadline == nil { deadline = minute }
      }
    }
    let left = Span(microseconds: Int64(length - used) * 60_000_000)
    #expect(clock.left == left, "\(clock)")
    #expect(clock.doneAt == (isOver ? Self.time(bounds[bounds.count - 1]) : nil))
    // What is not done when its time is over is broken; what is done then is kept.
    let isBroken = used > length || (!isOver && deadline.map { $0 <= asOf } ?? false)
    #expect(clock.state == (isBroken ? .broken : isOver ? .kept : .running), "\(clock)")
    if isBroken { #expect(clock.deadline == deadline.map(Self.time)) }
    if let deadline = clock.deadline, let warning = clock.warning { #expect(warning <= deadline) }
  }

  @Test func `a promise that no opening fills is never due`() {
    let shut = BusinessTime(BusinessCalendar(zone: .utc, week: []))
    for end in [nil, Self.time(9)] {
      let clock = PromiseClock(
        because: 0, .length(.businessDays(1)),
        legs: [PromiseClock.Leg(start: Self.time(0), end: end)], on: shut, warn: nil,
        asOf: Self.time(10_000_000))
      #expect(clock.state == (end == nil ? .running : .kept))
      #expect(clock.deadline == nil && clock.left == nil && clock.warning == nil)
    }
  }

  @Test(arguments: [Int64.min, .min + 1, 0, .max])
  func `nothing traps at the ends of time`(moment: Int64) {
    for deadline in [Int64.min, 0, .max] {
      for end in [nil, Int64.max] {
        let clock = PromiseClock(
          because: 0, .deadline(Time(microseconds: deadline)),
          legs: [
            PromiseClock.Leg(
              start: Time(microseconds: moment), end: end.map { Time(microseconds: $0) })
          ], on: Self.office, warn: Span(microseconds: .max), asOf: Time(microseconds: moment))
        #expect(clock.deadline == Time(microseconds: deadline))
      }
    }
  }
}
