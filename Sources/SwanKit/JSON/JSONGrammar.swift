/// RFC 8259, byte by byte, over memory that ends with a terminator.
///
/// A record ends at a newline, a document at a NUL; both stop every loop here, so no loop checks
/// for the end of memory. Nothing is allocated.
@safe package struct JSONGrammar {
  /// The readable bytes that must follow the terminator.
  package static let padding = 32
  /// How deep values may be nested.
  package static let maximumDepth = 128

  /// Whether a newline is white space (a document) or the end (a record a line).
  let isDocument: Bool
  /// Where and why the last call that returned nil gave up.
  private(set) var fault: (at: Cursor, reason: JSONFault.Reason)?

  init(isDocument: Bool) { self.isDocument = isDocument }

  @inline(never)
  mutating func fail(_ reason: JSONFault.Reason, at cursor: Cursor) -> Cursor? {
    let isEnd = unsafe cursor[0] == 0 || (!isDocument && cursor[0] == UInt8(ascii: "\n"))
    let showsEnd = isEnd && isDocument && reason != .controlInString
    unsafe fault = (cursor, showsEnd ? .unexpectedEnd : reason)
    return nil
  }

  @inline(__always)
  func skipSpace(_ start: Cursor) -> Cursor {
    var cursor = unsafe start
    while unsafe cursor[0] <= 0x20 {
      let byte = unsafe cursor[0]
      guard byte == 0x20 || byte == 0x09 || byte == 0x0d || (byte == 0x0a && isDocument)
      else { break }
      unsafe cursor += 1
    }
    return unsafe cursor
  }

  /// The closing quote of the string whose first byte is at `start`; notes whether it has escapes.
  @inline(__always)
  mutating func stringEnd(_ start: Cursor, _ hasEscapes: inout Bool) -> Cursor? {
    let cursor = unsafe nextSpecial(start)
    if unsafe cursor[0] == UInt8(ascii: "\"") { return unsafe cursor }
    return unsafe slowStringEnd(cursor, &hasEscapes)
  }

  @inline(never)
  private mutating func slowStringEnd(_ start: Cursor, _ hasEscapes: inout Bool) -> Cursor? {
    var cursor = unsafe start
    while true {
      let byte = unsafe cursor[0]
      if byte == UInt8(ascii: "\"") { return unsafe cursor }
      if byte >= 0x80 {
        let length = unsafe utf8Length(cursor)
        if length == 0 { return unsafe fail(.badUTF8, at: cursor) }
        unsafe cursor += length
        // Text beyond ASCII comes in runs: stay here while it lasts.
        if unsafe cursor[0] >= 0x80 { continue }
      } else if byte == UInt8(ascii: "\\") {
        hasEscapes = true
        guard let next = unsafe escapeEnd(cursor) else { return nil }
        unsafe cursor = next
      } else {
        let isEnd = byte == 0 || (byte == UInt8(ascii: "\n") && !isDocument)
        return unsafe fail(isEnd ? .unclosedString : .controlInString, at: cursor)
      }
      unsafe cursor = nextSpecial(cursor)
    }
  }

  private mutating func escapeEnd(_ backslash: Cursor) -> Cursor? {
    switch unsafe backslash[1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"),
      UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      return unsafe backslash + 2
    case UInt8(ascii: "u"):
      for place in 2..<6 {
        switch unsafe backslash[place] {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
          UInt8(ascii: "A")...UInt8(ascii: "F"):
          continue
        default:
          return unsafe fail(.badUnicodeEscape, at: backslash)
        }
      }
      return unsafe backslash + 6
    default:
      return unsafe fail(.badEscape, at: backslash)
    }
  }

  /// The byte after the number at `start`, which begins with `-` or a digit.
  @inline(__always)
  mutating func numberEnd(_ start: Cursor) -> Cursor? {
    var cursor = unsafe start
    if unsafe cursor[0] == UInt8(ascii: "-") { unsafe cursor += 1 }
    if unsafe cursor[0] == UInt8(ascii: "0") {
      unsafe cursor += 1
    } else {
      guard let end = unsafe digitsEnd(cursor) else { return nil }
      unsafe cursor = end
    }
    if unsafe cursor[0] == UInt8(ascii: ".") {
      guard let end = unsafe digitsEnd(cursor + 1) else { return nil }
      unsafe cursor = end
    }
    if unsafe cursor[0] | 0x20 == UInt8(ascii: "e") {
      unsafe cursor += 1
      if unsafe cursor[0] == UInt8(ascii: "+") || cursor[0] == UInt8(ascii: "-") {
        unsafe cursor += 1
      }
      guard let end = unsafe digitsEnd(cursor) else { return nil }
      unsafe cursor = end
    }
    let next = unsafe cursor[0]
    if next &- 0x30 <= 9 { return unsafe fail(.badNumber, at: start) }
    return unsafe cursor
  }

  @inline(__always)
  private mutating func digitsEnd(_ start: Cursor) -> Cursor? {
    var cursor = unsafe start
    while unsafe cursor[0] &- 0x30 <= 9 { unsafe cursor += 1 }
    return unsafe cursor == start ? fail(.badNumber, at: cursor) : cursor
  }

  /// The byte after `true`, `false` or `null` at `start`.
  @inline(__always)
  mutating func literalEnd(_ start: Cursor) -> Cursor? {
    let four = unsafe UInt32(truncatingIfNeeded: word(at: start))
    if four == 0x6575_7274 || four == 0x6c6c_756e { return unsafe start + 4 }
    if four == 0x736c_6166, unsafe start[4] == UInt8(ascii: "e") { return unsafe start + 5 }
    return unsafe fail(.expectedValue, at: start)
  }

  /// The byte after the value at `start`, whatever it is.
  mutating func valueEnd(_ start: Cursor) -> Cursor? {
    switch unsafe start[0] {
    case UInt8(ascii: "\""):
      var ignored = false
      return unsafe stringEnd(start + 1, &ignored).map { unsafe $0 + 1 }
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      return unsafe nestedEnd(start)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      return unsafe numberEnd(start)
    default:
      return unsafe literalEnd(start)
    }
  }

  /// The byte after the object or array at `start`.
  ///
  /// One bit a level says which closing bracket is due, so nothing recurses and no input can
  /// exhaust the stack.
  @inline(never)
  mutating func nestedEnd(_ start: Cursor) -> Cursor? {
    var isObject = (low: UInt64(0), high: UInt64(0))
    // A record's own braces are one level.
    var depth = isDocument ? 0 : 1
    var cursor = unsafe start
    while true {
      // At a value.
      let byte = unsafe cursor[0]
      if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") {
        guard depth < JSONGrammar.maximumDepth else { return unsafe fail(.tooDeep, at: cursor) }
        let bit = UInt64(byte == UInt8(ascii: "{") ? 1 : 0)
        isObject.high = isObject.high << 1 | isObject.low >> 63
        isObject.low = isObject.low << 1 | bit
        depth += 1
        unsafe cursor = skipSpace(cursor + 1)
        let closing: UInt8 = bit == 1 ? UInt8(ascii: "}") : UInt8(ascii: "]")
        if unsafe cursor[0] != closing {
          if bit == 1 {
            guard let next = unsafe nameEnd(cursor) else { return nil }
            unsafe cursor = next
          }
          continue
        }
      } else {
        guard let next = unsafe valueEnd(cursor) else { return nil }
        unsafe cursor = skipSpace(next)
      }
      // After a value, or at the closing bracket of an empty one.
      while true {
        let isInObject = isObject.low & 1 == 1
        let byte = unsafe cursor[0]
        if byte == (isInObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) {
          isObject.low = isObject.low >> 1 | isObject.high << 63
          isObject.high >>= 1
          depth -= 1
          if depth == (isDocument ? 0 : 1) { return unsafe cursor + 1 }
          unsafe cursor = skipSpace(cursor + 1)
          continue
        }
        guard byte == UInt8(ascii: ",") else {
          return unsafe fail(
            isInObject ? .expectedCommaOrBrace : .expectedCommaOrBracket, at: cursor)
        }
        unsafe cursor = skipSpace(cursor + 1)
        if isInObject {
          guard let next = unsafe nameEnd(cursor) else { return nil }
          unsafe cursor = next
        }
        break
      }
    }
  }

  /// The first byte of the value whose name, in quotes, is at `start`.
  private mutating func nameEnd(_ start: Cursor) -> Cursor? {
    guard unsafe start[0] == UInt8(ascii: "\"") else {
      return unsafe fail(.expectedName, at: start)
    }
    var ignored = false
    guard let quote = unsafe stringEnd(start + 1, &ignored) else { return nil }
    let colon = unsafe skipSpace(quote + 1)
    guard unsafe colon[0] == UInt8(ascii: ":") else {
      return unsafe fail(.expectedColon, at: colon)
    }
    return unsafe skipSpace(colon + 1)
  }
}

extension JSONGrammar {
  /// Checks that `bytes` are one JSON text.
  package static func validate(_ bytes: some Sequence<UInt8>) throws(JSONFault) {
    let padded = Array(bytes) + [UInt8](repeating: 0, count: padding + 1)
    let fault: JSONFault? = unsafe padded.withUnsafeBufferPointer { all in
      guard let start = all.baseAddress else { return nil }
      var grammar = JSONGrammar(isDocument: true)
      let end = unsafe start + (all.count - padding - 1)
      if let after = unsafe grammar.valueEnd(grammar.skipSpace(start)) {
        let rest = unsafe grammar.skipSpace(after)
        return unsafe rest == end ? nil : JSONFault(reason: .trailing, offset: rest - start)
      }
      return unsafe grammar.fault.map {
        unsafe JSONFault(reason: $0.reason, offset: $0.at - start)
      }
    }
    if let fault { throw fault }
  }
}
