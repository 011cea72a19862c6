/// A position in a short text, for grammar read a byte at a time; every read is within bounds.
///
/// It borrows the bytes: make one inside `withUnsafeBytes` and leave it there.
@safe
struct TextCursor {
  private let bytes: UnsafeRawBufferPointer
  private(set) var position = 0

  @unsafe
  init(_ bytes: UnsafeRawBufferPointer) { unsafe self.bytes = bytes }

  /// What `read` makes of the text, if it then stands at the end of it.
  static func whole<Value>(
    of text: some StringProtocol, read: (inout TextCursor) -> Value?
  ) -> Value? {
    var string = String(text)
    return string.withUTF8 {
      var cursor = unsafe TextCursor(UnsafeRawBufferPointer($0))
      let value = read(&cursor)
      return cursor.isAtEnd ? value : nil
    }
  }

  /// The text without white space at its ends.
  static func trimmed(_ text: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
    var end = text.count
    var start = 0
    while start < end, unsafe isSpace(text[start]) { start += 1 }
    while start < end, unsafe isSpace(text[end - 1]) { end -= 1 }
    return unsafe UnsafeRawBufferPointer(rebasing: text[start..<end])
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || 9...13 ~= byte }

  var isAtEnd: Bool { unsafe position >= bytes.count }

  /// How many bytes are left.
  var remaining: Int { unsafe bytes.count - position }

  /// The next byte, not taken; nil at the end.
  var next: UInt8? { peek(0) }

  /// The byte so far ahead (0 or more), not taken, or nil beyond the end.
  func peek(_ distance: Int) -> UInt8? {
    unsafe distance < remaining ? bytes[position + distance] : nil
  }

  /// Takes the next byte, whatever it is.
  mutating func take() -> UInt8? {
    guard let byte = next else { return nil }
    position += 1
    return byte
  }

  /// Takes the next byte if it is this one.
  mutating func take(_ byte: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: byte) else { return false }
    position += 1
    return true
  }

  /// Takes the next letter if it is this one, large or small; `letter` is a small one.
  mutating func takeLetter(_ letter: Unicode.Scalar) -> Bool {
    guard let byte = next, byte | 0x20 == UInt8(ascii: letter) else { return false }
    position += 1
    return true
  }

  /// Takes as many digits as follow, up to `limit` (at most 18): their number and how many.
  mutating func digits(upTo limit: Int) -> (value: Int, count: Int) {
    var value = 0
    var count = 0
    while count < limit, let digit = digit(ahead: count) {
      value = value * 10 + digit
      count += 1
    }
    position += count
    return (value, count)
  }

  /// Takes exactly so many digits, or none.
  mutating func digits(exactly count: Int) -> Int? {
    var value = 0
    for ahead in 0..<count {
      guard let digit = digit(ahead: ahead) else { return nil }
      value = value * 10 + digit
    }
    position += count
    return value
  }

  /// Takes all digits that follow as a fraction: millionths, the rest cut off; nil without one.
  mutating func fraction() -> Int? {
    let (value, count) = digits(upTo: 6)
    guard count > 0 else { return nil }
    while digit(ahead: 0) != nil { position += 1 }
    return (count..<6).reduce(value) { number, _ in number * 10 }
  }

  mutating func skipSpaces() {
    while let byte = next, TextCursor.isSpace(byte) { position += 1 }
  }

  /// Takes all ASCII letters that follow, made small.
  mutating func word() -> String {
    var letters: [UInt8] = []
    while let byte = next, 97...122 ~= byte | 0x20 {
      letters.append(byte | 0x20)
      position += 1
    }
    return String(decoding: letters, as: UTF8.self)
  }

  /// What is found after spaces, with nothing taken.
  func afterSpaces(_ look: (inout TextCursor) -> Bool) -> Bool {
    var ahead = self
    ahead.skipSpaces()
    return look(&ahead)
  }

  private func digit(ahead distance: Int) -> Int? {
    guard let byte = peek(distance), 48...57 ~= byte else { return nil }
    return Int(byte) - 48
  }
}
