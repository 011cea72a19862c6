package import SwanArguments
package import SwanKit

/// `swan select` passes the records of a time window on, untouched.
package struct Select: Command {
  let since: Moment?
  let until: Moment?
  let isInverted: Bool
  let input: InputOptions

  package static let manual = Manual(
    name: "select",
    summary: "Pass on the records of a time window, untouched",
    stage: .pipe,
    details: """
      Writes each record whose 'at' is in the window, byte for byte as it came. A record without \
      'at' is in no window, so only --invert passes it. Without a window, every record passes.
      """,
    examples: [
      Example(
        "What began in February",
        command: "swan select --since 2026-02-01 --until 2026-03-01",
        input: """
          {"id":1,"at":"2026-01-31T23:59:59Z","customer":"c-1"}
          {"id":2,"at":"2026-02-01T00:00:00Z","customer":"c-2"}

          """,
        output: """
          {"id":2,"at":"2026-02-01T00:00:00Z","customer":"c-2"}

          """)
    ])

  package init(from arguments: inout Arguments) throws(UsageError) {
    since = try arguments.option("since", .moment, help: "Only records of then or later")
    until = try arguments.option("until", .moment, help: "Only records from before then")
    isInverted = arguments.flag("invert", short: "v", help: "Pass on what is not in the window")
    input = try InputOptions(from: &arguments)
  }

  package func run(in world: World) throws -> ExitStatus {
    let now = world.now()
    var window: Range<Int64>?
    if since != nil || until != nil {
      let start = since?.time(now: now).microseconds ?? .min
      window = start..<max(start, until?.time(now: now).microseconds ?? .max)
    }
    let filter = WindowFilter(window: window, isInverted: isInverted)
    let options = try input.engine(in: world, for: Self.self)
    return try Engine(world, options).run(filter).status
  }
}
