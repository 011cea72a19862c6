/// One argument of a command, as the user sees it.
package struct Declaration: Sendable, Equatable {
  /// What is typed for an argument.
  package enum Kind: Sendable {
    /// A name alone: on when given.
    case flag
    /// A name and a value.
    case option
    /// A value alone.
    case operand
  }

  /// How often an argument is given.
  package enum Presence: Sendable {
    case optional, required, repeatable
  }

  /// Whether it is a flag, an option or an operand.
  package var kind: Kind
  /// The name without its dashes; an operand's placeholder.
  package var name: String
  /// The letter after a single dash.
  package var short: Character?
  /// Other names of the same option, without dashes.
  package var aliases: [String] = []
  /// What stands for the value in help: `FILE`.
  package var placeholder = ""
  /// What a shell may offer for the value.
  package var completion = Completion.anything
  /// The default as it would be typed.
  package var defaultText: String?
  /// How often it is given.
  package var presence = Presence.optional
  /// The environment variable that is read when the command line is silent.
  package var environment: String?
  /// The heading of help it stands under.
  package var group = Group.own
  /// What it does: upper case first, no full stop.
  package var help: String

  /// The spelling that errors and help use: `--after`, or `FILE`.
  package var spelling: String { kind == .operand ? placeholder : "--\(name)" }

  /// All its long names, without dashes.
  var names: [String] { [name] + aliases }

  /// The flag that every command has.
  static let help = Declaration(
    kind: .flag, name: "help", short: "h", group: .common, help: "Show this help")
}

/// The headings of help that options stand under.
package enum Group: CaseIterable, Sendable {
  /// Options of this command.
  case own
  /// Options that many commands share, with the same meaning.
  case common

  /// The heading.
  package var title: String {
    switch self {
    case .own: "Options"
    case .common: "Common options"
    }
  }
}

/// What a shell may offer for a value.
package enum Completion: Sendable, Equatable {
  case anything
  case file
  case choices([String])
}
