/// What is wrong with a command line, its environment or its defaults file.
package enum UsageError: Error, Equatable {
  /// Nothing is wrong: `--help` was given.
  case helpRequested
  case missingCommand
  case unknownCommand(String, near: String?)
  /// The option and what is near it, as they are spelled in that place.
  case unknownOption(String, near: String?)
  case unexpectedValue(String, Declaration)
  case missingValue(Declaration)
  case missingArgument(Declaration)
  case unfitValue(String, Declaration, advice: String)
  case unexpectedOperand(String)
  /// A line of a defaults file that has no `=`.
  case unreadableSetting(String)
  /// An error elsewhere than on the command line: `FILE:LINE`, or a variable.
  indirect case at(String, UsageError)
  /// What a command's `validate()` found, in its own words.
  case other(String)
}

extension UsageError: CustomStringConvertible {
  /// One line, lower case, no full stop: what was given, then what would do.
  package var description: String {
    switch self {
    case .helpRequested:
      "help was asked for"
    case .missingCommand:
      "no command was given; 'swan help' lists them"
    case .unknownCommand(let name, let near):
      "unknown command \(quoted(name))" + suggestion(near)
    case .unknownOption(let name, let near):
      "unknown option \(quoted(name))" + suggestion(near)
    case .unexpectedValue(let text, let flag):
      "option '\(flag.spelling)' takes no value like \(quoted(text)); choose from true, false"
    case .missingValue(let option):
      "option '\(option.spelling)' needs a value; write '\(option.spelling) \(option.placeholder)'"
    case .missingArgument(let argument):
      argument.kind == .operand
        ? "\(argument.placeholder) is missing"
        : "option '\(argument.spelling)' is missing; "
          + "write '\(argument.spelling) \(argument.placeholder)'"
    case .unfitValue(let text, let argument, let advice):
      "\(quoted(text)) is no \(kind(of: argument))" + (advice.isEmpty ? "" : "; \(advice)")
        + suggestion(near(text, argument))
    case .unexpectedOperand(let word):
      "unexpected argument \(quoted(word))"
    case .unreadableSetting(let line):
      "\(quoted(line)) is no setting; write 'option = value' or '[command]'"
    case .at(let place, let error):
      "\(place): \(error)"
    case .other(let sentence):
      sentence
    }
  }

  private func kind(of argument: Declaration) -> String {
    if argument.kind == .operand { return argument.placeholder }
    guard case .choices = argument.completion else {
      return "\(argument.placeholder) for \(argument.spelling)"
    }
    return "value for \(argument.spelling)"
  }

  private func near(_ text: String, _ argument: Declaration) -> String? {
    guard case .choices(let words) = argument.completion else { return nil }
    return nearest(to: text, in: words)
  }

  private func suggestion(_ near: String?) -> String {
    near.map { "; did you mean '\($0)'?" } ?? ""
  }

  /// The text between quotes, its control characters escaped: an error is one line.
  private func quoted(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      escaped +=
        scalar.properties.generalCategory == .control
        ? scalar.escaped(asASCII: true) : String(scalar)
    }
    return "'\(escaped)'"
  }
}
