/// Writes into each interaction what its words say.
package struct ListenFilter: Filter {
  private let models: [ListenerModel]
  private let explains: Bool
  private var desk: Desk?

  /// What one worker works with.
  private final class Desk: @unchecked Sendable {
    private let listener: Listener
    private var writer: HeardWriter
    private lazy var replies = (
      reader: WordReader(StepCues.tables.lexicon), finder: CueFinder(StepCues.tables, tone: nil)
    )

    init(_ models: [ListenerModel], explains: Bool) {
      listener = Listener(models)
      writer = HeardWriter(models, explains: explains)
    }

    /// Appends what is heard in a record's words.
    func hear(_ record: Record, to output: inout [UInt8]) {
      let listener = listener
      // The writer is asked for once, not at each member.
      func write(_ writer: inout HeardWriter) {
        writer.begin()
        unsafe record.withText(.text) { text in
          guard unsafe listener.hear(text) else { return writer.addUnknownLanguage() }
          unsafe writer.add(listener, in: text)
          writer.addWhy(listener)
        }
        unsafe record.withText(.reply) { reply in
          let (reader, finder) = replies
          unsafe reader.read(reply)
          finder.find(in: reader)
          unsafe writer.addSteps(finder.found, reader.words, in: reply)
        }
        writer.end(&output)
      }
      write(&writer)
    }
  }

  /// `models` in the order in which they were given: of what several know, the last says it.
  package init(_ models: [ListenerModel], explains: Bool) {
    self.models = models
    self.explains = explains
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
    if record.found.all & Member.heard.bit != 0 {
      let old = record.span(of: .heard)
      unsafe output.append(contentsOf: UnsafeRawBufferPointer(rebasing: line[..<old.lowerBound]))
      write(record, to: &output)
      unsafe output.append(contentsOf: UnsafeRawBufferPointer(rebasing: line[old.upperBound...]))
    } else {
      let brace = unsafe line.lastIndex(of: UInt8(ascii: "}")) ?? line.count
      unsafe output.append(contentsOf: UnsafeRawBufferPointer(rebasing: line[..<brace]))
      let name: StaticString = ",\"heard\":"
      unsafe output.append(
        contentsOf: UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
      write(record, to: &output)
      unsafe output.append(contentsOf: UnsafeRawBufferPointer(rebasing: line[brace...]))
    }
    output.append(UInt8(ascii: "\n"))
  }

  private mutating func write(_ record: Record, to output: inout [UInt8]) {
    if desk == nil { desk = Desk(models, explains: explains) }
    desk?.hear(record, to: &output)
  }
}
