/// What a shell may offer for the word being typed.
package struct Candidates: Sendable, Equatable {
  /// A word, and what it means.
  package struct Word: Sendable, Equatable {
    package var text: String
    package var help: String
  }

  /// The words that begin with what is typed.
  package var words: [Word] = []
  /// What stands before a file's name in the word when files fit too: nothing, or `--name=`.
  package var filePrefix: String?

  /// The answer of `swan complete`: `files PREFIX` or `words`, then the words a line, each with
  /// a tab and its meaning.
  package var reply: String {
    let head = filePrefix.map { "files \($0)" } ?? "words"
    return ([head] + words.map { "\($0.text)\t\($0.help)" }).joined(separator: "\n") + "\n"
  }
}

/// What a shell may offer at the end of `words`, those after `swan`; the last is being typed.
package func candidates(for words: [String], in commands: [CommandInfo]) -> Candidates {
  let typed = words.last ?? ""
  guard words.count > 1 else {
    return matching(typed, names(of: commands) + builtInWords)
  }
  let before = words[1..<(words.count - 1)]
  switch words[0] {
  case "help":
    let config = Candidates.Word(text: "--config", help: BuiltIn.config.summary)
    return before.isEmpty ? matching(typed, names(of: commands) + [config]) : Candidates()
  case "completions":
    let names = Shell.allCases.map { Candidates.Word(text: $0.rawValue, help: "") }
    return before.isEmpty ? matching(typed, names) : Candidates()
  default:
    guard let command = commands.first(where: { $0.manual.name == words[0] }) else {
      return Candidates()
    }
    var splitter = Splitter(command.declarations)
    // What is wrong so far is for the command to say, when it runs.
    for word in before { try? splitter.take(word) }
    return candidates(for: typed, of: command, after: splitter)
  }
}

private func candidates(
  for typed: String, of command: CommandInfo, after splitter: Splitter
) -> Candidates {
  if let option = splitter.pending { return values(of: option, for: typed) }
  if typed.hasPrefix("-"), typed != "-", !splitter.isPastOptions {
    let (head, value) = cut(typed)
    if let value {
      guard head.hasPrefix("--"), let option = splitter.option(named: String(head.dropFirst(2))),
        option.kind == .option
      else { return Candidates() }
      return values(of: option, for: value, prefix: head + "=")
    }
    return matching(typed, names(of: command))
  }
  let places = command.operands
  let index = splitter.operands.count
  guard let place = index < places.count ? places[index] : places.last,
    index < places.count || place.presence == .repeatable
  else { return matching(typed, names(of: command)) }
  var found = values(of: place, for: typed)
  if typed == "-" { found.words += matching(typed, names(of: command)).words }
  return found
}

private func names(of commands: [CommandInfo]) -> [Candidates.Word] {
  commands.map { Candidates.Word(text: $0.manual.name, help: $0.manual.summary) }
}

private func names(of command: CommandInfo) -> [Candidates.Word] {
  command.options.flatMap { option in
    option.names.map { Candidates.Word(text: "--\($0)", help: option.help) }
  }
}

private func values(
  of argument: Declaration, for typed: String, prefix: String = ""
) -> Candidates {
  switch argument.completion {
  case .anything: return Candidates()
  case .file: return Candidates(filePrefix: prefix)
  case .choices(let words):
    return matching(
      prefix + typed, words.map { Candidates.Word(text: prefix + $0, help: "") })
  }
}

private func matching(_ typed: String, _ words: [Candidates.Word]) -> Candidates {
  Candidates(words: words.filter { $0.text.hasPrefix(typed) })
}

private let builtInWords = [
  Candidates.Word(text: "help", help: BuiltIn.help.summary),
  Candidates.Word(text: "completions", help: BuiltIn.completions.summary),
  Candidates.Word(text: "--help", help: BuiltIn.help.summary),
  Candidates.Word(text: "--version", help: BuiltIn.version.summary),
]
