/// Looks into an object that a scan has validated, without building it.
package enum JSONObjectWalk {
  /// Calls `body` with each name, without its quotes, and each value, as they are written.
  ///
  /// `object` lies in a line that was scanned, so that what follows it may be read.
  package static func members(
    of object: UnsafeRawBufferPointer,
    _ body: (UnsafeRawBufferPointer, UnsafeRawBufferPointer) -> Void
  ) {
    guard let start = object.baseAddress else { return }
    var grammar = JSONGrammar(isDocument: true)
    var ignored = false
    var cursor = unsafe grammar.skipSpace(start.assumingMemoryBound(to: UInt8.self) + 1)
    while unsafe cursor[0] == UInt8(ascii: "\"") {
      let name = unsafe cursor + 1
      guard let quote = unsafe grammar.stringEnd(name, &ignored) else { return }
      let value = unsafe grammar.skipSpace(grammar.skipSpace(quote + 1) + 1)
      guard let end = unsafe grammar.valueEnd(value) else { return }
      unsafe body(
        UnsafeRawBufferPointer(start: name, count: quote - name),
        UnsafeRawBufferPointer(start: value, count: end - value))
      unsafe cursor = grammar.skipSpace(end)
      guard unsafe cursor[0] == UInt8(ascii: ",") else { return }
      unsafe cursor = grammar.skipSpace(cursor + 1)
    }
  }

  /// The last `true` or `false` that `object` has under `name`; nil for anything else.
  package static func flag(_ name: String, in object: UnsafeRawBufferPointer) -> Bool? {
    var flag: Bool?
    unsafe members(of: object) { own, value in
      guard unsafe own.elementsEqual(name.utf8) else { return }
      flag =
        unsafe value.elementsEqual("true".utf8)
        ? true : value.elementsEqual("false".utf8) ? false : nil
    }
    return flag
  }
}
