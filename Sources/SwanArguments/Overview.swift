/// Renders `swan --help`: all commands, by what they are for.
package func overview(_ commands: [CommandInfo], version: String) -> String {
  var lines = [
    "swan \(version): small tools for great customer service that pipe together", "",
    "Usage: swan COMMAND [OPTION]... [FILE]...",
  ]
  for (title, members) in stages(of: commands) {
    lines += ["", "\(title):"]
    lines += table(members.map { ($0.name, $0.summary) })
  }
  lines += ["", "Help:"]
  lines += table(BuiltIn.allCases.map { ($0.usage, $0.summary) })
  return lines.joined(separator: "\n") + "\n"
}

/// The stages that have commands, with their manuals.
func stages(of commands: [CommandInfo]) -> [(title: String, members: [Manual])] {
  Stage.allCases.compactMap { stage in
    let members = commands.map(\.manual).filter { $0.stage == stage }
    return members.isEmpty ? nil : (stage.title, members)
  }
}
