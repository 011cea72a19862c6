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
      Reads promises.json: named promises, which interactions each is for, its clock, how long it \
      leaves, on which calendar (Docs/Promises.md has all of it). Writes a record for each promise \
      and case:

        kept      done in time; exactly on time is in time
        broken    done too late, or not done though the time is over
        running   not done, and there is time left

      Each has the deadline, the moment to warn, when it was done, and the open time left, below \
      zero where it is late. first_reply runs from the interaction that the promise is made with to our \
      next reply; next_reply does so from each message of the customer; resolution runs until the \
      case is resolved, stands still while it is, and goes on where the customer comes back to it. \
      What is resolved needs no reply any more.

      All follows from the times in the log, never from when this is run. Now is the latest time in \
      the log, or --as-of (0s is the system's clock); what happened later is not looked at. The \
      promises that count are those in force when the case began, and a deadline that stands in an \
      interaction, promised_at, counts as it stands.

      With --stamp, it is put there: the first promise of the file that is made with the \
      interaction, and its deadline. What stands there already stays, and so does every other \
      byte. So what was promised stays promised, whatever promises.json says later:

        swan promises --stamp new.ndjson | swan log-interaction --journal j.ndjson

      A wrong promises.json is refused with all of its faults, before anything is read.
      """,
    examples: [
      Example(
        "No one will be down for more than one hour",
        command:
          #"echo '{"promises":[{"name":"no one down for an hour","when":"audience == \"internal\"","clock":"resolution","within":"1h"}]}' >promises.json; swan promises --as-of 2026-03-02T09:30:00Z"#,
        input: """
          {"id":"i-1","at":"2026-03-02T08:00:00Z","customer":"ward-3","audience":"internal","resolved_at":"2026-03-02T08:40:00Z"}
          {"id":"i-2","at":"2026-03-02T08:10:00Z","customer":"ward-4","audience":"internal"}
          {"id":"i-3","at":"2026-03-02T09:00:00Z","customer":"ward-5","audience":"internal","resolved_at":"2026-03-02T09:45:00Z"}

          """,
        output: """
          {"type":"promise","promise":"no one down for an hour","clock":"resolution","case":"i-1","customer":"ward-3","as_of":"2026-03-02T09:30:00Z","state":"kept","started_at":"2026-03-02T08:00:00Z","because":"i-1","within":"1h","stamped":false,"deadline":"2026-03-02T09:00:00Z","warn_at":"2026-03-02T08:45:00Z","done_at":"2026-03-02T08:40:00Z","remaining_seconds":1200,"kept":1,"broken":0,"running":0,"due":null}
          {"type":"promise","promise":"no one down for an hour","clock":"resolution","case":"i-2","customer":"ward-4","as_of":"2026-03-02T09:30:00Z","state":"broken","started_at":"2026-03-02T08:10:00Z","because":"i-2","within":"1h","stamped":false,"deadline":"2026-03-02T09:10:00Z","warn_at":"2026-03-02T08:55:00Z","done_at":null,"remaining_seconds":-1200,"kept":0,"broken":1,"running":0,"due":null}
          {"type":"promise","promise":"no one down for an hour","clock":"resolution","case":"i-3","customer":"ward-5","as_of":"2026-03-02T09:30:00Z","state":"running","started_at":"2026-03-02T09:00:00Z","because":"i-3","within":"1h","stamped":false,"deadline":"2026-03-02T10:00:00Z","warn_at":"2026-03-02T09:45:00Z","done_at":null,"remaining_seconds":1800,"kept":0,"broken":0,"running":1,"due":"2026-03-02T10:00:00Z"}

          """),
      Example(
        "Why was it broken? An answer within two hours, Monday to Friday from 9 to 17",
        command:
          #"echo '{"calendars":{"desk":{"time_zone":"Europe/Berlin","hours":{"mon-fri":"09:00-17:00"}}},"promises":[{"name":"answer","clock":"first_reply","within":"2h","calendar":"desk"}]}' >promises.json; swan promises --explain i-1"#,
        input: """
          {"id":"i-1","at":"2026-03-27T15:00:00Z","customer":"c-1","first_reply_at":"2026-03-30T08:30:00Z"}

          """,
        output: """
          Case i-1 of customer c-1, as of 2026-03-30T08:30:00Z.

          answer: broken
            on the calendar desk, Europe/Berlin

            since i-1, first reply within 2 h
              Fri 2026-03-27 16:00 +01:00  Fri 2026-03-27 17:00 +01:00  open    1 h  1 h
              Fri 2026-03-27 17:00 +01:00  Mon 2026-03-30 09:00 +02:00  closed    -  1 h
              Mon 2026-03-30 09:00 +02:00  Mon 2026-03-30 10:00 +02:00  open    1 h  2 h
              deadline  Mon 2026-03-30 10:00 +02:00
              broken    done Mon 2026-03-30 10:30 +02:00, 30 min late

          """),
      Example(
        "Write down what was promised",
        command:
          #"echo '{"promises":[{"name":"answer","clock":"first_reply","targets":{"urgent":"30min","normal":"4h"}}]}' >promises.json; swan promises --stamp"#,
        input: """
          {"id":"i-1","at":"2026-03-02T08:00:00Z","customer":"c-1","priority":"urgent"}
          {"id":"i-2","at":"2026-03-02T08:00:00Z","customer":"c-2","priority":"low"}

          """,
        output: """
          {"id":"i-1","at":"2026-03-02T08:00:00Z","customer":"c-1","priority":"urgent","promise":"answer","promised_at":"2026-03-02T08:30:00Z"}
          {"id":"i-2","at":"2026-03-02T08:00:00Z","customer":"c-2","priority":"low"}

          """),
    ],
    seeAlso: ["escalate", "log-interaction", "select"])

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
    let isThere = try records.write(explaining: explained, to: &output)
    try output.flush()
    guard let explained, !isThere else { return summary.status }
    world.say("no case is named '\(explained.prefix(60))'", from: "swan promises")
    return max(.findings, summary.status)
  }
}
