/// The searches that a CSV reader spends its time in, eight bytes at a time where that pays.
///
/// All take bytes, a start and an end with 0 ≤ start ≤ end ≤ the number of bytes, and read
/// nothing else; what is not found is said to be at the end.
enum CSVBytes {
  /// What can separate fields, the likeliest first.
  static let separators = Array(",;\t|".utf8)

  @inline(__always)
  static func isSeparator(_ byte: UInt8, given separator: UInt8?) -> Bool {
    separator.map { byte == $0 } ?? separators.contains(byte)
  }

  /// The next quote, CR or LF.
  @inline(__always)
  static func quoteOrLineEnd(
    in bytes: UnsafeRawBufferPointer, from start: Int, to end: Int
  ) -> Int {
    unsafe first(in: bytes, from: start, to: end) { word in
      zeroBytes(word ^ 0x2222_2222_2222_2222) | zeroBytes(word ^ 0x0A0A_0A0A_0A0A_0A0A)
        | zeroBytes(word ^ 0x0D0D_0D0D_0D0D_0D0D)
    }
  }

  /// The next CR or LF.
  @inline(__always)
  private static func lineEnd(
    in bytes: UnsafeRawBufferPointer, from start: Int, to end: Int
  ) -> Int {
    unsafe first(in: bytes, from: start, to: end) { word in
      zeroBytes(word ^ 0x0A0A_0A0A_0A0A_0A0A) | zeroBytes(word ^ 0x0D0D_0D0D_0D0D_0D0D)
    }
  }

  /// The next quote.
  @inline(__always)
  static func quote(in bytes: UnsafeRawBufferPointer, from start: Int, to end: Int) -> Int {
    unsafe first(in: bytes, from: start, to: end) { zeroBytes($0 ^ 0x2222_2222_2222_2222) }
  }

  /// The first byte that `hits` marks, by its top bit, in the word that it is given.
  @inline(__always)
  private static func first(
    in bytes: UnsafeRawBufferPointer, from start: Int, to end: Int, hits: (UInt64) -> UInt64
  ) -> Int {
    var position = start
    while end - position >= 8 {
      let word = unsafe UInt64(
        littleEndian: bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self))
      let found = hits(word)
      if found != 0 { return position + found.trailingZeroBitCount / 8 }
      position += 8
    }
    // The last bytes one by one, each the lowest of its word.
    while position < end, unsafe hits(UInt64(bytes[position])) & 0x80 == 0 { position += 1 }
    return position
  }

  /// The top bit of the lowest byte that is zero, and perhaps of some above it.
  @inline(__always)
  private static func zeroBytes(_ word: UInt64) -> UInt64 {
    (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
  }

  /// The position after the next line end: LF, CR LF, or a lone CR; nil where there is none.
  ///
  /// A CR as the last byte counts only when `isLast`: an LF may follow.
  static func afterLineEnd(
    in bytes: UnsafeRawBufferPointer, from start: Int, isLast: Bool
  ) -> Int? {
    let position = unsafe lineEnd(in: bytes, from: start, to: bytes.count) + 1
    guard position <= bytes.count else { return nil }
    if unsafe bytes[position - 1] == 10 { return position }
    guard position < bytes.count else { return isLast ? position : nil }
    return unsafe bytes[position] == 10 ? position + 1 : position
  }

  /// The offset of the first byte that is not UTF-8, or nil.
  static func notUTF8(in bytes: ArraySlice<UInt8>) -> Int? {
    // Most records are ASCII, and this loop is one that compilers make wide.
    var all: UInt8 = 0
    for byte in bytes { all |= byte }
    if all < 0x80 { return nil }
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      return error.byteOffsets.lowerBound
    }
  }

  /// How many lines end in the bytes, a CR as the last byte included.
  static func lineEnds(in bytes: UnsafeRawBufferPointer) -> Int {
    var count = 0
    var position = 0
    while let next = unsafe afterLineEnd(in: bytes, from: position, isLast: true) {
      count += 1
      position = next
    }
    return count
  }

  /// How many lines, and how many bytes of the last one, come before a position.
  static func place(of offset: Int, in bytes: UnsafeRawBufferPointer) -> (lines: Int, bytes: Int) {
    var lines = 0
    var lineStart = 0
    while let next = unsafe afterLineEnd(in: bytes, from: lineStart, isLast: true), next <= offset {
      lines += 1
      lineStart = next
    }
    return (lines, offset - lineStart)
  }
}
