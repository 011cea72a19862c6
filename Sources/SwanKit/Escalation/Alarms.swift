/// Moments at which to look at something again, the earliest first; of one thing only the latest set.
struct Alarms<Thing: Hashable & Sendable>: Sendable {
  private var heap: [(moment: Int64, thing: Thing)] = []
  private var momentOf: [Thing: Int64] = [:]

  /// The earliest moment, in microseconds; nil where nothing is set.
  var next: Int64? { heap.first?.moment }

  /// Sets the moment of a thing, or with nil none; what was set for it before no longer counts.
  mutating func set(_ moment: Int64?, for thing: Thing) {
    guard momentOf[thing] != moment else { return }
    momentOf[thing] = moment
    guard let moment else { return }
    heap.append((moment, thing))
    var place = heap.count - 1
    while place > 0, heap[place].moment < heap[(place - 1) / 2].moment {
      heap.swapAt(place, (place - 1) / 2)
      place = (place - 1) / 2
    }
  }

  /// Takes out what is due at `now`: nil where nothing is any more.
  mutating func takeDue(at now: Int64) -> Thing? {
    while let first = heap.first, first.moment <= now {
      removeFirst()
      guard momentOf[first.thing] == first.moment else { continue }
      momentOf[first.thing] = nil
      return first.thing
    }
    return nil
  }

  private mutating func removeFirst() {
    let last = heap.removeLast()
    guard !heap.isEmpty else { return }
    heap[0] = last
    var place = 0
    while true {
      var least = place
      for child in [2 * place + 1, 2 * place + 2] where child < heap.count {
        if heap[child].moment < heap[least].moment { least = child }
      }
      if least == place { return }
      heap.swapAt(place, least)
      place = least
    }
  }
}
