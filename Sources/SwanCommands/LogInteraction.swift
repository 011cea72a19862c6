package import SwanArguments
package import SwanKit

/// `swan log-interaction` records one interaction from options, or many from files.
package struct LogInteraction: Command {
  let journal: String?
  let members: MemberOptions
  let input: InputOptions

  package static let manual = Manual(
    name: "log-interaction",
    summary: "Record an interaction, or many, each of them once",
    stage: .capture,
    details: """
      With an option for at least one member, records one interaction that the options describe; \
      it began now unless --at says when. Without one, records those of the FILEs or of standard \
      input. What is new is written to standard output, and first appended to the journal, if \
      there is one: what was written is in the journal, on the disk, once.

      An interaction without an id gets one, a hash of its line, so that identical lines are one. \
      The same id with the same content is known already, and nothing happens; how many were \
      known is said at the end. With other content it is a revision and gets 'revised_at', the \
      time now, unless it has its own. A revision is the whole record, not only what changed, and \
      keeps 'customer' and 'at'. Where it leaves out a member that the one before it had, so that \
      this counts no more, the end says which: what was added by hand to what is imported again \
      has to be in the import as well, or be logged again after it. What was said by an earlier revision is known too, so that a log \
      can be replayed; to go back to it, give it a later 'revised_at'.

      Records of other types are written to standard output, untouched, and not to the journal.

      Any number of processes may log into one journal at once; they wait for each other, by \
      whatever name they know it. Where a crash or a full disk left half a line at the end of the \
      journal, the next one moves it to JOURNAL.torn and says so. Memory is at most 72 bytes for each \
      interaction of the journal.
      """,
    examples: [
      Example(
        "A call that just ended",
        command: """
          swan log-interaction --customer c-17 --channel phone --rating 5 \
          --text 'You saved my holiday!'
          """,
        output: """
          {"id":"0375c57624234d58a861cbb01bb7b408","at":"2026-03-02T09:00:00Z","customer":"c-17",\
          "channel":"phone","text":"You saved my holiday!","rating":5}

          """),
      Example(
        "Many from a file: the third is known, the fourth revises the second",
        command: "swan log-interaction --journal j.ndjson",
        input: """
          {"at":"2026-03-02T08:12:00Z","customer":"c-4","text":"Where is my order?"}
          {"id":7,"at":"2026-03-02T08:30:00Z","customer":"c-9"}
          {"at":"2026-03-02T08:12:00Z","customer":"c-4","text":"Where is my order?"}
          {"id":7,"at":"2026-03-02T08:30:00Z","customer":"c-9","rating":4}

          """,
        output: """
          {"id":"b09603ec64c7dad39cc8e335eddab3b6","at":"2026-03-02T08:12:00Z","customer":"c-4",\
          "text":"Where is my order?"}
          {"id":7,"at":"2026-03-02T08:30:00Z","customer":"c-9"}
          {"id":7,"at":"2026-03-02T08:30:00Z","customer":"c-9","rating":4,\
          "revised_at":"2026-03-02T09:00:00Z"}

          """),
      Example(
        "A problem, and how it was handled",
        command: """
          swan log-interaction --journal j.ndjson --id t-5 --at 2026-03-02T08:00:00Z --customer c-3 \
          --kind problem --fault ours --steps acknowledge,apologise,no-fix \
          --remedy what=flowers --remedy cost=20 --remedy asked=false
          """,
        output: """
          {"id":"t-5","at":"2026-03-02T08:00:00Z","customer":"c-3","kind":"problem","fault":"ours",\
          "steps":{"acknowledge":true,"apologise":true,"fix":false},"remedy":{"what":"flowers",\
          "cost":20,"asked":false}}

          """),
    ],
    seeAlso: ["select", "simulate"])

  package init(from arguments: inout Arguments) throws(UsageError) {
    journal = try arguments.option(
      "journal", .file.named("JOURNAL"), environment: "SWAN_JOURNAL",
      help: "Append what is new to this file, safely; what it has is known")
    members = try MemberOptions(from: &arguments)
    input = try InputOptions(from: &arguments)
  }

  package func validate() throws(UsageError) {
    if journal == "-" {
      throw .other("--journal needs a file; standard output gets the log anyway")
    }
    if !members.isEmpty, !input.files.isEmpty {
      throw .other("the interaction comes from options or from FILEs, not both")
    }
  }

  package func run(in world: World) throws -> ExitStatus {
    members.isEmpty ? try logMany(in: world) : try logOne(in: world)
  }

  private func logOne(in world: World) throws -> ExitStatus {
    var options = EngineOptions()
    options.files = []
    options.threads = input.threads ?? world.processors
    options.onError = input.onError
    options.isInputQuiet = input.isInputQuiet
    options.messagePrefix = "swan \(Self.manual.name)"
    var log = InteractionLog(journal: journal, in: world, options)
    try log.log(members.line(now: world.now()))
    return finish(log, .done, in: world)
  }

  private func logMany(in world: World) throws -> ExitStatus {
    var options = try input.engine(in: world, for: Self.self)
    // Each block is brought to the disk, so larger ones are faster; and one writes at a time, so
    // many threads would only hold memory.
    options.blockSize = min(options.blockSize * 8, 1 << 30)
    options.threads = min(options.threads, 4)
    options.otherFiles = journal.map { [$0] } ?? []
    let log = InteractionLog(journal: journal, in: world, options)
    let (done, summary) = try Engine(world, options).run(log)
    return finish(done, summary.status, in: world)
  }

  /// Says what was not written, or not kept.
  private func finish(
    _ log: InteractionLog, _ status: ExitStatus, in world: World
  ) -> ExitStatus {
    let prefix = "swan \(Self.manual.name)"
    let tally = log.tally
    if tally.known > 0 {
      let verb = tally.known == 1 ? "was" : "were"
      world.say(
        "\(tally.known.grouped) of \(interactions(tally.interactions)) \(verb) known already",
        from: prefix)
    }
    if tally.lossy > 0 {
      let (revisions, one) =
        tally.lossy == 1
        ? ("revision leaves", "one") : ("revisions leave", "ones")
      let names = tally.membersLeftOut.map(\.name).joined(separator: ", ")
      world.say(
        "\(tally.lossy.grouped) \(revisions) out what the \(one) before said: \(names); "
          + "a revision is the whole record", from: prefix)
    }
    if tally.others > 0, journal != nil {
      let kind = tally.others == 1 ? " of another type is" : "s of other types are"
      world.say("\(tally.others.grouped) record\(kind) not kept in the journal", from: prefix)
    }
    return max(status, log.badJournalLines > 0 ? .badInput : .done)
  }

  private func interactions(_ count: Int) -> String {
    count == 1 ? "1 interaction" : "\(count.grouped) interactions"
  }
}
