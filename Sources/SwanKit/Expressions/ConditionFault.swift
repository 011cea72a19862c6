/// Why a text is no condition: what was found and what would do, and where.
package struct ConditionFault: Error, Sendable {
  package var sentence: String
  /// Bytes into the text.
  package var offset: Int

  init(_ sentence: String, at offset: Int) {
    self.sentence = sentence
    self.offset = offset
  }

  /// As a user reads it, with the place in `text` under it; `name` is what the text is called.
  package func description(in text: String, named name: String) -> String {
    let bytes = Array(text.utf8)
    let offset = min(max(0, offset), bytes.count)
    let newline = UInt8(ascii: "\n")
    let before = bytes[..<offset]
    let start = before.lastIndex(of: newline).map { $0 + 1 } ?? 0
    let end = bytes[offset...].firstIndex(of: newline) ?? bytes.count
    let number = before.count { $0 == newline } + 1
    return unsafe bytes[start..<end].withUnsafeBytes { line in
      unsafe BadLine(
        file: name, line: number, offset: offset - start, of: line, sentence, isQuiet: false
      ).text
    }
  }
}
