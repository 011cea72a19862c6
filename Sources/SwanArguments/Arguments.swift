/// The arguments of one invocation, by what the command declared.
///
/// A value comes from the command line, else from the environment, else from the defaults file,
/// else it is the default. Of several the last wins, unless the option is repeatable.
package struct Arguments {
  /// What was declared so far.
  private(set) var declarations: [Declaration] = []
  private var given: [String: [Given]] = [:]
  private var operands: ArraySlice<String> = []
  let isDeclaring: Bool

  /// Creates arguments that only record declarations.
  init() { isDeclaring = true }

  /// Splits `words`, which must fit what the command declared.
  init(
    _ words: some Sequence<String>, for command: CommandInfo, defaults: Defaults
  ) throws(UsageError) {
    isDeclaring = false
    var splitter = Splitter(command.declarations)
    for word in words { try splitter.take(word) }
    try splitter.finish()
    for (option, text) in splitter.given {
      given[option.name, default: []].append(Given(text: text, place: nil))
    }
    for option in command.options where given[option.name] == nil {
      given[option.name] = try defaults.values(of: option, in: command.manual.name)
    }
    let places = command.operands
    if places.count < splitter.operands.count, places.last?.presence != .repeatable {
      throw .unexpectedOperand(splitter.operands[places.count])
    }
    operands = splitter.operands[...]
  }

  mutating func declare(_ declaration: Declaration) {
    guard isDeclaring else { return }
    for other in declarations { check(declaration, beside: other) }
    check(declaration, beside: .help)
    declarations.append(declaration)
  }

  private func check(_ own: Declaration, beside other: Declaration) {
    let isShared =
      own.name == other.name || other.aliases.contains(own.name)
      || own.aliases.contains { $0 == other.name || other.aliases.contains($0) }
    precondition(
      !isShared && (other.short == nil || other.short != own.short),
      "\(other.spelling) and \(own.spelling) share a name or a letter")
  }

  /// What was given for an option, in the order given.
  func values(of option: Declaration) -> [Given] { given[option.name] ?? [] }

  mutating func nextOperand() -> Given? {
    operands.popFirst().map { Given(text: $0, place: nil) }
  }
}

/// The text of a value, and where it stands if not on the command line.
struct Given: Sendable {
  var text: String
  var place: String?

  /// Reads the text, or says why it is no value, and where it stands.
  func parsed<T>(as value: Value<T>, for declaration: Declaration) throws(UsageError) -> T {
    do {
      return try value.parse(text)
    } catch {
      let unfit = UsageError.unfitValue(text, declaration, advice: error.advice)
      throw place.map { .at($0, unfit) } ?? unfit
    }
  }
}
