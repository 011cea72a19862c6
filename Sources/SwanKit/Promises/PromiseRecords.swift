/// What became of every promise of a log.
package final class PromiseRecords: Sendable {
  let log: Latest<PromiseFact>
  let book: PromiseBook
  let asOf: Time
  private let threads: Int
  private let groups: Grouping
  /// In the order of their names.
  private let subjects: [Subject]

  /// A case: the index of its group, or the place of an interaction that is its own.
  private struct Subject: Sendable {
    /// The first bytes of its name, which decide nearly every comparison.
    var head: (UInt64, UInt64)
    var number: UInt32
    var isGroup: Bool
  }

  /// Judges what `fold` has gathered, on so many threads.
  package init(_ fold: consuming PromiseFold, threads: Int) {
    var fold = fold
    book = fold.book
    let (log, asOf) = fold.finish()
    self.log = log
    self.asOf = Time(microseconds: asOf)
    self.threads = threads
    let groups = Grouping(log, by: { $0.case })
    self.groups = groups
    func subject(_ name: ArraySlice<UInt8>, _ number: UInt32, isGroup: Bool) -> Subject {
      unsafe name.withUnsafeBytes { bytes in
        let rest = unsafe UnsafeRawBufferPointer(rebasing: bytes[min(8, bytes.count)...])
        return unsafe Subject(
          head: (StableHash.head(bytes).byteSwapped, StableHash.head(rest).byteSwapped),
          number: number, isGroup: isGroup)
      }
    }
    var subjects = groups.keys.enumerated().map { index, key in
      subject(log.names[key], UInt32(truncatingIfNeeded: index), isGroup: true)
    }
    log.forEachLatest { place, fact in
      guard fact.case == 0, !fact.promisesNothing else { return }
      subjects.append(subject(log.id(at: place), place, isGroup: false))
    }
    subjects.sort { a, b in
      if a.head != b.head { return a.head < b.head }
      let (name, other) = (Self.name(a, log, groups), Self.name(b, log, groups))
      if name != other { return name.lexicographicallyPrecedes(other) }
      // A case before an interaction that has its name for an id.
      return a.isGroup && !b.isGroup
    }
    self.subjects = subjects
  }

  private static func name(
    _ subject: Subject, _ log: Latest<PromiseFact>, _ groups: Grouping
  ) -> ArraySlice<UInt8> {
    subject.isGroup
      ? log.names[groups.keys[Int(subject.number)]] : log.id(at: subject.number)
  }

  private func judged(_ subject: Subject) -> PromiseCase {
    subject.isGroup
      ? PromiseCase(groups[Int(subject.number)], in: self)
      : PromiseCase(CollectionOfOne(subject.number), in: self)
  }

  /// The cases of this name: one, or also an interaction that has the name for an id.
  func cases(named name: String) -> [PromiseCase] {
    var cases: [PromiseCase] = []
    let wanted = Array(name.utf8)
    for index in groups.keys.indices where log.names[groups.keys[index]].elementsEqual(wanted) {
      cases.append(PromiseCase(groups[index], in: self))
    }
    log.forEachLatest { place, fact in
      guard fact.case == 0, log.id(at: place).elementsEqual(wanted) else { return }
      cases.append(PromiseCase(CollectionOfOne(place), in: self))
    }
    return cases
  }

  /// Gives `write` the `promise` records, as parts of whole lines, by case, then in the order of the
  /// file.
  ///
  /// A batch at a time: all the lines may be as large as the log.
  package func forEachPart(_ write: ([UInt8]) throws -> Void) rethrows {
    let size = 512
    for first in stride(from: 0, to: subjects.count, by: 16 * size) {
      let starts = Array(
        stride(from: first, to: min(first + 16 * size, subjects.count), by: size))
      let parts = concurrentMap(starts.count, threads: threads) { [self] index in
        var lines: [UInt8] = []
        var writer = RecordWriter()
        for subject in subjects[starts[index]...].prefix(size) {
          let own = judged(subject)
          let name = Self.name(subject, log, groups)
          for ledger in own.ledgers { append(ledger, of: own, name, &writer, to: &lines) }
        }
        return lines
      }
      for part in parts { try write(part) }
    }
  }

  private func append(
    _ ledger: PromiseLedger, of own: PromiseCase, _ name: ArraySlice<UInt8>,
    _ record: inout RecordWriter, to output: inout [UInt8]
  ) {
    guard let clock = ledger.telling else { return }
    let promise = ledger.promise.map { book.file.promises[$0] }
    record.begin(type: "promise")
    record.add("promise", title(of: ledger))
    record.add("clock", promise?.clock.rawValue)
    record.add("case", bytes: name)
    record.add("customer", bytes: log.names[own.customer])
    record.add("as_of", asOf)
    record.add("state", plain: ledger.state.name)
    record.add("started_at", clock.start)
    record.add("because", bytes: log.id(at: clock.because))
    record.add("within", clock.length?.description)
    record.add("stamped", clock.isStamped)
    record.add("deadline", clock.deadline)
    record.add("warn_at", clock.warning)
    record.add("done_at", clock.doneAt)
    record.add("remaining_seconds", clock.left.map { Double($0.microseconds) / 1_000_000 })
    record.add("kept", ledger.count(.kept))
    record.add("broken", ledger.count(.broken))
    record.add("running", ledger.count(.running))
    record.add("due", ledger.due)
    record.end(&output)
  }

  /// What was promised with an interaction, by the conditions of the file.
  func terms(of fact: PromiseFact) -> [PromiseBook.Term] {
    let bytes = log.names[fact.terms]
    return stride(from: bytes.startIndex, to: bytes.endIndex - 3, by: 4).map { start in
      book.terms[bytes[start..<start + 4].reversed().reduce(0) { $0 << 8 | Int($1) }]
    }
  }

  /// The promise of the file with a name of this number, for a case that began at `time`.
  func promise(named number: UInt32, at time: Time) -> Int? {
    book.promise(named: log.names[number], at: time)
  }

  /// The name of the promise; nil where only a deadline was written down.
  func title(of ledger: PromiseLedger) -> String? {
    if let promise = ledger.promise { return book.file.promises[promise].name }
    return ledger.name == 0 ? nil : log.names.text(ledger.name)
  }
}
