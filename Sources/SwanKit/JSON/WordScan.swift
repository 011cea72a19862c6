// Word-at-a-time scanning: strings make up most bytes of a record, and eight bytes a step is what
// keeps up with the disk. Everything here reads up to seven bytes beyond the byte it asks for, so
// whoever calls must own `JSONGrammar.padding` readable bytes after the text. Fuzzed by
// Tests/Fuzz/FuzzJSON.swift.

/// A pointer into bytes that end with a terminator and `JSONGrammar.padding` further bytes.
package typealias Cursor = UnsafePointer<UInt8>

/// The eight bytes at `cursor`, the first in the lowest place.
@inline(__always)
package func word(at cursor: Cursor) -> UInt64 {
  UInt64(littleEndian: unsafe UnsafeRawPointer(cursor).loadUnaligned(as: UInt64.self))
}

/// The first byte at or after `cursor` that needs thought inside a string: a quote, a backslash, a
/// control character or a byte beyond ASCII.
@inline(__always)
func nextSpecial(_ start: Cursor) -> Cursor {
  let ones: UInt64 = 0x0101_0101_0101_0101
  var cursor = unsafe start
  while true {
    let bytes = unsafe word(at: cursor)
    // Each term sets the top bit of a byte that is (from left to right) '"', '\', below 0x20. A
    // borrow can only mark bytes above a true find, and only the lowest mark is used.
    let quote = bytes ^ (ones &* 0x22)
    let backslash = bytes ^ (ones &* 0x5c)
    let found =
      (((quote &- ones) & ~quote) | ((backslash &- ones) & ~backslash)
        | ((bytes &- (ones &* 0x20)) & ~bytes) | bytes) & (ones &* 0x80)
    if found != 0 { return unsafe cursor + (found.trailingZeroBitCount &>> 3) }
    unsafe cursor += 8
  }
}

/// The length in bytes of the UTF-8 sequence at `cursor`, whose first byte is beyond ASCII; 0 when
/// it is none (Unicode Standard, table 3-7).
@inline(never)
package func utf8Length(_ cursor: Cursor) -> Int {
  let first = unsafe cursor[0]
  func isTail(_ at: Int) -> Bool { unsafe cursor[at] & 0xc0 == 0x80 }
  switch first {
  case 0xc2...0xdf:
    return isTail(1) ? 2 : 0
  case 0xe0...0xef:
    guard isTail(1), isTail(2) else { return 0 }
    let second = unsafe cursor[1]
    if first == 0xe0, second < 0xa0 { return 0 }
    if first == 0xed, second > 0x9f { return 0 }
    return 3
  case 0xf0...0xf4:
    guard isTail(1), isTail(2), isTail(3) else { return 0 }
    let second = unsafe cursor[1]
    if first == 0xf0, second < 0x90 { return 0 }
    if first == 0xf4, second > 0x8f { return 0 }
    return 4
  default:
    return 0
  }
}
