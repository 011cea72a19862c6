/// Makes interactions of foreign records, as a plan says.
///
///     {"nr":7,"opened":"2022-01-21 13:47:00","who":"c-1","vip":true}
///     {"type":"interaction","id":7,"at":"2022-01-21T13:47:00Z","customer":"c-1",
///      "source":{"vip":true}}                       (one line; --field id=nr …)
package struct ImportFilter: Filter {
  let plan: ImportPlan
  private let total: Shared<LocalHours>
  private var values: ImportValues
  private(set) var parent = ImportMembers()
  private(set) var element = ImportMembers()
  /// The interaction that is being written.
  var line: [UInt8] = []
  /// For each member of the interaction the place in the record that it stems from.
  private(set) var origins = [Int](repeating: 0, count: Member.allCases.count)

  /// Adds to `total` the local times that fell in repeated and skipped hours.
  package init(_ plan: ImportPlan, total: Shared<LocalHours>) {
    self.plan = plan
    self.total = total
    values = plan.values
  }

  package mutating func pass(_ record: Record, to output: inout [UInt8]) throws(Refusal) {
    var scanner = RecordScanner(plan.table)
    try take(record, &scanner, to: &output)
  }

  package mutating func pass(_ lines: inout LineWalk, to output: inout [UInt8]) {
    var scanner = RecordScanner(plan.table)
    values.hasDecimalCommas = plan.values.hasDecimalCommas || lines.hasDecimalCommas
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
    let hours = values.hours
    total.withLock { $0.add(hours) }
  }

  private mutating func take(
    _ record: Record, _ scanner: inout RecordScanner, to output: inout [UInt8]
  ) throws(Refusal) {
    let text = unsafe record.line
    unsafe parent.read(text, at: 0, plan.names)
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
      parent.forgetUse()
      parent.use(list)
      try unsafe write(text, (index + 1, list), &scanner, to: &output)
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
    for field in plan.fields {
      if let fixed = field.fixed {
        line += field.key
        line += fixed
        continue
      }
      var isWritten = false
      if element != nil {
        isWritten = try unsafe write(field, text, fromElement: true)
        if !isWritten, field.member == .id {
          unsafe writeParentID(field, text, "/\(element?.number ?? 0)")
          continue
        }
      }
      if !isWritten { isWritten = try unsafe write(field, text, fromElement: false) }
      if !isWritten, element != nil, field.member == .case { unsafe writeParentID(field, text, "") }
    }
    unsafe writeSource(text, element)
    line.append(UInt8(ascii: "}"))
    try unsafe check(text, &scanner)
    line.append(UInt8(ascii: "\n"))
    output += line
  }

  private static let head = Array(#"{"type":"interaction""#.utf8)

  /// Writes `field` from the first of its paths that the element or its parent has; false when
  /// there is none.
  private mutating func write(
    _ field: ImportPlan.Field, _ text: UnsafeRawBufferPointer, fromElement: Bool
  ) throws(Refusal) -> Bool {
    for path in field.paths {
      let place =
        unsafe fromElement ? element.find(path, in: text) : parent.find(path, in: text)
      guard let found = place else { continue }
      let start = line.count
      line += field.key
      let value = unsafe UnsafeRawBufferPointer(rebasing: text[found.value])
      if let member = field.member {
        do throws(ImportMisfit) {
          unsafe try values.append(value, as: member.shape, to: &line)
        } catch {
          line.removeSubrange(start...)
          // A member that only happens to have the name of one of ours goes to `source`.
          if case .shape = error, !field.isMapped { continue }
          let origin = field.name == path.text ? "" : " from '\(path.text)'"
          throw Refusal("'\(field.name)'\(origin): \(error.advice)", offset: found.value.lowerBound)
        }
        origins[Int(member.rawValue)] = found.value.lowerBound
      } else {
        unsafe line.append(contentsOf: value)
      }
      if fromElement { element.use(found) } else { parent.use(found) }
      return true
    }
    return false
  }

  /// Writes the parent's id, with something after it, as `field`.
  private mutating func writeParentID(
    _ field: ImportPlan.Field, _ text: UnsafeRawBufferPointer, _ end: String
  ) {
    guard let id = plan.fields.first(where: { $0.member == .id }) else { return }
    for path in id.paths {
      guard let found = unsafe parent.find(path, in: text) else { continue }
      var id: [UInt8] = []
      let value = unsafe UnsafeRawBufferPointer(rebasing: text[found.value])
      guard (try? unsafe values.append(value, as: .identifier, to: &id)) != nil else { continue }
      if id.first == UInt8(ascii: "\"") { id = Array(id.dropFirst().dropLast()) }
      line += field.key + [UInt8(ascii: "\"")] + id + Array(end.utf8) + [UInt8(ascii: "\"")]
      parent.use(found)
      return
    }
  }
}
