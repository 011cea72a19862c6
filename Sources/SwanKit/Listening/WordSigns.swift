// What is no word and still says something: numbers, `!`, `?`, `...`, emoticons.

extension WordReader {
  func readNumber(_ text: UnsafeRawBufferPointer) {
    let start = at
    while at < text.count {
      let byte = unsafe text[at]
      if byte &- 0x30 < 10 {
        at += 1
      } else if at + 1 < text.count, unsafe text[at + 1] &- 0x30 < 10,
        byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ":")
      {
        at += 2
      } else {
        break
      }
    }
    append(
      Word(
        hash: WordReader.number, start: Int32(truncatingIfNeeded: start), end: 0, kind: .number))
  }

  static let number = WordHash.of("<n>".utf8)

  func readMark(_ text: UnsafeRawBufferPointer) {
    let start = at
    var marks = (bang: 0, question: 0)
    while at < text.count {
      let byte = unsafe text[at]
      if byte == UInt8(ascii: "!") {
        marks.bang += 1
      } else if byte == UInt8(ascii: "?") {
        marks.question += 1
      } else {
        break
      }
      at += 1
    }
    let name: StaticString =
      marks.question > 0
      ? (marks.question + marks.bang > 1 ? "??" : "?") : (marks.bang > 1 ? "!!" : "!")
    picture(name, from: start, .mark)
    endSentence()
  }

  func readPoints(_ text: UnsafeRawBufferPointer) {
    let start = at
    while at < text.count, unsafe text[at] == UInt8(ascii: ".") { at += 1 }
    if at - start > 1 { picture("...", from: start, .mark) }
    endSentence()
  }

  func picture(_ name: StaticString, from start: Int, _ kind: Word.Kind) {
    let hash = unsafe WordHash.of(
      UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
    append(Word(hash: hash, start: Int32(truncatingIfNeeded: start), end: 0, kind: kind))
  }

  /// Reads `:)`, `;-(`, `=D`; false when it is something else.
  func readFace(_ text: UnsafeRawBufferPointer) -> Bool {
    let start = at
    var next = at + 1
    if next < text.count, unsafe text[next] == UInt8(ascii: "-") || text[next] == UInt8(ascii: "'")
    {
      next += 1
    }
    guard next < text.count, let name = unsafe Faces.name(eyes: text[at], mouth: text[next]) else {
      return false
    }
    let isLetter = unsafe WordReader.isWordByte(text[next])
    if isLetter, next + 1 < text.count, unsafe WordReader.isWordByte(text[next + 1]) {
      return false
    }
    at = next + 1
    picture(name, from: start, .picture)
    return true
  }
}
