import Testing

@testable import SwanKit

/// What came after a member the last time is guessed to come again; a wrong guess changes nothing.
struct MemberGuessTests {
  private static let names = [
    "id", "at", "rating", "rating_min", "rating_max", "a name of twenty-one b", "Ω", "x\"y", "",
    "first_reply_at",
  ]

  /// What a scanner finds in a line, which follows others: places, kinds and texts, or the fault.
  private func found(_ line: String, _ scanner: inout RecordScanner) -> String {
    let bytes = Array(line.utf8) + [UInt8(ascii: "\n")] + [UInt8](repeating: 0, count: 64)
    return unsafe bytes.withUnsafeBufferPointer { bytes in
      guard let start = bytes.baseAddress else { return "" }
      guard let end = unsafe scanner.scan(start) else {
        let fault = unsafe scanner.fault(from: start)
        return "\(fault.reason) at \(fault.offset)"
      }
      let record = unsafe scanner.record(from: start, to: end)
      return Self.names.indices.map { place in
        let kind = record.kind(at: place)
        let isThere = kind == .string || kind == .number
        let text = unsafe isThere ? String(decoding: record.raw(at: place), as: UTF8.self) : ""
        return "\(kind) \(text)"
      }.joined(separator: ";")
    }
  }

  @Test(arguments: 0..<8) func `lines of any order are read as if each were the first`(seed: UInt64)
  {
    var dice = SplitMix64(seed: seed)
    func roll(_ count: Int) -> Int { Int(dice.next() % UInt64(count)) }
    let written = [
      #""id""#, #""at""#, #""rating""#, #""rating_min""#, #""rating_max""#,
      #""a name of twenty-one b""#, #""Ω""#, #""x\"y""#, #""""#, #""first_reply_at""#,
      #""ra\u0074ing""#, #""other""#, #""rating_""#, #""id"#, #"id""#, #""at" "#,
    ]
    let values = ["1", #""a""#, "null", #"{"id":2}"#, "[1]", #""\n""#, "-", ""]
    let colons = [":", ":", ":", ":", " :", ": ", "", "::"]
    var used = RecordScanner(Self.names)
    var faults = 0
    for _ in 0..<3000 {
      let members = (0..<roll(6)).map { _ in
        written[roll(4) == 0 ? roll(written.count) : roll(11)]
          + colons[roll(9) == 0 ? roll(8) : 0] + values[roll(9) == 0 ? roll(8) : roll(6)]
      }
      let comma = roll(9) == 0 ? [" , ", ",,", "\t,", ", "][roll(4)] : ","
      let begin = roll(9) == 0 ? ["{ ", " {", "{,", "{{", ""][roll(5)] : "{"
      let end = roll(9) == 0 ? [",}", " }", "} ", "}}", ","][roll(5)] : "}"
      let line = begin + members.joined(separator: comma) + end
      var new = RecordScanner(Self.names)
      let expected = found(line, &new)
      if expected.contains(" at ") { faults += 1 }
      #expect(found(line, &used) == expected, "\(line)")
    }
    #expect((200..<2800).contains(faults))
  }

  @Test func `long names that differ in the middle alone are told apart`() {
    // No hash of their ends does that; the search for one once never ended.
    let names = ["customer_a_of_records", "customer_b_of_records", "customer_c_of_records", "at"]
    var scanner = RecordScanner(names)
    let line = names.reversed().map { #""\#($0)":"\#($0)""# }.joined(separator: ",")
    let text = "{\(line),\"customer_d_of_records\":1}\n"
    let bytes = Array(text.utf8) + [UInt8](repeating: 0, count: 64)
    unsafe bytes.withUnsafeBufferPointer { bytes in
      guard let start = bytes.baseAddress, let end = unsafe scanner.scan(start) else {
        Issue.record("not read")
        return
      }
      let record = unsafe scanner.record(from: start, to: end)
      for place in names.indices {
        #expect(unsafe record.raw(at: place).elementsEqual(names[place].utf8))
      }
    }
  }
}
