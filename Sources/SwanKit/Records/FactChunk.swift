/// Facts with their ids and details, as many as have room, in memory that never moves.
///
/// Facts begin at a line of the processor's cache and lie on large pages: they are written by the
/// million and visited in no order. What is not written yet takes no memory. Copies share it until
/// one of them is changed.
@safe struct FactChunk<Row: Fact>: @unchecked Sendable {
  private var memory: Memory
  /// The ids, one after another, but the last few, which are staged: an array takes many at once as
  /// quickly as one.
  private var ids: [UInt8] = []
  private var idEnd = 0
  private(set) var count = 0
  private var detailsCount = 0

  // Its memory, without a look at who owns it.
  private var facts: UnsafeMutablePointer<Row>
  private var hashes: UnsafeMutablePointer<UInt32>
  private var details: UnsafeMutablePointer<Row.Details>
  private var stage: UnsafeMutableRawPointer

  /// A power of two, so that a place is one number.
  static var bits: UInt32 { 18 }
  static var size: Int { 1 << Int(bits) }
  private static var stageSize: Int { 4096 }

  @safe private final class Memory: @unchecked Sendable {
    let facts: UnsafeMutablePointer<Row>
    let hashes: UnsafeMutablePointer<UInt32>
    let details: UnsafeMutablePointer<Row.Details>
    let stage: UnsafeMutableRawPointer

    init() {
      unsafe facts = .onLargePages(capacity: size)
      unsafe hashes = .allocate(capacity: size)
      unsafe details = .allocate(capacity: size)
      unsafe stage = .allocate(byteCount: stageSize, alignment: 64)
    }

    deinit {
      unsafe facts.deallocate()
      unsafe hashes.deallocate()
      unsafe details.deallocate()
      unsafe stage.deallocate()
    }
  }

  init() {
    memory = Memory()
    unsafe facts = memory.facts
    unsafe hashes = memory.hashes
    unsafe details = memory.details
    unsafe stage = memory.stage
    ids.reserveLargePages(Self.size * 16)
  }

  /// Whether no more can be taken; ids are at most a line long, so one never passes four gigabytes.
  @inline(__always)
  var isFull: Bool { count == Self.size || idEnd > 1 << 30 }

  /// Takes one more under the id of `record`, or under the hash of its line when it has none.
  ///
  /// The chunk is not full. Gives its index.
  @inline(__always)
  mutating func take(_ fact: Row, _ details: Row.Details?, of record: Record) -> Int {
    own()
    if record.hasID {
      _ = unsafe record.withText(.id) { unsafe append(id: $0) }
    } else {
      var id = record.lineID
      id.withUTF8 { unsafe append(id: UnsafeRawBufferPointer($0)) }
    }
    var fact = fact
    fact.idEnd = UInt32(truncatingIfNeeded: idEnd)
    if let details {
      unsafe self.details[detailsCount] = details
      detailsCount &+= 1
      fact.detailsEnd = UInt32(truncatingIfNeeded: detailsCount)
    }
    unsafe facts[count] = fact
    defer { count &+= 1 }
    return count
  }

  @inline(__always)
  private mutating func append(id: UnsafeRawBufferPointer) {
    if idEnd &- ids.count &+ id.count > Self.stageSize { unstage() }
    if id.count > Self.stageSize {
      unsafe ids.append(contentsOf: id)
    } else {
      unsafe Self.copy(id, to: stage + (idEnd &- ids.count))
    }
    idEnd &+= id.count
    unsafe hashes[count] = UInt32(truncatingIfNeeded: StableHash.of(id) &>> 32)
  }

  /// Copies an id, which is mostly short.
  @inline(__always)
  private static func copy(_ id: UnsafeRawBufferPointer, to place: UnsafeMutableRawPointer) {
    guard let start = id.baseAddress else { return }
    guard 8...16 ~= id.count else {
      return unsafe place.copyMemory(from: start, byteCount: id.count)
    }
    // Two halves, which overlap where there are fewer than sixteen.
    let last = id.count &- 8
    let words = unsafe (
      start.loadUnaligned(as: UInt64.self),
      start.loadUnaligned(fromByteOffset: last, as: UInt64.self)
    )
    unsafe place.storeBytes(of: words.0, as: UInt64.self)
    unsafe place.storeBytes(of: words.1, toByteOffset: last, as: UInt64.self)
  }

  @inline(never)
  private mutating func unstage() {
    unsafe ids.append(contentsOf: UnsafeRawBufferPointer(start: stage, count: idEnd - ids.count))
  }

  @inline(__always)
  subscript(index: Int) -> Row {
    get { unsafe facts[index] }
    _modify {
      own()
      yield unsafe &facts[index]
    }
  }

  @inline(__always)
  func id(_ index: Int) -> ArraySlice<UInt8> {
    let start = index == 0 ? 0 : unsafe Int(facts[index - 1].idEnd)
    let end = unsafe Int(facts[index].idEnd)
    return end <= ids.count ? ids[start..<end] : staged(start..<end)
  }

  @inline(never)
  private func staged(_ range: Range<Int>) -> ArraySlice<UInt8> {
    let start = unsafe stage + (range.lowerBound - ids.count)
    return unsafe Array(UnsafeRawBufferPointer(start: start, count: range.count))[...]
  }

  /// The hashes of the ids.
  var idHashes: IDHashes { IDHashes(chunk: self) }

  struct IDHashes: RandomAccessCollection, Sendable {
    fileprivate let chunk: FactChunk

    var startIndex: Int { 0 }
    var endIndex: Int { chunk.count }
    subscript(index: Int) -> UInt32 { unsafe chunk.hashes[index] }
  }

  /// The details of the fact at `index`; those that say nothing where it has none.
  @inline(__always)
  func details(_ index: Int) -> Row.Details {
    let end = unsafe Int(facts[index].detailsEnd)
    return end == 0 ? Row.Details() : unsafe details[end - 1]
  }

  /// Changes each fact in place.
  mutating func update(_ body: (inout Row) -> Void) {
    own()
    for index in 0..<count { unsafe body(&facts[index]) }
  }

  /// Replaces each name's number by `numbers[number]`.
  mutating func rename(_ numbers: [UInt32]) {
    update { $0.rename(numbers) }
    for index in 0..<detailsCount { unsafe details[index].rename(numbers) }
  }

  /// Sees to it that no copy shares what is about to be changed.
  @inline(__always)
  private mutating func own() { if !isKnownUniquelyReferenced(&memory) { copy() } }

  @inline(never)
  private mutating func copy() {
    let own = Memory()
    unsafe own.facts.update(from: facts, count: count)
    unsafe own.hashes.update(from: hashes, count: count)
    unsafe own.details.update(from: details, count: detailsCount)
    unsafe own.stage.copyMemory(from: stage, byteCount: idEnd - ids.count)
    memory = own
    unsafe (facts, hashes, details) = (own.facts, own.hashes, own.details)
    unsafe stage = own.stage
  }
}
