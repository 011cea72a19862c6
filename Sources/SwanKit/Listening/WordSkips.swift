// What is not a word of the customer: handles, links, addresses, HTML, placeholders.

extension WordReader {
  /// Passes a link: `https://…`, `www.…`.
  func skipsLink(_ text: UnsafeRawBufferPointer) -> Bool {
    guard at + 4 <= text.count else { return false }
    let second = unsafe text[at + 1] | 0x20
    guard second == UInt8(ascii: "t") || second == UInt8(ascii: "w"),
      unsafe WordReader.begins(text, at, "http://") || WordReader.begins(text, at, "https:")
        || WordReader.begins(text, at, "www.")
    else { return false }
    unsafe skipRun(text)
    return true
  }

  private static func begins(
    _ text: UnsafeRawBufferPointer, _ at: Int, _ word: StaticString
  ) -> Bool {
    guard at + word.utf8CodeUnitCount <= text.count else { return false }
    for place in 0..<word.utf8CodeUnitCount {
      let byte = unsafe text[at + place]
      guard unsafe (isLetter(byte) ? byte | 0x20 : byte) == word.utf8Start[place] else {
        return false
      }
    }
    return true
  }

  /// Passes everything up to the next space, and forgets what it began with.
  private func skipRun(_ text: UnsafeRawBufferPointer) {
    forget(after: runWords)
    while at < text.count, unsafe text[at] > 0x20 { at += 1 }
    pause = max(pause, .clause)
  }

  func readOther(_ text: UnsafeRawBufferPointer) {
    let byte = unsafe text[at]
    let next = at + 1 < text.count ? unsafe text[at + 1] : 0
    switch byte {
    case UInt8(ascii: "@") where WordReader.isWordByte(next):
      if at > runStart, unsafe WordReader.isWordByte(text[at - 1]) {
        return unsafe skipRun(text)
      }
      at += 1
      while at < text.count, unsafe WordReader.isWordByte(text[at]) { at += 1 }
      pause = max(pause, .clause)
    case UInt8(ascii: "<"):
      if next == UInt8(ascii: "3") {
        let start = at
        at += 2
        return picture("<3", from: start, .picture)
      }
      unsafe skip(text, to: UInt8(ascii: ">"), isTag: true)
    case UInt8(ascii: "["): unsafe skip(text, to: UInt8(ascii: "]"), isTag: false)
    case UInt8(ascii: "&"): unsafe skipEntity(text)
    default: at += 1
    }
    if byte == UInt8(ascii: "-"), next == byte || next == 0x20 { pause = max(pause, .clause) }
  }

  /// Passes `<br/>` or `[name]` whole, else the one byte.
  private func skip(_ text: UnsafeRawBufferPointer, to close: UInt8, isTag: Bool) {
    var end = at + 1
    let limit = min(text.count, at + (isTag ? 200 : 24))
    while end < limit, unsafe text[end] != close,
      unsafe isTag ? text[end] != text[at] : WordReader.isWordByte(text[end]) || text[end] == 0x20
    {
      end += 1
    }
    if end < limit, end > at + 1, unsafe text[end] == close { at = end }
    at += 1
    pause = max(pause, .clause)
  }

  private func skipEntity(_ text: UnsafeRawBufferPointer) {
    var end = at + 1
    let limit = min(text.count, at + 9)
    while end < limit, unsafe WordReader.isWordByte(text[end]) || text[end] == UInt8(ascii: "#") {
      end += 1
    }
    if end < limit, end > at + 1, unsafe text[end] == UInt8(ascii: ";") { at = end }
    at += 1
  }
}
