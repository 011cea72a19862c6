/// The members of one foreign object: where they are, and which were used.
struct ImportMembers {
  struct Entry {
    var name: Range<Int>
    var value: Range<Int>
    /// Whether it became a member of the interaction, so that `source` need not have it.
    var isUsed = false
  }

  /// A value that a path leads to.
  struct Found {
    var value: Range<Int>
    /// The index of the entry that holds it, or is it.
    var entry: Int
    var isWhole: Bool
  }

  private(set) var entries: [Entry] = []
  /// For each number of the plan's names, the index of its entry; of several the last.
  private var places: [Int32] = []

  /// Finds the members of the object at `start`.
  mutating func read(_ text: UnsafeRawBufferPointer, at start: Int, _ names: Names) {
    entries.removeAll(keepingCapacity: true)
    if places.count != names.count { places = [Int32](repeating: -1, count: names.count) }
    for index in places.indices { places[index] = -1 }
    unsafe ObjectWalk.members(of: start, in: text) { member in
      let raw = unsafe UnsafeRawBufferPointer(rebasing: text[member.name])
      let number =
        member.hasEscapes
        ? unsafe JSONText.unescaped(raw).withUnsafeBytes { unsafe names.existing($0) }
        : unsafe names.existing(raw)
      if let number { places[Int(number)] = Int32(truncatingIfNeeded: entries.count) }
      entries.append(Entry(name: member.name, value: member.value))
      return true
    }
  }

  /// The value that `path` leads to; null and an empty string are none.
  ///
  /// An entry that is empty has nothing more to say, and counts as used.
  mutating func find(_ path: ImportPlan.Path, in text: UnsafeRawBufferPointer) -> Found? {
    if let found = unsafe find(path.whole, in: text) { return found }
    return unsafe find(path.rest, from: path.first, in: text)
  }

  /// The same, for a path that ``begins(_:)`` here.
  @inline(__always)
  mutating func find(
    _ step: ImportPlan.Step, of plan: ImportPlan, in text: UnsafeRawBufferPointer
  ) -> Found? {
    if let found = unsafe find(step.whole, in: text) { return found }
    guard step.first >= 0 else { return nil }
    let rest = plan.fields[step.field].paths[step.path].rest
    return unsafe find(rest, from: step.first, in: text)
  }

  /// The value of the entry whose name has a number.
  @inline(__always)
  private mutating func find(_ name: Int, in text: UnsafeRawBufferPointer) -> Found? {
    let whole = Int(places[name])
    if whole >= 0 {
      let value = entries[whole].value
      if unsafe ImportMembers.isThere(value, in: text) {
        return Found(value: value, entry: whole, isWhole: true)
      }
      entries[whole].isUsed = true
    }
    return nil
  }

  /// The value that `names` lead to from the entry whose name has the number `first`.
  private func find(
    _ names: [[UInt8]], from first: Int, in text: UnsafeRawBufferPointer
  ) -> Found? {
    let first = Int(places[first])
    guard !names.isEmpty, first >= 0 else { return nil }
    var value = entries[first].value
    for name in names {
      guard let next = unsafe ImportMembers.member(name, of: value, in: text) else { return nil }
      value = next
    }
    guard unsafe ImportMembers.isThere(value, in: text) else { return nil }
    return Found(value: value, entry: first, isWhole: false)
  }

  /// Whether there is what `path` leads to, be it null; what null would hold nobody knows.
  func has(_ path: ImportPlan.Path, in text: UnsafeRawBufferPointer) -> Bool {
    if places[path.whole] >= 0 { return true }
    guard !path.rest.isEmpty, places[path.first] >= 0 else { return false }
    var value = entries[Int(places[path.first])].value
    for name in path.rest {
      if unsafe text[value.lowerBound] == UInt8(ascii: "n") { return true }
      guard let next = unsafe ImportMembers.member(name, of: value, in: text) else { return false }
      value = next
    }
    return true
  }

  /// Whether the entry is there that `step` begins with.
  @inline(__always)
  func begins(_ step: ImportPlan.Step) -> Bool {
    places[step.whole] >= 0 || step.first >= 0 && places[step.first] >= 0
  }

  mutating func use(_ found: Found) { if found.isWhole { entries[found.entry].isUsed = true } }

  mutating func forgetUse() { for index in entries.indices { entries[index].isUsed = false } }

  private static func isThere(_ value: Range<Int>, in text: UnsafeRawBufferPointer) -> Bool {
    let first = unsafe text[value.lowerBound]
    return first != UInt8(ascii: "n") && !(first == UInt8(ascii: "\"") && value.count == 2)
  }

  private static func member(
    _ name: [UInt8], of object: Range<Int>, in text: UnsafeRawBufferPointer
  ) -> Range<Int>? {
    guard unsafe text[object.lowerBound] == UInt8(ascii: "{") else { return nil }
    var found: Range<Int>?
    unsafe ObjectWalk.members(of: object.lowerBound, in: text) { member in
      let raw = unsafe UnsafeRawBufferPointer(rebasing: text[member.name])
      let isIt =
        member.hasEscapes
        ? unsafe JSONText.unescaped(raw) == name : unsafe raw.elementsEqual(name)
      if isIt { found = member.value }
      return true
    }
    return found
  }
}
