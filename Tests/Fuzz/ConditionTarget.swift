// Fuzzes expressions: the parser, and the evaluator on any line, held against what is unescaped.
// Built by scripts/fuzz, which has it see all of SwanKit.

/// A first line with an expression, and records after it.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzConditions(_ data: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = unsafe [UInt8](UnsafeBufferPointer(start: data, count: count))
  let newline = UInt8(ascii: "\n")
  let end = bytes.firstIndex(of: newline) ?? bytes.count
  let text = String(decoding: bytes[..<end], as: UTF8.self)
  var members = ConditionMembers()
  let condition: Condition
  let negated: Condition
  do throws(ConditionFault) {
    condition = try Condition(text, members: &members)
  } catch {
    require(error.offset >= 0 && error.offset <= text.utf8.count, "a fault outside the text")
    require(!error.description(in: text, named: "x").isEmpty, "a fault without a sentence")
    return 0
  }
  do throws(ConditionFault) {
    // One level deeper, a little longer.
    negated = try Condition("not (\(text))", members: &members)
  } catch {
    return 0
  }
  let buffer = Buffer(capacity: bytes.count - end + 1)
  buffer.append([UInt8](bytes[min(end + 1, bytes.count)...]))
  buffer.append(newline)
  buffer.terminate()
  var walk = LineWalk(
    Member.names + members.names, lineLimit: 1 << 24, stopsAtBadLine: false, scratch: buffer)
  walk.begin(buffer, from: 0)
  let now = Time(microseconds: 1_772_442_000_000_000)
  while let record = walk.next() {
    let truth = condition.truth(of: record, now: now)
    let opposite = negated.truth(of: record, now: now)
    let expected: Truth = truth == .unknown ? .unknown : truth == .holds ? .fails : .holds
    require(opposite == expected, "not is not the opposite")
    let met = ConditionSet([condition, negated]).met(by: record, now: now)
    require((met & 1 != 0) == (truth == .holds), "a set of conditions says otherwise")
    require((met & 2 != 0) == (opposite == .holds), "a set of conditions says otherwise")
    for member in Member.allCases where record.kind(of: member) == .string {
      let raw = unsafe record.raw(member)
      var decoded = unsafe DecodedBytes(raw, hasEscapes: true)
      var plain: [UInt8] = []
      while let byte = decoded.next() { plain.append(byte) }
      require(unsafe plain == JSONText.unescaped(raw), "decoded otherwise")
    }
  }
  return 0
}
