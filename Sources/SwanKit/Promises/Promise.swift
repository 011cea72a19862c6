/// What we said we would do for a case, and in what time.
package final class Promise: Sendable {
  /// Unlike the names of the others that are made at the same time.
  package let name: String
  /// Which interactions it is made for; nil for all.
  package let condition: Condition?
  package let clock: Clock
  /// The name of the calendar that its time runs on; nil for one that is always open.
  package let calendar: String?
  /// For the cases whose priority is not among `targets`; nil where it is not made for these.
  package let within: PromiseLength?
  /// By priority.
  package let targets: [String: PromiseLength]
  /// The member of an interaction that names its priority.
  package let priorityMember: String
  /// How much open time is left when we are warned; nil for a quarter of the whole.
  package let warn: Span?
  /// The cases that it is made for begin at this moment or later; nil where it always was.
  package let from: Time?
  /// They begin before this one; nil where it still is.
  package let until: Time?

  init(
    name: String, condition: Condition?, clock: Clock, calendar: String?, within: PromiseLength?,
    targets: [String: PromiseLength], priorityMember: String, warn: Span?, from: Time?, until: Time?
  ) {
    self.name = name
    self.condition = condition
    self.clock = clock
    self.calendar = calendar
    self.within = within
    self.targets = targets
    self.priorityMember = priorityMember
    self.warn = warn
    self.from = from
    self.until = until
  }

  /// What stops a promise's time.
  package enum Clock: String, CaseIterable, Sendable {
    /// From the case's beginning to our first reply.
    case firstReply = "first_reply"
    /// From each of the customer's messages to our next reply.
    case nextReply = "next_reply"
    /// From the case's beginning to its resolution.
    case resolution
  }

  /// The text of an expression, and where it stands in the file.
  package struct Condition: Hashable, Sendable {
    package let text: String
    /// In bytes from the start of the file, with its quotes.
    let place: Range<Int>
  }

  /// Whether it is made for cases that begin at `time`.
  package func isInForce(at time: Time) -> Bool {
    (from.map { $0 <= time } ?? true) && (until.map { time < $0 } ?? true)
  }

  /// Whether there is a moment when both are in force.
  func overlaps(_ other: Promise) -> Bool {
    func begins(_ a: Promise, before b: Promise) -> Bool {
      guard let from = a.from, let until = b.until else { return true }
      return from < until
    }
    return begins(self, before: other) && begins(other, before: self)
  }

  /// How long it leaves for a case of this priority; nil where it makes no promise.
  package func length(priority: String?) -> PromiseLength? {
    priority.flatMap { targets[$0] } ?? within
  }
}
