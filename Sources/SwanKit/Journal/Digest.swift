/// 128 bits that stand for some content.
///
/// Made by multiplying and folding, as hash tables do: fast, and by chance two contents of a
/// thousand million share one in one of 10²⁰ logs. It is no secret and withstands no forger, who
/// could at most make his own record count as known already.
package struct Digest: Hashable, Sendable, BitwiseCopyable {
  var first: UInt64
  var second: UInt64
}

/// Makes a digest of what is added, in order.
struct Mixer {
  private var first: UInt64
  private var second: UInt64

  private static let factors: (UInt64, UInt64) = (0xd6e8_feb8_6659_fd93, 0xa076_1d64_78bd_642f)

  /// Begins with a tag, so that values of different kinds never mix to the same.
  @inline(__always)
  init(_ tag: UInt64) {
    first = 0x243f_6a88_85a3_08d3 ^ tag
    second = 0x1319_8a2e_0370_7344 &+ tag
  }

  @inline(__always)
  mutating func add(_ a: UInt64, _ b: UInt64 = 0) {
    first = Mixer.folded(a ^ Mixer.factors.0, b ^ first)
    second = Mixer.folded(a ^ second, b ^ Mixer.factors.1) &+ first
  }

  @inline(__always)
  mutating func add(_ digest: Digest) { add(digest.first, digest.second) }

  /// Adds bytes, sixteen a step.
  @inline(__always)
  mutating func add(_ bytes: UnsafeRawBufferPointer) {
    let count = bytes.count
    first &+= UInt64(truncatingIfNeeded: count)
    var at = 0
    while at &+ 16 < count {
      unsafe add(word(of: bytes, at), word(of: bytes, at &+ 8))
      at &+= 16
    }
    // The last ones, read twice where they don't fill two words.
    let left = count &- at
    if left >= 8 {
      unsafe add(word(of: bytes, at), word(of: bytes, count &- 8))
    } else {
      var last: UInt64 = 0
      while at < count {
        last = unsafe last &<< 8 | UInt64(bytes[at])
        at &+= 1
      }
      add(last)
    }
  }

  @inline(__always)
  private func word(of bytes: UnsafeRawBufferPointer, _ at: Int) -> UInt64 {
    UInt64(littleEndian: unsafe bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self))
  }

  @inline(__always)
  private static func folded(_ a: UInt64, _ b: UInt64) -> UInt64 {
    let product = a.multipliedFullWidth(by: b)
    return product.high ^ product.low
  }

  @inline(__always)
  var digest: Digest { Digest(first: first, second: second) }
}
