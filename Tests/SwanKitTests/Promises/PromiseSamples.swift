import Testing

@testable import SwanKit

/// What the tests of calendars share.
enum Office {
  /// Monday to Friday, 9 to 17.
  static let week = days(0...4, [(540, 1020)])

  /// The same shifts, in minutes, on some days from Monday on.
  static func days(_ days: ClosedRange<Int>, _ shifts: [(Int, Int)]) -> [[Shift]] {
    (0..<7).map { day in
      days.contains(day) ? shifts.compactMap { Shift(start: $0.0, end: $0.1) } : []
    }
  }

  static func zone(_ name: String) throws -> TimeZone { try TimeZoneDatabase.load(name: name) }

  static func time(_ text: String) throws -> Time { try #require(Time(text), "\(text)") }

  static func span(_ text: String) throws -> Span { try #require(Span(text), "\(text)") }

  /// Whether the system has zones to test with.
  static let hasZones = (try? zone("Europe/Berlin")) != nil
}

/// Random numbers that are the same in every run, from a seed.
struct CalendarDice: RandomNumberGenerator {
  private var stream: SplitMix64

  init(seed: UInt64) { stream = SplitMix64(seed: seed) }

  mutating func next() -> UInt64 { stream.next() }

  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }
}
