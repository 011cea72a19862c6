/// Renders a command as the text of `--help`, in lines of at most 80 columns.
package func help(_ command: CommandInfo) -> String {
  let manual = command.manual
  var lines = wrapped(manual.summary) + [""] + usage(command)
  if !manual.details.isEmpty { lines += [""] + wrappedParagraphs(manual.details) }
  lines += section("Arguments", command.operands)
  for group in Group.allCases {
    lines += section(group.title, command.options.filter { $0.group == group })
  }
  if !manual.examples.isEmpty {
    lines += ["", "Examples:"]
    for example in manual.examples {
      lines += wrapped("# \(example.title)", indent: 2) + ["  $ \(example.command)"]
    }
  }
  lines += ["", "Exit status:"]
  lines += table(manual.exitStatus.map { ("\($0.status)", $0.meaning) })
  if !manual.seeAlso.isEmpty {
    lines += [""]
    lines += wrapped(
      "See also: " + manual.seeAlso.map { "swan \($0)" }.joined(separator: ", "))
  }
  return lines.joined(separator: "\n") + "\n"
}

private func section(_ title: String, _ arguments: [Declaration]) -> [String] {
  if arguments.isEmpty { return [] }
  let items = arguments.map { argument in
    let letter = argument.short == nil && argument.kind != .operand ? "    " : ""
    return (term: letter + argument.head, text: argument.explanation)
  }
  return ["", "\(title):"] + table(items)
}

private func usage(_ command: CommandInfo) -> [String] {
  let words = command.synopsis
  var lines = wrapped(words.map { $0.replacingBlanks }.joined(separator: " "), indent: 7)
  lines[0] = "Usage: " + lines[0].dropFirst(7)
  return lines.map(\.restoringBlanks)
}

extension String {
  /// Keeps an option and its placeholder on one line of the usage.
  fileprivate var replacingBlanks: String { String(map { $0 == " " ? "\u{A0}" : $0 }) }
  fileprivate var restoringBlanks: String { String(map { $0 == "\u{A0}" ? " " : $0 }) }
}

extension CommandInfo {
  /// How the command is typed, in parts that stay together: `swan report`, `[OPTION]...`, `FILE`.
  var synopsis: [String] {
    let required = options.filter { $0.presence == .required }
      .map { "\($0.spelling) \($0.placeholder)" }
    let places = operands.map { operand in
      switch operand.presence {
      case .required: operand.placeholder
      case .optional: "[\(operand.placeholder)]"
      case .repeatable: "[\(operand.placeholder)]..."
      }
    }
    return ["swan \(manual.name)", "[OPTION]..."] + required + places
  }
}

extension Declaration {
  /// How the argument is typed: `-a, --after N`, or `FILE`.
  var head: String {
    if kind == .operand { return placeholder }
    let letter = short.map { "-\($0), " } ?? ""
    return letter + names.map { "--\($0)" }.joined(separator: ", ")
      + (kind == .option ? " \(placeholder)" : "")
  }

  /// The help, and in parentheses what else there is to know.
  var explanation: String {
    let facts = self.facts
    return facts.isEmpty ? help : "\(help) (\(facts.joined(separator: "; ")))"
  }

  /// What there is to know beside the help: choices, default, environment.
  var facts: [String] {
    var facts: [String] = []
    if case .choices(let words) = completion { facts.append(words.joined(separator: ", ")) }
    if let defaultText, !defaultText.isEmpty { facts.append("default: \(defaultText)") }
    if let environment { facts.append("environment: \(environment)") }
    if kind == .option, presence == .required { facts.append("required") }
    if kind == .option, presence == .repeatable { facts.append("repeatable") }
    return facts
  }
}
