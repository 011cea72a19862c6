/// Renders a command as a manual page in the man(7) language.
///
/// `date` is the day of that version of swan: `2026-01-31`.
package func manPage(_ command: CommandInfo, version: String, date: String) -> String {
  let manual = command.manual
  var page = ManPage(title: "swan-\(manual.name)", version: version, date: date)
  page.section("NAME", [.plain("swan-\(manual.name) - \(manual.summary)")])
  page.heading("SYNOPSIS")
  page.lines += command.synopsis.enumerated().map { index, part in
    // A full stop at the end of a line would end a sentence, with two blanks after it.
    index == 0 ? ".B \(escaped(part))" : escaped(part) + (part.hasSuffix(".") ? "\\&" : "")
  }
  page.heading("DESCRIPTION")
  page.paragraphs(manual.details)
  page.arguments("ARGUMENTS", command.operands)
  for group in Group.allCases {
    page.arguments(group.title.uppercased(), command.options.filter { $0.group == group })
  }
  page.items(
    "EXIT STATUS", manual.exitStatus.map { ("\($0.status)", $0.meaning) })
  if !manual.examples.isEmpty { page.heading("EXAMPLES") }
  for (index, example) in manual.examples.enumerated() {
    page.example(example, isFirst: index == 0)
  }
  page.seeAlso(manual.seeAlso)
  return page.text
}

/// Renders the manual page `swan(1)`, which names all the others.
package func manPage(of commands: [CommandInfo], version: String, date: String) -> String {
  var page = ManPage(title: "swan", version: version, date: date)
  page.section("NAME", [.plain("swan - small tools for great customer service")])
  page.section(
    "SYNOPSIS", [.bold("swan"), .plain("COMMAND [OPTION]... [FILE]...")])
  page.heading("DESCRIPTION")
  page.paragraphs(
    "Each command reads and writes records, one JSON object a line. Each has a page of its own.")
  for (title, members) in stages(of: commands) {
    page.items(title.uppercased(), members.map { ($0.name, $0.summary) })
  }
  page.items("HELP", BuiltIn.allCases.map { ("swan \($0.usage)", $0.summary) })
  page.seeAlso(commands.map(\.manual.name))
  return page.text
}

/// The lines of a page as they grow.
private struct ManPage {
  enum Line {
    case plain(String)
    case bold(String)
  }

  var lines: [String]

  init(title: String, version: String, date: String) {
    lines = [
      ".TH \(argument(title.uppercased())) 1 \"\(date)\" \(argument("swan \(version)"))"
    ]
  }

  var text: String { lines.joined(separator: "\n") + "\n" }

  mutating func heading(_ title: String) {
    lines.append(".SH \(argument(title))")
  }

  mutating func section(_ title: String, _ content: [Line]) {
    heading(title)
    for line in content {
      switch line {
      case .plain(let text): lines += filled(text)
      case .bold(let text): lines.append(".B \(escaped(text))")
      }
    }
  }

  mutating func paragraphs(_ text: String) {
    for (index, paragraph) in Paragraph.all(of: text).enumerated() {
      if index > 0 { lines.append(".PP") }
      switch paragraph {
      case .text(let text): lines += filled(text)
      case .verbatim(let text): asIs(text.map(String.init))
      }
    }
  }

  mutating func items(_ title: String, _ items: [(term: String, text: String)]) {
    if items.isEmpty { return }
    heading(title)
    for (term, text) in items { item(".B \(escaped(term))", text) }
  }

  mutating func arguments(_ title: String, _ arguments: [Declaration]) {
    if arguments.isEmpty { return }
    heading(title)
    for argument in arguments { item(term(of: argument), argument.explanation) }
  }

  mutating func example(_ example: Example, isFirst: Bool) {
    if !isFirst { lines.append(".PP") }
    lines += filled("\(example.title):")
    if !example.input.isEmpty {
      lines.append(".PP")
      lines += filled("Standard input")
      asIs(exampleLines(example.input))
    }
    lines.append(".PP")
    asIs(["$ \(example.command)"] + exampleLines(example.output))
    if example.status != 0 {
      lines.append(".PP")
      lines += filled("The exit status is \(example.status).")
    }
  }

  mutating func seeAlso(_ names: [String]) {
    if names.isEmpty { return }
    heading("SEE ALSO")
    for (index, name) in names.enumerated() {
      let comma = index < names.count - 1 ? "," : ""
      lines.append(".BR \(escaped("swan-\(name)")) (1)\(comma)")
    }
  }

  private mutating func item(_ term: String, _ text: String) {
    lines += [".TP", term] + filled(text)
  }

  private mutating func asIs(_ text: [String]) {
    lines += [".RS 4", ".nf"] + text.map(escaped) + [".fi", ".RE"]
  }

  /// The names in bold, the placeholder in italics.
  private func term(of argument: Declaration) -> String {
    if argument.kind == .operand { return ".I \(escaped(argument.placeholder))" }
    let names = (argument.short.map { ["-\($0)"] } ?? []) + argument.names.map { "--\($0)" }
    let bold = names.map { "\\fB\(escaped($0))\\fR" }.joined(separator: ", ")
    return argument.kind == .flag ? bold : "\(bold) \\fI\(escaped(argument.placeholder))\\fR"
  }

  private func filled(_ text: String) -> [String] { wrapped(text, width: 70).map(escaped) }
}

/// The text with what would mean something to the formatter made to mean itself.
private func escaped(_ text: String) -> String {
  var result = text.hasPrefix(".") || text.hasPrefix("'") ? "\\&" : ""
  for character in text {
    switch character {
    case "\\": result += "\\e"
    case "-": result += "\\-"
    case "'": result += "\\(aq"
    case "`": result += "\\(ga"
    case "^": result += "\\(ha"
    case "~": result += "\\(ti"
    default: result.append(character)
    }
  }
  return result
}

/// The text as one argument of a macro.
private func argument(_ text: String) -> String {
  let parts = escaped(text).split(separator: "\"", omittingEmptySubsequences: false)
  return "\"" + parts.joined(separator: "\\(dq") + "\""
}
