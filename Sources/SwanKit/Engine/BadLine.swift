/// A line that is no record, or a record that says something impossible.
package struct BadLine: Error, Sendable {
  package var file: String
  /// From 1.
  package var line: Int
  /// From 1, in characters.
  package var column: Int
  /// What was found, and what would do.
  package var sentence: String
  /// The part of the line around the place, made harmless for a terminal, and the caret's place.
  package var excerpt: (text: String, caret: Int)
  private let isQuiet: Bool

  /// The line's fault shows `offset` bytes into it; `isQuiet` keeps the customers' words out.
  package init(
    file: String, line number: Int, offset: Int, of line: UnsafeRawBufferPointer,
    _ sentence: String, isQuiet: Bool
  ) {
    self.isQuiet = isQuiet
    self.file = file
    self.line = number
    self.sentence = sentence
    let offset = min(max(0, offset), line.count)
    column = unsafe BadLine.characters(line[..<offset]) + 1
    unsafe excerpt = BadLine.excerpt(of: line, around: offset)
  }

  /// As a user reads it.
  package var text: String {
    let place = "\(file):\(line):\(column): \(sentence)"
    if isQuiet || excerpt.text.isEmpty { return place }
    return "\(place)\n  \(excerpt.text)\n  \(String(repeating: " ", count: excerpt.caret))^"
  }

  private static func characters(_ bytes: some Sequence<UInt8>) -> Int {
    bytes.reduce(0) { $1 & 0xc0 == 0x80 ? $0 : $0 + 1 }
  }

  /// The bytes of a line that an excerpt is taken from.
  static let excerptBytes = 144

  /// At most 72 characters, of which at most 48 before the place.
  private static func excerpt(
    of line: UnsafeRawBufferPointer, around offset: Int
  ) -> (text: String, caret: Int) {
    var start = max(0, offset - 48)
    while start > 0, start < offset, unsafe line[start] & 0xc0 == 0x80 { start += 1 }
    let end = min(line.count, start + excerptBytes)
    let text = unsafe String(decoding: line[start..<end], as: UTF8.self)
    let before = unsafe characters(line[start..<offset])
    let harmless = text.unicodeScalars.prefix(72).map { scalar in
      scalar.properties.generalCategory == .control || scalar.properties.generalCategory == .format
        ? "\u{fffd}" : Character(scalar)
    }
    return (String(harmless), PlainText.width(String(harmless.prefix(before))))
  }
}

/// Why a record can't be used: a sentence, and the member or the place it is about.
package struct Refusal: Error, Sendable {
  package var sentence: String
  package var member: Member?
  /// Bytes into the line, where that is known better than by a member.
  package var offset: Int?

  package init(_ sentence: String, at member: Member? = nil) {
    self.sentence = sentence
    self.member = member
  }

  package init(_ sentence: String, offset: Int) {
    self.sentence = sentence
    self.offset = offset
  }
}

/// What becomes of bad lines: `--on-error`.
package enum OnError: Hashable, Sendable {
  /// The first one ends the run.
  case stop
  /// They are counted.
  case skip
  /// They go, untouched, to a file, which is emptied first.
  case file(String)
}
