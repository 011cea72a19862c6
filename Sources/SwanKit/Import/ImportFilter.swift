/// Makes interactions of foreign records, as a plan says.
///
///     {"nr":7,"opened":"2022-01-21 13:47:00","who":"c-1","vip":true}
///     {"type":"interaction","id":7,"at":"2022-01-21T13:47:00Z","customer":"c-1",
///      "source":{"vip":true}}                       (one line; --field id=nr …)
package struct ImportFilter: Filter {
  let plan: ImportPlan
  private let steps: [ImportPlan.Step]
  private let wishes: [ImportPlan.Wish]
  /// For each field its steps, and whether the user set it.
  private let slots: [(steps: Range<Int>, isFixed: Bool)]
  private let total: Shared<ImportTally>
  private var values: ImportValues
  /// What came of the block; of the wishes those that no record met yet.
  var tally = ImportTally()
  private var unmet: [Int]
  private(set) var parent = ImportMembers()
  private(set) var element = ImportMembers()
  /// Whether what is being written is a message of ours: its words are our reply.
  private var isOurs = false
  /// The interaction that is being written.
  var line: [UInt8] = []
  /// For each member of the interaction the place in the record that it stems from.
  private(set) var origins = [Int](repeating: 0, count: Member.allCases.count)

  /// Adds to `total` what there is to be told at the end.
  package init(_ plan: ImportPlan, total: Shared<ImportTally>) {
    self.plan = plan
    let steps = plan.steps
    self.steps = steps
    slots = plan.fields.enumerated().map { index, field in
      let first = steps.firstIndex { $0.field >= index } ?? steps.count
      let end = steps.firstIndex { $0.field > index } ?? steps.count
      return (first..<end, field.fixed != nil)
    }
    wishes = plan.wishes
    unmet = Array(wishes.indices)
    self.total = total
    values = plan.values
  }

  package mutating func pass(_ record: Record, to output: inout [UInt8]) throws(Refusal) {
    var scanner = RecordScanner(Member.names)
    try take(record, &scanner, to: &output)
  }

  package mutating func pass(_ lines: inout LineWalk, to output: inout [UInt8]) {
    var scanner = RecordScanner(Member.names)
    values.hasDecimalCommas = plan.values.hasDecimalCommas || lines.hasDecimalCommas
    tally = ImportTally()
    values.hours = LocalHours()
    while let record = lines.next() {
      let start = output.count
      do throws(Refusal) {
        try take(record, &scanner, to: &output)
      } catch {
        // A record is taken whole or not at all.
        output.removeSubrange(start...)
        lines.refuse(record, error)
      }
    }
    tally.hours = values.hours
    total.withLock { $0.add(tally) }
  }

  private mutating func take(
    _ record: Record, _ scanner: inout RecordScanner, to output: inout [UInt8]
  ) throws(Refusal) {
    let text = unsafe record.line
    unsafe parent.read(text, at: 0, plan.names)
    unsafe noteMet(parent, text)
    if record.is(.type, "interaction"), unsafe !isChanged(text) {
      _ = try Interaction(record)
      unsafe output.append(contentsOf: text)
      output.append(UInt8(ascii: "\n"))
      return
    }
    guard let each = plan.each, let list = unsafe parent.find(each, in: text) else {
      return try unsafe write(text, nil, &scanner, to: &output)
    }
    guard unsafe text[list.value.lowerBound] == UInt8(ascii: "[") else {
      throw Refusal(
        "'\(each.text)' is no list; --each needs one of objects", offset: list.value.lowerBound)
    }
    let elements = unsafe ObjectWalk.elements(of: list.value.lowerBound, in: text)
    if elements.isEmpty {
      parent.use(list)
      return try unsafe write(text, nil, &scanner, to: &output)
    }
    for (index, value) in elements.enumerated() {
      guard unsafe text[value.lowerBound] == UInt8(ascii: "{") else {
        throw Refusal(
          "element \(index + 1) of '\(each.text)' is no object; --each needs a list of objects",
          offset: value.lowerBound)
      }
      unsafe element.read(text, at: value.lowerBound, plan.names)
      unsafe noteMet(element, text)
      parent.forgetUse()
      parent.use(list)
      try unsafe write(text, (index + 1, list), &scanner, to: &output)
    }
  }

  /// Notes which wishes a record or an element meets.
  @inline(__always)
  private mutating func noteMet(_ members: ImportMembers, _ text: UnsafeRawBufferPointer) {
    guard !unmet.isEmpty else { return }
    unmet.removeAll { index in
      let isMet = wishes[index].paths.contains { unsafe members.has($0, in: text) }
      if isMet { tally.met.insert(index) }
      return isMet
    }
  }

  /// Whether the plan would make anything else of an interaction than what it is.
  private mutating func isChanged(_ text: UnsafeRawBufferPointer) -> Bool {
    if plan.setsMembers { return true }
    if let each = plan.each, unsafe parent.find(each, in: text) != nil { return true }
    return plan.fields.contains { field in
      field.isMapped && field.paths.contains { unsafe parent.find($0, in: text) != nil }
    }
  }

  // MARK: - One interaction

  /// An element of a list: its number from 1, and the list.
  typealias Element = (number: Int, list: ImportMembers.Found)

  private mutating func write(
    _ text: UnsafeRawBufferPointer, _ element: Element?, _ scanner: inout RecordScanner,
    to output: inout [UInt8]
  ) throws(Refusal) {
    line.removeAll(keepingCapacity: true)
    line += ImportFilter.head
    for index in origins.indices { origins[index] = 0 }
    isOurs = unsafe plan.isOurs(element == nil ? parent : self.element, text)
    for (index, slot) in slots.enumerated() {
      if isOurs, plan.fields[index].member == .reply { continue }
      if slot.isFixed {
        line += plan.fields[index].key
        line += plan.fields[index].fixed ?? []
      } else if let element {
        try unsafe write(index, slot.steps, text, of: element)
      } else {
        _ = try unsafe write(slot.steps, text, fromElement: false)
      }
    }
    unsafe writeSource(text, element)
    try unsafe check(text, &scanner)
    output += line
  }

  private static let head = Array(#"{"type":"interaction""#.utf8)
  private static let replyKey = Array(#","reply":"#.utf8)

  /// Writes a field of the interaction that is made of an element.
  private mutating func write(
    _ field: Int, _ steps: Range<Int>, _ text: UnsafeRawBufferPointer, of element: Element
  ) throws(Refusal) {
    if try unsafe write(steps, text, fromElement: true) { return }
    let member = plan.fields[field].member
    if member == .id { return unsafe writeParentID(as: field, text, "/\(element.number)") }
    // Who told messages apart wants each to have its own words only, and replies at their own times.
    if !plan.ours.isEmpty, member == .text || member == .reply || member == .firstReplyAt { return }
    if try unsafe write(steps, text, fromElement: false) { return }
    if member == .case { unsafe writeParentID(as: field, text, "") }
  }

  /// Writes a field from the first of its steps that the element, or its parent, has; false when
  /// there is none.
  @inline(__always)
  private mutating func write(
    _ range: Range<Int>, _ text: UnsafeRawBufferPointer, fromElement: Bool
  ) throws(Refusal) -> Bool {
    for index in range {
      let step = steps[index]
      guard fromElement ? element.begins(step) : parent.begins(step) else { continue }
      let place =
        unsafe fromElement
        ? element.find(step, of: plan, in: text) : parent.find(step, of: plan, in: text)
      guard let found = place, try unsafe write(found, step, text) else { continue }
      if fromElement { element.use(found) } else { parent.use(found) }
      return true
    }
    return false
  }

  /// Writes what was found; false where it only happens to have the name of a member of ours.
  private mutating func write(
    _ found: ImportMembers.Found, _ step: ImportPlan.Step, _ text: UnsafeRawBufferPointer
  ) throws(Refusal) -> Bool {
    let start = line.count
    let isReply = isOurs && step.member == .text
    line += isReply ? ImportFilter.replyKey : plan.fields[step.field].key
    let value = unsafe UnsafeRawBufferPointer(rebasing: text[found.value])
    guard let member = isReply ? Member.reply : step.member else {
      unsafe line.append(contentsOf: value)
      return true
    }
    do throws(ImportMisfit) {
      unsafe try values.append(value, as: member.shape, to: &line)
    } catch {
      line.removeSubrange(start...)
      if case .shape = error, !step.isMapped { return false }
      let path = plan.fields[step.field].paths[step.path].text.harmless(40)
      let origin = member.name == path ? "" : " from '\(path)'"
      throw Refusal("'\(member.name)'\(origin): \(error.advice)", offset: found.value.lowerBound)
    }
    origins[Int(member.rawValue)] = found.value.lowerBound
    return true
  }

  /// Writes the parent's id, with something after it, as another field.
  private mutating func writeParentID(
    as index: Int, _ text: UnsafeRawBufferPointer, _ end: String
  ) {
    guard let id = plan.fields.first(where: { $0.member == .id }) else { return }
    for path in id.paths {
      guard let found = unsafe parent.find(path, in: text) else { continue }
      var id: [UInt8] = []
      let value = unsafe UnsafeRawBufferPointer(rebasing: text[found.value])
      guard (try? unsafe values.append(value, as: .identifier, to: &id)) != nil else { continue }
      if id.first == UInt8(ascii: "\"") { id = Array(id.dropFirst().dropLast()) }
      line +=
        plan.fields[index].key + [UInt8(ascii: "\"")] + id + Array(end.utf8) + [UInt8(ascii: "\"")]
      parent.use(found)
      return
    }
  }
}
