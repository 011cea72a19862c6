// Fuzzes lines as the engine reads them: LineWalk, RecordScanner and Interaction, held against
// JSONGrammar.validate. Built by scripts/fuzz, which has it see all of SwanKit.

/// A line is a record if and only if it is one JSON text, an object.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzLines(_ data: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  var bytes = unsafe [UInt8](UnsafeBufferPointer(start: data, count: count))
  if bytes.last != UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\n")) }
  // Filled to the last byte, so that the sanitizer sees a read beyond the padding.
  let buffer = Buffer(capacity: bytes.count)
  buffer.append(bytes)
  buffer.terminate()
  var walk = LineWalk(
    Member.allCases.map(\.name) + ["name_of_the_user"], lineLimit: 1 << 24, stopsAtBadLine: false,
    scratch: buffer)
  walk.begin(buffer, from: 0)
  var accepted: [[UInt8]] = []
  while let record = walk.next() {
    accepted.append(unsafe [UInt8](record.line))
    use(record, &walk)
  }
  let lines = bytes.dropLast().split(
    separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
  require(walk.lines == lines.count, "lines are lost")
  let objects = lines.map { $0.last == UInt8(ascii: "\r") ? $0.dropLast() : $0 }.filter(isObject)
  require(objects.map { Array($0) } == accepted, "scanner and validator disagree")
  return 0
}

/// Whether the validator takes `line`, and it is an object.
private func isObject(_ line: ArraySlice<UInt8>) -> Bool {
  guard line.first(where: { ![0x20, 0x09, 0x0d].contains($0) }) == UInt8(ascii: "{") else {
    return false
  }
  do {
    try JSONGrammar.validate(line)
    return true
  } catch {
    return false
  }
}

/// Reads all that commands read of a record; whatever it says, nothing may trap.
private func use(_ record: Record, _ walk: inout LineWalk) {
  for member in Member.allCases where record.has(member) {
    _ = record.offset(of: member)
    guard let text = record.text(member) else { continue }
    // Written again it must be a JSON string that says the same.
    var written: [UInt8] = []
    JSONText.append(text.utf8, to: &written)
    do { try JSONGrammar.validate(written) } catch { require(false, "not a JSON string") }
    let read = unsafe written.dropFirst().dropLast().withUnsafeBytes {
      unsafe JSONText.unescaped($0)
    }
    require(read == Array(text.utf8), "a text that was written reads as another")
  }
  do throws(Refusal) {
    let interaction = try Interaction(record)
    _ = interaction.evidence(asOf: nil)
    _ = interaction.evidence(asOf: interaction.at)
    _ = interaction.promise(asOf: nil)
  } catch {
    walk.refuse(record, error)
  }
}
