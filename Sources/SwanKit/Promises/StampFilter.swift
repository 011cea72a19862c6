/// Writes into each interaction what was promised with it, and by when.
///
/// What is written down there already stays: it is what was said at the time.
package struct StampFilter: Filter {
  private let book: PromiseBook

  package init(_ book: PromiseBook) { self.book = book }

  package mutating func pass(_ record: Record, to output: inout [UInt8]) throws(Refusal) {
    let line = unsafe record.line
    guard record.isInteraction else { return unsafe StampFilter.copy(line[...], to: &output) }
    let interaction = try Interaction(record)
    guard let (promise, deadline) = book.stamp(for: interaction) else {
      return unsafe StampFilter.copy(line[...], to: &output)
    }
    var values: [(member: Member, text: [UInt8])] = []
    if !record.has(.promise) {
      var text: [UInt8] = []
      JSONText.append(promise.name.utf8, to: &text)
      values.append((.promise, text))
    }
    values.append((.promisedAt, Array("\"\(deadline)\"".utf8)))
    // A member that is null is replaced where it stands; the others come last.
    let old = values.filter { record.found.all & $0.member.bit != 0 }
      .sorted { record.offset(of: $0.member) < record.offset(of: $1.member) }
    var start = 0
    for (member, text) in old {
      let span = record.span(of: member)
      unsafe output.append(
        contentsOf: UnsafeRawBufferPointer(rebasing: line[start..<span.lowerBound]))
      output += text
      start = span.upperBound
    }
    let brace = unsafe line.lastIndex(of: UInt8(ascii: "}")) ?? line.count
    unsafe output.append(contentsOf: UnsafeRawBufferPointer(rebasing: line[start..<brace]))
    for (member, text) in values where record.found.all & member.bit == 0 {
      output += Array(",\"\(member.name)\":".utf8)
      output += text
    }
    unsafe StampFilter.copy(line[brace...], to: &output)
  }

  private static func copy(
    _ bytes: Slice<UnsafeRawBufferPointer>, to output: inout [UInt8]
  ) {
    unsafe output.append(contentsOf: UnsafeRawBufferPointer(rebasing: bytes))
    output.append(UInt8(ascii: "\n"))
  }
}
