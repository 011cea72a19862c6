/// Numbers as records show them: at most four digits after the point, zeros at the end left out.
package enum Decimal {
  static let powersOfTen: [UInt64] = [1, 10, 100, 1000, 10_000]

  /// The digits of a value and how many of them stand after the point; nil for one too large.
  @inline(__always)
  static func digits(of value: Double) -> (digits: UInt64, places: Int)? {
    guard value.magnitude < 1e14 else { return nil }
    var digits = UInt64((value.magnitude * 10_000).rounded())
    var places = 4
    while places > 0, digits % 10 == 0 {
      digits /= 10
      places -= 1
    }
    return (digits, places)
  }

  package static func text(_ value: Double) -> String {
    guard let (digits, places) = digits(of: value) else { return "\(value)" }
    let sign = value < 0 && digits > 0 ? "-" : ""
    guard places > 0 else { return "\(sign)\(digits)" }
    let (whole, fraction) = digits.quotientAndRemainder(dividingBy: powersOfTen[places])
    let shown = String(fraction)
    return "\(sign)\(whole).\(String(repeating: "0", count: places - shown.count))\(shown)"
  }
}
