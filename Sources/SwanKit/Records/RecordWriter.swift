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
    self.init()
    begin(type: type)
  }

  /// A writer for many records, each begun by ``begin(type:)``.
  package init() { unsafe start = .allocate(capacity: capacity) }

  /// Begins a record of a type.
  package mutating func begin(type: StaticString) {
    needsComma = true
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

  /// Adds text of ours, in which nothing needs to be escaped.
  package mutating func add(_ name: StaticString, plain text: StaticString) {
    begin(name)
    append("\"")
    append(text)
    append("\"")
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
    append(scratch)
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
  /// Begins a member: a comma where one is due, its name, a colon.
  private mutating func begin(_ name: StaticString) {
    let length = name.utf8CodeUnitCount
    reserve(length + 4)
    comma()
    put(UInt8(ascii: "\""))
    unsafe memcpy(start + count, name.utf8Start, length)
    count &+= length
    put(UInt8(ascii: "\""))
    put(UInt8(ascii: ":"))
  }

  private mutating func begin(named name: String) {
    reserve(1)
    comma()
    appendString(name)
    append(":")
  }

  private mutating func comma() {
    if needsComma { append(",") }
    needsComma = true
  }

  private mutating func append(_ text: StaticString) {
    let length = text.utf8CodeUnitCount
    reserve(length)
    unsafe memcpy(start + count, text.utf8Start, length)
    count &+= length
  }

  private mutating func append(_ value: Int) {
    reserve(20)
    if value < 0 { put(UInt8(ascii: "-")) }
    putDigits(UInt64(value.magnitude))
  }

  private mutating func append(_ value: Double) {
    guard let (digits, places) = Decimal.digits(of: value) else {
      return append(Array("\(value)".utf8))
    }
    reserve(24)
    if value < 0, digits > 0 { put(UInt8(ascii: "-")) }
    guard places > 0 else { return putDigits(digits) }
    let scale = Decimal.powersOfTen[places]
    let (whole, fraction) = digits.quotientAndRemainder(dividingBy: scale)
    putDigits(whole)
    put(UInt8(ascii: "."))
    var rest = fraction
    for place in stride(from: places - 1, through: 0, by: -1) {
      unsafe start[count &+ place] = UInt8(truncatingIfNeeded: 0x30 &+ rest % 10)
      rest /= 10
    }
    count &+= places
  }

  private mutating func putDigits(_ value: UInt64) {
    var length = 1
    var power: UInt64 = 10
    while length < 20, value >= power {
      length += 1
      power = power &* 10
    }
    var rest = value
    for place in stride(from: length - 1, through: 0, by: -1) {
      unsafe start[count &+ place] = UInt8(truncatingIfNeeded: 0x30 &+ rest % 10)
      rest /= 10
    }
    count &+= length
  }

  private mutating func appendString(_ text: String) {
    var text = text
    text.withUTF8 { unsafe appendString(UnsafeRawBufferPointer($0)) }
  }

  private mutating func appendString(_ bytes: UnsafeRawBufferPointer) {
    let length = bytes.count
    reserve(length + 2)
    put(UInt8(ascii: "\""))
    for place in 0..<length {
      let byte = unsafe bytes[place]
      if byte &- 0x20 >= 0x60 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
        count &-= place &+ 1
        return unsafe appendEscaped(bytes)
      }
      put(byte)
    }
    put(UInt8(ascii: "\""))
  }

  private mutating func appendEscaped(_ bytes: UnsafeRawBufferPointer) {
    var text: [UInt8] = []
    unsafe JSONText.append(bytes, to: &text)
    append(text)
  }

  private mutating func append(_ bytes: [UInt8]) {
    reserve(bytes.count)
    for byte in bytes { put(byte) }
  }

  /// Writes one byte for which there is room.
  @inline(__always)
  private mutating func put(_ byte: UInt8) {
    unsafe start[count] = byte
    count &+= 1
  }

  @inline(__always)
  private mutating func reserve(_ more: Int) {
    if count &+ more > capacity { grow(more) }
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
