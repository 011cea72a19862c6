package import SwanArguments
package import SwanKit

/// `swan escalate` says who needs us now, why, by when, and what to do next.
package struct Escalate: Command {
  let judging: JudgingOptions
  let memory: MemoryOptions
  let printsRules: Bool
  let follows: Bool
  let period: PeriodOptions
  let input: InputOptions

  package static let manual = Manual(
    name: "escalate",
    summary: "Say who needs us now, why, and what to do next",
    stage: .act,
    details: """
      Looks at every case as it stands now, and writes an escalation record for each thing that \
      can still be acted upon, the most urgent first, and of those the customers first who have the \
      most to lose, by their state and by the anger that swan listen heard. The built-in rules:

        promise       a promise is about to break, or broken and still not done
        broken-word   what was promised without a deadline was not kept
        rated-bottom  the customer's last word on a case is the lowest there is
        leaving       words in which swan listen heard that they leave
        heard-bottom  nobody rated, and the words sound like the worst there is
        reopened      what had been resolved is open again
        mention       a word in public that nobody answered
        slid          a customer who was amazed is so no longer
        open          a problem is open for too long

      What listen heard is an estimate, and its reason says so: nobody is said to have rated who did \
      not.

      What is open or owed counts until it is resolved, or until the reply that was promised. A \
      word, said or heard, a mention, a slide or a promise that had no deadline counts for as long \
      as --within says: after that there is little left to make good.

      Rules of your own, with conditions, levels in business time and whom to tell, go into a file. \
      Begin with the built-in ones; Docs/Escalation.md has all of it:

        swan escalate --print-rules >rules.json
        swan escalate --rules rules.json journal.ndjson

      With --promises, promises.json says what was promised where the log does not.

      Now is the system's clock, or --as-of; what happened later is not looked at. A record's \
      level grows as the matter gets worse. With --state, each level is said once, and again after \
      the matter had gone and come back; what has gone is said in a cleared record. This is a line \
      for cron:

        swan escalate --state state.ndjson journal.ndjson | notify

      --already does the same with a file that swan does not write: append the output to it. Whoever \
      takes a matter on says so by the id of its record, or the beginning of it; then it is silent \
      unless it gets worse by more than time. A snoozed one is silent until then:

        swan escalate --state state.ndjson --acknowledge 0a94df --by ada
        swan escalate --state state.ndjson --snooze 0a94df --until 2h

      With --follow it goes on: what a line or the clock makes news is said within 50 ms, while the \
      last file grows and through its rotation. Slides and the states of customers, which depend on \
      everybody, are judged anew once a minute.

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
          {"type":"escalation","id":"0a94df65c80d44277560f5548f1eb60c","rule":"promise","level":2,"priority":1,"customer":"c-1","state":"uncertainty","case":"i-1","agent":"ada","reason":"first reply promised by 2026-03-02T06:50:00Z, now 2 h 10 min late","evidence":["i-1"],"at":"2026-03-02T09:00:00Z","due":"2026-03-02T06:50:00Z","next_step":"Acknowledge it and apologise, even if it is not our fault. Do what was promised at once, and tell them what comes next and when."}
          {"type":"escalation","id":"817724f6f43444d74307df425d3fe6ee","rule":"promise","level":1,"priority":2,"customer":"c-2","state":"uncertainty","case":"i-2","reason":"call back promised by 2026-03-02T09:10:00Z, 10 min left","evidence":["i-2"],"at":"2026-03-02T09:00:00Z","due":"2026-03-02T09:10:00Z","next_step":"There is still time to keep it: do it now, or tell them before the deadline when it will be done."}

          """, status: 1),
      Example(
        "A bad word that was the last, and a mention nobody answered",
        command: "swan escalate --within 2d",
        input: """
          {"id":"i-1","at":"2026-03-01T15:00:00Z","customer":"c-1","case":"k-7","rating":1}
          {"id":"i-2","at":"2026-03-01T09:30:00Z","customer":"c-2","channel":"social","kind":"mention"}

          """,
        output: """
          {"type":"escalation","id":"a8aaa71d93f650b3eb16bb4ff9fdbc0c","rule":"mention","level":1,"priority":2,"customer":"c-2","state":"uncertainty","case":"i-2","reason":"a word about us in public has had no answer for 23 h 30 min","evidence":["i-2"],"at":"2026-03-02T09:00:00Z","due":"2026-03-01T10:30:00Z","next_step":"Answer in public: thank them, and apologise if something went wrong, even if it is not our fault. Offer something unasked, though they did not come to us."}
          {"type":"escalation","id":"bbe85a1e8e2cb9f1cdb4b75bcab9d59e","rule":"rated-bottom","level":1,"priority":2,"customer":"c-1","state":"uncertainty","case":"k-7","reason":"the customer gave the lowest rating 18 h ago","evidence":["i-1"],"at":"2026-03-02T09:00:00Z","due":"2026-03-02T15:00:00Z","next_step":"Acknowledge it and apologise, even if it is not our fault. Be generous first: surprise them with something they did not ask for. Listen to what happened, and make it right today."}

          """, status: 1),
      Example(
        "Problems that are open for over two days",
        command: "swan escalate --open-longer 2d",
        input: """
          {"id":"i-1","at":"2026-02-27T15:00:00Z","customer":"c-1","kind":"problem"}
          {"id":"i-2","at":"2026-02-27T15:00:00Z","customer":"c-2","kind":"problem","resolved_at":"2026-02-28T10:00:00Z"}

          """,
        output: """
          {"type":"escalation","id":"8189b07d39d3a4189a5230995b2eb1b0","rule":"open","level":1,"priority":5,"customer":"c-1","state":"uncertainty","case":"i-1","reason":"a problem has been open for 2 d 18 h","evidence":["i-1"],"at":"2026-03-02T09:00:00Z","due":"2026-03-01T15:00:00Z","next_step":"Acknowledge it and apologise, even if it is not our fault. Fix it with urgency, or tell them what is being done and when they will hear again."}

          """, status: 1),
    ],
    exitStatus: Manual.usualExitStatus + [(1, "Somebody needs us")],
    seeAlso: ["listen", "problems", "promises", "score-amazement"])

  package init(from arguments: inout Arguments) throws(UsageError) {
    judging = try JudgingOptions(from: &arguments)
    printsRules = arguments.flag("print-rules", help: "Print the built-in rules as a file")
    follows = arguments.flag(
      "follow", help: "Go on as the last FILE grows, and say what is new at once")
    memory = try MemoryOptions(from: &arguments)
    period = try PeriodOptions(from: &arguments)
    input = try InputOptions(from: &arguments)
  }

  package func validate() throws(UsageError) {
    try judging.validate()
    try memory.validate(input, period)
    if memory.isAnswer, follows || printsRules {
      let option = follows ? "--follow" : "--print-rules"
      throw .other("an answer stands by itself; leave \(option) out")
    }
    if follows, period.asOf != nil {
      throw .other("--follow goes by the clock; leave --as-of out")
    }
    if printsRules, judging.rules != nil {
      throw .other("--print-rules prints the built-in rules; leave --rules out")
    }
  }

  package func run(in world: World) throws -> ExitStatus {
    var output = Output(world)
    if printsRules {
      try output.write(judging.standardText)
      try output.flush()
      return .done
    }
    if let answer = try memory.answer(period, in: world) {
      return try memory.keep(answer, input, &output, in: world)
    }
    let books = try judging.books(in: world)
    var engine = try input.engine(in: world, for: Self.self, extraMembers: books.extraMembers)
    engine.otherFiles = [judging.rules, judging.promises].compactMap(\.self)
    let bounds = try period.bounds(in: world)
    var options = EscalationOptions(
      asOf: bounds.asOf ?? world.now().microseconds, rules: books.rules, promises: books.promises)
    options.threads = engine.threads
    let log = LogFold(
      asOf: options.asOf, since: bounds.since, until: bounds.until, rules: books.rules,
      promises: books.promises)
    return follows
      ? try follow(log, options, engine, in: world) : try look(log, options, engine, in: world)
  }

  /// Says who needs us at one moment.
  private func look(
    _ log: LogFold, _ options: EscalationOptions, _ engine: EngineOptions, in world: World
  ) throws -> ExitStatus {
    var kept = memory.kept(engine, in: world)
    // Standard output may be appended to the very file of those already said: it is read first.
    let (said, status) = try memory.before(&kept, engine, in: world)
    var (fold, summary) = try Engine(world, engine).run(log)
    let log = fold.finish(threads: options.threads).log
    let escalations = Escalations(log, scale: fold.ratingScale, options)
    var output = Output(world)
    let isNeeded = try escalations.forEachPart(after: said) { part in
      try output.write(part)
      // What was said is kept after it was said: a run that is cut short says it again.
      try output.flush()
      try kept?.append(part)
    }
    try output.flush()
    return max(isNeeded ? .findings : .done, summary.status, status)
  }

  /// Says who needs us as lines come, and as time passes.
  private func follow(
    _ log: LogFold, _ options: EscalationOptions, _ engine: EngineOptions, in world: World
  ) throws -> ExitStatus {
    var kept = memory.kept(engine, in: world)
    let (said, status) = try memory.before(&kept, engine, in: world)
    kept?.end()
    let watch = EscalationWatch(log, options, said: said, kept: kept, engine)
    return max(try Engine(world, engine).follow(watch).summary.status, status)
  }
}
