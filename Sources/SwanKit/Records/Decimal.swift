/// Numbers as records show them.
package enum Decimal {
  /// Appends `value` with at most four digits after the point, zeros at the end left out.
  package static func append(_ value: Double, to bytes: inout [UInt8]) {
    guard value.magnitude < 1e14 else {
      bytes.append(contentsOf: "\(value)".utf8)
      return
    }
    var scaled = UInt64((value.magnitude * 10_000).rounded())
    if value < 0, scaled > 0 { bytes.append(UInt8(ascii: "-")) }
    var places = 4
    while places > 0, scaled % 10 == 0 {
      scaled /= 10
      places -= 1
    }
    var divisor: UInt64 = 1
    for _ in 0..<places { divisor *= 10 }
    append(Int(scaled / divisor), to: &bytes)
    guard places > 0 else { return }
    bytes.append(UInt8(ascii: "."))
    var rest = scaled % divisor
    while places > 0 {
      divisor /= 10
      bytes.append(UInt8(ascii: "0") + UInt8(rest / divisor))
      rest %= divisor
      places -= 1
    }
  }

  /// Appends `value`.
  package static func append(_ value: Int, to bytes: inout [UInt8]) {
    guard value >= 10 || value < 0 else { return bytes.append(UInt8(ascii: "0") + UInt8(value)) }
    bytes.append(contentsOf: String(value).utf8)
  }

  package static func text(_ value: Double) -> String {
    var bytes: [UInt8] = []
    append(value, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}
