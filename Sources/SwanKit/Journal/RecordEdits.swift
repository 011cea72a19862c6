// What swan adds to a record that it logs; every other byte stays as it came.

extension Record {
  /// The line with an id for a record that has none.
  func line(withID id: String) -> [UInt8] {
    let text = "\"\(id)\""
    // An id that is null or empty stays where it is, lest it win over one before it.
    if found.all & Member.id.bit != 0 { return line(with: text, for: .id) }
    let brace = unsafe line.firstIndex(of: UInt8(ascii: "{")) ?? 0
    return line(replacing: brace + 1..<brace + 1, with: "\"id\":\(text),")
  }

  /// The line with another `revised_at`.
  func line(revisedAt time: Time) -> [UInt8] {
    let text = "\"\(time)\""
    if found.all & Member.revisedAt.bit != 0 { return line(with: text, for: .revisedAt) }
    let brace = unsafe line.lastIndex(of: UInt8(ascii: "}")) ?? line.count
    return line(replacing: brace..<brace, with: ",\"revised_at\":\(text)")
  }

  private func line(with value: String, for member: Member) -> [UInt8] {
    line(replacing: span(of: member), with: value)
  }

  private func line(replacing range: Range<Int>, with text: String) -> [UInt8] {
    unsafe Array(line[..<range.lowerBound]) + Array(text.utf8) + Array(line[range.upperBound...])
  }
}
