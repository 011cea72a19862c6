package import SwanArguments
package import SwanKit

/// `swan problems` says what became of each problem.
package struct ProblemsCommand: Command {
  let explained: String?
  let asOf: Moment?
  let input: InputOptions

  package static let manual = Manual(
    name: "problems",
    summary: "Say what became of each problem, step by step",
    stage: .score,
    details: """
      Writes a record for each problem: a case with an interaction of the kind 'problem'. Its state is

        opened          it began, and nothing tells that we took it up
        acknowledged    we showed that we know of it
        apologised      we apologised for it
        fixed           it is resolved, and nothing tells how well it was handled
        recovered       it is resolved and was handled well
        not_recovered   it is resolved and was handled badly
        reopened        it was resolved, and is not any more

      with since when, because of which interaction, and how many seconds it was in each; null where \
      a time is not known. Recovered or not is said of what is fixed, and so is counted there.

      Of the five steps each is evidenced, missing or unknown. Evidence is, the best first, the member \
      steps; our words, as 'swan listen' heard them in our reply; and times: urgency is a promise \
      kept. What steps says in any interaction of the case goes before what was heard in any; of each, \
      once is enough for a step to be taken. Without steps, and without a reply that was heard, a step \
      is unknown; a reply without it makes it missing.

      The customer's word tells how a problem was handled: at or above par is well. Without one, facts \
      do. Badly is a step that steps says was left out, a broken promise, or a problem that was opened \
      again; well is one of which every step that is known was taken. A step that our words do not show \
      may have been taken otherwise, and makes nothing badly handled. Fault stands apart from the \
      remedies, and lowers nothing.

      It is opened again by whatever the customer writes into its case once that is resolved, but for \
      praise and kind words; badly handled was what came back as a problem, or has 'reopens'.

      Now is the latest time in the log, or --as-of (0s is the system's clock); what was known later \
      is not looked at.
      """,
    examples: [
      Example(
        "Opened, apologised for, fixed; and one that waits",
        command: "swan listen | swan problems",
        input: """
          {"id":"i-1","case":"k-1","at":"2026-03-02T08:00:00Z","customer":"c-1","kind":"problem","text":"The zip is broken.","reply":"Sorry about the zip! Thank you for telling us. We have sent you a new bag.","first_reply_at":"2026-03-02T08:20:00Z","promise":"an answer","promised_at":"2026-03-02T12:00:00Z","resolved_at":"2026-03-02T11:00:00Z","fault":"other","remedy":{"what":"a new bag","cost":40,"asked":false}}
          {"id":"i-2","case":"k-2","at":"2026-03-02T09:00:00Z","customer":"c-2","kind":"problem","text":"The lamp does not work."}

          """,
        output: """
          {"type":"problem","case":"k-1","customer":"c-1","as_of":"2026-03-02T11:00:00Z","state":"recovered","state_since":"2026-03-02T11:00:00Z","state_because":"i-1","opened_at":"2026-03-02T08:00:00Z","opener":"i-1","reopened":0,"handled":"well","handled_by":"facts","evidenced":["acknowledge","apologise","fix","attitude","urgency"],"missing":[],"unknown":[],"evidence":{"acknowledge":{"by":"words","interaction":"i-1","at":"2026-03-02T08:20:00Z","shown":"Sorry about the zip"},"apologise":{"by":"words","interaction":"i-1","at":"2026-03-02T08:20:00Z","shown":"Sorry"},"fix":{"by":"words","interaction":"i-1","at":"2026-03-02T08:20:00Z","shown":"have sent"},"attitude":{"by":"words","interaction":"i-1","at":"2026-03-02T08:20:00Z","shown":"Thank you"},"urgency":{"by":"times","interaction":"i-1","at":"2026-03-02T11:00:00Z"}},"seconds":{"opened":1200,"acknowledged":0,"apologised":9600,"fixed":0,"reopened":0},"fault":"other","remedies":[{"what":"a new bag","cost":40,"asked":false}]}
          {"type":"problem","case":"k-2","customer":"c-2","as_of":"2026-03-02T11:00:00Z","state":"opened","state_since":"2026-03-02T09:00:00Z","state_because":"i-2","opened_at":"2026-03-02T09:00:00Z","opener":"i-2","reopened":0,"handled":null,"handled_by":null,"evidenced":[],"missing":[],"unknown":["acknowledge","apologise","fix","attitude","urgency"],"evidence":{},"seconds":{"opened":7200,"acknowledged":0,"apologised":0,"fixed":0,"reopened":0},"fault":null,"remedies":[]}

          """),
      Example(
        "What happened, and what shows it?",
        command: "swan problems --explain k-1",
        input: """
          {"id":"i-1","case":"k-1","at":"2026-03-02T08:00:00Z","customer":"c-1","kind":"problem","first_reply_at":"2026-03-02T08:20:00Z","resolved_at":"2026-03-02T11:00:00Z","steps":{"acknowledge":true,"apologise":true,"fix":true},"fault":"customer"}
          {"id":"i-2","case":"k-1","at":"2026-03-03T08:00:00Z","customer":"c-1","kind":"problem","first_reply_at":"2026-03-03T08:05:00Z","resolved_at":"2026-03-03T08:30:00Z","promise":"a call back","promised_at":"2026-03-03T09:00:00Z","remedy":{"what":"a voucher","cost":10,"asked":false}}

          """,
        output: """
          Case k-1 of customer c-1, as of 2026-03-03T08:30:00Z.

          Not recovered, since 2026-03-03T08:30:00Z, because of i-2

          Its life
            2026-03-02T08:00:00Z  opened        20 min      i-1
            2026-03-02T08:20:00Z  acknowledged  0 s         i-1
            2026-03-02T08:20:00Z  apologised    2 h 40 min  i-1
            2026-03-02T11:00:00Z  fixed         21 h        i-1
            2026-03-03T08:00:00Z  reopened      30 min      i-2
            2026-03-03T08:30:00Z  fixed         0 s so far  i-2

          The five steps
            acknowledge  evidenced  'steps' says so                               i-1  2026-03-02T08:20:00Z
            apologise    evidenced  'steps' says so                               i-1  2026-03-02T08:20:00Z
            fix          evidenced  'steps' says so                               i-1  2026-03-02T11:00:00Z
            attitude     unknown    no reply was heard, and no 'steps' tells
            urgency      evidenced  "a call back" kept, due 2026-03-03T09:00:00Z  i-2  2026-03-03T08:30:00Z

          How it was handled
            badly, by facts: opened again

          Fault, and apart from it the remedy
            fault   customer
            remedy  {"what":"a voucher","cost":10,"asked":false}

          """),
    ],
    seeAlso: ["listen", "promises", "recovery", "score-amazement"])

  package init(from arguments: inout Arguments) throws(UsageError) {
    explained = try arguments.option(
      "explain", .string.named("CASE"), help: "Show the life of one case and what shows each step")
    asOf = try arguments.option(
      "as-of", .moment, aliases: ["now"],
      help: "Use only what was known then: a time, a date, or a span ago such as 7d")
    input = try InputOptions(from: &arguments)
  }

  package func run(in world: World) throws -> ExitStatus {
    let engine = try input.engine(in: world, for: Self.self)
    let moment = asOf?.time(now: world.now()).microseconds
    let (fold, summary) = try Engine(world, engine).run(ProblemFold(asOf: moment))
    let records = ProblemRecords(fold, threads: engine.threads)
    var output = Output(world)
    let isThere = try records.write(explaining: explained, to: &output)
    try output.flush()
    guard let explained, !isThere else { return summary.status }
    world.say("no problem is a case named '\(explained.prefix(60))'", from: "swan problems")
    return max(.findings, summary.status)
  }
}
