/// Facts with their ids and details, as many as have room, in memory that never moves.
///
/// Facts begin at a line of the processor's cache and lie on large pages: they are written by the
/// million and visited in no order. What is not written yet takes no memory. Copies share it until
/// one of them is changed.
@safe struct FactChunk<Row: Fact>: @unchecked Sendable {
  private var memory: Memory
  private(set) var ids: [UInt8] = []
  private(set) var count = 0
  private var detailsCount = 0

  // Its memory, without a look at who owns it.
  private var facts: UnsafeMutablePointer<Row>
  private var hashes: UnsafeMutablePointer<UInt32>
  private var details: UnsafeMutablePointer<Row.Details>

  /// A power of two, so that a place is one number.
  static var bits: UInt32 { 18 }
  static var size: Int { 1 << Int(bits) }

  @safe private final class Memory: @unchecked Sendable {
    let facts: UnsafeMutablePointer<Row>
    let hashes: UnsafeMutablePointer<UInt32>
    let details: UnsafeMutablePointer<Row.Details>

    init() {
      unsafe facts = .onLargePages(capacity: size)
      unsafe hashes = .allocate(capacity: size)
      unsafe details = .allocate(capacity: size)
    }

    deinit {
      unsafe facts.deallocate()
      unsafe hashes.deallocate()
      unsafe details.deallocate()
    }
  }

  init() {
    memory = Memory()
    unsafe facts = memory.facts
    unsafe hashes = memory.hashes
    unsafe details = memory.details
    ids.reserveLargePages(Self.size * 16)
  }

  /// Whether no more can be taken; ids are at most a line long, so one never passes four gigabytes.
  @inline(__always)
  var isFull: Bool { count == Self.size || ids.count > 1 << 30 }

  /// Takes the id of the next fact; the chunk is not full.
  @inline(__always)
  mutating func append(id: UnsafeRawBufferPointer) {
    own()
    unsafe ids.append(contentsOf: id)
    unsafe hashes[count] = UInt32(truncatingIfNeeded: StableHash.of(id) &>> 32)
  }

  /// Takes the next fact, whose id was taken before; gives its index.
  @inline(__always)
  mutating func append(_ fact: Row, _ details: Row.Details?) -> Int {
    var fact = fact
    fact.idEnd = UInt32(truncatingIfNeeded: ids.count)
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
    return unsafe ids[start..<Int(facts[index].idEnd)]
  }

  /// The hash of the id at `index`.
  @inline(__always)
  func hash(_ index: Int) -> UInt32 { unsafe hashes[index] }

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
    memory = own
    unsafe (facts, hashes, details) = (own.facts, own.hashes, own.details)
  }
}
