/// Renders a command as a page of `Docs/commands`.
package func markdownPage(_ command: CommandInfo) -> String {
  let manual = command.manual
  var blocks = [
    "# swan \(manual.name)", "\(marked(manual.summary)).",
    fence("text", [command.synopsis.joined(separator: " ")]),
  ]
  for paragraph in Paragraph.all(of: manual.details) {
    switch paragraph {
    case .text(let text): blocks.append(marked(text))
    case .verbatim(let lines): blocks.append(fence("text", lines.map(String.init)))
    }
  }
  if !command.operands.isEmpty {
    blocks += ["## Arguments", table(of: command.operands)]
  }
  for group in Group.allCases {
    let options = command.options.filter { $0.group == group }
    if !options.isEmpty { blocks += ["## \(group.title)", table(of: options)] }
  }
  if !manual.examples.isEmpty { blocks.append("## Examples") }
  for example in manual.examples { blocks += parts(of: example) }
  blocks.append("## Exit status")
  blocks.append(
    markdownTable(("Status", "Meaning"), manual.exitStatus.map { ("\($0.status)", $0.meaning) }))
  if !manual.seeAlso.isEmpty {
    blocks.append("## See also")
    blocks.append(manual.seeAlso.map { "[swan \($0)](\($0).md)" }.joined(separator: ", "))
  }
  return blocks.joined(separator: "\n\n") + "\n"
}

private func parts(of example: Example) -> [String] {
  var blocks = ["\(marked(example.title)):"]
  if !example.input.isEmpty {
    blocks += ["Standard input:", fence("json", exampleLines(example.input))]
    blocks.append("Then:")
  }
  blocks.append(fence("console", ["$ \(example.command)"] + exampleLines(example.output)))
  if example.status != 0 { blocks.append("The exit status is \(example.status).") }
  return blocks
}

private func table(of arguments: [Declaration]) -> String {
  let isOperands = arguments.first?.kind == .operand
  return markdownTable(
    (isOperands ? "Argument" : "Option", "What it does"),
    arguments.map { ("`\($0.head)`", $0.explanation) })
}

/// A table; its first column is code or numbers and stays as it is, but for bars.
private func markdownTable(_ head: (String, String), _ rows: [(String, String)]) -> String {
  let lines = rows.map { "| \(barred($0)) | \(marked($1)) |" }
  return (["| \(head.0) | \(head.1) |", "|---|---|"] + lines).joined(separator: "\n")
}

/// A fence longer than any in the lines.
private func fence(_ language: String, _ lines: [String]) -> String {
  var ticks = "```"
  while lines.contains(where: { $0.contains(ticks) }) { ticks += "`" }
  return (["\(ticks)\(language)"] + lines + [ticks]).joined(separator: "\n")
}

private func barred(_ text: String) -> String {
  text.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
}

/// Plain text with what would mean something in Markdown made to mean itself.
private func marked(_ text: String) -> String {
  let characters = Array(text)
  var result = ""
  for (index, character) in characters.enumerated() {
    let isMark =
      switch character {
      case "\\", "`", "*", "<", "[", "|": true
      case "#", "+", "-", ">": index == 0
      case "_": !isInWord(index, of: characters)
      default: false
      }
    result += (isMark ? "\\" : "") + String(character)
  }
  return result
}

/// Whether letters or digits stand on both sides: then `_` is no mark.
private func isInWord(_ index: Int, of characters: [Character]) -> Bool {
  guard index > 0, index + 1 < characters.count else { return false }
  return [characters[index - 1], characters[index + 1]].allSatisfy { $0.isLetter || $0.isNumber }
}
