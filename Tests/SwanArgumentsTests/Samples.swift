import SwanArguments

/// A command with an argument of every kind.
struct Escalate: ArgumentsCommand, Equatable {
  let after: Int
  let to: Level
  let share: Double?
  let rules: [String]
  let journal: String?
  let isDryRun: Bool
  let isQuiet: Bool
  let asOf: String?
  let expression: String
  let files: [String]

  enum Level: String, CaseIterable, Sendable {
    case agent, lead, manager
  }

  static let manual = Manual(
    name: "escalate",
    summary: "Raise the level of interactions that waited too long",
    stage: .act,
    details: """
      Reads interactions, one JSON object a line, and writes those that waited with a new
      level. 'as of' is a moment.

        level = lead

      .A dot begins this paragraph, and it says a\\b, x-y and "quoted".
      """,
    examples: [
      Example(
        "Hand over to a lead whatever waited more than four hours",
        command: "swan escalate --after 4 --to lead 'waited > 4'",
        input: #"{"id":1,"waited":5}"#,
        output: #"{"id":1,"waited":5,"level":"lead"}"#),
      Example(
        "Find nothing", command: "swan escalate --to lead never", output: "", status: 1),
    ],
    exitStatus: Manual.usualExitStatus + [(1, "Nothing waited")],
    seeAlso: ["listen"])

  init(from arguments: inout Arguments) throws(UsageError) {
    after = try arguments.option(
      "after", short: "a", .integer(in: 0...1000), default: 4,
      help: "Escalate what waited more than N hours")
    to = try arguments.requiredOption(
      "to", short: "t", .oneOf(Level.self), environment: "SWAN_TO", help: "Escalate to this level")
    share = try arguments.option("share", .number(in: 0...1), help: "Escalate at most this share")
    rules = try arguments.options("rule", short: "r", .file, help: "Apply the rules in FILE")
    journal = try arguments.option(
      "journal", .file, environment: "SWAN_JOURNAL", help: "Append to the journal FILE")
    isDryRun = arguments.flag(
      "dry-run", short: "n", help: "Say what would change, and change nothing")
    isQuiet = arguments.flag("quiet", short: "q", group: .common, help: "Say less")
    asOf = try arguments.option(
      "as-of", .string.named("TIME"), aliases: ["now"], group: .common,
      help: "Use only what was known at TIME")
    expression = try arguments.requiredOperand(
      .string.named("EXPRESSION"), help: "Choose interactions")
    files = try arguments.operands(
      .file, help: "Read FILE instead of standard input; '-' is standard input")
  }

  func validate() throws(UsageError) {
    if isDryRun, journal != nil { throw .other("--dry-run writes no --journal; leave one off") }
  }
}

/// A command that shares options with ``Escalate``.
struct Listen: ArgumentsCommand {
  let basis: String
  let journal: String?
  let isQuiet: Bool
  let pairs: [Pair]
  let lexicon: String?

  static let manual = Manual(
    name: "listen", summary: "Say what the customer's words say", stage: .listen,
    details: "Reads words.",
    examples: [Example("Listen", command: "swan listen", output: "")], seeAlso: ["escalate"])

  init(from arguments: inout Arguments) throws(UsageError) {
    basis = try arguments.option(
      "basis", .oneOf(["words", "stars"]), default: "words", help: "Listen to these")
    journal = try arguments.option("journal", .file, help: "Append to the journal FILE")
    isQuiet = arguments.flag("quiet", short: "q", group: .common, help: "Say less")
    pairs = try arguments.options("set", .pair, help: "Set a member")
    lexicon = try arguments.operand(.file, help: "Use the words in FILE")
  }
}

let commands = [Escalate.info, Listen.info]

/// What a command says to words it does not take.
func complaint<C: ArgumentsCommand>(
  _: C.Type, _ words: [String], _ defaults: Defaults = Defaults()
) -> String? {
  do throws(UsageError) {
    _ = try C.parse(words, defaults: defaults)
    return nil
  } catch {
    return error.description
  }
}
