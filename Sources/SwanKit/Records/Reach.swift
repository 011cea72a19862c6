/// From when to when a log reaches that has nothing in the period asked for.
package struct Reach: Sendable {
  /// When the first and the last interaction began, in microseconds; nil without any.
  private(set) var range: ClosedRange<Int64>?

  package init() {}

  mutating func extend(_ other: ClosedRange<Int64>) {
    let known = range ?? other
    range = min(known.lowerBound, other.lowerBound)...max(known.upperBound, other.upperBound)
  }

  mutating func merge(_ other: Reach) {
    if let range = other.range { extend(range) }
  }

  /// `the log reaches from 2026-02-02 to 2026-02-12`, after saying that nothing is in the period;
  /// nil where nothing is anywhere.
  package func sentence(in zone: TimeZone = .utc) -> String? {
    guard let range else { return nil }
    let days = [range.lowerBound, range.upperBound].map {
      "\(Day(of: Time(microseconds: $0), in: zone))"
    }
    return "no interactions in the period; the log reaches from \(days[0]) to \(days[1])"
  }
}

/// Gathers what scores are made of and, while none of it is in the period, how far the log reaches.
package struct ScorePeriodFold: Fold {
  package var scores: ScoreFold
  package private(set) var reach = Reach()

  package init(_ scores: ScoreFold) { self.scores = scores }

  package mutating func take(_ record: Record) throws(Refusal) {
    try scores.take(record)
    guard isEmpty, record.isInteraction, let time = unsafe Time(rfc3339: record.raw(.at)) else {
      return
    }
    let at = time.microseconds
    if at <= scores.options.asOf ?? .max { reach.extend(at...at) }
  }

  package mutating func merge(_ other: inout ScorePeriodFold) {
    scores.merge(&other.scores)
    reach.merge(other.reach)
  }

  /// Whether no interaction is in the period.
  package var isEmpty: Bool { scores.latestKnown == Interaction.absent }
}
