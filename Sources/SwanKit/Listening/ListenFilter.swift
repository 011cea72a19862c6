/// Writes into each interaction what its words say.
package struct ListenFilter: Filter {
  private let models: [ListenerModel]
  private let explains: Bool
  private var desk: Desk?

  /// What one worker works with.
  private final class Desk: @unchecked Sendable {
    let listener: Listener
    var writer: HeardWriter
    let replyReader = WordReader(StepCues.tables.lexicon)
    let stepFinder = CueFinder(StepCues.tables, tone: nil)
    var steps: [CueFinder.Finding] = []

    init(_ models: [ListenerModel], explains: Bool) {
      listener = Listener(models)
      writer = HeardWriter(models, explains: explains)
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
    let desk = self.desk ?? Desk(models, explains: explains)
    self.desk = desk
    ListenFilter.write(record, desk, &desk.writer, to: &output)
  }

  /// The writer is asked for once, not at each member.
  private static func write(
    _ record: Record, _ desk: Desk, _ writer: inout HeardWriter, to output: inout [UInt8]
  ) {
    writer.begin()
    let listener = desk.listener
    unsafe record.withText(.text) { text in
      guard unsafe listener.hear(text) else { return writer.addUnknownLanguage() }
      unsafe writer.add(listener, in: text)
      writer.addWhy(listener)
    }
    unsafe record.withText(.reply) { reply in
      let reader = desk.replyReader
      unsafe reader.read(reply)
      desk.stepFinder.find(in: reader, into: &desk.steps)
      unsafe writer.addSteps(desk.steps, reader.words, in: reply)
    }
    writer.end(&output)
  }
}
