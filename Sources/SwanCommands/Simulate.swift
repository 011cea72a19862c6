package import SwanArguments
package import SwanKit

/// `swan simulate` writes the log of a believable company whose truth is known.
package struct Simulate: Command {
  let options: SimulationOptions
  let start: Moment?
  let truth: String?

  package static let manual = Manual(
    name: "simulate",
    summary: "Write the log of a believable company, from a seed",
    stage: .capture,
    details: """
      Writes interactions in order of 'at', as a company of that size would have logged them. The \
      same options and the same seed give the same bytes on every machine.

      With --truth, FILE gets what is true of the company and what a log only hints at, as records \
      of type 'truth', levels in thousandths of a star: for each problem whether it was handled \
      well, for each customer served and each agent the level, for each day the drift. Measures \
      can be held against it.
      """,
    examples: [
      Example(
        "One interaction of company 42",
        command: "swan simulate -n 1 --seed 42",
        output: """
          {"id":"i-00000001","at":"2026-04-04T16:35:32Z","customer":"c-00001","channel":"social",\
          "kind":"mention","text":"Good service. Had to ring Larkfield on Monday. Everything was \
          explained properly."}

          """),
      Example(
        "A company that opened in March, where everybody rates",
        command: "swan simulate -n 2 --seed 6 --start 2026-03-02T09:00:00Z --rated 100",
        output: """
          {"id":"i-00000001","at":"2026-04-15T19:51:18Z","customer":"c-00001","agent":"a-002",\
          "team":"returns","channel":"email","kind":"contact","text":"I asked for gift wrapping on \
          order 267715.","reply":"I have added the gift wrapping to order 267715. Warm regards \
          from all of us.","first_reply_at":"2026-04-16T08:18:51Z",\
          "resolved_at":"2026-04-17T08:15:05Z","transfers":0,"contacts":1,"handling_seconds":156,\
          "rating":5,"rated_at":"2026-04-17T14:50:52Z","effort":1}
          {"id":"i-00000002","at":"2026-05-30T17:04:39Z","customer":"c-00001","agent":"a-001",\
          "team":"orders","channel":"email","kind":"problem","case":"k-00000002","text":"a bit of \
          a slog. the coffee grinder stopped working after a week. the line was busy the first two \
          times.","reply":"Hi, happy to look into this. Our records say that all was well on \
          Saturday. Please accept my apologies for the trouble. Please send us all of it again, \
          with a photograph. Warm regards from all of us.","first_reply_at":"2026-05-30T17:40:42Z",\
          "resolved_at":"2026-05-30T17:46:29Z","promise":"a call back within the hour",\
          "promised_at":"2026-05-30T18:09:27Z","promise_kept":true,"transfers":0,"contacts":1,\
          "handling_seconds":2693,"internal_notes":1,"rating":3,"rated_at":"2026-05-30T18:01:45Z",\
          "self_rating":5,"fault":"ours","steps":{"acknowledge":false,"apologise":true,"fix":false,\
          "attitude":true,"urgency":false}}

          """),
    ],
    exitStatus: [(0, "Done"), (2, "Wrong usage"), (4, "The system refused")],
    seeAlso: ["log-interaction"])

  package init(from arguments: inout Arguments) throws(UsageError) {
    var options = SimulationOptions()
    options.interactions = try arguments.option(
      "interactions", short: "n", .integer(in: 0...1_000_000_000), default: options.interactions,
      help: "Write N interactions")
    options.seed = UInt64(
      try arguments.option(
        "seed", .integer(in: 0...), default: 1, help: "Another seed is another company"))
    options.customers = try arguments.option(
      "customers", .integer(in: 1...100_000_000),
      help: "Have N customers; one per 12 interactions unless given")
    options.agents = try arguments.option(
      "agents", .integer(in: 1...1_000_000),
      help: "Have N agents; one per 250 interactions, from 5 to 300, unless given")
    options.agentEffect = try arguments.option(
      "agent-effect", .percent, default: options.agentEffect,
      help: "How far agents differ, a standard deviation in percent of a star")
    options.customerEffect = try arguments.option(
      "customer-effect", .percent, default: options.customerEffect,
      help: "How far customers differ, likewise")
    options.drift = try arguments.option(
      "drift", .percent, default: options.drift,
      help: "How far the whole company is likely to move until the last day, likewise")
    options.loyal = arguments.flag("loyal", help: "Each customer stays with one agent")
    options.ratedShare = try arguments.option(
      "rated", .integer(in: 0...100).named("PERCENT"), default: options.ratedShare,
      help: "How many of the resolved interactions are rated")
    options.recoveryEffect = try arguments.option(
      "recovery-effect", .percent, default: options.recoveryEffect,
      help: "How much better the next experience is after a problem handled well than after one "
        + "handled badly, in percent of a star")
    options.leaving = try arguments.option(
      "leaving", .integer(in: 0...100).named("PERCENT"),
      help: "How many of those whom a problem left with 1 or 2 stars never come again; some, after "
        + "one handled badly, unless given")
    options.spells = try arguments.option(
      "spells", .percent, default: options.spells,
      help: "How far a customer's months differ, likewise; problems come in the bad ones")
    options.isFavoured = arguments.flag(
      "favour", help: "Customers in a good mood are handled better")
    start = try arguments.option(
      "start", .moment, help: "When the first day begins; 2026-01-05T08:00:00Z unless given")
    options.days = try arguments.option(
      "days", .integer(in: 1...20_000),
      help: "Spread the interactions over N days; a plausible pace unless given")
    truth = try arguments.option("truth", .file, help: "Write what is true of the company to FILE")
    self.options = options
  }

  package func validate() throws(UsageError) {
    if truth == "-" { throw .other("--truth needs a file; standard output gets the log") }
  }

  package func run(in world: World) throws -> ExitStatus {
    var options = options
    if let start { options.start = start.time(now: world.now()) }
    var simulation = Simulation(options)
    var log = Output(world)
    var truthFile: OutputFile? = nil
    if let truth { truthFile = try OutputFile(truth, in: world) }
    var lines: [UInt8] = []
    var truthLines: [UInt8] = []
    while simulation.next(into: &lines, truth: &truthLines) {
      guard lines.count >= Simulate.batch else { continue }
      try log.write(lines)
      try truthFile?.output.write(truthLines)
      lines.removeAll(keepingCapacity: true)
      truthLines.removeAll(keepingCapacity: true)
    }
    try log.write(lines)
    try log.flush()
    guard truthFile != nil else { return .done }
    simulation.appendTruth(to: &truthLines)
    try truthFile?.output.write(truthLines)
    try truthFile?.finish()
    return .done
  }

  /// Bytes that are written at once.
  private static let batch = 1 << 17
}

/// A file that is written from its beginning.
private struct OutputFile: ~Copyable {
  var output: Output
  private let world: World
  private let descriptor: CInt
  private let path: String

  init(_ path: String, in world: World) throws {
    let status = try world.system.status(of: path, in: world.directory)
    if let status, status.st_mode & S_IFMT == S_IFREG,
      status.isSameFile(as: try world.system.status(world.output, "(standard output)"))
    {
      throw Refusal("--truth needs a file of its own; \(path) gets the log")
    }
    descriptor = try world.system.open(path, in: world.directory, O_WRONLY | O_CREAT | O_TRUNC)
    output = Output(world, descriptor: descriptor, path)
    self.world = world
    self.path = path
  }

  mutating func finish() throws(SystemError) {
    try output.flush()
    try world.system.close(descriptor, path)
  }
}

extension Value<Int> {
  /// A standard deviation in percent of a star.
  fileprivate static var percent: Value { integer(in: 0...300).named("PERCENT") }
}
