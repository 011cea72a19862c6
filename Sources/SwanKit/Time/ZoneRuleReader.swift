/// Reads the POSIX form of a zone: `std offset [dst [offset] , start [/time] , end [/time]]`.
///
/// Names are letters, or anything between `<` and `>`. Offsets count west of UTC. The summer
/// offset is an hour east of the standard one unless given; changes are at 02:00 unless given.
enum ZoneRuleReader {
  /// The rule, or nil where the text is none.
  static func rule(_ text: ArraySlice<UInt8>) -> ZoneRule? {
    TextCursor.whole(of: String(decoding: text, as: UTF8.self), read: rule)
  }

  private static func rule(_ cursor: inout TextCursor) -> ZoneRule? {
    guard takeName(&cursor), let west = clock(&cursor, hoursUpTo: 24) else { return nil }
    if cursor.isAtEnd { return ZoneRule(standard: -west, summer: nil) }
    guard takeName(&cursor) else { return nil }
    var offset = 3600 - west
    if cursor.next != UInt8(ascii: ",") {
      guard let summerWest = clock(&cursor, hoursUpTo: 24) else { return nil }
      offset = -summerWest
    }
    guard let start = change(&cursor), let end = change(&cursor) else { return nil }
    return ZoneRule(
      standard: -west, summer: ZoneRule.Summer(offset: offset, start: start, end: end))
  }

  private static func takeName(_ cursor: inout TextCursor) -> Bool {
    if cursor.take("<") {
      while let byte = cursor.take(), byte != UInt8(ascii: ">") {}
      return true
    }
    var count = 0
    while let byte = cursor.next, 97...122 ~= byte | 0x20 {
      _ = cursor.take()
      count += 1
    }
    return count > 0
  }

  /// Takes `[±]h[:mm[:ss]]` as seconds.
  private static func clock(_ cursor: inout TextCursor, hoursUpTo limit: Int) -> Int? {
    let isNegative = cursor.take("-")
    if !isNegative { _ = cursor.take("+") }
    let (hours, count) = cursor.digits(upTo: 3)
    guard count > 0, hours <= limit else { return nil }
    var seconds = hours * 3600
    for unit in [60, 1] where cursor.take(":") {
      guard let part = cursor.digits(exactly: 2), part < 60 else { return nil }
      seconds += part * unit
    }
    return isNegative ? -seconds : seconds
  }

  private static func change(_ cursor: inout TextCursor) -> ZoneRule.Change? {
    guard cursor.take(","), let day = day(&cursor) else { return nil }
    guard cursor.take("/") else { return ZoneRule.Change(day: day, seconds: 7200) }
    return clock(&cursor, hoursUpTo: 167).map { ZoneRule.Change(day: day, seconds: $0) }
  }

  private static func day(_ cursor: inout TextCursor) -> ZoneRule.DayRule? {
    if cursor.take("M") {
      guard let month = number(&cursor, 1...12), cursor.take("."),
        let nth = number(&cursor, 1...5), cursor.take("."),
        let weekday = number(&cursor, 0...6)
      else { return nil }
      return .weekday(month: month, nth: nth, weekday: weekday)
    }
    if cursor.take("J") { return number(&cursor, 1...365).map { .julian($0) } }
    return number(&cursor, 0...365).map { .ordinal($0) }
  }

  private static func number(_ cursor: inout TextCursor, _ range: ClosedRange<Int>) -> Int? {
    let (value, count) = cursor.digits(upTo: 3)
    return count > 0 && range ~= value ? value : nil
  }
}
