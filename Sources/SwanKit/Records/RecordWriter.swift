/// Writes one record, member by member, onto the end of bytes.
///
/// Numbers have four digits after the point; what is not known is `null`.
package struct RecordWriter {
  private var bytes: [UInt8]
  private var needsComma = true

  /// Begins a record of a type after `bytes`.
  package init(_ bytes: consuming [UInt8], type: String) {
    self.bytes = bytes
    self.bytes += Array("{\"type\":\"\(type)\"".utf8)
  }

  /// Ends the record; all bytes, its newline included.
  package consuming func ended() -> [UInt8] {
    var bytes = self.bytes
    bytes += [UInt8(ascii: "}"), UInt8(ascii: "\n")]
    return bytes
  }

  package mutating func add(_ name: String, _ text: String?) {
    begin(name)
    guard let text else { return addNull() }
    JSONText.append(text.utf8, to: &bytes)
  }

  package mutating func add(_ name: String, _ time: Time?) {
    begin(name)
    guard let time else { return addNull() }
    bytes.append(UInt8(ascii: "\""))
    time.append(to: &bytes)
    bytes.append(UInt8(ascii: "\""))
  }

  package mutating func add(_ name: String, _ value: Int?) {
    begin(name)
    guard let value else { return addNull() }
    bytes += Array(String(value).utf8)
  }

  package mutating func add(_ name: String, _ value: Bool?) {
    begin(name)
    guard let value else { return addNull() }
    bytes += Array((value ? "true" : "false").utf8)
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
    bytes.append(UInt8(ascii: "{"))
    needsComma = false
  }

  package mutating func close() {
    bytes.append(UInt8(ascii: "}"))
    needsComma = true
  }

  /// Begins a list; ``closeList()`` ends it.
  package mutating func openList(_ name: String) {
    begin(name)
    bytes.append(UInt8(ascii: "["))
    needsComma = false
  }

  package mutating func closeList() {
    bytes.append(UInt8(ascii: "]"))
    needsComma = true
  }

  /// Begins an object in a list.
  package mutating func openItem() {
    comma()
    bytes.append(UInt8(ascii: "{"))
    needsComma = false
  }

  private mutating func begin(_ name: String) {
    comma()
    bytes.append(UInt8(ascii: "\""))
    bytes += Array(name.utf8)
    bytes += [UInt8(ascii: "\""), UInt8(ascii: ":")]
  }

  private mutating func comma() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = true
  }

  private mutating func addNull() { bytes += Array("null".utf8) }
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
    bytes += Array(String(scaled / divisor).utf8)
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

  package static func text(_ value: Double) -> String {
    var bytes: [UInt8] = []
    append(value, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}
