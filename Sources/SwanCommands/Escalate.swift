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
    examples: [
      Example(
        "Promises broken and about to break",
        command: "swan escalate",
        input: """
          {"id":"i-1","at":"2026-03-02T06:00:00Z","customer":"c-1","agent":"ada","kind":"problem","promise":"first reply","promised_at":"2026-03-02T06:50:00Z"}
          {"id":"i-2","at":"2026-03-02T08:00:00Z","customer":"c-2","promise":"call back","promised_at":"2026-03-02T09:10:00Z"}
          {"id":"i-3","at":"2026-03-02T08:00:00Z","customer":"c-3","promise":"call back","promised_at":"2026-03-02T12:00:00Z"}

          """,
        output: """
          {"type":"escalation","id":"0a94df65c80d44277560f5548f1eb60c","rule":"promise","level":2,"priority":1,"customer":"c-1","case":"i-1","agent":"ada","reason":"first reply promised by 2026-03-02T06:50:00Z, now 2 h 10 min late","evidence":["i-1"],"at":"2026-03-02T09:00:00Z","due":"2026-03-02T06:50:00Z","next_step":"Acknowledge it and apologise, even if it is not our fault. Do what was promised at once, and tell them what comes next and when."}
          {"type":"escalation","id":"817724f6f43444d74307df425d3fe6ee","rule":"promise","level":1,"priority":2,"customer":"c-2","case":"i-2","reason":"call back promised by 2026-03-02T09:10:00Z, 10 min left","evidence":["i-2"],"at":"2026-03-02T09:00:00Z","due":"2026-03-02T09:10:00Z","next_step":"There is still time to keep it: do it now, or tell them before the deadline when it will be done."}

          """, status: 1),
      Example(
        "A bad word that was the last, and a mention nobody answered",
        command: "swan escalate --within 2d",
        input: """
          {"id":"i-1","at":"2026-03-01T15:00:00Z","customer":"c-1","case":"k-7","rating":1}
          {"id":"i-2","at":"2026-03-01T09:30:00Z","customer":"c-2","channel":"social","kind":"mention"}

          """,
        output: """
          {"type":"escalation","id":"a8aaa71d93f650b3eb16bb4ff9fdbc0c","rule":"mention","level":1,"priority":2,"customer":"c-2","case":"i-2","reason":"a word about us in public has had no answer for 23 h 30 min","evidence":["i-2"],"at":"2026-03-02T09:00:00Z","due":"2026-03-01T10:30:00Z","next_step":"Answer in public: thank them, and apologise if something went wrong, even if it is not our fault. Offer something unasked, though they did not come to us."}
          {"type":"escalation","id":"bbe85a1e8e2cb9f1cdb4b75bcab9d59e","rule":"rated-bottom","level":1,"priority":2,"customer":"c-1","case":"k-7","reason":"the customer gave the lowest rating 18 h ago","evidence":["i-1"],"at":"2026-03-02T09:00:00Z","due":"2026-03-02T15:00:00Z","next_step":"Be generous first: surprise them with something they did not ask for. Apologise, even if it is not our fault. Listen to what happened, and make it right today."}

          """, status: 1),
      Example(
        "Problems that are open for over two days",
        command: "swan escalate --open-longer 2d",
        input: """
          {"id":"i-1","at":"2026-02-27T15:00:00Z","customer":"c-1","kind":"problem"}
          {"id":"i-2","at":"2026-02-27T15:00:00Z","customer":"c-2","kind":"problem","resolved_at":"2026-02-28T10:00:00Z"}

          """,
        output: """
          {"type":"escalation","id":"8189b07d39d3a4189a5230995b2eb1b0","rule":"open","level":1,"priority":5,"customer":"c-1","case":"i-1","reason":"a problem has been open for 2 d 18 h","evidence":["i-1"],"at":"2026-03-02T09:00:00Z","due":"2026-03-01T15:00:00Z","next_step":"Acknowledge it and apologise, even if it is not our fault. Fix it with urgency, or tell them what is being done and when they will hear again."}

          """, status: 1),
    ],
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
    var (fold, summary) = try Engine(world, engine).run(
      LogFold(asOf: options.asOf, since: bounds.since, until: bounds.until))
    let escalations = Escalations(
      fold.finish().log, scale: fold.ratingScale, sent: sent, options)
    var output = Output(world)
    try escalations.forEachPart { try output.write($0) }
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
