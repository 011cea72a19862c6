/// Validates a line as one JSON object and finds the wanted members, in one pass, allocating nothing.
///
///     {"id":"i-1","rating":5,"x":[1,{}]}\n
///           ^^^^          ^              the slots of `id` (its quotes left out) and `rating`
///
/// Everything that is not wanted is validated and left alone.
@safe package struct RecordScanner: ~Copyable {
  package let table: MemberTable
  private let slots: UnsafeMutablePointer<Slot>
  private(set) var found = Found()
  private var grammar = JSONGrammar(isDocument: false)

  /// Where the value of a member is.
  @safe struct Slot {
    var start: Cursor
    var count: Int
  }

  /// Which wanted members a record has, by the kind of their value: bit n is the n-th name.
  struct Found {
    var strings: UInt64 = 0
    var numbers: UInt64 = 0
    var trues: UInt64 = 0
    var falses: UInt64 = 0
    var nulls: UInt64 = 0
    var objects: UInt64 = 0
    var arrays: UInt64 = 0
    /// Those strings that contain escapes.
    var escaped: UInt64 = 0

    var all: UInt64 { strings | numbers | trues | falses | nulls | objects | arrays }

    mutating func remove(_ bit: UInt64) {
      strings &= ~bit
      numbers &= ~bit
      trues &= ~bit
      falses &= ~bit
      nulls &= ~bit
      objects &= ~bit
      arrays &= ~bit
      escaped &= ~bit
    }
  }

  package init(_ names: [String]) {
    table = MemberTable(names)
    unsafe slots = .allocate(capacity: 64)
  }

  deinit { unsafe slots.deallocate() }

  /// The fault of the line whose scan returned nil.
  func fault(from start: Cursor) -> JSONFault {
    unsafe grammar.fault.map { unsafe JSONFault(reason: $0.reason, offset: $0.at - start) }
      ?? JSONFault(reason: .expectedValue, offset: 0)
  }

  /// Scans the line at `start`; returns the byte after its newline, or nil and has a fault.
  @inline(__always)
  mutating func scan(_ start: Cursor) -> Cursor? {
    var found = Found()
    var seen: UInt64 = 0
    var cursor = unsafe grammar.skipSpace(start)
    guard unsafe cursor[0] == UInt8(ascii: "{") else {
      return unsafe grammar.fail(.expectedObject, at: cursor)
    }
    var previous = MemberTable.begin
    while true {
      // At the brace, or after a value.
      let place: Int?
      if let guess = unsafe table.guess(after: previous, at: cursor) {
        place = guess.place
        unsafe cursor = grammar.skipSpace(cursor + guess.count)
      } else {
        let isFirst = previous == MemberTable.begin
        unsafe cursor = grammar.skipSpace(isFirst ? cursor + 1 : cursor)
        if unsafe cursor[0] == UInt8(ascii: "}") {
          unsafe cursor += 1
          break
        }
        if !isFirst {
          guard unsafe cursor[0] == UInt8(ascii: ",") else {
            return unsafe grammar.fail(.expectedCommaOrBrace, at: cursor)
          }
          unsafe cursor = grammar.skipSpace(cursor + 1)
        }
        guard let value = unsafe valueStart(cursor, after: previous) else { return nil }
        place = unsafe value.place
        unsafe cursor = value.start
      }
      previous = place ?? MemberTable.noMember

      let bit: UInt64 = place.map { 1 &<< UInt64(truncatingIfNeeded: $0) } ?? 0
      // Of duplicate names the last wins.
      if seen & bit != 0 { found.remove(bit) }
      seen |= bit
      var start = unsafe cursor
      let end: Cursor
      switch unsafe cursor[0] {
      case UInt8(ascii: "\""):
        unsafe start = cursor + 1
        var hasEscapes = false
        guard let quote = unsafe grammar.stringEnd(start, &hasEscapes) else { return nil }
        unsafe end = quote
        unsafe cursor = quote + 1
        found.strings |= bit
        if hasEscapes { found.escaped |= bit }
      case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        guard let after = unsafe grammar.numberEnd(cursor) else { return nil }
        unsafe cursor = after
        unsafe end = after
        found.numbers |= bit
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        let isObject = unsafe cursor[0] == UInt8(ascii: "{")
        guard let after = unsafe grammar.nestedEnd(cursor) else { return nil }
        unsafe cursor = after
        unsafe end = after
        if isObject { found.objects |= bit } else { found.arrays |= bit }
      default:
        guard let after = unsafe grammar.literalEnd(cursor) else { return nil }
        switch unsafe cursor[0] {
        case UInt8(ascii: "t"): found.trues |= bit
        case UInt8(ascii: "f"): found.falses |= bit
        default: found.nulls |= bit
        }
        unsafe cursor = after
        unsafe end = after
      }
      if let place { unsafe slots[place] = unsafe Slot(start: start, count: end - start) }
    }
    unsafe cursor = grammar.skipSpace(cursor)
    guard unsafe cursor[0] == UInt8(ascii: "\n") else {
      return unsafe grammar.fail(.trailing, at: cursor)
    }
    self.found = found
    return unsafe cursor + 1
  }

  /// Reads the name at `cursor`; gives its place and where its value begins.
  @inline(__always)
  private mutating func valueStart(
    _ cursor: Cursor, after previous: Int
  ) -> (place: Int?, start: Cursor)? {
    guard unsafe cursor[0] == UInt8(ascii: "\"") else {
      _ = unsafe grammar.fail(.expectedName, at: cursor)
      return nil
    }
    let name = unsafe cursor + 1
    var isEscaped = false
    guard let end = unsafe grammar.stringEnd(name, &isEscaped) else { return nil }
    let place =
      unsafe isEscaped ? placeOfEscaped(name, end - name) : table.place(of: name, count: end - name)
    let colon = unsafe grammar.skipSpace(end + 1)
    guard unsafe colon[0] == UInt8(ascii: ":") else {
      _ = unsafe grammar.fail(.expectedColon, at: colon)
      return nil
    }
    if let place { table.learn(place, after: previous) }
    return unsafe (place, grammar.skipSpace(colon + 1))
  }

  @inline(never)
  private func placeOfEscaped(_ name: Cursor, _ count: Int) -> Int? {
    let plain = unsafe JSONText.unescaped(UnsafeRawBufferPointer(start: name, count: count))
    return table.names.firstIndex { $0.utf8.elementsEqual(plain) }
  }

  /// The record scanned last, whose line is the bytes from `start` to its newline.
  @inline(__always)
  func record(from start: Cursor, to end: Cursor) -> Record {
    var end = unsafe end - 1
    if unsafe end > start && end[-1] == UInt8(ascii: "\r") { unsafe end -= 1 }
    return unsafe Record(
      line: UnsafeRawBufferPointer(start: start, count: end - start), found: found, slots: slots)
  }
}
