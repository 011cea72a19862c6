/// A hash of bytes that is the same on every machine and in every run.
///
/// It decides where texts stand in tables and which of them belong to a sample. It is no secret and
/// keeps nobody out: where ids must not collide, bytes are compared or SHA-256 is used.
package enum StableHash {
  @inline(__always)
  package static func of(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    let count = bytes.count
    var hash: UInt64 = 0x9e37_79b9_7f4a_7c15 &* UInt64(truncatingIfNeeded: count &+ 1)
    var at = 0
    while at &+ 8 < count {
      hash = unsafe mixed(hash ^ word(bytes, at))
      at &+= 8
    }
    // The last eight bytes, some of them once more; of a short text all there are.
    hash = unsafe mixed(hash ^ (count >= 8 ? word(bytes, count &- 8) : head(bytes)))
    return hash ^ hash &>> 29
  }

  /// The first eight bytes, the first in the lowest place, zeros where there are fewer.
  @inline(__always)
  package static func head(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    let count = bytes.count
    if count >= 8 { return unsafe word(bytes, 0) }
    if count >= 4 {
      let low = unsafe half(bytes, 0)
      let high = unsafe half(bytes, count &- 4)
      return low | high &<< UInt64(truncatingIfNeeded: (count &- 4) &* 8)
    }
    var head: UInt64 = 0
    for place in 0..<count { head |= unsafe UInt64(bytes[place]) &<< UInt64(place &* 8) }
    return head
  }

  @inline(__always)
  private static func word(_ bytes: UnsafeRawBufferPointer, _ at: Int) -> UInt64 {
    UInt64(littleEndian: unsafe bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self))
  }

  @inline(__always)
  private static func half(_ bytes: UnsafeRawBufferPointer, _ at: Int) -> UInt64 {
    UInt64(UInt32(littleEndian: unsafe bytes.loadUnaligned(fromByteOffset: at, as: UInt32.self)))
  }

  @inline(__always)
  private static func mixed(_ word: UInt64) -> UInt64 {
    let product = word.multipliedFullWidth(by: 0xd6e8_feb8_6659_fd93)
    return product.high ^ product.low
  }
}
