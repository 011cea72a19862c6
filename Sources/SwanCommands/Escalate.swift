package import SwanArguments
package import SwanKit

/// `swan escalate` says who needs us now, why, by when, and what to do next.
package struct Escalate: Command {
  let warn: Span
  let openLonger: Span
  let within: Span
  let already: String?
  let period: PeriodOptions
  let input: InputOptions

  package static let manual = Manual(
    name: "escalate",
    summary: "Say who needs us now, why, and what to do next",
    stage: .act,
    details: """
      Looks at every case as it stands now, and writes an escalation record for each thing that \
      can still be acted upon, the most urgent first:

        promise       a promise is about to break, or broken and still not done
        rated-bottom  the customer's last word on a case is the lowest there is
        reopened      what had been resolved is open again
        mention       a word in public that nobody answered
        slid          a customer who was amazed is so no longer
        open          a problem is open for too long

      What is open or owed counts until it is resolved, or until the reply that was promised. A \
      word, a mention, a slide or a promise that had no deadline counts for as long as --within \
      says: after that there is little left to make good.

      Now is the system's clock, or --as-of; what happened later is not looked at. A record's \
      level grows as the matter gets worse: a promise is about to break (1), broken (2), broken \
      for more than a day (3). Its id follows from rule, case, interaction and level, so that \
      --already sends each once, and again when it has got worse. This is a line for cron:

        swan escalate --already to-do.ndjson journal.ndjson >>to-do.ndjson

      Priority 1 is the most urgent. The agent and team are those who serve the case, to be helped \
      and never to be blamed.
      """,
    examples: [],
    exitStatus: Manual.usualExitStatus + [(1, "Somebody needs us")],
    seeAlso: ["score-amazement"])

  package init(from arguments: inout Arguments) throws(UsageError) {
    warn = try arguments.option(
      "warn", .span, default: Span(microseconds: 15 * 60_000_000),
      help: "Warn so long before a promise breaks")
    openLonger = try arguments.option(
      "open-longer", .span, default: Span(microseconds: 3 * 86_400_000_000),
      help: "Let a problem be open so long")
    within = try arguments.option(
      "within", .span, default: Span(microseconds: 7 * 86_400_000_000),
      help: "Make good what happened so long ago at most")
    already = try arguments.option(
      "already", .file, help: "Leave out the escalations that FILE has; it may be missing")
    period = try PeriodOptions(from: &arguments)
    input = try InputOptions(from: &arguments)
  }

  package func validate() throws(UsageError) {
    if already == "-", input.files.isEmpty || input.files.contains("-") {
      throw .other("--already and the log can't both be standard input; name a FILE")
    }
  }

  package func run(in world: World) throws -> ExitStatus {
    let engine = try input.engine(in: world, for: Self.self)
    let bounds = period.bounds(in: world)
    var options = EscalationOptions(asOf: bounds.asOf ?? world.now().microseconds)
    options.warn = warn.microseconds
    options.openLonger = openLonger.microseconds
    options.within = within.microseconds
    options.threads = engine.threads
    // Standard output may be appended to the very file of those already sent: it is read first.
    let (sent, sentStatus) = try alreadySent(engine, in: world)
    let (fold, summary) = try Engine(world, engine).run(
      LogFold(asOf: options.asOf, since: bounds.since, until: bounds.until))
    let escalations = Escalations(
      fold.finish().log, scale: fold.ratingScale, sent: sent, options)
    var output = Output(world)
    for part in escalations.records() { try output.write(part) }
    try output.flush()
    let answer: ExitStatus = escalations.isEmpty ? .done : .findings
    return max(answer, summary.status, sentStatus)
  }

  /// The ids of `--already`; a file that is not there has none.
  private func alreadySent(
    _ engine: EngineOptions, in world: World
  ) throws -> (Set<UInt128>, ExitStatus) {
    guard let already,
      try already == "-" || world.system.status(of: already, in: world.directory) != nil
    else { return ([], .done) }
    var engine = engine
    engine.files = [already]
    // The file of bad lines is for those of the log.
    if case .file = engine.onError { engine.onError = .skip }
    let (fold, summary) = try Engine(world, engine).run(AlreadySent())
    return (fold.ids, summary.status)
  }
}
