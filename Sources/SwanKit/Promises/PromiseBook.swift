/// The promises of a file, ready to be looked up for interactions.
package final class PromiseBook: Sendable {
  package let file: PromiseFile
  /// What the scan of a record must look for besides the known members.
  package let extraMembers: [String]
  /// Every length that a promise has.
  let terms: [Term]
  private let pages: [Page]
  private let times: [BusinessTime]
  private let always = BusinessTime.alwaysOpen()

  /// A promise, and how long it leaves.
  struct Term: Sendable {
    /// In ``PromiseFile/promises``.
    let promise: Int
    let length: PromiseLength
  }

  /// What decides whether a promise is made for an interaction, and which of its terms.
  private struct Page: Sendable {
    let name: [UInt8]
    let condition: Condition?
    /// Where a record has its priority; nil where that says nothing.
    var priority: Int?
    var within: UInt32?
    var targets: [[UInt8]: UInt32] = [:]
  }

  /// Reads the bytes of `file`.
  ///
  /// - Throws: all that is wrong, in the order of the file.
  package convenience init(_ bytes: [UInt8], file name: String) throws(BadFile) {
    var members = ConditionMembers()
    try self.init(bytes, file: name, members: &members)
  }

  /// The same where others look at the same records: what the file needs is added to `members`.
  package init(
    _ bytes: [UInt8], file name: String, members: inout ConditionMembers
  ) throws(BadFile) {
    // A closure can't change what is handed in.
    var own = members
    defer { members = own }
    var conditions: [String: Condition] = [:]
    file = try PromiseFile(bytes, file: name) { text in
      do throws(ConditionFault) {
        conditions[text] = try Condition(text, members: &own)
        return nil
      } catch {
        return PromiseFile.ConditionFault(offset: error.offset, sentence: error.sentence)
      }
    }
    var terms: [Term] = []
    var pages: [Page] = []
    for (index, promise) in file.promises.enumerated() {
      func add(_ length: PromiseLength) -> UInt32 {
        terms.append(Term(promise: index, length: length))
        return UInt32(truncatingIfNeeded: terms.count - 1)
      }
      var page = Page(
        name: Array(promise.name.utf8), condition: promise.condition.flatMap { conditions[$0.text] }
      )
      page.within = promise.within.map(add)
      if !promise.targets.isEmpty {
        page.priority = own.place(of: promise.priorityMember)
        if page.priority == nil { throw BadFile(faults: [file.tooManyMembers]) }
        for (priority, length) in promise.targets.sorted(by: { $0.key < $1.key }) {
          page.targets[Array(priority.utf8)] = add(length)
        }
      }
      pages.append(page)
    }
    self.terms = terms
    self.pages = pages
    times = file.promises.map(file.time)
    extraMembers = own.names
  }

  /// Calls `body` with the place in ``terms`` of each promise that is made for an interaction, in
  /// the order of the file; whether it is in force is not asked.
  ///
  /// Where the interaction names its promise, that one is made whatever its condition says.
  @inline(__always)
  func forEachTerm(of interaction: Interaction, _ body: (UInt32) -> Void) {
    let record = interaction.record
    let now = Time(microseconds: interaction.at)
    for page in pages {
      let isNamed =
        unsafe record.withText(.promise) { unsafe $0.elementsEqual(page.name) } ?? false
      if !isNamed, let condition = page.condition, condition.truth(of: record, now: now) != .holds {
        continue
      }
      if let place = page.priority, let term = target(page, record, place) ?? page.within {
        body(term)
      } else if page.priority == nil, let term = page.within {
        body(term)
      }
    }
  }

  /// The first promise that is made with an interaction and is ever due, with its deadline; nil where a
  /// deadline is written down already.
  func stamp(for interaction: Interaction) -> (promise: Promise, deadline: Time)? {
    guard interaction.promisedAt == Interaction.absent, !interaction.isOurs else { return nil }
    let start = Time(microseconds: interaction.at)
    let isNamed = interaction.record.has(.promise)
    let name = interaction.record.text(.promise)
    var found: (Promise, Time)?
    forEachTerm(of: interaction) { place in
      let term = terms[Int(place)]
      let promise = file.promises[term.promise]
      guard found == nil, promise.isInForce(at: start), !isNamed || promise.name == name,
        let deadline = time(of: term.promise).deadline(from: start, within: term.length)
      else { return }
      found = (promise, deadline)
    }
    return found
  }

  private func target(_ page: Page, _ record: Record, _ place: Int) -> UInt32? {
    unsafe record.withText(at: place) { unsafe page.targets[Array($0)] } ?? nil
  }

  /// What reckons in the time that a promise runs on; nil is one that the file does not have.
  func time(of promise: Int?) -> BusinessTime { promise.map { times[$0] } ?? always }

  /// The promise of a name that is made for a case which began at `time`; where there is none, the
  /// first of that name.
  func promise(named name: some Sequence<UInt8>, at time: Time) -> Int? {
    let known = pages.indices.filter { pages[$0].name.elementsEqual(name) }
    return known.first { file.promises[$0].isInForce(at: time) } ?? known.first
  }
}

extension Interaction {
  /// Whether it is nothing but a message of ours: a reply to no words of the customer's, without a
  /// time of its own.
  var isOurs: Bool {
    record.has(.reply) && !record.has(.text) && firstReplyAt == Interaction.absent
  }
}
