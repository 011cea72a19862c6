package import SwanArguments
package import SwanKit

/// `swan promises` says which promises were kept, broken, or run.
package struct PromisesCommand: Command {
  let promises: String
  let explained: String?
  let stamps: Bool
  let asOf: Moment?
  let input: InputOptions

  package static let manual = Manual(
    name: "promises",
    summary: "Say which promises were kept, broken, or still run",
    stage: .act,
    details: """
      TODO
      """,
    examples: [
      Example(
        "TODO",
        command: "swan promises",
        output: "")
    ],
    seeAlso: ["escalate", "select"])

  package init(from arguments: inout Arguments) throws(UsageError) {
    promises = try arguments.option(
      "promises", .file, default: "promises.json", help: "Read what is promised from FILE")
    explained = try arguments.option(
      "explain", .string.named("CASE"), help: "Show the clocks of one case, interval by interval")
    stamps = arguments.flag(
      "stamp", help: "Write promise and promised_at into interactions instead")
    asOf = try arguments.option(
      "as-of", .moment, aliases: ["now"],
      help: "Use only what was known then: a time, a date, or a span ago such as 7d")
    input = try InputOptions(from: &arguments)
  }

  package func validate() throws(UsageError) {
    guard stamps else { return }
    if explained != nil {
      throw .other("--stamp writes interactions, and --explain text; choose one")
    }
    if asOf != nil {
      throw .other("--stamp needs no --as-of: a deadline follows from when an interaction began")
    }
  }

  package func run(in world: World) throws -> ExitStatus {
    guard let bytes = try world.readBytes(promises) else {
      throw UsageError.other("no promises '\(promises)'; Docs/Promises.md says how to write them")
    }
    let book = try PromiseBook(bytes, file: promises)
    let engine = try input.engine(
      in: world, for: Self.self, extraMembers: book.extraMembers)
    if stamps { return try Engine(world, engine).run(StampFilter(book)).status }
    let moment = asOf?.time(now: world.now()).microseconds
    let (fold, summary) = try Engine(world, engine).run(PromiseFold(book, asOf: moment))
    let records = PromiseRecords(fold, threads: engine.threads)
    var output = Output(world)
    if let explained {
      guard let text = records.explanation(ofCase: explained) else {
        world.say("no case is named '\(explained.prefix(60))'", from: "swan promises")
        return max(.findings, summary.status)
      }
      try output.write(text)
    } else {
      try records.forEachPart { try output.write($0) }
    }
    try output.flush()
    return summary.status
  }
}
