/// SHA-256 (FIPS 180-4), for ids that must not collide.
package enum SHA256 {
  /// The 32 bytes of the digest of `message`.
  package static func digest(_ message: some Sequence<UInt8>) -> [UInt8] {
    let words = words(of: Array(message))
    return (0..<32).map { place in
      UInt8(truncatingIfNeeded: words[place / 4] >> UInt32(24 - 8 * (place % 4)))
    }
  }

  /// The first 128 bits of the digest of `message`.
  static func short(_ message: consuming [UInt8]) -> UInt128 {
    let words = words(of: message)
    return (0..<4).reduce(0) { $0 << 32 | UInt128(words[$1]) }
  }

  /// The digest, its first word first.
  private static func words(of message: consuming [UInt8]) -> SIMD8<UInt32> {
    let bits = UInt64(message.count) * 8
    message.append(0x80)
    message.append(contentsOf: repeatElement(0, count: (120 - message.count % 64) % 64))
    for shift in stride(from: UInt64(56), through: 0, by: -8) {
      message.append(UInt8(truncatingIfNeeded: bits >> shift))
    }
    var state = initial
    unsafe message.withUnsafeBytes { padded in
      unsafe constants.withUnsafeBufferPointer { constants in
        unsafe withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 64) { words in
          for block in stride(from: 0, to: padded.count, by: 64) {
            unsafe expand(padded, from: block, into: words)
            unsafe compress(words, constants, into: &state)
          }
        }
      }
    }
    return state
  }

  /// The first 128 bits of the digest, as 32 hexadecimal digits.
  package static func shortID(_ message: some Sequence<UInt8>) -> String {
    let digest = digest(message)
    let text = (0..<32).map { place in
      let half = digest[place / 2] >> (place % 2 == 0 ? 4 : 0) & 15
      return half < 10 ? 0x30 + half : 0x57 + half
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The 64 words of the message schedule of a block.
  private static func expand(
    _ padded: UnsafeRawBufferPointer, from block: Int,
    into words: UnsafeMutableBufferPointer<UInt32>
  ) {
    for t in 0..<16 {
      let word = unsafe padded.loadUnaligned(fromByteOffset: block &+ t &* 4, as: UInt32.self)
      unsafe words.initializeElement(at: t, to: UInt32(bigEndian: word))
    }
    for t in 16..<64 {
      let early = unsafe words[t &- 15]
      let late = unsafe words[t &- 2]
      let a = rotated(early, 7) ^ rotated(early, 18) ^ early &>> 3
      let b = rotated(late, 17) ^ rotated(late, 19) ^ late &>> 10
      unsafe words.initializeElement(at: t, to: words[t &- 16] &+ a &+ words[t &- 7] &+ b)
    }
  }

  private static func compress(
    _ words: UnsafeMutableBufferPointer<UInt32>, _ constants: UnsafeBufferPointer<UInt32>,
    into state: inout SIMD8<UInt32>
  ) {
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    for t in 0..<64 {
      let upper = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25)
      let first = unsafe h &+ upper &+ (e & f ^ ~e & g) &+ constants[t] &+ words[t]
      let lower = rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)
      let second = lower &+ (a & b ^ a & c ^ b & c)
      (h, g, f, e) = (g, f, e, d &+ first)
      (d, c, b, a) = (c, b, a, first &+ second)
    }
    state &+= SIMD8(a, b, c, d, e, f, g, h)
  }

  @inline(__always)
  private static func rotated(_ word: UInt32, _ count: UInt32) -> UInt32 {
    word &>> count | word &<< (32 &- count)
  }

  /// The fractions of the square roots of the first 8 primes.
  private static let initial: SIMD8<UInt32> = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c,
    0x1f83_d9ab, 0x5be0_cd19,
  ]

  /// The fractions of the cube roots of the first 64 primes.
  private static let constants: [UInt32] = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1,
    0x923f_82a4, 0xab1c_5ed5, 0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3,
    0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7, 0xc19b_f174, 0xe49b_69c1, 0xefbe_4786,
    0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da,
    0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7, 0xc6e0_0bf3, 0xd5a7_9147,
    0x06ca_6351, 0x1429_2967, 0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13,
    0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85, 0xa2bf_e8a1, 0xa81a_664b,
    0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070,
    0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a,
    0x5b9c_ca4f, 0x682e_6ff3, 0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208,
    0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7, 0xc671_78f2,
  ]
}

extension Record {
  /// Whether it has an id of its own; an empty one is none.
  @inline(__always)
  package var hasID: Bool {
    unsafe (found.strings | found.numbers) & Member.id.bit != 0 && raw(.id).count > 0
  }

  /// The id of a record that has none: 128 bits of the SHA-256 of its line, so that identical lines
  /// are one.
  package var lineID: String { unsafe SHA256.shortID(line) }
}
