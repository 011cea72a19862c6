/// What a report shows, and how it counts days.
package struct ReportOptions: Sendable {
  /// Days and weeks are those of this zone.
  package var zone = TimeZone.utc
  /// Shows every line of every list.
  package var showsAll = false
  package var threads = 1

  package init() {}

  /// The Monday of the week of a moment in microseconds, as days since 1970.
  func week(_ microseconds: Int64) -> Int32 {
    Day(of: Time(microseconds: microseconds), in: zone).monday.number
  }
}
