import SwanArguments
import SwanKit

/// What `escalate` remembers from run to run, and what people answer.
struct MemoryOptions: Sendable {
  private let already: String?
  private let state: String?
  private let acknowledged: String?
  private let snoozed: String?
  private let by: String?

  init(from arguments: inout Arguments) throws(UsageError) {
    state = try arguments.option(
      "state", .file, help: "Say what is new since the last run; FILE keeps what was said")
    already = try arguments.option(
      "already", .file, help: "Say what is new after what FILE has; it may be missing")
    acknowledged = try arguments.option(
      "acknowledge", .string.named("ID"), help: "Say that somebody takes on what ID says")
    snoozed = try arguments.option(
      "snooze", .string.named("ID"),
      help: "Say that ID waits until --until, a time or a span from now")
    by = try arguments.option("by", .string.named("WHO"), help: "Who takes it on, or snoozes it")
  }

  /// Whether somebody answers, and nobody is to be told of.
  var isAnswer: Bool { acknowledged != nil || snoozed != nil }

  func validate(_ input: InputOptions, _ period: PeriodOptions) throws(UsageError) {
    if already != nil, state != nil {
      throw .other("--state and --already both say what was said before; choose one")
    }
    if already == "-", input.files.isEmpty || input.files.contains("-") {
      throw .other("--already and the log can't both be standard input; name a FILE")
    }
    for text in [acknowledged, snoozed, by] where text == "" {
      throw .other("an ID and a WHO say something; write them")
    }
    if state == "-" { throw .other("--state is a file that swan adds to; name one") }
    if acknowledged != nil, snoozed != nil {
      throw .other("--acknowledge and --snooze are two answers; give one at a time")
    }
    if acknowledged != nil, by == nil {
      throw .other("--acknowledge needs --by: who takes it on")
    }
    if snoozed != nil, period.until == nil {
      throw .other("--snooze needs --until: a time, or a span from now such as 2h")
    }
    guard isAnswer else {
      if by != nil { throw .other("--by says who answers; it needs --acknowledge or --snooze") }
      return
    }
    if !input.files.isEmpty {
      throw .other("an answer reads no log; leave '\(input.files[0])' out")
    }
  }

  /// The id that is answered to, and the answer; nil where nothing is.
  func answer(
    _ period: PeriodOptions, in world: World
  ) throws -> (id: String, kind: EscalationAnswer.Kind, at: Time)? {
    let now = period.asOf?.time(now: world.now()) ?? world.now()
    if let acknowledged { return (acknowledged, .acknowledgement, now) }
    guard let snoozed, let until = period.until else { return nil }
    // Ahead, not back: who snoozes means a time to come.
    let end = if case .ago(let span) = until { now + span } else { until.time(now: now) }
    guard end > now else {
      throw UsageError.other("--until \(end) is over; snooze until a time to come")
    }
    return (snoozed, .snooze(until: end), now)
  }

  /// Writes an answer, and keeps it.
  func keep(
    _ answer: (id: String, kind: EscalationAnswer.Kind, at: Time), _ input: InputOptions,
    _ output: inout Output, in world: World
  ) throws -> ExitStatus {
    var options = EngineOptions()
    options.files = []
    options.messagePrefix = "swan escalate"
    options.isInputQuiet = input.isInputQuiet
    var kept = kept(options, in: world)
    let (before, status) = try before(&kept, options, in: world)
    var id = answer.id
    if state != nil || already != nil {
      let known = before.ids(beginningWith: id)
      guard known.count == 1 || known.contains(id) else {
        throw UsageError.other(
          known.isEmpty
            ? "no escalation '\(id.prefix(40))' was said in \(state ?? already ?? "")"
            : "'\(id.prefix(40))' begins \(known.count) ids; write more of it")
      }
      id = known.contains(id) ? id : known[0]
      if before.isCleared(id) {
        world.say(
          "\(id) has been cleared, so the answer has no effect", from: options.messagePrefix)
      }
    } else if id.utf8.count != 32 {
      let shown = id.prefix(40)
      throw UsageError.other(
        "'\(shown)' is no whole id; write all 32 digits, or name --state")
    }
    let line = EscalationAnswer(answer.kind, to: id, by: by).line(at: answer.at)
    try output.write(line)
    try output.flush()
    try kept?.append(line)
    return status
  }

  /// The file that keeps what is said; nil where none does.
  func kept(_ engine: EngineOptions, in world: World) -> KeptRecords? {
    state.map { KeptRecords($0, in: world, remembering(engine)) }
  }

  /// What was said before; `kept` is locked until nobody holds it any more.
  func before(
    _ kept: inout KeptRecords?, _ engine: EngineOptions, in world: World
  ) throws -> (said: SaidBefore, status: ExitStatus) {
    if let (fold, summary) = try kept?.begin(SaidBefore()) { return (fold, summary.status) }
    guard let already,
      try already == "-" || world.system.status(of: already, in: world.directory) != nil
    else { return (SaidBefore(), .done) }
    var engine = remembering(engine)
    engine.files = [already]
    // The file of bad lines is for those of the log.
    if case .file = engine.onError { engine.onError = .skip }
    let (fold, summary) = try Engine(world, engine).run(SaidBefore())
    return (fold, summary.status)
  }

  private func remembering(_ engine: EngineOptions) -> EngineOptions {
    var engine = engine
    engine.extraMembers = SaidBefore.members
    return engine
  }
}
