/// A subcommand as the command line sees it: what it is called, which arguments it takes.
///
/// Everything a user can see of a command (help, man page, completion, usage errors) follows
/// from ``manual`` and from ``init(from:)``. There is no second list to keep in step.
package protocol ArgumentsCommand: Sendable {
  /// The prose of the command: name, summary, details, examples.
  static var manual: Manual { get }

  /// Binds every stored property to the command line.
  ///
  /// This runs twice: once to *declare* the arguments, once to *bind* them. So it calls the same
  /// methods of `arguments` in the same order whatever they return, and throws nothing itself:
  /// what no single value can show to be wrong is for ``validate()``.
  init(from arguments: inout Arguments) throws(UsageError)

  /// Checks what only several arguments together can show to be wrong.
  ///
  /// - Throws: ``UsageError/other(_:)`` with one sentence for the user.
  func validate() throws(UsageError)
}

extension ArgumentsCommand {
  /// Finds nothing wrong.
  package func validate() throws(UsageError) {}

  /// The arguments of this command in the order of their declaration, then `--help`.
  package static var declarations: [Declaration] {
    var arguments = Arguments()
    do {
      _ = try Self(from: &arguments)
    } catch {
      preconditionFailure(
        "\(Self.self).init(from:) threw '\(error)' while declaring; checks belong in validate()")
    }
    return arguments.declarations + [.help]
  }

  /// The manual and the declarations, as plain data.
  package static var info: CommandInfo {
    CommandInfo(manual: manual, declarations: declarations)
  }

  /// Creates the command that `words`, those after its name, ask for.
  ///
  /// - Throws: ``UsageError/helpRequested`` when they ask for help, else what is wrong with them.
  package static func parse(
    _ words: some Sequence<String>, defaults: Defaults = Defaults()
  ) throws(UsageError) -> Self {
    var arguments = try Arguments(words, for: info, defaults: defaults)
    let command = try Self(from: &arguments)
    try command.validate()
    return command
  }
}

/// A command as plain data, which all renderings start from.
package struct CommandInfo: Sendable {
  /// The prose.
  package var manual: Manual
  /// The arguments in the order of their declaration, then `--help`.
  package var declarations: [Declaration]

  /// Creates the data of a command.
  package init(manual: Manual, declarations: [Declaration]) {
    self.manual = manual
    self.declarations = declarations
  }

  var options: [Declaration] { declarations.filter { $0.kind != .operand } }
  var operands: [Declaration] { declarations.filter { $0.kind == .operand } }
}
