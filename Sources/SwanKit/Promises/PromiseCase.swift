/// What was promised for one case, and what became of it.
struct PromiseCase: Sendable {
  /// Of its first interaction, the number of the name.
  private(set) var customer: UInt32 = 0
  /// In the order of the file, then what it does not have, by name.
  private(set) var ledgers: [PromiseLedger] = []

  /// An interaction, and its place.
  private struct Message: Sendable {
    let place: UInt32
    let fact: PromiseFact
  }

  /// What happens in a case: the times are its own, or known from its interactions.
  private struct Course {
    /// Ascending.
    let answers: [Time]
    /// When it was not resolved: in order, not touching.
    let open: [PromiseClock.Leg]
    let begin: Time

    init(_ messages: [Message], since begin: Int64) {
      self.begin = Time(microseconds: begin)
      let course = CaseCourse(
        messages.map { message in
          CaseCourse.Part(
            place: message.place, at: message.fact.at, resolvedAt: message.fact.resolvedAt,
            isOurs: message.fact.marks.contains(.isOurs),
            isPraise: message.fact.marks.contains(.isPraise))
        })
      open = course.legs.map { leg in
        PromiseClock.Leg(
          start: Time(microseconds: leg.start),
          end: leg.end.map { Time(microseconds: $0.time) })
      }
      // What is resolved needs no answer any more.
      var answers = course.ends.map(\.time)
      for fact in messages.lazy.map(\.fact) {
        if fact.marks.contains(.isOurs) { answers.append(fact.at) }
        // What is said to have come before the beginning came with it.
        if fact.repliedAt != Interaction.absent { answers.append(max(fact.repliedAt, begin)) }
      }
      answers.sort()
      self.answers = answers.map { Time(microseconds: $0) }
    }

    func answer(since start: Time) -> Time? { answers.first(from: start) }

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
  init(_ places: some Collection<UInt32>, in records: some PromiseSource) {
    let messages = PromiseCase.messages(places, in: records)
    guard let first = messages.first(where: { !$0.fact.marks.contains(.isOurs) }) else { return }
    customer = first.fact.customer
    let course = Course(messages, since: first.fact.at)
    var others: [UInt32: PromiseLedger] = [:]
    for message in messages where !message.fact.marks.contains(.isOurs) {
      let fact = message.fact
      var stamped: Int?
      if fact.promisedAt != Interaction.absent {
        let deadline = PromiseClock.Terms.deadline(Time(microseconds: fact.promisedAt))
        stamped = records.book.promise(named: records.names[fact.promise], at: course.begin)
        if let stamped {
          add(deadline, of: stamped, with: message, course, records)
        } else {
          let clock = PromiseClock(
            because: message.place, deadline, legs: [PromiseCase.leg(of: fact)],
            on: records.book.time(of: nil), warn: nil, asOf: records.asOf)
          others[fact.promise, default: PromiseLedger(promise: nil, name: fact.promise, clocks: [])]
            .clocks.append(clock)
        }
      }
      if fact.terms == 0 { continue }
      for term in records.terms(of: fact) where term.promise != stamped {
        guard records.book.file.promises[term.promise].isInForce(at: course.begin) else { continue }
        add(.length(term.length), of: term.promise, with: message, course, records)
      }
    }
    if ledgers.count > 1 { ledgers.sort { ($0.promise ?? 0) < ($1.promise ?? 0) } }
    if others.isEmpty { return }
    ledgers += others.values.sorted {
      records.names[$0.name].lexicographicallyPrecedes(records.names[$1.name])
    }
  }

  /// In the order in which they began.
  private static func messages(
    _ places: some Collection<UInt32>, in records: some PromiseSource
  ) -> [Message] {
    var messages = places.map { Message(place: $0, fact: records.fact(at: $0)) }
    if messages.count > 1 {
      messages.sort { a, b in
        a.fact.at != b.fact.at
          ? a.fact.at < b.fact.at
          : records.id(at: a.place).lexicographicallyPrecedes(records.id(at: b.place))
      }
    }
    return messages
  }

  /// Lets a promise begin with a message; only of ``Promise/Clock/nextReply`` there is one for each.
  private mutating func add(
    _ terms: PromiseClock.Terms, of index: Int, with message: Message, _ course: Course,
    _ records: some PromiseSource
  ) {
    let start = Time(microseconds: message.fact.at)
    let legs: [PromiseClock.Leg]
    let kind = records.book.file.promises[index].clock
    let known = ledgers.firstIndex { $0.promise == index }
    if known != nil, kind != .nextReply { return }
    switch kind {
    case .firstReply, .nextReply:
      legs = [PromiseClock.Leg(start: start, end: course.answer(since: start))]
    case .resolution: legs = course.unresolved(since: start)
    }
    let clock = PromiseClock(
      because: message.place, terms, legs: legs, on: records.book.time(of: index),
      warn: records.book.file.promises[index].warn, asOf: records.asOf)
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
