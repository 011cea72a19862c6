/// The latest revision of each interaction, gathered in any order.
///
///     chunk   facts  [ fact fact fact … 262,144 ]
///             ids      i-1  i-2  i-3         a fact knows where its id ends
///             details  [ details … ]         and its details, where it has some
///
/// Chunks never move, so growing costs no second copy. Revisions are told apart at the end, by the
/// hashes of their ids: nothing is looked up while gathering.
package struct Latest<Row: Fact>: Sendable {
  package private(set) var names = Names()
  /// The last one takes what comes, while it has room.
  private var chunks: [FactChunk<Row>] = []
  /// The places of facts that are not their id's latest; known after ``resolve()``.
  private var superseded: Set<UInt32> = []

  package init() {}

  /// The number of a name in this log.
  @inline(__always)
  package mutating func name(_ record: Record, _ member: Member) -> UInt32 {
    name(record, at: Int(member.rawValue))
  }

  @inline(__always)
  package mutating func name(_ record: Record, at place: Int) -> UInt32 {
    unsafe record.withText(at: place) { unsafe names.number(of: $0) } ?? 0
  }

  /// The number of a name that stands in no record.
  package mutating func name(_ bytes: [UInt8]) -> UInt32 {
    unsafe bytes.withUnsafeBytes { unsafe names.number(of: $0) }
  }

  /// Keeps `fact` under the id of `record`, or under the hash of its line when it has none; gives its
  /// place.
  @inline(__always) @discardableResult
  package mutating func take(
    _ fact: Row, _ details: Row.Details? = nil, of record: Record
  ) -> UInt32 {
    if chunks.isEmpty || chunks[chunks.count - 1].isFull { chunks.append(FactChunk()) }
    let last = chunks.count - 1
    return place(last, chunks[last].take(fact, details, of: record))
  }

  @inline(__always)
  private func place(_ chunk: Int, _ index: Int) -> UInt32 {
    UInt32(truncatingIfNeeded: chunk) << FactChunk<Row>.bits | UInt32(truncatingIfNeeded: index)
  }

  /// The chunk of a place, and the index there.
  @inline(__always)
  private static func seat(_ place: UInt32) -> (chunk: Int, index: Int) {
    (Int(place >> FactChunk<Row>.bits), Int(place) & (FactChunk<Row>.size - 1))
  }

  package mutating func merge(_ other: inout Latest) {
    let numbers = names.merge(other.names)
    for index in other.chunks.indices { other.chunks[index].rename(numbers) }
    chunks += other.chunks
    // What two own would be copied before it is changed.
    other.chunks = []
  }

  /// Finds out which facts a later revision of their id has superseded.
  ///
  /// Places are dealt into parts by the hash of their ids, and each part, small enough for the cache,
  /// is looked through for ids that meet.
  ///
  /// - Complexity: linear in the number of facts; eight bytes each while it runs.
  package mutating func resolve(threads: Int = 1) {
    let log = self
    let parts = HashParts(
      chunks.map(\.idHashes), placeBits: UInt64(FactChunk<Row>.bits), threads: threads)
    let found = concurrentMap(parts.count, threads: threads) { part in
      var superseded: Set<UInt32> = []
      parts.forEachMeeting(part) { places in
        superseded.formUnion(Set(places).subtracting(log.latest(of: places)))
      }
      return superseded
    }
    superseded = found.reduce(into: []) { $0.formUnion($1) }
  }

  /// Calls `body` with each fact that is its id's latest revision, and its place.
  @inline(__always)
  package func forEachLatest(_ body: (UInt32, Row) -> Void) {
    for index in chunks.indices { forEachLatest(inChunk: index, body) }
  }

  /// Goes over the latest facts on several threads; gives what `value` makes of each chunk, in order.
  @inline(__always)
  package func chunks<T: Sendable>(
    threads: Int, _ value: @escaping @Sendable (Walk) -> T
  ) -> [T] {
    concurrentMap(chunks.count, threads: threads) { value(Walk(log: self, chunk: $0)) }
  }

  /// A walk over the latest facts of one chunk.
  package struct Walk {
    fileprivate let log: Latest
    fileprivate let chunk: Int

    /// The facts of the chunk, superseded ones too.
    package var count: Int { log.chunks[chunk].count }

    @inline(__always)
    package func forEach(_ body: (UInt32, Row) -> Void) {
      log.forEachLatest(inChunk: chunk, body)
    }
  }

  @inline(__always)
  private func forEachLatest(inChunk index: Int, _ body: (UInt32, Row) -> Void) {
    let chunk = chunks[index]
    for number in 0..<chunk.count {
      let place = place(index, number)
      if !superseded.isEmpty, superseded.contains(place) { continue }
      body(place, chunk[number])
    }
  }

  /// Changes facts in place.
  package mutating func update(_ body: (inout Row) -> Void) {
    for index in chunks.indices { chunks[index].update(body) }
  }

  /// Looks up the names of `queue`, and passes each number on with its fact.
  mutating func settle(_ queue: inout NameQueue, _ body: (inout Row, _ number: UInt32) -> Void) {
    // One look for all of them at who owns the chunks.
    unsafe chunks.withUnsafeMutableBufferPointer { chunks in
      queue.empty(into: &names) { place, number in
        let seat = Self.seat(place)
        unsafe body(&chunks[seat.chunk][seat.index], number)
      }
    }
  }

  /// Of facts whose ids have the same hash, the latest revision of each id.
  private func latest(of places: [UInt32]) -> [UInt32] {
    var latest: [(id: [UInt8], place: UInt32)] = []
    for place in places {
      let id = Array(id(at: place))
      guard let known = latest.firstIndex(where: { $0.id == id }) else {
        latest.append((id, place))
        continue
      }
      if isLater(place, than: latest[known].place) { latest[known].place = place }
    }
    return latest.map(\.place)
  }

  /// Whether one of two revisions of an id is the later one; what is in them decides between those made
  /// at the same time.
  func isLater(_ a: UInt32, than b: UInt32) -> Bool {
    if self[a].revisedAt != self[b].revisedAt { return self[a].revisedAt > self[b].revisedAt }
    return content(at: b).lexicographicallyPrecedes(content(at: a))
  }

  private func content(at place: UInt32) -> [UInt8] {
    self[place].content(names) + details(at: place).content(names)
  }

  /// The number of interactions, each once; known after ``resolve()``.
  package var count: Int { chunks.reduce(-superseded.count) { $0 + $1.count } }

  @inline(__always)
  package subscript(place: UInt32) -> Row {
    let seat = Self.seat(place)
    return chunks[seat.chunk][seat.index]
  }

  /// The details of the fact at `place`; those that say nothing where it has none.
  @inline(__always)
  package func details(at place: UInt32) -> Row.Details {
    let seat = Self.seat(place)
    return chunks[seat.chunk].details(seat.index)
  }

  /// The id of the interaction at `place`.
  package func id(at place: UInt32) -> ArraySlice<UInt8> {
    let seat = Self.seat(place)
    return chunks[seat.chunk].id(seat.index)
  }

  /// The place of the fact that was taken last; there is one.
  var lastPlace: UInt32 { place(chunks.count - 1, chunks[chunks.count - 1].count - 1) }
}
