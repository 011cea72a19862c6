package import SwanArguments
package import SwanKit

/// What every subcommand that reads records lets the user say about its input.
package struct InputOptions: Sendable {
  package let files: [String]
  package let threads: Int?
  package let onError: OnError
  package let isInputQuiet: Bool
  package let blockSize: Int
  package let lineLimit: Int

  package init(from arguments: inout Arguments) throws(UsageError) {
    threads = try arguments.option(
      "threads", .integer(in: 1...64), environment: "SWAN_THREADS", group: .common,
      help: "Work on N threads instead of one a processor")
    onError = try arguments.option(
      "on-error", .onError, default: .stop, group: .common,
      help: "At a bad line stop, skip it, or keep it in FILE and go on")
    isInputQuiet = arguments.flag(
      "quiet-input", group: .common, help: "Leave the words of bad lines out of messages")
    blockSize = try arguments.option(
      "block-size", .integer(in: 1...(1 << 30)).named("BYTES"), default: 1 << 18, group: .common,
      help: "Read so much at once")
    lineLimit = try arguments.option(
      "line-limit", .integer(in: 1...(1 << 30)).named("BYTES"), default: 1 << 24, group: .common,
      help: "Refuse lines that are longer")
    files = try arguments.operands(
      .file, help: "Read FILE instead of standard input; '-' is standard input")
  }

  /// The engine's options, as this world has them; `firstFile` is read before the others.
  ///
  /// - Throws: when there is nothing to read but a terminal.
  package func engine(
    in world: World, for command: any Command.Type, extraMembers: [String] = [],
    firstFile: String? = nil
  ) throws -> EngineOptions {
    let name = command.manual.name
    let files = (firstFile.map { [$0] } ?? []) + files
    if files.isEmpty, world.isTerminal(world.input) {
      throw UsageError.other(
        "standard input is a terminal; name a FILE or pipe records in (swan \(name) --help)")
    }
    var options = EngineOptions()
    options.files = files.isEmpty ? ["-"] : files
    options.threads = threads ?? world.processors
    options.blockSize = blockSize
    options.lineLimit = lineLimit
    options.onError = onError
    options.isInputQuiet = isInputQuiet
    options.extraMembers = extraMembers
    options.messagePrefix = "swan \(name)"
    return options
  }
}

/// The part of the log that counts, and the moment it is looked at from.
package struct PeriodOptions: Sendable {
  package let asOf: Moment?
  package let since: Moment?
  package let until: Moment?

  package init(from arguments: inout Arguments) throws(UsageError) {
    asOf = try arguments.option(
      "as-of", .moment, aliases: ["now"],
      help: "Use only what was known then: a time, a date, or a span ago such as 7d")
    since = try arguments.option(
      "since", .moment, help: "Only interactions that began then or later")
    until = try arguments.option("until", .moment, help: "Only interactions that began before")
  }

  /// The period in microseconds; a span is taken back from the world's clock, or from `--as-of`.
  ///
  /// - Throws: when it ends before it begins.
  package func bounds(
    in world: World, zone: TimeZone = .utc
  ) throws(UsageError) -> (asOf: Int64?, since: Int64, until: Int64) {
    let clock = world.now()
    let asOf = asOf?.time(now: clock, in: zone)
    let now = asOf ?? clock
    let start = since?.time(now: now, in: zone).microseconds ?? .min
    let end = until?.time(now: now, in: zone).microseconds ?? .max
    guard start <= min(end, asOf?.microseconds ?? .max) else { throw .reversedPeriod }
    return (asOf?.microseconds, start, end)
  }
}

extension UsageError {
  static var reversedPeriod: UsageError {
    .other("the period ends before it begins; let --since be earlier")
  }
}

extension Value<OnError> {
  /// `stop`, `skip` or a file.
  package static var onError: Value {
    Value(
      "stop|skip|FILE", completion: .file, sample: .file("bad.ndjson"),
      advice: "write stop, skip, or the name of a file",
      text: { value in
        switch value {
        case .stop: "stop"
        case .skip: "skip"
        case .file(let path): path
        }
      },
      parse: { text in
        switch text {
        case "": nil
        case "stop": .stop
        case "skip": .skip
        default: .file(text)
        }
      })
  }
}

extension Value<Moment> {
  /// A time, a date or a span ago.
  package static var moment: Value {
    Value(
      "TIME", sample: .ago(Span(microseconds: 7 * 86_400_000_000)),
      advice: "write it like 2026-01-31, 2026-01-31T09:30:00Z, or 7d for a week ago",
      parse: { Moment($0) })
  }
}

extension Value<Span> {
  /// How long: `15m`, `2d`.
  package static var span: Value {
    Value(
      "SPAN", sample: Span(microseconds: 900_000_000), advice: "write it like 15m, 2h or 3d",
      text: { $0.typed }, parse: { Span($0) })
  }
}
