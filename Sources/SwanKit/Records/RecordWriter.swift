/// Writes one record, member by member.
///
/// Numbers have at most four digits after the point; what is not known is `null`. The record grows in
/// memory of its own and is copied once, at its end: a record has some fifty small pieces.
@safe package struct RecordWriter: ~Copyable {
  private var start: UnsafeMutablePointer<UInt8>
  private var capacity = 512
  private var count = 0
  private var needsComma = true
  private var scratch: [UInt8] = []

  /// Begins a record of a type, which will stand after `output`.
  package init(type: StaticString, after output: inout [UInt8]) {
    unsafe start = .allocate(capacity: capacity)
    append("{\"type\":\"")
    append(type)
    append("\"")
  }

  deinit { unsafe start.deallocate() }

  /// Ends the record, and puts it, with its newline, after `output`.
  package mutating func end(_ output: inout [UInt8]) {
    append("}\n")
    unsafe output.append(contentsOf: UnsafeBufferPointer(start: start, count: count))
    count = 0
  }

  package mutating func add(_ name: StaticString, _ text: String?) {
    begin(name)
    if let text { appendString(text) } else { append("null") }
  }

  /// Adds text as bytes of UTF-8.
  package mutating func add(_ name: StaticString, bytes: ArraySlice<UInt8>?) {
    begin(name)
    guard let bytes else { return append("null") }
    unsafe bytes.withUnsafeBytes { unsafe appendString($0) }
  }

  package mutating func add(_ name: StaticString, _ time: Time?) {
    begin(name)
    guard let time else { return append("null") }
    scratch.removeAll(keepingCapacity: true)
    time.append(to: &scratch)
    append("\"")
    appendScratch()
    append("\"")
  }

  package mutating func add(_ name: StaticString, _ value: Int?) {
    begin(name)
    if let value { append(value) } else { append("null") }
  }

  package mutating func add(_ name: StaticString, _ value: Bool?) {
    begin(name)
    switch value {
    case true?: append("true")
    case false?: append("false")
    case nil: append("null")
    }
  }

  package mutating func add(_ name: StaticString, _ value: Double?) {
    begin(name)
    guard let value, value.isFinite else { return append("null") }
    append(value)
  }

  package mutating func add(_ name: StaticString, _ texts: [String]) {
    openList(name)
    for text in texts {
      comma()
      appendString(text)
    }
    closeList()
  }

  // The same under names that are only known as the program runs.

  package mutating func add(named name: String, _ value: Int?) {
    begin(named: name)
    if let value { append(value) } else { append("null") }
  }

  package mutating func add(named name: String, _ value: Double?) {
    begin(named: name)
    guard let value, value.isFinite else { return append("null") }
    append(value)
  }

  /// Begins an object; ``close()`` ends it.
  package mutating func open(_ name: StaticString) {
    begin(name)
    append("{")
    needsComma = false
  }

  package mutating func close() {
    append("}")
    needsComma = true
  }

  /// Begins a list; ``closeList()`` ends it.
  package mutating func openList(_ name: StaticString) {
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
}

// MARK: - Bytes

extension RecordWriter {
  @inline(__always)
  private mutating func begin(_ name: StaticString) {
    comma()
    append("\"")
    append(name)
    append("\":")
  }

  private mutating func begin(named name: String) {
    comma()
    appendString(name)
    append(":")
  }

  @inline(__always)
  private mutating func comma() {
    if needsComma { append(",") }
    needsComma = true
  }

  @inline(__always)
  private mutating func append(_ text: StaticString) {
    unsafe append(UnsafeRawBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  @inline(__always)
  private mutating func append(_ bytes: UnsafeRawBufferPointer) {
    guard let from = bytes.baseAddress else { return }
    if count + bytes.count > capacity { grow(bytes.count) }
    unsafe memcpy(start + count, from, bytes.count)
    count += bytes.count
  }

  private mutating func appendScratch() {
    if count + scratch.count > capacity { grow(scratch.count) }
    for byte in scratch {
      unsafe start[count] = byte
      count += 1
    }
  }

  private mutating func append(_ value: Int) {
    if value >= 0, value < 10 {
      if count == capacity { grow(1) }
      unsafe start[count] = UInt8(ascii: "0") + UInt8(value)
      count += 1
    } else {
      scratch.removeAll(keepingCapacity: true)
      Decimal.append(value, to: &scratch)
      appendScratch()
    }
  }

  private mutating func append(_ value: Double) {
    scratch.removeAll(keepingCapacity: true)
    Decimal.append(value, to: &scratch)
    appendScratch()
  }

  private mutating func appendString(_ text: String) {
    var text = text
    text.withUTF8 { unsafe appendString(UnsafeRawBufferPointer($0)) }
  }

  private mutating func appendString(_ bytes: UnsafeRawBufferPointer) {
    var isPlain = true
    for place in 0..<bytes.count {
      let byte = unsafe bytes[place]
      if byte &- 0x20 >= 0x60 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
        isPlain = false
        break
      }
    }
    if isPlain {
      append("\"")
      unsafe append(bytes)
      append("\"")
    } else {
      scratch.removeAll(keepingCapacity: true)
      unsafe JSONText.append(bytes, to: &scratch)
      appendScratch()
    }
  }

  @inline(never)
  private mutating func grow(_ more: Int) {
    let larger = max(capacity * 2, count + more)
    let moved = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
    unsafe moved.update(from: start, count: count)
    unsafe start.deallocate()
    unsafe start = moved
    capacity = larger
  }
}
