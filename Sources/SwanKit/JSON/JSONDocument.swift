/// A JSON file that people write, read whole, each value with its place.
package struct JSONDocument: Sendable {
  /// The name of the file, for messages.
  package let file: String
  package let root: Value
  /// The bytes of the file, then the padding that the grammar needs.
  private let bytes: [UInt8]

  /// A value and where it stands, a string with its quotes, in bytes from the start of the file.
  package struct Value: Sendable {
    package let place: Range<Int>
    package let content: Content

    /// The value of an object's member that is not null.
    subscript(name: String) -> Value? {
      guard case .object(let members) = content,
        let value = members.first(where: { $0.name == name })?.value
      else { return nil }
      if case .null = value.content { return nil }
      return value
    }
  }

  package enum Content: Sendable {
    case null
    case flag(Bool)
    /// As it is written.
    case number(String)
    /// Decoded.
    case string(String)
    case list([Value])
    /// In the order of the file; a name may stand there more than once.
    case object([Member])
  }

  package struct Member: Sendable {
    package let name: String
    /// With its quotes.
    package let place: Range<Int>
    package let value: Value
  }

  /// Reads the bytes of `file`, which may begin with a byte-order mark.
  ///
  /// - Throws: the place where they are no JSON.
  package init(_ bytes: [UInt8], file: String) throws(BadLine) {
    let mark: [UInt8] = [0xef, 0xbb, 0xbf]
    let start = bytes.starts(with: mark) ? mark.count : 0
    do throws(JSONFault) {
      try JSONGrammar.validate(bytes[start...])
    } catch {
      let sentence =
        error.reason == .trailing
        ? "expected the end of the file after the value" : error.reason.sentence
      throw JSONDocument.badLine(file, bytes[...], at: start + error.offset, sentence)
    }
    self.file = file
    self.bytes = bytes + [UInt8](repeating: 0, count: JSONGrammar.padding + 1)
    root = unsafe self.bytes.withUnsafeBytes { all in
      let first =
        unsafe all[start...].firstIndex { ![0x20, 0x09, 0x0a, 0x0d].contains($0) } ?? start
      return unsafe JSONDocument.value(first..<bytes.count, in: all)
    }
  }

  /// The value at the start of `place` in a valid document.
  private static func value(_ place: Range<Int>, in all: UnsafeRawBufferPointer) -> Value {
    let start = place.lowerBound
    let content: Content
    switch unsafe all[start] {
    case UInt8(ascii: "{"):
      var members: [Member] = []
      unsafe ObjectWalk.members(of: start, in: all, isDocument: true) { member in
        members.append(
          Member(
            name: unsafe text(member.name, in: all),
            place: member.name.lowerBound - 1..<member.name.upperBound + 1,
            value: unsafe value(member.value, in: all)))
        return true
      }
      content = .object(members)
    case UInt8(ascii: "["):
      let elements = unsafe ObjectWalk.elements(of: start, in: all, isDocument: true)
      content = .list(elements.map { unsafe value($0, in: all) })
    case UInt8(ascii: "\""):
      content = .string(unsafe text(start + 1..<max(start + 1, place.upperBound - 1), in: all))
    case UInt8(ascii: "t"): content = .flag(true)
    case UInt8(ascii: "f"): content = .flag(false)
    case UInt8(ascii: "n"): content = .null
    default: content = .number(unsafe String(decoding: all[place], as: UTF8.self))
    }
    return Value(place: place, content: content)
  }

  private static func text(_ place: Range<Int>, in all: UnsafeRawBufferPointer) -> String {
    unsafe String(
      decoding: JSONText.unescaped(UnsafeRawBufferPointer(rebasing: all[place])), as: UTF8.self)
  }

  /// The bytes of a place as they stand in the file.
  func raw(_ place: Range<Int>) -> ArraySlice<UInt8> { bytes[place.clamped(to: bytes.indices)] }

  /// A fault that shows so many bytes into the file.
  package func badLine(at offset: Int, _ sentence: String) -> BadLine {
    JSONDocument.badLine(file, bytes.dropLast(JSONGrammar.padding + 1), at: offset, sentence)
  }

  private static func badLine(
    _ file: String, _ bytes: ArraySlice<UInt8>, at offset: Int, _ sentence: String
  ) -> BadLine {
    let newline = UInt8(ascii: "\n")
    let offset = min(max(0, offset), bytes.count)
    let start = bytes[..<offset].lastIndex(of: newline).map { $0 + 1 } ?? 0
    let end = bytes[offset...].firstIndex(of: newline) ?? bytes.count
    let number = bytes[..<start].reduce(1) { $1 == newline ? $0 + 1 : $0 }
    return unsafe bytes[start..<end].withUnsafeBytes { line in
      unsafe BadLine(
        file: file, line: number, offset: offset - start, of: line, sentence, isQuiet: false)
    }
  }
}
