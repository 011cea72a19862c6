/// A command line cut into pipelines, and these into stages, each still text.
struct ShellLine {
  struct Pipeline: Equatable {
    enum Condition { case always, success, failure }
    /// When it runs, given how the one before it ended.
    var condition: Condition
    var stages: [String]
  }

  private(set) var pipelines: [Pipeline] = []

  init(_ line: String) throws(ShellFault) {
    let characters = Array(line)
    var pipeline = Pipeline(condition: .always, stages: [])
    var stage = ""
    var quote: Character?
    var at = 0

    func isNext(_ text: String) -> Bool { characters[at...].starts(with: text) }
    func endStage(isEnd: Bool) throws(ShellFault) {
      let text = String(stage.drop { $0.isWhitespace })
      stage = ""
      if text.isEmpty, isEnd, pipeline.stages.isEmpty { return }
      if text.isEmpty { throw ShellFault(sentence: "a command is missing in '\(line)'") }
      let word = text.prefix { !$0.isWhitespace }
      if ["for", "while", "if", "case", "(", "{", "cd"].contains(String(word)) {
        throw ShellFault(sentence: "'\(word)' is more shell than transcripts understand: '\(line)'")
      }
      pipeline.stages.append(text)
    }
    func endPipeline(next: Pipeline.Condition, isEnd: Bool) throws(ShellFault) {
      try endStage(isEnd: isEnd)
      if !pipeline.stages.isEmpty { pipelines.append(pipeline) }
      pipeline = Pipeline(condition: next, stages: [])
    }

    while at < characters.count {
      let character = characters[at]
      if let open = quote {
        if character == "\\", open == "\"", at + 1 < characters.count {
          stage.append(character)
          at += 1
        } else if character == open {
          quote = nil
        }
        stage.append(characters[at])
      } else if character == "\\", at + 1 < characters.count {
        at += 1
        if characters[at] != "\n" { stage += "\\\(characters[at])" }
      } else if character == "'" || character == "\"" {
        quote = character
        stage.append(character)
      } else if isNext("&&") || isNext("||") {
        try endPipeline(next: character == "&" ? .success : .failure, isEnd: false)
        at += 1
      } else if character == "|" {
        try endStage(isEnd: false)
      } else if character == ";" || character == "\n" {
        try endPipeline(next: .always, isEnd: true)
      } else if character == "#", stage.last?.isWhitespace ?? true {
        while at + 1 < characters.count, characters[at + 1] != "\n" { at += 1 }
      } else {
        stage.append(character)
      }
      at += 1
    }
    if quote != nil { throw ShellFault(sentence: "a quote is not closed in '\(line)'") }
    try endPipeline(next: .always, isEnd: true)
  }
}
