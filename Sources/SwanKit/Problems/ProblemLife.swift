/// The life of one problem, from the interactions of its case.
///
///     opened → acknowledged → apologised → fixed → recovered, or not
///                                          ↑   ↓
///                                        reopened
struct ProblemLife: Sendable {
  /// The case's interactions, in order of (at, id).
  let places: [UInt32]
  let problem: Problem
  /// By ``Step``; nil where nothing says.
  let steps: [StepFinding?]
  /// In order of time.
  private(set) var changes: [ProblemChange]
  /// How often it was opened again.
  private(set) var reopened = 0
  /// Of what is resolved; nil while nothing tells.
  private(set) var verdict: ProblemVerdict?

  /// Looks at the interactions at `places`, which are one case with a problem.
  init(_ places: some Collection<UInt32>, in scores: Scores<ProblemFact>) {
    let log = scores.log
    var problem = Problem(key: places.first.map { log.problemKey(at: $0) } ?? 0)
    for place in places { problem.take(place, of: log) }
    let ordered = places.sorted { log.isEarlier($0, $1) }
    self.problem = problem
    self.places = ordered
    steps = Step.allCases.map { StepFinding($0, ordered, log) }
    changes = [ProblemChange(state: .opened, time: problem.openedAt, place: problem.opener)]
    let course = course(log)
    addAnswers(until: course.first?.time ?? .max)
    changes += course
    countReopenings(log)
    verdict = judged(by: scores)
  }

  /// Which steps are evidenced, and which missing.
  var known: Steps {
    var known = Steps()
    for found in steps.lazy.compactMap({ $0 }) { known[found.step] = found.isTaken }
    return known
  }

  var state: ProblemState {
    guard let verdict else { return changes[changes.count - 1].state }
    return verdict.isWell ? .recovered : .notRecovered
  }

  /// When it came to be in its state; nil where that is not known.
  var since: Int64? { verdict.map(\.time) ?? changes[changes.count - 1].time }

  /// Because of which interaction.
  var because: UInt32 { verdict?.place ?? changes[changes.count - 1].place }

  /// How long it was in a state until `asOf`, in microseconds; nil where that is not known.
  func time(in state: ProblemState, asOf: Int64) -> Int64? {
    var sum: Int64 = 0
    for (index, change) in changes.enumerated() where change.state == state {
      guard let span = span(of: index, asOf: asOf) else { return nil }
      sum = sum.addingWithinRange(span)
    }
    return sum
  }

  /// From a change to the next, or to `asOf`.
  func span(of index: Int, asOf: Int64) -> Int64? {
    let end = index + 1 < changes.count ? changes[index + 1].time : asOf
    guard let start = changes[index].time, let end else { return nil }
    return end.subtractingWithinRange(start)
  }

  /// When it was resolved and opened again, by turns.
  private func course(_ log: Latest<ProblemFact>) -> [ProblemChange] {
    var isBegun = false
    let parts = places.map { place in
      let fact = log[place]
      let isOpener = place == problem.opener
      isBegun = isBegun || isOpener
      // What came before the problem opens nothing of it.
      return CaseCourse.Part(
        place: place, at: fact.at, resolvedAt: fact.resolvedAt,
        isOurs: !isBegun || fact.isOurs && !isOpener, isPraise: fact.isPraise)
    }
    return CaseCourse(parts).legs.flatMap { leg in
      let start = ProblemChange(state: .reopened, time: leg.start, place: leg.opener)
      let end = leg.end.map {
        ProblemChange(state: .fixed, time: $0.isTimeKnown ? $0.time : nil, place: $0.place)
      }
      return [start] + (end.map { [$0] } ?? [])
    }.dropFirst().map(\.self)
  }

  /// Says when it was first acknowledged and apologised for, if it was before it was fixed.
  private mutating func addAnswers(until fixed: Int64) {
    func answer(_ step: Step, _ state: ProblemState) -> ProblemChange? {
      guard let found = steps.lazy.compactMap({ $0 }).first(where: { $0.step == step }),
        found.isTaken, found.earliest <= fixed
      else { return nil }
      return ProblemChange(
        state: state, time: found.time.map { max($0, problem.openedAt) }, place: found.place)
    }
    let apology = answer(.apologise, .apologised)
    if let acknowledgement = answer(.acknowledge, .acknowledged) {
      // What was apologised for before needs no other acknowledgement.
      let isLater = (acknowledgement.time ?? .min) > (apology?.time ?? .max)
      if !isLater { changes.append(acknowledgement) }
    }
    if let apology { changes.append(apology) }
  }

  /// Counts how often it was opened again, also where only the number of times is known.
  private mutating func countReopenings(_ log: Latest<ProblemFact>) {
    reopened = changes.count { $0.state == .reopened }
    guard let most = places.max(by: { log[$0].reopens < log[$1].reopens }),
      log[most].reopens > reopened
    else { return }
    reopened = Int(log[most].reopens)
    let place = changes.lastIndex { $0.state == .fixed } ?? changes.count
    changes.insert(
      contentsOf: [
        ProblemChange(state: .fixed, time: nil, place: most),
        ProblemChange(state: .reopened, time: nil, place: most),
      ], at: place)
  }

  /// How it was handled, if it is resolved: by the customer's last word, else by facts.
  private func judged(by scores: Scores<ProblemFact>) -> ProblemVerdict? {
    guard let last = changes.last, last.state == .fixed else { return nil }
    var sequence: [Experience] = []
    scores.log.collect(places[...], into: &sequence)
    guard let verdict = scores.verdict(on: problem, among: sequence) else { return nil }
    guard let word = verdict.word else {
      return ProblemVerdict(
        isWell: verdict.isWell, by: .facts, time: last.time, place: last.place)
    }
    return ProblemVerdict(
      isWell: verdict.isWell, by: VerdictSource(word), time: max(word.knownAt, last.time ?? .min),
      place: word.place)
  }
}
