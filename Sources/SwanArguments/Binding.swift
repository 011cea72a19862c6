// What a command calls in `init(from:)`. Each method declares an argument and returns its value.

extension Arguments {
  /// A switch that is off unless given; `--name=false` overrides a defaults file.
  package mutating func flag(
    _ name: String, short: Character? = nil, aliases: [String] = [], group: Group = .own,
    help: String
  ) -> Bool {
    let flag = Declaration(
      kind: .flag, name: name, short: short, aliases: aliases, group: group, help: help)
    declare(flag)
    return values(of: flag).last?.text == "true"
  }

  /// An option with a default.
  package mutating func option<T>(
    _ name: String, short: Character? = nil, _ value: Value<T>, default fallback: T,
    aliases: [String] = [], environment: String? = nil, group: Group = .own, help: String
  ) throws(UsageError) -> T {
    try last(
      Declaration(
        kind: .option, name: name, short: short, aliases: aliases,
        placeholder: value.placeholder, completion: value.completion,
        defaultText: value.text(fallback), environment: environment, group: group, help: help),
      value) ?? fallback
  }

  /// An option without a default: nil when it is not given.
  package mutating func option<T>(
    _ name: String, short: Character? = nil, _ value: Value<T>, aliases: [String] = [],
    environment: String? = nil, group: Group = .own, help: String
  ) throws(UsageError) -> T? {
    try last(
      Declaration(
        kind: .option, name: name, short: short, aliases: aliases,
        placeholder: value.placeholder, completion: value.completion, environment: environment,
        group: group, help: help),
      value)
  }

  /// An option that must be given.
  package mutating func requiredOption<T>(
    _ name: String, short: Character? = nil, _ value: Value<T>, aliases: [String] = [],
    environment: String? = nil, group: Group = .own, help: String
  ) throws(UsageError) -> T {
    let option = Declaration(
      kind: .option, name: name, short: short, aliases: aliases,
      placeholder: value.placeholder, completion: value.completion, presence: .required,
      environment: environment, group: group, help: help)
    if let parsed = try last(option, value) { return parsed }
    guard isDeclaring else { throw .missingArgument(option) }
    return value.sample
  }

  /// An option that may be given any number of times.
  package mutating func options<T>(
    _ name: String, short: Character? = nil, _ value: Value<T>, aliases: [String] = [],
    environment: String? = nil, group: Group = .own, help: String
  ) throws(UsageError) -> [T] {
    let option = Declaration(
      kind: .option, name: name, short: short, aliases: aliases,
      placeholder: value.placeholder, completion: value.completion, presence: .repeatable,
      environment: environment, group: group, help: help)
    declare(option)
    var parsed: [T] = []
    for text in values(of: option) { parsed.append(try text.parsed(as: value, for: option)) }
    return parsed
  }

  private mutating func last<T>(
    _ option: Declaration, _ value: Value<T>
  ) throws(UsageError) -> T? {
    declare(option)
    return try values(of: option).last?.parsed(as: value, for: option)
  }
}

extension Arguments {
  /// The next word that is no option: nil when there is none.
  package mutating func operand<T>(
    _ value: Value<T>, help: String
  ) throws(UsageError) -> T? {
    try nextOperand(Declaration(value, .optional, help), value)
  }

  /// The next word that is no option, which must be given.
  package mutating func requiredOperand<T>(
    _ value: Value<T>, help: String
  ) throws(UsageError) -> T {
    let operand = Declaration(value, .required, help)
    if let parsed = try nextOperand(operand, value) { return parsed }
    guard isDeclaring else { throw .missingArgument(operand) }
    return value.sample
  }

  /// All words left that are no options; declared last.
  package mutating func operands<T>(
    _ value: Value<T>, help: String
  ) throws(UsageError) -> [T] {
    let operand = Declaration(value, .repeatable, help)
    declare(operand)
    var parsed: [T] = []
    while let next = nextOperand() { parsed.append(try next.parsed(as: value, for: operand)) }
    return parsed
  }

  private mutating func nextOperand<T>(
    _ operand: Declaration, _ value: Value<T>
  ) throws(UsageError) -> T? {
    declare(operand)
    return try nextOperand()?.parsed(as: value, for: operand)
  }
}

extension Declaration {
  fileprivate init<T>(_ value: Value<T>, _ presence: Presence, _ help: String) {
    self.init(
      kind: .operand, name: value.placeholder, placeholder: value.placeholder,
      completion: value.completion, presence: presence, help: help)
  }
}
