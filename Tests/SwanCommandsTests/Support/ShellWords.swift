/// One command of a shell line: its words, variables and redirections.
///
/// Redirections are `<FILE`, `>FILE`, `>>FILE`, `2>FILE`, `2>>FILE` and `2>&1`.
struct ShellWords {
  struct Target {
    var name: String
    var isAppended: Bool
  }

  private(set) var arguments: [String] = []
  private(set) var variables: [String: String] = [:]
  private(set) var input: String?
  private(set) var output: Target?
  private(set) var error: Target?
  private(set) var isErrorJoined = false

  private enum Token: Equatable {
    case word(String)
    case redirection(String)
  }

  /// The words after `command`; nil when this stage runs another one.
  init?(_ stage: String, command: String) throws(ShellFault) {
    guard ShellWords.command(of: stage) == command else { return nil }
    var tokens = try ShellWords.tokens(of: stage)[...]
    while case .word(let word) = tokens.first, word != command {
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      variables[String(parts[0])] = String(parts[1])
      tokens.removeFirst()
    }
    tokens.removeFirst()
    while let token = tokens.popFirst() {
      switch token {
      case .word(let word): arguments.append(word)
      case .redirection("2>&1"): isErrorJoined = true
      case .redirection(let mark):
        guard case .word(let name) = tokens.popFirst() else {
          throw ShellFault(sentence: "'\(mark)' needs a file in '\(stage)'")
        }
        switch mark {
        case "<": input = name
        case ">", ">>": output = Target(name: name, isAppended: mark == ">>")
        default: error = Target(name: name, isAppended: mark == "2>>")
        }
      }
    }
  }

  /// The first word that is no assignment.
  private static func command(of stage: String) -> String? {
    for word in stage.split(whereSeparator: \.isWhitespace) {
      let name = word.prefix { $0.isLetter || $0.isNumber || $0 == "_" }
      if name.isEmpty || word.dropFirst(name.count).first != "=" { return String(word) }
    }
    return nil
  }

  private static func tokens(of stage: String) throws(ShellFault) -> [Token] {
    let characters = Array(stage)
    var tokens: [Token] = []
    var word: String?
    var quote: Character?
    var at = 0
    func endWord() {
      if let ended = word { tokens.append(.word(ended)) }
      word = nil
    }
    while at < characters.count {
      let character = characters[at]
      if character == "\\", quote != "'", at + 1 < characters.count {
        at += 1
        let isKept = quote != nil && !"\"\\$`".contains(characters[at])
        word = (word ?? "") + (isKept ? "\\" : "") + String(characters[at])
      } else if let open = quote {
        if character == open { quote = nil } else { word?.append(character) }
        if open == "\"", "$`".contains(character) { throw refusal(character, stage) }
      } else if character == "'" || character == "\"" {
        quote = character
        word = word ?? ""
      } else if character.isWhitespace {
        endWord()
      } else if character == "<" || character == ">" {
        let isError = word == "2" && character == ">"
        if isError { word = nil } else { endWord() }
        var mark = (isError ? "2" : "") + String(character)
        if characters[(at + 1)...].starts(with: "&1"), isError {
          mark += "&1"
          at += 2
        } else if characters[(at + 1)...].first == character {
          mark += String(character)
          at += 1
        }
        if mark == "<<" { throw refusal("<", stage) }
        tokens.append(.redirection(mark))
      } else if "$`*?(){}&~".contains(character), character != "~" || word == nil {
        throw refusal(character, stage)
      } else {
        word = (word ?? "") + String(character)
      }
      at += 1
    }
    endWord()
    return tokens
  }

  private static func refusal(_ character: Character, _ stage: String) -> ShellFault {
    ShellFault(
      sentence: "'\(character)' is more shell than transcripts understand, quote it: '\(stage)'")
  }
}
