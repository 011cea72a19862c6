/// The time that one promise had, from the interaction with which it was made.
///
///     leg     |=====|         |==…      while what was promised is not done
///     left    8 h   5 h  5 h  5 h       it stands still in between, and goes on
///
/// Exactly on time is kept; once broken is broken, whatever comes after.
struct PromiseClock: Sendable {
  /// The place of that interaction.
  let because: UInt32
  /// How long it was to be; nil where its deadline was written into the interaction.
  let length: PromiseLength?
  /// In order, not touching; only the last can be without an end.
  private(set) var legs: [Leg] = []
  private(set) var state = State.kept
  /// The deadline of the leg that broke it, else of the last leg; nil where it is never due.
  private(set) var deadline: Time?
  /// Someone should be warned from then on; nil where it is never due.
  private(set) var warning: Time?
  /// When it was done, nil if not yet.
  private(set) var doneAt: Time?
  /// Open time: what was left when it was done, or is left; below zero how late it was, or is.
  private(set) var left: Span?

  enum State: UInt8, Sendable {
    case kept, broken, running

    /// On the wire.
    var name: StaticString {
      switch self {
      case .kept: "kept"
      case .broken: "broken"
      case .running: "running"
      }
    }
  }

  /// A stretch in which time ran; `end` is nil where it still does.
  struct Leg: Sendable, Equatable {
    var start: Time
    var end: Time?
  }

  /// What was promised: until when, or how long.
  enum Terms: Sendable {
    case length(PromiseLength)
    case deadline(Time)
  }

  /// The time of a promise made at the start of the first leg; there is at least one.
  ///
  /// `warn` is how much open time is left when someone is warned; nil for a quarter.
  init(
    because: UInt32, _ terms: Terms, legs: [Leg], on time: BusinessTime, warn: Span?, asOf: Time
  ) {
    self.because = because
    self.legs = legs
    guard let first = legs.first else {
      length = nil
      return
    }
    switch terms {
    case .length(let length):
      self.length = length
      deadline = time.deadline(from: first.start, within: length)
    case .deadline(let moment):
      length = nil
      deadline = moment
    }
    doneAt = legs.last?.end
    let rest = warn ?? deadline.map { quarter(of: time.openTime(from: first.start, to: $0)) }
    for (index, leg) in legs.enumerated() {
      if index > 0, let left { deadline = time.deadline(from: leg.start, length: left) }
      guard let deadline else { continue }
      warning = time.warning(before: deadline, from: leg.start, leaving: rest)
      if leg.end.map({ $0 <= deadline }) ?? (asOf < deadline) {
        left = time.openTime(from: leg.end ?? asOf, to: deadline)
        continue
      }
      state = .broken
      let late = legs[index...].reduce(Int64(0)) { sum, leg in
        let start = max(leg.start, deadline)
        return sum.addingWithinRange(time.openTime(from: start, to: leg.end ?? asOf).microseconds)
      }
      left = Span(microseconds: -late)
      return
    }
    if doneAt == nil { state = .running }
  }
}

private func quarter(of span: Span) -> Span { Span(microseconds: span.microseconds / 4) }

extension PromiseClock {
  var start: Time { legs.first?.start ?? Time(microseconds: 0) }
  var isStamped: Bool { length == nil }
}
