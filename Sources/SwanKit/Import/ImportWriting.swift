// What is written after the members, and the check of the whole.

extension ImportFilter {
  /// Writes the members that were not used, their bytes unchanged, as the member `source`.
  mutating func writeSource(_ text: UnsafeRawBufferPointer, _ own: Element?) {
    let start = line.count
    line += ImportFilter.sourceHead
    let empty = line.count
    if own != nil {
      for entry in element.entries where !entry.isUsed {
        if unsafe !isOurType(entry, text) { unsafe append(entry, text) }
      }
    }
    for (index, entry) in parent.entries.enumerated() where !entry.isUsed {
      if unsafe isOurType(entry, text) { continue }
      // An element's member hides its parent's of the same name.
      if own != nil, unsafe hides(entry, text) { continue }
      if let list = own?.list, list.entry == index {
        // Of what holds the list, all but the list.
        unsafe append(entry, text, without: list.value)
      } else {
        unsafe append(entry, text)
      }
    }
    if line.count == empty {
      line.removeSubrange(start...)
    } else {
      line[empty] = UInt8(ascii: "{")
      line.append(UInt8(ascii: "}"))
    }
  }

  private static let sourceHead = Array(#","source":"#.utf8)

  /// Appends `,"name":value`; an emptied list stands where `list` was.
  private mutating func append(
    _ entry: ImportMembers.Entry, _ text: UnsafeRawBufferPointer, without list: Range<Int>? = nil
  ) {
    line.append(UInt8(ascii: ","))
    unsafe line.append(
      contentsOf: UnsafeRawBufferPointer(
        rebasing: text[entry.name.lowerBound - 1..<entry.name.upperBound + 1]))
    line.append(UInt8(ascii: ":"))
    var value = entry.value
    if let list {
      let before = value.lowerBound..<list.lowerBound
      unsafe line.append(contentsOf: UnsafeRawBufferPointer(rebasing: text[before]))
      line += Array("[]".utf8)
      value = list.upperBound..<value.upperBound
    }
    unsafe line.append(contentsOf: UnsafeRawBufferPointer(rebasing: text[value]))
  }

  private func hides(_ entry: ImportMembers.Entry, _ text: UnsafeRawBufferPointer) -> Bool {
    let name = unsafe text[entry.name]
    return element.entries.contains { own in
      unsafe own.name.count == name.count && text[own.name].elementsEqual(name)
    }
  }

  /// Whether this is `"type":"interaction"`, which is there already.
  @inline(__always)
  private func isOurType(_ entry: ImportMembers.Entry, _ text: UnsafeRawBufferPointer) -> Bool {
    unsafe entry.name.count == 4 && text[entry.name].elementsEqual("type".utf8)
      && text[entry.value].elementsEqual("\"interaction\"".utf8)
  }

  /// Ends the line, and checks that it is a valid interaction.
  mutating func check(
    _ text: UnsafeRawBufferPointer, _ scanner: inout RecordScanner
  ) throws(Refusal) {
    line.append(UInt8(ascii: "}"))
    line += ImportFilter.end
    var hasID = false
    let refusal = unsafe line.withUnsafeBufferPointer { bytes -> Refusal? in
      guard let start = bytes.baseAddress else { return nil }
      guard let end = unsafe scanner.scan(start) else {
        return Refusal(unsafe scanner.fault(from: start).reason.sentence, offset: 0)
      }
      let record = unsafe scanner.record(from: start, to: end)
      hasID = record.hasID
      let missing = [Member.at, .customer].filter { !record.has($0) }
      if !missing.isEmpty { return unsafe self.refusal(missing, text) }
      do throws(Refusal) {
        _ = try Interaction(record)
        return nil
      } catch {
        return Refusal(
          error.sentence, offset: error.member.map { origins[Int($0.rawValue)] } ?? 0)
      }
    }
    if let refusal { throw refusal }
    tally.made += 1
    tally.haveID = tally.haveID || hasID
    line.removeLast(JSONGrammar.padding)
  }

  private static let end =
    [UInt8(ascii: "\n")] + [UInt8](repeating: 0, count: JSONGrammar.padding)

  /// Says which members are missing, and what there is that could be meant.
  private func refusal(_ missing: [Member], _ text: UnsafeRawBufferPointer) -> Refusal {
    let names = missing.map { "'\($0.name)'" }.joined(separator: " and no ")
    let tried = plan.fields.filter { field in
      field.isMapped && missing.contains { $0 == field.member }
    }.flatMap(\.paths).map { "'\($0.text.harmless(40))'" }
    let why =
      tried.isEmpty
      ? ""
      : ", as \(tried.joined(separator: " and ")) \(tried.count == 1 ? "is" : "are") absent or empty"
    let columns = parent.entries.map { unsafe name(of: $0, text) }
    let list = missing.count == 2 ? unsafe longestList(text) : nil
    let each = list.map { ", or its list of records with --each \($0)" } ?? ""
    return Refusal(
      "no \(names)\(why); name a column with --field \(missing[0].name)=COLUMN\(each) "
        + "(\(columns.listed))", offset: 0)
  }

  private func name(of entry: ImportMembers.Entry, _ text: UnsafeRawBufferPointer) -> String {
    unsafe String(decoding: text[entry.name], as: UTF8.self)
  }

  /// The member with the longest list of objects, which may be what the export is about.
  private func longestList(_ text: UnsafeRawBufferPointer) -> String? {
    guard plan.each == nil else { return nil }
    let lists = parent.entries.filter { entry in
      guard unsafe text[entry.value.lowerBound] == UInt8(ascii: "[") else { return false }
      let first = unsafe ObjectWalk.elements(of: entry.value.lowerBound, in: text).first
      return first.map { unsafe text[$0.lowerBound] == UInt8(ascii: "{") } ?? false
    }
    return lists.max { $0.value.count < $1.value.count }
      .map { unsafe name(of: $0, text).harmless(40) }
  }
}
