/// What became of every promise of a log.
package final class PromiseRecords: CaseRecords, PromiseSource, Sendable {
  let log: Latest<PromiseFact>
  let book: PromiseBook
  let asOf: Time
  private let threads: Int
  private let order: CaseOrder<PromiseFact>

  /// Judges what `fold` has gathered, on so many threads.
  package init(_ fold: consuming PromiseFold, threads: Int) {
    var fold = fold
    book = fold.book
    let (log, asOf) = fold.finish()
    self.log = log
    self.asOf = Time(microseconds: asOf)
    self.threads = threads
    order = CaseOrder(
      log, by: { $0.case }, having: { $0.case != 0 || !$0.promisesNothing })
  }

  var names: Names { log.names }

  func fact(at place: UInt32) -> PromiseFact { log[place] }
  func id(at place: UInt32) -> ArraySlice<UInt8> { log.id(at: place) }

  /// The cases of this name: one, or also an interaction that has the name for an id.
  func cases(named name: String) -> [PromiseCase] {
    var cases: [PromiseCase] = []
    let wanted = Array(name.utf8)
    let groups = order.groups
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
  package func forEachPart(_ write: ([UInt8]) throws -> Void) rethrows {
    try order.forEachPart(
      threads: threads,
      { [self] one, record, lines in
        let own = PromiseCase(order.interactions(of: one), in: self)
        let name = order.name(of: one)
        for ledger in own.ledgers { append(ledger, of: own, name, &record, to: &lines) }
      }, write)
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

  /// The name of the promise; nil where only a deadline was written down.
  func title(of ledger: PromiseLedger) -> String? {
    if let promise = ledger.promise { return book.file.promises[promise].name }
    return ledger.name == 0 ? nil : log.names.text(ledger.name)
  }
}
