/// Who says how a problem was handled.
enum VerdictSource: String, Sendable {
  /// The customer.
  case word
  /// An estimate of what the customer's words sound like.
  case heard
  case facts

  init(_ word: Experience?) {
    self = word.map { $0.basis == .words ? .heard : .word } ?? .facts
  }
}

extension Scores {
  /// The way of the customer at `index` through experiences and problems; `sequence` is scratch space.
  package func journey(_ index: Int, _ sequence: inout [Experience]) -> CustomerJourney {
    log.collect(groups[index], into: &sequence)
    return journey(groups[index], sequence)
  }

  /// Follows a customer through experiences and problems, in order.
  func journey(_ places: ArraySlice<UInt32>, _ sequence: [Experience]) -> CustomerJourney {
    var journey = CustomerJourney(memory: options.memory, strength: tuning.strength)
    let problems = problems(places)
    guard !problems.isEmpty else {
      for experience in sequence { take(experience, into: &journey) }
      return journey
    }
    for event in events(sequence, problems) {
      if event.kind == .experience {
        take(sequence[Int(event.index)], into: &journey)
      } else {
        journey.take(event)
      }
    }
    return journey
  }

  @inline(__always)
  private func take(_ experience: Experience, into journey: inout CustomerJourney) {
    guard let par = pars.parOrFirst(experience.basis, day: Day.number(experience.at)) else {
      return
    }
    journey.take(
      par.hit(experience.level), par, isWord: experience.basis != .facts,
      at: experience.knownAt, experience.place)
  }

  /// The problems among the interactions at `places`: those of a case are one.
  func problems(_ places: ArraySlice<UInt32>) -> [Problem] {
    var problems: [Problem] = []
    var byCase: [UInt32: Int] = [:]
    for place in places {
      let fact = log[place]
      let isProblem = fact.handling.contains(.isProblem)
      guard isProblem || fact.case != 0 else { continue }
      if fact.case != 0, let known = byCase[fact.case] {
        problems[known].take(place, of: log)
        continue
      }
      if fact.case != 0 { byCase[fact.case] = problems.count }
      var problem = Problem(key: log.problemKey(at: place))
      problem.take(place, of: log)
      problems.append(problem)
    }
    return problems.filter(\.isProblem)
  }

  /// All that happened to a customer, in order.
  private func events(_ sequence: [Experience], _ problems: [Problem]) -> [CustomerEvent] {
    var events: [CustomerEvent] = []
    events.reserveCapacity(sequence.count + problems.count * 2)
    for (index, experience) in sequence.enumerated() {
      events.append(
        CustomerEvent(
          time: experience.knownAt, place: experience.place, index: Int32(index),
          kind: .experience))
    }
    var resolved: [UInt64: Problem] = [:]
    for problem in problems {
      events.append(
        CustomerEvent(
          time: problem.openedAt, place: problem.opener, problem: problem.key, kind: .opened,
          endsLater: problem.isResolved))
      guard problem.isResolved else { continue }
      resolved[problem.key] = problem
      let kind =
        problem.isHandledWell.map { $0 ? CustomerEvent.Kind.handledWell : .handledBadly }
      events.append(
        CustomerEvent(
          time: problem.resolvedAt, place: problem.resolver, problem: problem.key,
          kind: kind ?? .handled))
    }
    if !resolved.isEmpty { events += verdicts(sequence, resolved) }
    events.sort { isEarlier($0, $1) }
    return events
  }

  /// What the customer said of the handling, which outweighs the facts.
  private func verdicts(
    _ sequence: [Experience], _ resolved: [UInt64: Problem]
  ) -> [CustomerEvent] {
    sequence.compactMap { experience in
      // Of most interactions, which are neither a problem nor part of a case, no key is sought.
      let fact = log[experience.place]
      guard fact.handling.contains(.isProblem) || fact.case != 0,
        let problem = resolved[log.problemKey(at: experience.place)],
        let isWell = verdict(experience, on: problem)
      else {
        return nil
      }
      return CustomerEvent(
        time: max(experience.knownAt, problem.resolvedAt), place: experience.place,
        problem: problem.key, kind: isWell ? .handledWell : .handledBadly)
    }
  }

  /// What an experience of the same case says of how a problem that is resolved was handled; nil
  /// where it says nothing of that.
  ///
  /// Words say how it felt when they were written: those before the resolution are the complaint
  /// itself, and no verdict.
  func verdict(_ experience: Experience, on problem: Problem) -> Bool? {
    guard experience.basis != .facts,
      experience.basis != .words || experience.at >= problem.resolvedAt,
      let par = pars.parOrFirst(experience.basis, day: Day.number(experience.at))
    else { return nil }
    return par.class(of: experience.level) != .below
  }

  /// How a problem was handled in the end, by the customer's last word on it among experiences in
  /// order, else by facts; nil where nothing tells, or while it is not resolved.
  func verdict(
    on problem: Problem, among sequence: [Experience]
  ) -> (isWell: Bool, word: Experience?)? {
    guard problem.isResolved else { return nil }
    for experience in sequence.reversed()
    where log.problemKey(at: experience.place) == problem.key {
      if let isWell = verdict(experience, on: problem) { return (isWell, experience) }
    }
    return problem.isHandledWell.map { ($0, nil) }
  }

  /// In order of time, then of kind, then of id.
  @inline(__always)
  private func isEarlier(_ a: CustomerEvent, _ b: CustomerEvent) -> Bool {
    if a.time != b.time { return a.time < b.time }
    if a.kind != b.kind { return a.kind.rawValue < b.kind.rawValue }
    return a.place != b.place
      && log.id(at: a.place).lexicographicallyPrecedes(log.id(at: b.place))
  }
}
