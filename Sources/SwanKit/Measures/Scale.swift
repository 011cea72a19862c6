/// The scale on which a log's ratings were given.
package enum Scale: Sendable, Equatable {
  case unknown
  case between(Double, Double)
  /// Different ones: what is said of them all is said as a share of the scale.
  case mixed

  static func from(_ bounds: (Double, Double)) -> Scale { .between(bounds.0, bounds.1) }

  @inline(__always)
  mutating func merge(_ other: Scale) {
    if self == other || other == .unknown { return }
    self = self == .unknown ? other : .mixed
  }

  /// A level as people say it: stars, where all ratings have the same scale.
  package func value(of level: Int32) -> Double {
    let share = Double(level) / Double(Level.top)
    guard case .between(let low, let high) = self else { return share }
    return low + share * (high - low)
  }
}
