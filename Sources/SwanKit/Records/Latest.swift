/// What a fold keeps of one interaction: fixed size, names as numbers.
package protocol Fact: Sendable, BitwiseCopyable {
  /// Orders the revisions of an id; `Interaction.absent` for the first.
  var revisedAt: Int64 { get }
  /// Where the id ends in its chunk; ``Latest`` sets it.
  var idEnd: UInt32 { get set }
  /// Replaces each name's number by `numbers[number]`.
  mutating func rename(_ numbers: [UInt32])
  /// Everything it says, apart from the id, as bytes: orders revisions made at the same time.
  func content(_ names: Names) -> [UInt8]
}

/// The latest revision of each interaction, gathered in any order.
///
///     chunk   facts  [ fact fact fact … 262,144 ]
///             ids      i-1  i-2  i-3         a fact knows where its id ends
///
/// Chunks never move, so growing costs no second copy. Revisions are told apart at the end, by the
/// hashes of their ids: nothing is looked up while gathering.
package struct Latest<Row: Fact>: Sendable {
  package private(set) var names = Names()
  private var full: [Chunk] = []
  private var open = Chunk()
  /// The places of facts that are not their id's latest; known after ``resolve()``.
  private var superseded: Set<UInt32> = []

  private struct Chunk: Sendable {
    var facts: [Row] = []
    var ids: [UInt8] = []
    /// Of the ids.
    var hashes: [UInt32] = []

    @inline(never)
    mutating func reserve(_ count: Int) {
      facts.reserveLargePages(count)
      ids.reserveLargePages(count * 16)
      hashes.reserveCapacity(count)
    }

    @inline(__always)
    mutating func append(id: UnsafeRawBufferPointer) {
      unsafe ids.append(contentsOf: id)
      hashes.append(unsafe UInt32(truncatingIfNeeded: StableHash.of(id) &>> 32))
    }
  }

  /// Facts of a chunk, at most; a power of two, so that a place is one number.
  private static var chunkBits: UInt32 { 18 }
  private static var chunkSize: Int { 1 << Int(chunkBits) }

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
  package mutating func take(_ fact: Row, of record: Record) -> UInt32 {
    if open.facts.capacity == 0 { open.reserve(Self.chunkSize) }
    if record.hasID {
      _ = unsafe record.withText(.id) { unsafe open.append(id: $0) }
    } else {
      var id = record.lineID
      id.withUTF8 { unsafe open.append(id: UnsafeRawBufferPointer($0)) }
    }
    var fact = fact
    fact.idEnd = UInt32(truncatingIfNeeded: open.ids.count)
    let place =
      UInt32(truncatingIfNeeded: full.count) << Self.chunkBits
      | UInt32(truncatingIfNeeded: open.facts.count)
    open.facts.append(fact)
    // Ids are at most a line long, so one more never passes four gigabytes.
    if open.facts.count == Self.chunkSize || open.ids.count > 1 << 30 { close() }
    return place
  }

  @inline(never)
  private mutating func close() {
    guard !open.facts.isEmpty else { return }
    full.append(open)
    open = Chunk()
  }

  package mutating func merge(_ other: inout Latest) {
    close()
    other.close()
    let numbers = names.merge(other.names)
    other.update { $0.rename(numbers) }
    full += other.full
  }

  /// Finds out which facts a later revision of their id has superseded.
  ///
  /// Places are dealt into parts by the hash of their ids, and each part, small enough for the cache,
  /// is looked through for ids that meet.
  ///
  /// - Complexity: linear in the number of facts; eight bytes each while it runs.
  package mutating func resolve(threads: Int = 1) {
    close()
    let parts = HashParts(full.map(\.hashes), placeBits: UInt64(Self.chunkBits), threads: threads)
    let log = self
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
    for index in full.indices { forEachLatest(inChunk: index, body) }
  }

  /// Goes over the latest facts on several threads; gives what `value` makes of each chunk, in order.
  @inline(__always)
  package func chunks<T: Sendable>(
    threads: Int, _ value: @escaping @Sendable (Walk) -> T
  ) -> [T] {
    concurrentMap(full.count, threads: threads) { value(Walk(log: self, chunk: $0)) }
  }

  /// A walk over the latest facts of one chunk.
  package struct Walk {
    fileprivate let log: Latest
    fileprivate let chunk: Int

    /// The facts of the chunk, superseded ones too.
    package var count: Int { log.full[chunk].facts.count }

    @inline(__always)
    package func forEach(_ body: (UInt32, Row) -> Void) {
      log.forEachLatest(inChunk: chunk, body)
    }
  }

  @inline(__always)
  private func forEachLatest(inChunk index: Int, _ body: (UInt32, Row) -> Void) {
    let base = UInt32(truncatingIfNeeded: index) << Self.chunkBits
    unsafe full[index].facts.withUnsafeBufferPointer { facts in
      for place in facts.indices {
        let place32 = base | UInt32(truncatingIfNeeded: place)
        if !superseded.isEmpty, superseded.contains(place32) { continue }
        unsafe body(place32, facts[place])
      }
    }
  }

  /// Changes facts in place.
  package mutating func update(_ body: (inout Row) -> Void) {
    close()
    for index in full.indices {
      unsafe full[index].facts.withUnsafeMutableBufferPointer { facts in
        for place in facts.indices { unsafe body(&facts[place]) }
      }
    }
  }

  /// Looks up the names of `queue`, and passes each number on with its fact.
  mutating func settle(_ queue: inout NameQueue, _ body: (inout Row, _ number: UInt32) -> Void) {
    queue.empty(into: &names) { place, number in
      let index = Int(place >> Self.chunkBits)
      let fact = Int(place) & (Self.chunkSize - 1)
      if index < full.count {
        body(&full[index].facts[fact], number)
      } else {
        body(&open.facts[fact], number)
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
      if isLater(self[place], than: self[latest[known].place]) { latest[known].place = place }
    }
    return latest.map(\.place)
  }

  /// Whether one of two revisions of an id is the later one; what is in them decides between those made
  /// at the same time.
  func isLater(_ a: Row, than b: Row) -> Bool {
    if a.revisedAt != b.revisedAt { return a.revisedAt > b.revisedAt }
    return b.content(names).lexicographicallyPrecedes(a.content(names))
  }

  /// The number of interactions, each once; known after ``resolve()``.
  package var count: Int {
    full.reduce(open.facts.count - superseded.count) { $0 + $1.facts.count }
  }

  @inline(__always)
  package subscript(place: UInt32) -> Row {
    let index = Int(place >> Self.chunkBits)
    let number = Int(place) & (Self.chunkSize - 1)
    return index < full.count ? full[index].facts[number] : open.facts[number]
  }

  /// The place of the fact that was taken last; there is one.
  var lastPlace: UInt32 {
    let isOpen = !open.facts.isEmpty
    let chunk = isOpen ? full.count : full.count - 1
    let count = isOpen ? open.facts.count : full[chunk].facts.count
    return UInt32(truncatingIfNeeded: chunk) << Self.chunkBits
      | UInt32(truncatingIfNeeded: count - 1)
  }

  /// The id of the interaction at `place`.
  package func id(at place: UInt32) -> ArraySlice<UInt8> {
    let number = Int(place >> Self.chunkBits)
    let chunk = number < full.count ? full[number] : open
    let index = Int(place) & (Self.chunkSize - 1)
    let start = index == 0 ? 0 : Int(chunk.facts[index - 1].idEnd)
    return chunk.ids[start..<Int(chunk.facts[index].idEnd)]
  }
}
