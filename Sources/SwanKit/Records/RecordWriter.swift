/// Writes one record, member by member.
///
/// Numbers have at most four digits after the point; what is not known is `null`. The record grows in
/// memory of its own and is copied once, at its end: a record has some fifty small pieces.
@safe package struct RecordWriter: ~Copyable {
  var start: UnsafeMutablePointer<UInt8>
  var capacity = 512
  var count = 0
  var needsComma = true
  var scratch: [UInt8] = []

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
    flush(&output)
  }

  /// Puts what is written after `output`.
  mutating func flush(_ output: inout [UInt8]) {
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

  /// Adds text as bytes of UTF-8.
  package mutating func add(_ name: StaticString, words: UnsafeRawBufferPointer) {
    begin(name)
    unsafe appendString(words)
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

  /// Begins an object under a name that was made ready, with its brace; ``close()`` ends it.
  mutating func open(_ name: MemberName) {
    begin(name)
    needsComma = false
  }

  package mutating func open(named name: String) {
    begin(named: name)
    append(byte: UInt8(ascii: "{"))
    needsComma = false
  }

  /// Begins an object; ``close()`` ends it.
  package mutating func open(_ name: StaticString) {
    begin(name)
    append(byte: UInt8(ascii: "{"))
    needsComma = false
  }

  package mutating func close() {
    append(byte: UInt8(ascii: "}"))
    needsComma = true
  }

  /// Begins a list; ``closeList()`` ends it.
  package mutating func openList(_ name: StaticString) {
    begin(name)
    append(byte: UInt8(ascii: "["))
    needsComma = false
  }

  package mutating func closeList() {
    append(byte: UInt8(ascii: "]"))
    needsComma = true
  }

  /// Adds text to a list, as bytes of UTF-8.
  package mutating func add(element bytes: ArraySlice<UInt8>) {
    comma()
    unsafe bytes.withUnsafeBytes { unsafe appendString($0) }
  }

  /// Begins an object in a list.
  package mutating func openItem() {
    comma()
    append(byte: UInt8(ascii: "{"))
    needsComma = false
  }
}
