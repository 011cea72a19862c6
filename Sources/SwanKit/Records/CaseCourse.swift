/// When a case was open, and with which interactions that changed.
///
///     the customer's    |=====|           each until it is resolved: at its own time, or with the
///     interactions         |======|       next of the case that is
///                                   |==…
///     open              |=========| |==…
///
/// Whoever writes into a case that is resolved opens it again, whatever the kind, but for praise. A
/// message of ours opens nothing, nor does what was resolved as it began, or is said to have been before.
struct CaseCourse: Sendable {
  /// An interaction of the case.
  struct Part: Sendable {
    let place: UInt32
    /// When it began.
    let at: Int64
    /// `Interaction.absent` where it has no resolution of its own.
    let resolvedAt: Int64
    let isOurs: Bool
    let isPraise: Bool

    /// When it was resolved; at the earliest as it began.
    fileprivate var end: End? {
      resolvedAt == Interaction.absent
        ? nil : End(time: max(resolvedAt, at), place: place, isTimeKnown: resolvedAt >= at)
    }
  }

  /// A resolution.
  struct End: Sendable {
    var time: Int64
    var place: UInt32
    /// Whether it was so then, and not said to have been before the interaction began.
    var isTimeKnown: Bool
  }

  /// A stretch in which the case was open; without an end it is.
  struct Leg: Sendable {
    var start: Int64
    var opener: UInt32
    var end: End?
  }

  /// In order, not touching; only the first may have no length.
  private(set) var legs: [Leg] = []
  /// In order of time.
  let ends: [End]

  /// The course of interactions that are in the order in which they began.
  init(_ parts: [Part]) {
    var ends = parts.compactMap(\.end)
    // In this order already where each was resolved before the next began.
    ends.sort { $0.time < $1.time }
    self.ends = ends
    var isFirst = true
    for part in parts where !part.isOurs {
      if isFirst || !part.isPraise { add(part, until: part.end ?? end(from: part.at)) }
      isFirst = false
    }
  }

  private func end(from time: Int64) -> End? {
    var (low, high) = (0, ends.count)
    while low < high {
      let middle = (low + high) / 2
      if ends[middle].time < time { low = middle + 1 } else { high = middle }
    }
    return low < ends.count ? ends[low] : nil
  }

  private mutating func add(_ part: Part, until end: End?) {
    let leg = Leg(start: part.at, opener: part.place, end: end)
    guard let last = legs.last else { return legs.append(leg) }
    guard let lastEnd = last.end, end?.time ?? .max > part.at else { return }
    if part.at > lastEnd.time { return legs.append(leg) }
    if end?.time ?? .max > lastEnd.time { legs[legs.count - 1].end = end }
  }
}
