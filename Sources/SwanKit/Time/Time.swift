/// A moment, in microseconds since 1970-01-01T00:00:00Z, leap seconds not counted (POSIX time).
package struct Time: Hashable, Comparable, Sendable {
  package var microseconds: Int64

  package init(microseconds: Int64) { self.microseconds = microseconds }

  package static func < (a: Time, b: Time) -> Bool { a.microseconds < b.microseconds }
}
