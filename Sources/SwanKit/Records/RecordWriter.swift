/// Writes one record, member by member, onto the end of bytes.
///
/// Numbers have four digits after the point; what is not known is `null`.
package struct RecordWriter {
  private var bytes: [UInt8]
  private var needsComma = true

  /// Begins a record of a type after `output`, which is empty until ``end(_:)`` gives it back.
  package init(type: StaticString, after output: inout [UInt8]) {
    bytes = []
    swap(&bytes, &output)
    append("{\"type\":\"")
    append(type)
    append("\"")
  }

  /// Ends the record, and gives all bytes back.
  package mutating func end(_ output: inout [UInt8]) {
    append("}\n")
    swap(&bytes, &output)
  }

  package mutating func add(_ name: String, _ text: String?) {
    begin(name)
    guard let text else { return addNull() }
    JSONText.append(text.utf8, to: &bytes)
  }

  package mutating func add(_ name: String, _ time: Time?) {
    begin(name)
    guard let time else { return addNull() }
    append("\"")
    time.append(to: &bytes)
    append("\"")
  }

  package mutating func add(_ name: String, _ value: Int?) {
    begin(name)
    guard let value else { return addNull() }
    Decimal.append(value, to: &bytes)
  }

  package mutating func add(_ name: String, _ value: Bool?) {
    begin(name)
    guard let value else { return addNull() }
    append(value ? "true" : "false")
  }

  package mutating func add(_ name: String, _ value: Double?) {
    begin(name)
    guard let value, value.isFinite else { return addNull() }
    Decimal.append(value, to: &bytes)
  }

  package mutating func add(_ name: String, _ texts: [String]) {
    openList(name)
    for text in texts {
      comma()
      JSONText.append(text.utf8, to: &bytes)
    }
    closeList()
  }

  /// Begins an object; ``close()`` ends it.
  package mutating func open(_ name: String) {
    begin(name)
    append("{")
    needsComma = false
  }

  package mutating func close() {
    append("}")
    needsComma = true
  }

  /// Begins a list; ``closeList()`` ends it.
  package mutating func openList(_ name: String) {
    begin(name)
    append("[")
    needsComma = false
  }

  package mutating func closeList() {
    append("]")
    needsComma = true
  }

  /// Begins an object in a list.
  package mutating func openItem() {
    comma()
    append("{")
    needsComma = false
  }

  private mutating func begin(_ name: String) {
    comma()
    append("\"")
    bytes.append(contentsOf: name.utf8)
    append("\":")
  }

  @inline(__always)
  private mutating func append(_ text: StaticString) {
    unsafe bytes.append(
      contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  private mutating func comma() {
    if needsComma { append(",") }
    needsComma = true
  }

  private mutating func addNull() { append("null") }
}

/// Numbers as records show them.
package enum Decimal {
  /// Appends `value` with at most four digits after the point, zeros at the end left out.
  package static func append(_ value: Double, to bytes: inout [UInt8]) {
    guard value.magnitude < 1e14 else {
      bytes += Array("\(value)".utf8)
      return
    }
    var scaled = UInt64((value.magnitude * 10_000).rounded())
    if value < 0, scaled > 0 { bytes.append(UInt8(ascii: "-")) }
    var places = 4
    while places > 0, scaled % 10 == 0 {
      scaled /= 10
      places -= 1
    }
    var divisor: UInt64 = 1
    for _ in 0..<places { divisor *= 10 }
    append(Int(scaled / divisor), to: &bytes)
    guard places > 0 else { return }
    bytes.append(UInt8(ascii: "."))
    var rest = scaled % divisor
    while places > 0 {
      divisor /= 10
      bytes.append(UInt8(ascii: "0") + UInt8(rest / divisor))
      rest %= divisor
      places -= 1
    }
  }

  /// Appends `value`.
  package static func append(_ value: Int, to bytes: inout [UInt8]) {
    guard value >= 10 || value < 0 else { return bytes.append(UInt8(ascii: "0") + UInt8(value)) }
    bytes.append(contentsOf: String(value).utf8)
  }

  package static func text(_ value: Double) -> String {
    var bytes: [UInt8] = []
    append(value, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}
