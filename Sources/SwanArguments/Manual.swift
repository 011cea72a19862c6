/// The prose of a command.
package struct Manual: Sendable {
  /// The word after `swan`, in kebab case.
  package var name: String
  /// What it does: at most 60 characters, upper case first, no full stop.
  package var summary: String
  /// The group of `swan --help` that it stands in.
  package var stage: Stage
  /// Plain paragraphs separated by blank lines.
  ///
  /// They are wrapped again wherever they are shown, except those whose lines all begin with two
  /// spaces: these stay as they are.
  package var details: String
  /// Invocations with their output, which the tests verify.
  package var examples: [Example]
  /// The exit statuses and what each means.
  package var exitStatus: [(status: Int, meaning: String)]
  /// Names of related commands.
  package var seeAlso: [String]

  /// The exit statuses that every command shares.
  package static let usualExitStatus: [(status: Int, meaning: String)] = [
    (0, "Done"), (2, "Wrong usage"), (3, "Bad input, also when it was skipped"),
    (4, "The system refused"),
  ]

  /// Creates the prose of a command.
  package init(
    name: String, summary: String, stage: Stage, details: String, examples: [Example],
    exitStatus: [(status: Int, meaning: String)] = usualExitStatus, seeAlso: [String] = []
  ) {
    self.name = name
    self.summary = summary
    self.stage = stage
    self.details = details
    self.examples = examples
    self.exitStatus = exitStatus.sorted { $0.status < $1.status }
    self.seeAlso = seeAlso
  }
}

/// What a command is for: the groups of `swan --help`, in their order.
package enum Stage: CaseIterable, Sendable {
  case capture, pipe, listen, score, act, show

  /// The heading of the group.
  package var title: String {
    switch self {
    case .capture: "Capture what happened"
    case .pipe: "Check and choose records"
    case .listen: "Listen to the customer"
    case .score: "Score how it felt"
    case .act: "Act while it helps"
    case .show: "Show what was found"
    }
  }
}

/// An invocation whose output the tests verify byte for byte.
package struct Example: Sendable {
  /// What it achieves: upper case first, no full stop.
  package var title: String
  /// The command as typed, `swan` included.
  package var command: String
  /// Standard input.
  package var input: String
  /// Standard output.
  package var output: String
  /// The exit status.
  package var status: Int

  /// Creates an example.
  package init(
    _ title: String, command: String, input: String = "", output: String, status: Int = 0
  ) {
    self.title = title
    self.command = command
    self.input = input
    self.output = output
    self.status = status
  }
}
