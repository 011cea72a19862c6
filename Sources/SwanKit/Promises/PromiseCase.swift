/// What was promised for one case, and what became of it.
struct PromiseCase: Sendable {
  /// Of its first interaction, the number of the name.
  private(set) var customer: UInt32 = 0
  /// In the order of the file, then what it does not have, by name.
  private(set) var ledgers: [PromiseLedger] = []

  /// What happens in a case: the times are its own, or known from its interactions.
  private struct Course {
    /// Those of the customer's, in the order in which they began.
    var messages: [UInt32] = []
    /// Ascending.
    var answers: [Time] = []
    /// When it was not resolved: in order, not touching.
    var open: [PromiseClock.Leg] = []
    var begin = Time(microseconds: 0)

    func answer(since start: Time) -> Time? { answers.first(from: start) }

    /// Says that something was not resolved from then to then; starts ascend.
    mutating func add(from start: Int64, to end: Int64?) {
      let leg = PromiseClock.Leg(
        start: Time(microseconds: start), end: end.map { Time(microseconds: $0) })
      if let end, end <= start { return }
      guard let last = open.last else { return open.append(leg) }
      guard let lastEnd = last.end else { return }
      if leg.start > lastEnd { return open.append(leg) }
      open[open.count - 1].end = leg.end.map { max($0, lastEnd) }
    }

    /// The stretches since `start` in which it was not resolved; one of no length where it was.
    func unresolved(since start: Time) -> [PromiseClock.Leg] {
      let legs = open.compactMap { leg -> PromiseClock.Leg? in
        if let end = leg.end, end <= start { return nil }
        return PromiseClock.Leg(start: max(leg.start, start), end: leg.end)
      }
      return legs.isEmpty ? [PromiseClock.Leg(start: start, end: start)] : legs
    }
  }

  /// What the interactions at `places` say, which are one case.
  init(
    _ places: some Collection<UInt32>, of log: Latest<PromiseFact>, _ book: PromiseBook, asOf: Time
  ) {
    let places = places.sorted(by: log.isEarlier)
    guard let first = places.first(where: { !log[$0].marks.contains(.isOurs) }) else { return }
    customer = log[first].customer
    let course = PromiseCase.course(places, since: log[first].at, of: log)
    var known: [PromiseLedger] = []
    var others: [UInt32: PromiseLedger] = [:]
    for place in course.messages {
      let fact = log[place]
      var stamped: Int?
      if fact.promisedAt != Interaction.absent {
        stamped = book.promise(named: log.names[fact.promise], at: course.begin)
        let deadline = PromiseClock.Terms.deadline(Time(microseconds: fact.promisedAt))
        if let stamped {
          add(deadline, place, stamped, &known, course, log, book, asOf)
        } else {
          let clock = PromiseClock(
            because: place, deadline, legs: [PromiseCase.leg(of: fact)], on: book.time(of: nil),
            warn: nil, asOf: asOf)
          others[fact.promise, default: PromiseLedger(promise: nil, name: fact.promise, clocks: [])]
            .clocks.append(clock)
        }
      }
      for term in log.terms(at: place).map({ book.terms[$0] }) where term.promise != stamped {
        guard book.file.promises[term.promise].isInForce(at: course.begin) else { continue }
        add(.length(term.length), place, term.promise, &known, course, log, book, asOf)
      }
    }
    ledgers =
      known.sorted { ($0.promise ?? 0) < ($1.promise ?? 0) }
      + others.values.sorted {
        log.names[$0.name].lexicographicallyPrecedes(log.names[$1.name])
      }
  }

  /// Lets a promise begin with the interaction at `place`; only of ``Promise/Clock/nextReply`` there
  /// is one for each.
  private func add(
    _ terms: PromiseClock.Terms, _ place: UInt32, _ index: Int,
    _ ledgers: inout [PromiseLedger], _ course: Course, _ log: Latest<PromiseFact>,
    _ book: PromiseBook, _ asOf: Time
  ) {
    let promise = book.file.promises[index]
    let start = Time(microseconds: log[place].at)
    let legs: [PromiseClock.Leg]
    let known = ledgers.firstIndex { $0.promise == index }
    if known != nil, promise.clock != .nextReply { return }
    switch promise.clock {
    case .firstReply, .nextReply:
      legs = [PromiseClock.Leg(start: start, end: course.answer(since: start))]
    case .resolution: legs = course.unresolved(since: start)
    }
    let clock = PromiseClock(
      because: place, terms, legs: legs, on: book.time(of: index), warn: promise.warn,
      asOf: asOf)
    if let known {
      ledgers[known].clocks.append(clock)
    } else {
      ledgers.append(PromiseLedger(promise: index, name: 0, clocks: [clock]))
    }
  }

  /// Of a promise that the file does not have: until the interaction was resolved, else answered.
  private static func leg(of fact: PromiseFact) -> PromiseClock.Leg {
    let done = fact.resolvedAt != Interaction.absent ? fact.resolvedAt : fact.repliedAt
    return PromiseClock.Leg(
      start: Time(microseconds: fact.at),
      end: done == Interaction.absent ? nil : Time(microseconds: max(done, fact.at)))
  }

  private static func course(
    _ places: [UInt32], since begin: Int64, of log: Latest<PromiseFact>
  ) -> Course {
    var course = Course()
    course.begin = Time(microseconds: begin)
    var answers: [Int64] = []
    var resolutions: [Int64] = []
    for place in places {
      let fact = log[place]
      if fact.marks.contains(.isOurs) {
        if fact.at >= begin { answers.append(fact.at) }
      } else {
        course.messages.append(place)
      }
      // What is said to have come before the beginning came with it.
      if fact.repliedAt != Interaction.absent { answers.append(max(fact.repliedAt, begin)) }
      if fact.resolvedAt != Interaction.absent { resolutions.append(max(fact.resolvedAt, begin)) }
    }
    // What is resolved needs no answer any more.
    course.answers = (answers + resolutions).sorted().map { Time(microseconds: $0) }
    resolutions.sort()
    for (index, place) in course.messages.enumerated() {
      let fact = log[place]
      if index > 0, fact.marks.contains(.isPraise) { continue }
      let end =
        fact.resolvedAt != Interaction.absent
        ? max(fact.resolvedAt, begin) : resolutions.first(from: fact.at)
      course.add(from: fact.at, to: end)
    }
    return course
  }
}

extension Array where Element: Comparable {
  /// The first element, of those that ascend, that is not below `bound`.
  fileprivate func first(from bound: Element) -> Element? {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < bound { low = middle + 1 } else { high = middle }
    }
    return low < count ? self[low] : nil
  }
}
