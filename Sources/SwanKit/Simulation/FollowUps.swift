/// A customer who will come back about a problem.
struct FollowUp: Sendable {
  /// Not before, in seconds since 1970.
  var due: Int
  /// The number of the interaction with which the problem began, which names the case.
  var matter: Int
  var customer: Int
  var agent: Int
  var isWell: Bool
  /// The how-manieth time the customer comes back.
  var turn: Int

  static func < (a: FollowUp, b: FollowUp) -> Bool { (a.due, a.matter) < (b.due, b.matter) }
}

/// Those who will come back, the earliest first: a binary heap.
struct FollowUps: Sendable {
  private var heap: [FollowUp] = []

  mutating func add(_ followUp: FollowUp) {
    var child = heap.count
    heap.append(followUp)
    while child > 0, heap[child] < heap[(child - 1) / 2] {
      heap.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  /// Takes out the earliest, if it is due by then.
  mutating func due(by time: Int) -> FollowUp? {
    guard let earliest = heap.first, earliest.due <= time else { return nil }
    heap.swapAt(0, heap.count - 1)
    heap.removeLast()
    var parent = 0
    while true {
      let left = parent * 2 + 1
      guard left < heap.count else { return earliest }
      let right = left + 1
      let child = right < heap.count && heap[right] < heap[left] ? right : left
      guard heap[child] < heap[parent] else { return earliest }
      heap.swapAt(child, parent)
      parent = child
    }
  }
}
