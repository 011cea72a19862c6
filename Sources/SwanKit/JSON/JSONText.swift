/// Strings as JSON writes them, and as they are.
package enum JSONText {
  /// The bytes that the inside of a valid JSON string stands for; a lone surrogate becomes U+FFFD.
  package static func unescaped(_ raw: UnsafeRawBufferPointer) -> [UInt8] {
    var plain: [UInt8] = []
    plain.reserveCapacity(raw.count)
    var at = 0
    while at < raw.count {
      let byte = unsafe raw[at]
      guard byte == UInt8(ascii: "\\"), at + 1 < raw.count else {
        plain.append(byte)
        at += 1
        continue
      }
      let letter = unsafe raw[at + 1]
      at += 2
      switch letter {
      case UInt8(ascii: "b"): plain.append(0x08)
      case UInt8(ascii: "f"): plain.append(0x0c)
      case UInt8(ascii: "n"): plain.append(0x0a)
      case UInt8(ascii: "r"): plain.append(0x0d)
      case UInt8(ascii: "t"): plain.append(0x09)
      case UInt8(ascii: "u"):
        var scalar = unsafe codeUnit(raw, at)
        at += 4
        if scalar & 0xfc00 == 0xd800, at + 6 <= raw.count, unsafe raw[at] == UInt8(ascii: "\\"),
          unsafe raw[at + 1] == UInt8(ascii: "u"), unsafe codeUnit(raw, at + 2) & 0xfc00 == 0xdc00
        {
          scalar = unsafe 0x10000 + (scalar & 0x3ff) << 10 + codeUnit(raw, at + 2) & 0x3ff
          at += 6
        }
        plain += Array(String(Unicode.Scalar(scalar) ?? "\u{fffd}").utf8)
      default: plain.append(letter)
      }
    }
    return plain
  }

  private static func codeUnit(_ raw: UnsafeRawBufferPointer, _ at: Int) -> UInt32 {
    guard at + 4 <= raw.count else { return 0xfffd }
    return (at..<at + 4).reduce(0) { sum, place in
      let byte = unsafe UInt32(raw[place])
      let digit = byte <= 0x39 ? byte &- 0x30 : (byte | 0x20) &- 0x57
      return sum << 4 | digit & 0xf
    }
  }

  /// Appends `plain` as a JSON string, in quotes; bytes that are not UTF-8 become U+FFFD.
  package static func append(_ plain: some Collection<UInt8>, to output: inout [UInt8]) {
    output.append(UInt8(ascii: "\""))
    if plain.allSatisfy({
      $0 &- 0x20 < 0x60 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\")
    }) {
      output.append(contentsOf: plain)
    } else {
      let bytes = Array(plain)
      appendEscaped(
        isUTF8(bytes) ? bytes : Array(String(decoding: bytes, as: UTF8.self).utf8), to: &output)
    }
    output.append(UInt8(ascii: "\""))
  }

  private static func appendEscaped(_ bytes: [UInt8], to output: inout [UInt8]) {
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): output += [UInt8(ascii: "\\"), byte]
      case 0x08: output += [UInt8(ascii: "\\"), UInt8(ascii: "b")]
      case 0x0c: output += [UInt8(ascii: "\\"), UInt8(ascii: "f")]
      case 0x0a: output += [UInt8(ascii: "\\"), UInt8(ascii: "n")]
      case 0x0d: output += [UInt8(ascii: "\\"), UInt8(ascii: "r")]
      case 0x09: output += [UInt8(ascii: "\\"), UInt8(ascii: "t")]
      case 0..<0x20:
        let hexadecimal = Array("0123456789abcdef".utf8)
        output += Array("\\u00".utf8) + [hexadecimal[Int(byte >> 4)], hexadecimal[Int(byte & 15)]]
      default: output.append(byte)
      }
    }
  }

  /// Whether `bytes` are UTF-8.
  package static func isUTF8(_ bytes: [UInt8]) -> Bool {
    unsafe (bytes + [0, 0, 0, 0]).withUnsafeBufferPointer { all in
      guard var cursor = all.baseAddress else { return true }
      let end = unsafe cursor + bytes.count
      while unsafe cursor < end {
        let length = unsafe cursor[0] < 0x80 ? 1 : utf8Length(cursor)
        if length == 0 { return false }
        unsafe cursor += length
      }
      return true
    }
  }
}
