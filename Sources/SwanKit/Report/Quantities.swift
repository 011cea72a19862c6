// How quantities read. A face puts them in their places; the words are the same everywhere.

extension Quantity {
  /// `80.0 %`, `3d 4h`, `12,197`; `no data` without a value.
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
    case .points: Self.fixed(value, 1)
    case .number: Self.fixed(value, value.magnitude < 20 ? 2 : 1)
    case .seconds: Self.span(value)
    }
  }

  /// A length of time by its two longest units, cut off: `3d 4h`, `12m 45s`, `0.25s`.
  static func span(_ seconds: Double) -> String {
    guard seconds.isFinite, seconds.magnitude < 9e15 else { return "\(seconds)s" }
    let sign = seconds < 0 ? "-" : ""
    guard seconds.magnitude >= 1 else {
      return seconds == 0 ? "0s" : "\(sign)\(fixed(seconds.magnitude, 2))s"
    }
    var rest = Int(seconds.magnitude)
    var parts: [String] = []
    for (name, length) in [("d", 86_400), ("h", 3600), ("m", 60), ("s", 1)] {
      let count = rest / length
      rest %= length
      if parts.isEmpty, count == 0 { continue }
      parts.append(count == 0 ? "" : "\(count.grouped)\(name)")
      if parts.count == 2 { break }
    }
    return sign + parts.filter { !$0.isEmpty }.joined(separator: " ")
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
