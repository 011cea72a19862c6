/// Renders a defaults file that lists every option with its default, commented out.
package func defaultsTemplate(_ commands: [CommandInfo]) -> String {
  var lines = wrapped(
    "What swan does where the command line and the environment are silent. Remove the '#' before "
      + "a setting to change it. A setting before the first '[command]' is for every command that "
      + "has the option.", width: lineWidth - 2
  ).map { "# \($0)" }
  let shared = commands.flatMap(\.settable).filter { $0.group == .common }
  var seen: Set<String> = []
  for option in shared where seen.insert(option.name).inserted { lines += setting(option) }
  for command in commands {
    let own = command.settable.filter { $0.group == .own }
    if own.isEmpty { continue }
    lines += ["", "[\(command.manual.name)]"] + own.flatMap(setting)
  }
  return lines.joined(separator: "\n") + "\n"
}

extension CommandInfo {
  /// The options that a defaults file may set.
  fileprivate var settable: [Declaration] { options.filter { $0 != .help } }
}

private func setting(_ option: Declaration) -> [String] {
  let value = option.kind == .flag ? "false" : option.defaultText ?? option.placeholder
  return [""] + wrapped(option.explanation, width: lineWidth - 2).map { "# \($0)" }
    + ["#\(option.name) = \(value)"]
}
