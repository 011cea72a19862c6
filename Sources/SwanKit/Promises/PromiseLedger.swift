/// One promise that was made for a case: a clock, or several for each message has one.
struct PromiseLedger: Sendable {
  /// In the file; nil where it has none of that name.
  let promise: Int?
  /// The number of its name; 0 where only a deadline was written down.
  let name: UInt32
  /// In the order in which they began; at least one.
  var clocks: [PromiseClock]

  /// Broken if one of them is, else running if one is.
  var state: PromiseClock.State {
    if clocks.contains(where: { $0.state == .broken }) { return .broken }
    return clocks.contains { $0.state == .running } ? .running : .kept
  }

  func count(_ state: PromiseClock.State) -> Int { clocks.count { $0.state == state } }

  /// The next deadline that can still be met.
  var due: Time? { clocks.filter { $0.state == .running }.compactMap(\.deadline).min() }

  /// The clock that says most: of those of its state, the one that is not done and due first; else
  /// the first broken one, or the last that was kept.
  var telling: PromiseClock? {
    let own = clocks.filter { $0.state == state }
    let open = own.filter { $0.doneAt == nil }
    let next = open.min {
      ($0.deadline.map(\.microseconds) ?? .max) < ($1.deadline.map(\.microseconds) ?? .max)
    }
    return next ?? (state == .broken ? own.first : own.last)
  }
}
