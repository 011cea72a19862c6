/// Logs interactions once: what is new goes to the journal, if there is one, and then to output.
///
/// Blocks are read and digested on every core; which of their interactions are new is decided
/// block by block, in the order of the input.
package struct InteractionLog: Stage {
  private let world: World
  private var journal: Journal?
  private var known = KnownInteractions()
  private var isPrinting = true
  package private(set) var tally = Tally()

  /// What became of the records.
  package struct Tally: Sendable {
    package var interactions = 0
    /// Those of them that were known already.
    package var known = 0
    /// Records of other types.
    package var others = 0
    /// Revisions that leave out what the one before them said, and the members, by ``Member/bit``.
    package var lossy = 0
    fileprivate var leftOut: UInt64 = 0

    package var membersLeftOut: [Member] { Member.allCases.filter { leftOut & $0.bit != 0 } }

    fileprivate mutating func add(_ other: Tally) {
      interactions += other.interactions
      known += other.known
      others += other.others
      lossy += other.lossy
      leftOut |= other.leftOut
    }
  }

  /// The records of a block, ready to be logged.
  package struct Draft {
    var lines: [UInt8] = []
    var items: [Item] = []
  }

  /// A record of a draft.
  struct Item {
    /// Where its line ends in the draft, newline included.
    var end: Int
    /// Nil for records of other types.
    var logged: LoggedInteraction?
    var place: LineWalk.Place
  }

  /// A log that appends to the journal at `path`; without one it knows only what it has met.
  ///
  /// With a journal, memory is at most 72 bytes for each of its interactions, else for each met.
  package init(journal path: String?, in world: World, _ options: EngineOptions) {
    self.world = world
    journal = path.map { Journal($0, in: world, options) }
    // Whoever reads our output may leave; what comes is still to be logged.
  }

  /// Bad lines of the journal itself, skipped.
  package var badJournalLines: Int { journal?.badLines ?? 0 }

  package static func draft(_ lines: inout LineWalk) -> Draft {
    var draft = Draft()
    var reader = ContentReader()
    while let record = lines.next() {
      var logged: LoggedInteraction?
      var id: String?
      if record.isInteraction {
        do throws(Refusal) {
          let (at, revisedAt) = try Interaction.times(of: record)
          if !record.hasID { id = record.lineID }
          logged = LoggedInteraction(record, at: at, revisedAt: revisedAt, lineID: id, &reader)
        } catch {
          lines.refuse(record, error)
          continue
        }
      }
      if let id {
        draft.lines += record.line(withID: id)
      } else {
        unsafe draft.lines.append(contentsOf: record.line)
      }
      draft.lines.append(UInt8(ascii: "\n"))
      draft.items.append(Item(end: draft.lines.count, logged: logged, place: lines.place))
    }
    return draft
  }

  package mutating func settle(
    _ draft: Draft, _ lines: inout LineWalk, to output: inout Output
  ) throws {
    var sifted = Sifted()
    if journal == nil || draft.items.allSatisfy({ $0.logged == nil }) {
      sifted.sift(draft, &lines, &known, now: world.now())
    } else {
      try journal?.append(knowing: &known) { known in
        sifted.sift(draft, &lines, &known, now: world.now())
        return sifted.kept
      }
    }
    tally.add(sifted.tally)
    guard isPrinting, !sifted.printed.isEmpty else { return }
    do throws(SystemError) {
      try output.write(sifted.printed)
      try output.flush()
    } catch {
      guard journal != nil, error.code == SystemError.closedPipe else { throw error }
      isPrinting = false
    }
  }

  /// Logs one line.
  ///
  /// - Throws: `Refusal` when it can't be logged; `SystemError`; `BadLine` of the journal.
  package mutating func log(_ line: [UInt8]) throws {
    let buffer = Buffer(capacity: line.count + 1)
    buffer.append(line + [UInt8(ascii: "\n")])
    buffer.terminate()
    var lines = LineWalk(
      Member.names, lineLimit: .max, stopsAtBadLine: true,
      scratch: buffer)
    lines.begin(buffer, from: 0)
    var output = Output(world)
    try settle(Self.draft(&lines), &lines, to: &output)
    if let bad = lines.bad.first { throw Refusal(bad.sentence) }
  }
}

/// What is new in a draft.
private struct Sifted {
  /// Whole lines for the journal.
  var kept: [UInt8] = []
  /// The same, and the records of other types.
  var printed: [UInt8] = []
  var tally = InteractionLog.Tally()

  /// Takes the new lines of `draft`, and those that revise; notes those that may not.
  mutating func sift(
    _ draft: InteractionLog.Draft, _ lines: inout LineWalk, _ known: inout KnownInteractions,
    now: Time
  ) {
    var start = 0
    for item in draft.items {
      let line = draft.lines[start..<item.end]
      start = item.end
      guard var logged = item.logged else {
        tally.others += 1
        printed += line
        continue
      }
      do throws(Refusal) {
        switch try known.verdict(on: logged, now: now) {
        case .new:
          kept += line
          printed += line
        case .known:
          tally.known += 1
        case .revision(let time):
          logged.revisedAt = time.microseconds
          guard let record = lines.revisit(item.place) else { continue }
          let revised = record.line(revisedAt: time) + [UInt8(ascii: "\n")]
          kept += revised
          printed += revised
          let leftOut = known.leftOut(by: logged)
          if leftOut != 0 { tally.lossy += 1 }
          tally.leftOut |= leftOut
        }
        tally.interactions += 1
        known.take(logged)
      } catch {
        if let record = lines.revisit(item.place) { lines.refuse(record, error) }
        if lines.stopsAtBadLine { return }
      }
    }
  }
}
