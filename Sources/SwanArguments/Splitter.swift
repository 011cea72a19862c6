/// Takes the words after a command's name one by one and tells options from operands.
///
/// Binding and completion share it, so a shell offers what the command would accept.
struct Splitter {
  private let declared: [Declaration]
  /// The options so far; flags with the text `true` or `false`.
  private(set) var given: [(option: Declaration, text: String)] = []
  private(set) var operands: [String] = []
  /// The option whose value is the next word.
  private(set) var pending: Declaration?
  /// Whether `--` was taken: all words are operands now.
  private(set) var isPastOptions = false

  init(_ declared: [Declaration]) {
    self.declared = declared.filter { $0.kind != .operand }
  }

  mutating func take(_ word: String) throws(UsageError) {
    if let option = pending {
      pending = nil
      given.append((option, word))
    } else if isPastOptions {
      operands.append(word)
    } else if word == "--" {
      isPastOptions = true
    } else if word.hasPrefix("--") {
      try takeLong(word)
    } else if word.hasPrefix("-"), word != "-" {
      try takeShorts(word)
    } else {
      operands.append(word)
    }
  }

  /// Says that no word is left.
  func finish() throws(UsageError) {
    if let option = pending { throw .missingValue(option) }
  }

  /// The option of this long name or alias.
  func option(named name: String) -> Declaration? {
    declared.first { $0.names.contains(name) }
  }

  private mutating func takeLong(_ word: String) throws(UsageError) {
    let (head, value) = cut(word)
    let name = String(head.dropFirst(2))
    guard let option = option(named: name) else {
      let near = nearest(to: name, in: declared.flatMap(\.names)).map { "--\($0)" }
      throw .unknownOption(name.isEmpty ? word : head, near: near)
    }
    switch (option.kind, value) {
    case (.flag, nil): try raise(option)
    case (.flag, let value?):
      guard ["true", "false"].contains(value) else { throw .unexpectedValue(value, option) }
      given.append((option, value))
    case (_, nil): pending = option
    case (_, let value?): given.append((option, value))
    }
  }

  private mutating func takeShorts(_ word: String) throws(UsageError) {
    var letters = word.dropFirst()
    while let letter = letters.popFirst() {
      guard let option = declared.first(where: { $0.short == letter }) else {
        throw unknown(letter, in: word)
      }
      if option.kind == .flag {
        try raise(option)
      } else if letters.isEmpty {
        pending = option
      } else {
        given.append((option, String(letters)))
        return
      }
    }
  }

  private mutating func raise(_ flag: Declaration) throws(UsageError) {
    if flag == .help { throw .helpRequested }
    given.append((flag, "true"))
  }

  /// A single dash before a long name is likelier than several letters of which one is unknown.
  private func unknown(_ letter: Character, in word: String) -> UsageError {
    let name = String(word.dropFirst())
    if name.count > 1, let near = nearest(to: name, in: declared.flatMap(\.names)) {
      return .unknownOption(word, near: "--\(near)")
    }
    return .unknownOption("-\(letter)", near: nil)
  }
}
