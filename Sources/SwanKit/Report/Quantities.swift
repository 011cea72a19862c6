// How quantities read. A face puts them in their places; the words are the same everywhere.

extension Quantity {
  /// `80.0 %`, `3 d 4 h`, `12,197`; `no data` without a value.
  var text: String { value.map { text($0) } ?? "no data" }

  /// `49.0 to 94.3`, without the unit where the value before it has it; nil without an interval.
  var intervalText: String? {
    guard let low, let high else { return nil }
    return "\(bare(low)) to \(bare(high))"
  }

  private func text(_ value: Double) -> String {
    let sign = isDifference && value > 0 ? "+" : ""
    guard unit == .share else { return sign + bare(value) }
    return sign + bare(value) + (isDifference ? " points" : " %")
  }

  private func bare(_ value: Double) -> String {
    switch unit {
    case .count: value.magnitude < 1e15 ? Int(value).grouped : "\(value)"
    case .share: Self.fixed(100 * value, 1)
    case .number: Self.fixed(value, value.magnitude < 20 ? 2 : 1)
    case .seconds:
      value.magnitude < 9e12 ? Span(microseconds: Int64(value * 1e6)).description : "\(value) s"
    }
  }

  /// A number with so many digits after the point, never `-0.0`.
  static func fixed(_ value: Double, _ places: Int) -> String {
    guard value.isFinite, value.magnitude < 1e12 else { return "\(value)" }
    let scale = places == 1 ? 10.0 : 100.0
    let scaled = Int((value.magnitude * scale).rounded())
    let whole = scaled / Int(scale)
    let rest = String(Int(scale) + scaled % Int(scale)).dropFirst()
    return (value < 0 && scaled > 0 ? "-" : "") + "\(whole.grouped).\(rest)"
  }
}
