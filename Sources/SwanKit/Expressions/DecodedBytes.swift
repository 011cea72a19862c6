/// The bytes that a text stands for, one by one, without memory of its own.
///
/// With escapes it is the inside of a JSON string, decoded as ``JSONText/unescaped(_:)`` does: a
/// lone surrogate is U+FFFD. Without, it is what it is, backslashes too.
@safe struct DecodedBytes {
  private let raw: UnsafeRawBufferPointer
  private let hasEscapes: Bool
  private var at = 0
  /// Bytes of a scalar that was escaped, still to come, the next one lowest.
  private var pending: UInt32 = 0

  init(_ raw: UnsafeRawBufferPointer, hasEscapes: Bool) {
    unsafe self.raw = raw
    self.hasEscapes = hasEscapes
  }

  mutating func next() -> UInt8? {
    if pending != 0 {
      defer { pending &>>= 8 }
      return UInt8(truncatingIfNeeded: pending)
    }
    guard unsafe at < raw.count else { return nil }
    let byte = unsafe raw[at]
    guard hasEscapes, byte == UInt8(ascii: "\\"), unsafe at + 1 < raw.count else {
      at += 1
      return byte
    }
    let letter = unsafe raw[at + 1]
    at += 2
    switch letter {
    case UInt8(ascii: "b"): return 0x08
    case UInt8(ascii: "f"): return 0x0c
    case UInt8(ascii: "n"): return 0x0a
    case UInt8(ascii: "r"): return 0x0d
    case UInt8(ascii: "t"): return 0x09
    case UInt8(ascii: "u"): return nextScalar()
    default: return letter
    }
  }

  private mutating func nextScalar() -> UInt8 {
    var value = codeUnit(at)
    at += 4
    if value & 0xfc00 == 0xd800, unsafe at + 6 <= raw.count, unsafe raw[at] == UInt8(ascii: "\\"),
      unsafe raw[at + 1] == UInt8(ascii: "u"), codeUnit(at + 2) & 0xfc00 == 0xdc00
    {
      value = 0x10000 + (value & 0x3ff) << 10 + codeUnit(at + 2) & 0x3ff
      at += 6
    }
    let scalar = Unicode.Scalar(value) ?? "\u{fffd}"
    guard !scalar.isASCII else { return UInt8(truncatingIfNeeded: scalar.value) }
    var first: UInt8 = 0
    var place: UInt32 = 0
    for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
      if place == 0 { first = byte } else { pending |= UInt32(byte) &<< (8 &* (place &- 1)) }
      place += 1
    }
    return first
  }

  private func codeUnit(_ at: Int) -> UInt32 {
    guard unsafe at + 4 <= raw.count else { return 0xfffd }
    return (at..<at + 4).reduce(0) { sum, place in
      let byte = unsafe UInt32(raw[place])
      let digit = byte <= 0x39 ? byte &- 0x30 : (byte | 0x20) &- 0x57
      return sum << 4 | digit & 0xf
    }
  }
}

extension ConditionValue {
  /// Whether the text is below (under 0), the same as or above another, by their decoded bytes.
  @inline(__always)
  func order(ofText other: ConditionValue) -> Int {
    if hasEscapes || other.hasEscapes { return orderEscaped(other) }
    let (own, its) = unsafe (text, other.text)
    let common = min(own.count, its.count)
    if common > 0, let a = own.baseAddress, let b = its.baseAddress {
      let order = unsafe memcmp(a, b, common)
      if order != 0 { return Int(order) }
    }
    return own.count &- its.count
  }

  @inline(never)
  private func orderEscaped(_ other: ConditionValue) -> Int {
    var (own, its) = (bytes, other.bytes)
    while true {
      let (a, b) = (own.next(), its.next())
      guard let a else { return b == nil ? 0 : -1 }
      guard let b else { return 1 }
      if a != b { return a < b ? -1 : 1 }
    }
  }

  /// The text, decoded.
  var bytes: DecodedBytes { unsafe DecodedBytes(text, hasEscapes: hasEscapes) }
}
