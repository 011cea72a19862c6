/// When something needs somebody, in microseconds.
package struct EscalationOptions: Sendable {
  /// The moment that is now.
  package var asOf: Int64
  /// How long before its deadline a promise is about to break.
  package var warn: Int64 = 15 * 60_000_000
  /// How long a problem may be open.
  package var openLonger: Int64 = 3 * Time.microsecondsPerDay
  /// How long after it happened something that can't be undone can still be made good.
  package var within: Int64 = 7 * Time.microsecondsPerDay
  package var threads = 1

  package init(asOf: Int64) { self.asOf = asOf }

  /// How long ago `time` was.
  func age(of time: Int64) -> Int64 { asOf.subtractingWithinRange(time) }

  /// Whether `time` is so recent that there is something to make good.
  func isRecent(_ time: Int64) -> Bool { age(of: time) <= within }
}
