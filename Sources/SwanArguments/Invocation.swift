/// What the words after `swan` ask for.
package enum Invocation: Sendable {
  /// Show ``overview(_:version:)``: `--help`, `help`.
  case overview
  /// Show ``help(_:)`` of a command: `help COMMAND`.
  case help(CommandInfo)
  /// Show the manual page of a command, or of `swan` itself: `help --man [COMMAND]`.
  case manPage(CommandInfo?)
  /// Show ``defaultsTemplate(_:)``: `help --config`.
  case defaultsTemplate
  /// Show ``Shell/completionScript``: `completions SHELL`.
  case completions(Shell)
  /// Show the reply of ``candidates(for:in:)``: `complete -- WORDS...`.
  case complete([String])
  /// Show the version: `--version`.
  case version
  /// Run a command with the words after its name.
  case run(CommandInfo, [String])

  /// Finds out what `words`, those after `swan`, ask for.
  ///
  /// `commands` are made only where they are needed: to show the version takes no look at them.
  ///
  /// - Throws: ``UsageError/missingCommand`` without words, else what is wrong with them.
  package init(
    _ words: some Sequence<String>, in commands: @autoclosure () -> [CommandInfo]
  ) throws(UsageError) {
    let words = Array(words)
    guard let first = words.first else { throw .missingCommand }
    let rest = Array(words.dropFirst())
    switch first {
    case "--help", "-h": self = .overview
    case "--version": self = .version
    case "help": self = try .help(rest, in: commands())
    case "complete": self = .complete(Array(rest.first == "--" ? rest.dropFirst() : rest[...]))
    case "completions": self = try .completions(rest)
    default:
      if first.hasPrefix("-") {
        throw .unknownOption(first, near: nearest(to: first, in: ["--help", "--version"]))
      }
      let commands = commands()
      let names = commands.map(\.manual.name) + ["help", "completions"]
      guard let found = commands.first(where: { $0.manual.name == first }) else {
        throw .unknownCommand(first, near: nearest(to: first, in: names))
      }
      self = .run(found, rest)
    }
  }

  private static func help(
    _ words: [String], in commands: [CommandInfo]
  ) throws(UsageError) -> Invocation {
    if words.first == "--man" {
      if words.count > 2 { throw .unexpectedOperand(words[2]) }
      guard words.count == 2, words[1] != "swan" else { return .manPage(nil) }
      return .manPage(try command(named: words[1], in: commands))
    }
    if words.count > 1 { throw .unexpectedOperand(words[1]) }
    switch words.first {
    case nil, "--help", "-h", "help": return .overview
    case "--config": return .defaultsTemplate
    case let name?: return .help(try command(named: name, in: commands))
    }
  }

  private static func completions(_ words: [String]) throws(UsageError) -> Invocation {
    if words.count > 1 { throw .unexpectedOperand(words[1]) }
    let shell = Value.oneOf(Shell.self, "SHELL")
    let declaration = Declaration(
      kind: .operand, name: "SHELL", placeholder: "SHELL", completion: shell.completion, help: "")
    guard let word = words.first else { throw .missingArgument(declaration) }
    if ["--help", "-h"].contains(word) { return .overview }
    return .completions(try Given(text: word).parsed(as: shell, for: declaration))
  }
}

/// What `swan` does itself, without a command of the catalog.
enum BuiltIn: CaseIterable {
  case help, manPage, config, completions, version

  /// How it is typed after `swan`.
  var usage: String {
    switch self {
    case .help: "help [COMMAND]"
    case .manPage: "help --man [COMMAND]"
    case .config: "help --config"
    case .completions: "completions SHELL"
    case .version: "--version"
    }
  }

  var summary: String {
    switch self {
    case .help: "Show this, or how COMMAND works"
    case .manPage: "Write the manual page of COMMAND, or of swan"
    case .config: "Write a defaults file with every option"
    case .completions: "Write the completion script of bash, fish or zsh"
    case .version: "Show the version"
    }
  }
}
