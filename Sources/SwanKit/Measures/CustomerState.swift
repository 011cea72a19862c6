/// How sure a customer can be of us.
package enum CustomerState: Int, Comparable, Sendable {
  /// Where every customer begins, and where a problem leads back to.
  case uncertainty
  /// Good experiences can be counted on.
  case ownership
  /// Consistently and predictably above average.
  case amazement

  package var name: StaticString {
    switch self {
    case .uncertainty: "uncertainty"
    case .ownership: "ownership"
    case .amazement: "amazement"
    }
  }

  package static func < (a: CustomerState, b: CustomerState) -> Bool { a.rawValue < b.rawValue }
}

/// What happens to a customer, as far as their state is concerned.
package struct CustomerEvent: Sendable, BitwiseCopyable {
  package enum Kind: UInt8, Sendable, BitwiseCopyable {
    /// An experience was known.
    case experience
    /// A problem began.
    case opened
    /// A problem ended, or the customer said how it had been handled.
    case handledWell, handledBadly, handled
  }

  /// In microseconds.
  var time: Int64
  /// Of the interaction.
  var place: UInt32
  /// Of an experience: its index in the sequence.
  var index: Int32 = 0
  /// Of a problem: which.
  var problem: UInt64 = 0
  var kind: Kind
  /// Of a problem that opens: whether it ends.
  var endsLater = false
}

/// Follows a customer from state to state.
///
/// Before each experience, in this order: uncertainty while a problem is open, or was handled badly;
/// amazement, entered when L₁₀ > ½ and N ≥ 5, left when L₂₅ ≤ ½; ownership, entered when c ≥ ½ and
/// N ≥ 3, left below .40; uncertainty otherwise. L_q is the lower q-quantile of the belief in the
/// rate, N the number of experiences. A problem handled well restores the state before it; a customer
/// for whom one was handled well before loses one state to a new one, not all. After one handled
/// badly N starts again: trust is earned as by a new customer. Facts alone reach ownership at most.
package struct CustomerJourney: Sendable {
  package private(set) var state = CustomerState.uncertainty
  /// Since when, in microseconds, and because of which interaction.
  package private(set) var since: Int64 = .min
  package private(set) var because: UInt32?
  /// When amazement was last lost, and because of which interaction.
  private var lost: (since: Int64, because: UInt32)?

  package private(set) var amazement = Amazement()
  private let memory: Double
  private let strength: Double
  /// The state that the experiences alone make.
  private var earned = CustomerState.uncertainty
  /// Of the open problems that will end, the state before each.
  private var stateBefore: [UInt64: CustomerState] = [:]
  /// How many open problems began in each state.
  private var open = SIMD4<Int32>.zero
  private var wasRecovered = false
  private var forgotten = 0
  private var hasWord = false

  package init(memory: Double, strength: Double) {
    self.memory = memory
    self.strength = strength
  }

  /// The next experience, in order of time: its hit and par, and whether it is the customer's word.
  @inline(__always)
  package mutating func take(
    _ hit: Double, _ par: Par, isWord: Bool, at time: Int64, _ place: UInt32
  ) {
    begin(time, place)
    amazement.add(hit, memory: memory)
    if isWord { hasWord = true }
    earn(par)
    show(time, place)
  }

  /// The next event of a problem, in order of time.
  package mutating func take(_ event: CustomerEvent) {
    begin(event.time, event.place)
    if event.kind == .opened {
      open[state.rawValue] &+= 1
      if event.endsLater { stateBefore[event.problem] = state }
    } else {
      handle(event)
    }
    show(event.time, event.place)
  }

  @inline(__always)
  private mutating func begin(_ time: Int64, _ place: UInt32) {
    guard because == nil else { return }
    because = place
    since = time
  }

  @inline(__always)
  private mutating func show(_ time: Int64, _ place: UInt32) {
    let now = visible
    guard now != state else { return }
    if state == .amazement { lost = (time, place) }
    state = now
    since = time
    because = place
  }

  /// How far a customer slid who was amazed and is so no longer.
  package struct Slide: Sendable {
    package var state: CustomerState
    package var since: Int64
    package var because: UInt32
  }

  /// The slide from amazement, unless amazement was never reached, or is back.
  package var slide: Slide? {
    guard state != .amazement, let lost else { return nil }
    return Slide(state: state, since: lost.since, because: lost.because)
  }

  private mutating func earn(_ par: Par) {
    let count = amazement.count - forgotten
    let chance = amazement.chance(strength: strength, par)
    if earned == .amazement {
      if amazement.isAboveHalf(confidence: 0.75, strength: strength, par) { return }
      earned = chance >= 0.4 ? .ownership : .uncertainty
    } else if hasWord, count >= 5,
      amazement.isAboveHalf(confidence: 0.9, strength: strength, par)
    {
      earned = .amazement
    } else if earned == .ownership {
      if chance < 0.4 { earned = .uncertainty }
    } else if chance >= 0.5, count >= 3 {
      earned = .ownership
    }
  }

  private mutating func handle(_ event: CustomerEvent) {
    let stateBefore = stateBefore.removeValue(forKey: event.problem)
    if let stateBefore { open[stateBefore.rawValue] &-= 1 }
    switch event.kind {
    case .handledWell:
      wasRecovered = true
      if let stateBefore { earned = max(earned, stateBefore) }
    case .handledBadly:
      earned = .uncertainty
      forgotten = amazement.count
    default:
      break
    }
  }

  private var visible: CustomerState {
    guard open != .zero else { return earned }
    // One state below the one before the problem, the highest of several.
    return wasRecovered && open[CustomerState.amazement.rawValue] > 0 ? .ownership : .uncertainty
  }
}
