/// What was known of a key before each of its experiences began.
///
///     known    1   2   3            states[i]: what the first i known experiences say
///     states 0   1   2   3          an outcome that began after 2 were known looks at states[2]
///
/// Only experiences that could be judged, because a par was known when they began, take part: they
/// alone can be predicted without looking ahead.
package struct History: Sendable {
  /// What the first experiences say, faded.
  package struct State: Sendable {
    /// n, and its parts: the weight of the experiences above, at and below par.
    var weight = 0.0
    var above = 0.0
    var at = 0.0
    var below = 0.0
    /// S, the weight of the hits.
    var hits = 0.0
    /// The number of experiences and the sum of their hits, nothing faded.
    var count = 0
    var plainHits = 0.0
    /// The last hit, and when it was known.
    var last: Double?
    var knownAt = Int64.min

    @inline(__always)
    func weight(of outcome: Par.Class) -> Double {
      outcome == .above ? above : outcome == .at ? at : below
    }
  }

  /// An experience to be predicted.
  package struct Outcome: Sendable {
    var `class`: Par.Class
    /// The par of the day on which it began.
    var par: Par
    var hit: Double
    /// When it began.
    var at: Int64
    /// How many of the key's experiences were known before it began.
    var before: Int
  }

  package private(set) var states: [State] = []
  package private(set) var outcomes: [Outcome] = []

  package init() {}

  /// Records the experiences of one key, given in the order of (known at, id); those at the chosen
  /// places are outcomes.
  @inline(__always)
  package mutating func record(
    _ sequence: [Experience], _ pars: ParTable, memory: Double,
    isChosen: (UInt32) -> Bool = { _ in true }
  ) {
    states.removeAll(keepingCapacity: true)
    outcomes.removeAll(keepingCapacity: true)
    var state = State()
    states.append(state)
    for experience in sequence {
      guard let par = pars.par(experience.basis, day: Day.number(experience.at)) else { continue }
      let outcome = par.class(of: experience.level)
      let hit = par.hit(experience.level)
      if isChosen(experience.place) {
        outcomes.append(
          Outcome(
            class: outcome, par: par, hit: hit, at: experience.at,
            before: known(before: experience.at)))
      }
      state.weight = state.weight * memory + 1
      state.above = state.above * memory + (outcome == .above ? 1 : 0)
      state.at = state.at * memory + (outcome == .at ? 1 : 0)
      state.below = state.below * memory + (outcome == .below ? 1 : 0)
      state.hits = state.hits * memory + hit
      state.count += 1
      state.plainHits += hit
      state.last = hit
      state.knownAt = experience.knownAt
      states.append(state)
    }
  }

  /// How many of the experiences so far were known before `time`.
  @inline(__always)
  private func known(before time: Int64) -> Int {
    var low = 0
    var high = states.count - 1
    if states[high].knownAt < time { return high }
    while low < high {
      let middle = (low + high) / 2
      if states[middle + 1].knownAt < time { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
