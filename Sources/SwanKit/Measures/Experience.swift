/// One interaction as the measures see it.
package struct Experience: Sendable, BitwiseCopyable {
  /// When it began, in microseconds.
  package var at: Int64
  /// When its evidence was known, in microseconds.
  package var knownAt: Int64
  /// Where its fact, and so its id, is.
  package var place: UInt32
  /// How it felt, 0 to ``Level/top``.
  package var level: Int32
  package var basis: Basis
}

/// A fact that may tell an experience, and be part of a problem.
package protocol ExperienceFact: Fact {
  /// When the interaction began, in microseconds.
  var at: Int64 { get }
  /// When its evidence was known.
  var knownAt: Int64 { get }
  /// When it was resolved; `Interaction.absent` while it is not.
  var resolvedAt: Int64 { get }
  /// The number of its case's name; 0 when it is its own case.
  var `case`: UInt32 { get }
  /// How it felt, 0 to ``Level/top``.
  var level: Int16 { get }
  /// The raw value of a ``Basis``; any other value tells no experience.
  var basis: UInt8 { get set }
  var handling: Handling { get }
}

extension ExperienceFact {
  /// The experience it tells, without its place; nil when it tells none.
  @inline(__always)
  package var experience: Experience? {
    guard let basis = Basis(rawValue: basis) else { return nil }
    return Experience(at: at, knownAt: knownAt, place: 0, level: Int32(level), basis: basis)
  }
}

/// The facts of a log, grouped by key: customers, agents, teams and the like.
package struct Grouping: Sendable {
  /// The names of the groups, in the order of their bytes.
  package let keys: [UInt32]
  private let starts: [Int]
  private let places: [UInt32]

  /// A fact, and the number of the name of its group.
  package typealias Member = (key: UInt32, place: UInt32)

  /// Groups the latest facts of `log` by `key`; 0 belongs to no group.
  package init<Row: Fact>(
    _ log: Latest<Row>, threads: Int = 1, by key: @escaping @Sendable (Row) -> UInt32
  ) {
    // The keys are taken out first: they are looked at twice, and a fact is large.
    let members = log.chunks(threads: threads) { facts -> [Member] in
      var members: [Member] = []
      members.reserveLargePages(facts.count)
      facts.forEach { place, fact in
        let key = key(fact)
        if key != 0 { members.append((key, place)) }
      }
      return members
    }
    self.init(members, of: log.names)
  }

  /// Groups `members`, in lists that are in order.
  init(_ members: [[Member]], of names: Names) {
    var counts = [UInt32](repeating: 0, count: names.count)
    for chunk in members {
      for member in chunk { counts[Int(member.key)] += 1 }
    }
    keys = names.ordered((1..<UInt32(max(1, counts.count))).filter { counts[Int($0)] > 0 })
    var starts = [0]
    var next = [Int](repeating: 0, count: counts.count)
    for key in keys {
      next[Int(key)] = starts[starts.count - 1]
      starts.append(starts[starts.count - 1] + Int(counts[Int(key)]))
    }
    self.starts = starts
    var places = [UInt32].onLargePages(repeating: 0, count: starts[starts.count - 1])
    for chunk in members {
      for member in chunk {
        places[next[Int(member.key)]] = member.place
        next[Int(member.key)] += 1
      }
    }
    self.places = places
  }

  /// The places of the facts of the group at `index`, in the order they were gathered.
  package subscript(index: Int) -> ArraySlice<UInt32> { places[starts[index]..<starts[index + 1]] }

  package var count: Int { keys.count }

  /// The number of facts of the group at `index`.
  func size(of index: Int) -> Int { starts[index + 1] - starts[index] }

  /// Cuts groups into parts for threads to take, of about as many facts: some groups are large.
  func parts(of groups: some RandomAccessCollection<Int>) -> [ArraySlice<Int>] {
    let groups = Array(groups)
    var parts: [ArraySlice<Int>] = []
    var start = 0
    var facts = 0
    for (place, group) in groups.enumerated() {
      facts += size(of: group)
      if facts < Grouping.partSize, place < groups.count - 1 { continue }
      parts.append(groups[start...place])
      start = place + 1
      facts = 0
    }
    return parts
  }

  private static let partSize = 4096
}

extension Latest where Row: ExperienceFact {
  /// The experiences at `places`, in the order of (known at, id), put into `sequence`.
  @inline(__always)
  package func collect(_ places: ArraySlice<UInt32>, into sequence: inout [Experience]) {
    sequence.removeAll(keepingCapacity: true)
    sequence.reserveCapacity(places.count)
    for place in places {
      guard var experience = self[place].experience else { continue }
      experience.place = place
      sequence.append(experience)
    }
    var isSorted = true
    for index in sequence.indices.dropFirst()
    where sequence[index - 1].knownAt >= sequence[index].knownAt {
      isSorted = false
      break
    }
    if !isSorted { sort(&sequence) }
  }

  /// By time first, without a look at the log; ids decide between the few that are left.
  @inline(never)
  private func sort(_ sequence: inout [Experience]) {
    sequence.sort { $0.knownAt < $1.knownAt }
    var start = 0
    while start < sequence.count {
      var end = start + 1
      while end < sequence.count, sequence[end].knownAt == sequence[start].knownAt { end += 1 }
      if end > start + 1 {
        let ids = sequence[start..<end].map { ($0, id(at: $0.place)) }
        let ordered = ids.sorted { $0.1.lexicographicallyPrecedes($1.1) }.map(\.0)
        sequence.replaceSubrange(start..<end, with: ordered)
      }
      start = end
    }
  }

  /// Whether the interaction at `a` began before that at `b`; ids decide between equal times.
  func isEarlier(_ a: UInt32, _ b: UInt32) -> Bool {
    self[a].at != self[b].at
      ? self[a].at < self[b].at : id(at: a).lexicographicallyPrecedes(id(at: b))
  }

  /// The case of the interaction at `place`: without one, it is its own.
  func caseName(at place: UInt32) -> ArraySlice<UInt8> {
    let number = self[place].case
    return number == 0 ? id(at: place) : names[number]
  }

  /// The key of that case as a ``Problem`` has it.
  func problemKey(at place: UInt32) -> UInt64 {
    let number = self[place].case
    return number == 0 ? 1 << 32 | UInt64(place) : UInt64(number)
  }
}
