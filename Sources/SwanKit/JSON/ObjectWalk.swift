/// The members of objects known to be valid, one after another.
enum ObjectWalk {
  /// A member: where its name is, without its quotes, and its value, with them.
  struct Member {
    var name: Range<Int>
    var value: Range<Int>
    var hasEscapes: Bool
  }

  /// Calls `body` with each member of the object at `start`, until it returns false.
  ///
  /// In a document, newlines are white space.
  @inline(__always)
  static func members(
    of start: Int, in text: UnsafeRawBufferPointer, isDocument: Bool = false,
    _ body: (Member) -> Bool
  ) {
    guard let base = unsafe text.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return }
    var grammar = JSONGrammar(isDocument: isDocument)
    var cursor = unsafe grammar.skipSpace(grammar.skipSpace(base + start) + 1)
    while unsafe cursor[0] == UInt8(ascii: "\"") {
      let name = unsafe cursor + 1
      var hasEscapes = false
      guard let nameEnd = unsafe grammar.stringEnd(name, &hasEscapes) else { return }
      let value = unsafe grammar.skipSpace(grammar.skipSpace(nameEnd + 1) + 1)
      guard let end = unsafe grammar.valueEnd(value) else { return }
      let member = unsafe Member(
        name: name - base..<nameEnd - base, value: value - base..<end - base,
        hasEscapes: hasEscapes)
      guard body(member) else { return }
      unsafe cursor = grammar.skipSpace(end)
      guard unsafe cursor[0] == UInt8(ascii: ",") else { return }
      unsafe cursor = grammar.skipSpace(cursor + 1)
    }
  }

  /// Calls `body` with the place of each element of the array at `start`, until it returns false.
  @inline(__always)
  static func elements(
    of start: Int, in text: UnsafeRawBufferPointer, isDocument: Bool = false,
    _ body: (Range<Int>) -> Bool
  ) {
    guard let base = unsafe text.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return }
    var grammar = JSONGrammar(isDocument: isDocument)
    var cursor = unsafe grammar.skipSpace(base + start + 1)
    while unsafe cursor[0] != UInt8(ascii: "]"), let end = unsafe grammar.valueEnd(cursor) {
      guard unsafe body(cursor - base..<end - base) else { return }
      unsafe cursor = grammar.skipSpace(end)
      guard unsafe cursor[0] == UInt8(ascii: ",") else { return }
      unsafe cursor = grammar.skipSpace(cursor + 1)
    }
  }

  /// Where the elements of the array at `start` are.
  static func elements(
    of start: Int, in text: UnsafeRawBufferPointer, isDocument: Bool = false
  ) -> [Range<Int>] {
    var elements: [Range<Int>] = []
    unsafe self.elements(of: start, in: text, isDocument: isDocument) { element in
      elements.append(element)
      return true
    }
    return elements
  }
}
