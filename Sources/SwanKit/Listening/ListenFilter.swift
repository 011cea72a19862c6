/// Writes into each interaction what its words say.
package struct ListenFilter: Filter {
  private let models: [ListenerModel]
  private let explains: Bool
  private var desk: Desk?

  /// What one worker works with.
  @safe private final class Desk: @unchecked Sendable {
    private let listener: Listener
    /// Behind a pointer, so that nobody checks at each text that it isn't in use.
    private let writer: UnsafeMutablePointer<HeardWriter>
    private lazy var replies = (
      reader: WordReader(StepCues.tables.lexicon), finder: CueFinder(StepCues.tables, tone: nil)
    )

    init(_ models: [ListenerModel], explains: Bool) {
      listener = Listener(models)
      unsafe writer = .allocate(capacity: 1)
      unsafe writer.initialize(to: HeardWriter(models, explains: explains))
    }

    deinit {
      unsafe writer.deinitialize(count: 1)
      unsafe writer.deallocate()
    }

    /// Appends a record's line with what is heard in its words.
    func hear(_ record: Record, to output: inout [UInt8]) {
      let listener = listener
      func write(_ writer: inout HeardWriter) {
        let line = unsafe record.line
        let old = record.found.all & Member.heard.bit != 0 ? record.span(of: .heard) : nil
        let end = unsafe old?.lowerBound ?? line.lastIndex(of: UInt8(ascii: "}")) ?? line.count
        unsafe writer.begin(
          after: UnsafeRawBufferPointer(rebasing: line[..<end]), isNew: old == nil)
        unsafe record.withText(.text) { text in
          guard unsafe listener.hear(text) else { return writer.addUnknownLanguage() }
          unsafe writer.add(listener, in: text)
          writer.addWhy(listener)
        }
        unsafe record.withText(.reply) { reply in
          let (reader, finder) = replies
          unsafe reader.read(reply)
          guard Language.mayBeEnglish(reader) else { return }
          finder.find(in: reader)
          unsafe writer.addSteps(finder.found, reader.words, in: reply)
        }
        let rest = unsafe UnsafeRawBufferPointer(rebasing: line[(old?.upperBound ?? end)...])
        unsafe writer.end(before: rest, &output)
      }
      unsafe write(&writer.pointee)
    }
  }

  /// `models` in the order in which they were given: of what several know, the last says it.
  package init(_ models: [ListenerModel], explains: Bool) {
    self.models = models
    self.explains = explains
  }

  /// Sets up what every listener shares, in two halves side by side where there are two threads; gives
  /// back the built-in model if it is wanted.
  package static func prepare(threads: Int, builtIn: Bool) -> ListenerModel? {
    both(threads: threads, { builtIn ? ListenerModel.builtIn : nil }, { SignalCues.tables }).0
  }

  package mutating func pass(_ record: Record, to output: inout [UInt8]) throws(Refusal) {
    let line = unsafe record.line
    guard record.isInteraction, record.has(.text) || record.has(.reply) else {
      unsafe output.append(contentsOf: line)
      output.append(UInt8(ascii: "\n"))
      return
    }
    for member in [Member.text, .reply] where record.has(member) {
      guard record.kind(of: member) == .string else {
        throw Refusal("'\(member.name)' must be a string", at: member)
      }
    }
    if desk == nil { desk = Desk(models, explains: explains) }
    desk?.hear(record, to: &output)
  }
}
