// Word-at-a-time scanning: strings make up most bytes of a record, and eight bytes a step is what
// keeps up with the disk. Everything here reads up to fifteen bytes beyond the byte it asks for, so
// whoever calls must own `JSONGrammar.padding` readable bytes after the text. Fuzzed by
// Tests/Fuzz/JSONTarget.swift. (SIMD vectors of the library would be the natural way, but their
// masks are not compiled to vector instructions: ten times slower.)

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
  var cursor = unsafe start
  while true {
    let first = unsafe specials(word(at: cursor))
    if first != 0 { return unsafe cursor + (first.trailingZeroBitCount &>> 3) }
    let second = unsafe specials(word(at: cursor + 8))
    if second != 0 { return unsafe cursor + (8 &+ (second.trailingZeroBitCount &>> 3)) }
    unsafe cursor += 16
  }
}

/// Sets the top bit of each byte that is a quote, a backslash, below 0x20 or beyond ASCII.
///
/// A borrow can set further bits, but only above a true one, and only the lowest is used.
@inline(__always)
private func specials(_ bytes: UInt64) -> UInt64 {
  let ones: UInt64 = 0x0101_0101_0101_0101
  let quote = bytes ^ (ones &* 0x22)
  let backslash = bytes ^ (ones &* 0x5c)
  // With x − 1 or x − 0x20 the top bit comes up for the bytes sought; a byte whose own top bit is
  // set is special anyway, so nothing has to be masked.
  return
    ((quote &- ones) | (backslash &- ones) | (bytes &- (ones &* 0x20)) | bytes)
    & (ones &* 0x80)
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
