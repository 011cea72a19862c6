/// The cases of a log in the order of their names: interactions that share a case, and interactions
/// that are a case of their own, named by their ids.
struct CaseOrder<Row: Fact>: Sendable {
  let log: Latest<Row>
  /// The interactions that share a case.
  let groups: Grouping
  private let cases: [Case]

  /// The index of a group, or the place of an interaction that is a case of its own.
  struct Case: Sendable {
    /// The first bytes of its name, which decide nearly every comparison.
    fileprivate var head: (UInt64, UInt64)
    fileprivate var number: UInt32
    fileprivate var isGroup: Bool
  }

  /// The cases by `key`, 0 being none, that have an interaction of which `isWanted` holds.
  init(
    _ log: Latest<Row>, by key: @escaping @Sendable (Row) -> UInt32,
    having isWanted: (Row) -> Bool
  ) {
    self.log = log
    let groups = Grouping(log, by: key)
    self.groups = groups
    func wanted(_ name: ArraySlice<UInt8>, _ number: UInt32, isGroup: Bool) -> Case {
      unsafe name.withUnsafeBytes { bytes in
        let rest = unsafe UnsafeRawBufferPointer(rebasing: bytes[min(8, bytes.count)...])
        return unsafe Case(
          head: (StableHash.head(bytes).byteSwapped, StableHash.head(rest).byteSwapped),
          number: number, isGroup: isGroup)
      }
    }
    var cases: [Case] = []
    for index in 0..<groups.count where groups[index].contains(where: { isWanted(log[$0]) }) {
      let number = UInt32(truncatingIfNeeded: index)
      cases.append(wanted(log.names[groups.keys[index]], number, isGroup: true))
    }
    log.forEachLatest { place, fact in
      guard key(fact) == 0, isWanted(fact) else { return }
      cases.append(wanted(log.id(at: place), place, isGroup: false))
    }
    cases.sort { a, b in
      if a.head != b.head { return a.head < b.head }
      let (name, other) = (Self.name(of: a, log, groups), Self.name(of: b, log, groups))
      if name != other { return name.lexicographicallyPrecedes(other) }
      // A case before an interaction that has its name for an id.
      return a.isGroup && !b.isGroup
    }
    self.cases = cases
  }

  func name(of one: Case) -> ArraySlice<UInt8> { Self.name(of: one, log, groups) }

  private static func name(
    of one: Case, _ log: Latest<Row>, _ groups: Grouping
  ) -> ArraySlice<UInt8> {
    one.isGroup ? log.names[groups.keys[Int(one.number)]] : log.id(at: one.number)
  }

  /// The places of a case's interactions.
  func interactions(of one: Case) -> ArraySlice<UInt32> {
    one.isGroup ? groups[Int(one.number)] : [one.number]
  }

  /// The cases of this name: one, or also an interaction that has the name for an id.
  func named(_ name: String) -> [Case] {
    let wanted = Array(name.utf8)
    return cases.filter { self.name(of: $0).elementsEqual(wanted) }
  }

  /// Has `append` make the lines of each case, on so many threads, and gives them to `write` in order.
  ///
  /// A batch at a time: all the lines may be as large as the log.
  func forEachPart(
    threads: Int, _ append: @escaping @Sendable (Case, inout RecordWriter, inout [UInt8]) -> Void,
    _ write: ([UInt8]) throws -> Void
  ) rethrows {
    let size = 512
    for first in stride(from: 0, to: cases.count, by: 16 * size) {
      let starts = Array(stride(from: first, to: min(first + 16 * size, cases.count), by: size))
      let parts = concurrentMap(starts.count, threads: threads) { index in
        var lines: [UInt8] = []
        var record = RecordWriter()
        for one in cases[starts[index]...].prefix(size) { append(one, &record, &lines) }
        return lines
      }
      for part in parts { try write(part) }
    }
  }
}
