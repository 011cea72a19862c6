/// What holds where the command line is silent: the environment, over a defaults file.
package struct Defaults: Sendable {
  private let environment: [String: String]
  private let settings: [Setting]

  /// Creates defaults from an environment alone.
  package init(environment: [String: String] = [:]) {
    self.environment = environment
    settings = []
  }

  /// Reads the text of a defaults file.
  ///
  /// Its lines are `option = value`, `[command]`, comments that begin with `#`, or blank. What
  /// stands before the first `[command]` is for every command that has the option.
  ///
  /// - Parameters:
  ///   - text: The file's text.
  ///   - path: The file's name, for errors.
  ///   - environment: The variables, which override the file.
  ///   - commands: All commands.
  /// - Throws: What no command understands, with its place. Values are checked by the command
  ///   that uses them.
  package init(
    file text: String, path: String, environment: [String: String], for commands: [CommandInfo]
  ) throws(UsageError) {
    self.environment = environment
    var reader = SettingsReader(commands: commands)
    for (number, line) in text.utf8.split(separator: 10, omittingEmptySubsequences: false)
      .enumerated()
    {
      let place = "\(path):\(number + 1)"
      do throws(UsageError) {
        try reader.take(String(decoding: line, as: UTF8.self), at: place)
      } catch {
        throw .at(place, error)
      }
    }
    settings = reader.settings
  }

  /// What is given for an option elsewhere than on the command line; nil when nothing is.
  func values(of option: Declaration, in command: String) throws(UsageError) -> [Given]? {
    if let name = option.environment, let text = environment[name], !text.isEmpty {
      return [Given(text: text, place: name)]
    }
    let fitting = settings.filter { option.names.contains($0.option) }
    let own = fitting.filter { $0.section == command }
    let values = (own.isEmpty ? fitting.filter { $0.section == nil } : own).map(\.value)
    for value in values where option.kind == .flag && !["true", "false"].contains(value.text) {
      throw .at(value.place ?? "", .unexpectedValue(value.text, option))
    }
    return values.isEmpty ? nil : values
  }
}

/// One line of a defaults file.
private struct Setting: Sendable {
  /// The command it is for; nil for all that have the option.
  var section: String?
  var option: String
  var value: Given
}

/// Takes the lines of a defaults file.
private struct SettingsReader {
  let commands: [CommandInfo]
  private(set) var settings: [Setting] = []
  private var section: String?

  init(commands: [CommandInfo]) { self.commands = commands }

  mutating func take(_ line: String, at place: String) throws(UsageError) {
    let line = trimmed(line)
    if line.isEmpty || line.hasPrefix("#") { return }
    if line.hasPrefix("["), line.hasSuffix("]") {
      section = try command(named: trimmed(line.dropFirst().dropLast()), in: commands).manual.name
      return
    }
    let (head, tail) = cut(line)
    guard let tail else { throw .unreadableSetting(line) }
    let name = trimmed(head)
    let known =
      commands
      .filter { section == nil || $0.manual.name == section }
      .flatMap(\.options).filter { $0 != .help }.flatMap(\.names)
    guard known.contains(name) else {
      let bare = String(name.drop { $0 == "-" })
      throw .unknownOption(name, near: nearest(to: bare, in: known))
    }
    settings.append(
      Setting(section: section, option: name, value: Given(text: trimmed(tail), place: place)))
  }

  /// The text without blanks around it, a carriage return and a byte-order mark included.
  private func trimmed(_ text: some StringProtocol) -> String {
    let isBlank: (Unicode.Scalar) -> Bool = { $0.properties.isWhitespace || $0 == "\u{FEFF}" }
    let scalars = text.unicodeScalars.drop(while: isBlank)
    guard let last = scalars.lastIndex(where: { !isBlank($0) }) else { return "" }
    return String(String.UnicodeScalarView(scalars[...last]))
  }
}

/// The command of this name.
///
/// - Throws: ``UsageError/unknownCommand(_:near:)``.
package func command(
  named name: String, in commands: [CommandInfo]
) throws(UsageError) -> CommandInfo {
  guard let found = commands.first(where: { $0.manual.name == name }) else {
    throw .unknownCommand(name, near: nearest(to: name, in: commands.map(\.manual.name)))
  }
  return found
}
