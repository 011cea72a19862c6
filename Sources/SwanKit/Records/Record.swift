/// A line that is a JSON object, with the places of its wanted members.
///
/// It is a view: valid only during the call that hands it out, like the bytes it looks at.
@safe package struct Record {
  /// The line as it came, without its line end.
  package let line: UnsafeRawBufferPointer
  let found: RecordScanner.Found
  let slots: UnsafePointer<RecordScanner.Slot>

  init(
    line: UnsafeRawBufferPointer, found: RecordScanner.Found,
    slots: UnsafePointer<RecordScanner.Slot>
  ) {
    unsafe self.line = line
    self.found = found
    unsafe self.slots = slots
  }

  /// The kinds of values that JSON knows, `null` being the absence of a member.
  package enum Kind: Sendable {
    case absent, string, number, flag, object, array
  }

  package func kind(at place: Int) -> Kind {
    let bit: UInt64 = 1 &<< UInt64(place)
    if found.strings & bit != 0 { return .string }
    if found.numbers & bit != 0 { return .number }
    if (found.trues | found.falses) & bit != 0 { return .flag }
    if found.objects & bit != 0 { return .object }
    if found.arrays & bit != 0 { return .array }
    return .absent
  }

  package func kind(of member: Member) -> Kind { kind(at: Int(member.rawValue)) }

  /// Whether the member is there and not null.
  @inline(__always)
  package func has(_ member: Member) -> Bool { (found.all & ~found.nulls) & member.bit != 0 }

  /// The bytes of a value as they stand in the line; a string's without its quotes.
  @inline(__always)
  package func raw(at place: Int) -> UnsafeRawBufferPointer {
    let slot = unsafe slots[place]
    return unsafe UnsafeRawBufferPointer(start: slot.start, count: slot.count)
  }

  @inline(__always)
  package func raw(_ member: Member) -> UnsafeRawBufferPointer {
    unsafe raw(at: Int(member.rawValue))
  }

  /// Calls `body` with the decoded text of a string or the digits of a number; nil when absent.
  @inline(__always)
  package func withText<T>(at place: Int, _ body: (UnsafeRawBufferPointer) -> T) -> T? {
    let bit: UInt64 = 1 &<< UInt64(truncatingIfNeeded: place)
    guard (found.strings | found.numbers) & bit != 0 else { return nil }
    if found.escaped & bit == 0 { return unsafe body(raw(at: place)) }
    let plain = unsafe JSONText.unescaped(raw(at: place))
    return unsafe plain.withUnsafeBytes(body)
  }

  @inline(__always)
  package func withText<T>(_ member: Member, _ body: (UnsafeRawBufferPointer) -> T) -> T? {
    unsafe withText(at: Int(member.rawValue), body)
  }

  /// The same where it has from one to eight bytes, none of them escaped.
  @inline(__always)
  func short(_ member: Member) -> ShortText? {
    guard (found.strings | found.numbers) & ~found.escaped & member.bit != 0 else { return nil }
    return unsafe ShortText(raw(member))
  }

  /// The decoded text of a string or the digits of a number.
  package func text(_ member: Member) -> String? {
    unsafe withText(member) { unsafe String(decoding: $0, as: UTF8.self) }
  }

  /// `true`, `false`, or nil when absent.
  @inline(__always)
  package func flag(_ member: Member) -> Bool? { flag(at: Int(member.rawValue)) }

  @inline(__always)
  package func flag(at place: Int) -> Bool? {
    let bit: UInt64 = 1 &<< UInt64(truncatingIfNeeded: place)
    if found.trues & bit != 0 { return true }
    return found.falses & bit != 0 ? false : nil
  }

  /// Whether a string member is `word`; ASCII, without escapes.
  @inline(__always)
  package func `is`(_ member: Member, _ word: StaticString) -> Bool {
    guard found.strings & member.bit != 0 else { return false }
    let own = unsafe raw(member)
    guard let start = own.baseAddress, own.count == word.utf8CodeUnitCount else { return false }
    return unsafe memcmp(start, word.utf8Start, own.count) == 0
  }

  /// The `type` of the record; `interaction` when it has none.
  package var type: String { text(.type) ?? "interaction" }

  /// Whether this is an interaction.
  @inline(__always)
  package var isInteraction: Bool { !has(.type) || self.is(.type, "interaction") }

  /// The same record without the members of a set.
  func hiding(_ bits: UInt64) -> Record {
    var left = found
    left.remove(bits)
    return unsafe Record(line: line, found: left, slots: slots)
  }

  /// How many bytes into the line the value of a member begins.
  package func offset(of member: Member) -> Int {
    guard (found.all & member.bit) != 0, let start = unsafe line.baseAddress else { return 0 }
    let isString = found.strings & member.bit != 0
    return unsafe UnsafeRawPointer(slots[Int(member.rawValue)].start) - UnsafeRawPointer(start)
      - (isString ? 1 : 0)
  }

  /// Where the value of a member stands in the line, quotes and all.
  func span(of member: Member) -> Range<Int> {
    let start = offset(of: member)
    let quotes = found.strings & member.bit != 0 ? 2 : 0
    return unsafe start..<start + raw(member).count + quotes
  }
}
