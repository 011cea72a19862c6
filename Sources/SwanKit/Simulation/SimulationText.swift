/// Lines in the making: JSON written straight into bytes whose room is known to suffice, since
/// all words are ours.
typealias SimulationText = OutputSpan<UInt8>

extension OutputSpan where Element == UInt8 {
  /// More than the longest line there can be.
  static var roomForLine: Int { 8192 }

  mutating func add(_ literal: StaticString) {
    literal.withUTF8Buffer { unsafe add($0.span) }
  }

  mutating func add(_ bytes: Swift.Span<UInt8>) {
    let added = bytes.count
    guard added <= freeCapacity else { return }
    // A copy by hand is one call for a phrase, an append per byte thirty times slower.
    unsafe withUnsafeMutableBufferPointer { room, count in
      unsafe bytes.withUnsafeBufferPointer { source in
        guard let from = source.baseAddress, let to = room.baseAddress else { return }
        unsafe (to + count).initialize(from: from, count: added)
        count += added
      }
    }
  }

  /// In decimal, zeros in front up to the width (at most 8).
  mutating func add(_ number: Int, width: Int = 1) {
    if number < 0 { append(UInt8(ascii: "-")) }
    var rest = number.magnitude
    if rest >= 100_000_000 {
      add(Int(rest / 100_000_000))
      add(Int(rest % 100_000_000), width: 8)
      return
    }
    // The digits come last first; a word of eight bytes turns them round.
    var digits: UInt64 = 0
    var count = 0
    repeat {
      digits = digits << 8 | UInt64(UInt8(ascii: "0")) + UInt64(rest % 10)
      rest /= 10
      count += 1
    } while rest > 0 || count < width
    for _ in 0..<count {
      append(UInt8(truncatingIfNeeded: digits))
      digits >>= 8
    }
  }

  /// What precedes a number, the number, and a quote: `"c-00017"`.
  mutating func name(_ prefix: StaticString, _ number: Int, width: Int) {
    add(prefix)
    add(number, width: width)
    append(UInt8(ascii: "\""))
  }

  mutating func bool(_ value: Bool) { add(value ? "true" : "false") }

  /// A whole second, as `"2026-01-05T08:00:00Z"`.
  mutating func time(_ seconds: Int) {
    append(UInt8(ascii: "\""))
    date(seconds / 86_400)
    let second = seconds % 86_400
    pair(UInt8(ascii: "T"), second / 3600)
    pair(UInt8(ascii: ":"), second / 60 % 60)
    pair(UInt8(ascii: ":"), second % 60)
    add("Z\"")
  }

  /// A day since 1970-01-01, as `2026-01-05`.
  ///
  /// Howard Hinnant, "chrono-compatible low-level date algorithms" (2013): years that begin in
  /// March put the leap day last.
  mutating func date(_ day: Int) {
    let shifted = day + 719_468
    let inEra = shifted % 146_097
    let year = (inEra - inEra / 1460 + inEra / 36_524 - inEra / 146_096) / 365
    let inYear = inEra - (365 * year + year / 4 - year / 100)
    let march = (5 * inYear + 2) / 153
    let month = march < 10 ? march + 3 : march - 9
    add(shifted / 146_097 * 400 + year + (month <= 2 ? 1 : 0), width: 4)
    pair(UInt8(ascii: "-"), month)
    pair(UInt8(ascii: "-"), inYear - (153 * march + 2) / 5 + 1)
  }

  private mutating func pair(_ separator: UInt8, _ number: Int) {
    append(separator)
    append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / 10))
    append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10))
  }
}
