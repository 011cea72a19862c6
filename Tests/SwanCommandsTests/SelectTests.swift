import SwanCommands
import Testing

/// What `select` takes for an expression and what for a file, and what it passes.
struct SelectTests {
  private static let log = """
    {"id":1,"at":"2026-02-01T09:00:00Z","rating":2}\r
    {"id":2,"at":"2026-03-01T09:00:00Z","rating":5}
    {"type":"score","rating":1}

    {"id":4,"at":"2026-03-01T10:00:00Z"}
    """

  @Test(arguments: ["select", "report", "escalate", "score-amazement", "backtest", "recovery"])
  func `a period that ends before it begins is refused`(command: String) throws {
    var periods = [["2026-02-02", "2026-02-01"], ["7d", "30d"]].map {
      ["--since", $0[0], "--until", $0[1]]
    }
    if command != "select" { periods.append(["--since", "2026-02-02", "--as-of", "2026-02-01"]) }
    for words in periods {
      let outcome = try swan([command] + words, in: TemporaryFolder())
      #expect(outcome.status == 2 && outcome.output.isEmpty, "\(words)")
      #expect(
        outcome.errorText
          == "swan \(command): the period ends before it begins; let --since be earlier\n")
    }
    let empty = [command, "--since", "2026-02-01", "--until", "2026-02-01"]
    #expect(try swan(empty, in: TemporaryFolder()).status == 0)
  }

  @Test(arguments: [
    (["rating <= 2", "log"], [0, 2]), (["rating <= 2", "-v", "log"], [1, 3]),
    (["rating <= 2", "--since", "2026-01-01", "log"], [0]), (["log"], [0, 1, 2, 3]),
    (["--since", "2026-03-01", "log"], [1, 3]), (["--since", "7d", "./log"], [1, 3]),
    (["a log"], [1]), (["./a log", "log"], [1, 0, 1, 2, 3]), (["rating==5", "a log", "-"], [1]),
    (["--as-of", "2026-02-02", "at < now and at > now - 7d", "log"], [0]),
    (["-", "log"], [0, 1, 2, 3]),
    (["true or false", "log"], [0, 1, 2, 3]), (["--", "-rating == -5", "log"], [1]),
  ])
  func `the first operand is an expression, or a file`(words: [String], lines: [Int]) throws {
    let folder = try TemporaryFolder()
    let parts = Self.log.split(omittingEmptySubsequences: true, whereSeparator: \.isNewline)
    try folder.write(Array(Self.log.utf8), to: "log")
    try folder.write(Array("\(parts[1])\n".utf8), to: "a log")
    for size in ["1", "64", "4096"] {
      let outcome = try swan(["select", "--block-size", size] + words, in: folder)
      #expect(outcome.status == 0 && outcome.errorText.isEmpty, "\(outcome)")
      #expect(outcome.text == lines.map { parts[$0] + "\n" }.joined(), "\(words)")
    }
  }

  @Test func `a word that can only be a file is one`() throws {
    for word in ["nowhere.ndjson", "Nowhere", "a/b-c.ndjson", "./rating = 2", "/x > 1"] {
      let outcome = try swan(["select", word], in: TemporaryFolder())
      #expect(outcome.status == 4)
      #expect(outcome.errorText == "swan select: \(word): open: No such file or directory\n")
    }
  }

  @Test(arguments: [
    ("satisfied", "; to select by a member write 'satisfied == true'"),
    ("heard.experience", "; to select by a member write 'heard.experience == true'"),
    ("not", "; an expression is one operand, in quotes, such as 'not has reply'"),
  ])
  func `a word that looks like a part of an expression and is no file is told how to be one`(
    word: String, advice: String
  ) throws {
    let folder = try TemporaryFolder()
    try folder.write([], to: "log")
    let outcome = try swan(["select", word, "log"], in: folder)
    #expect(outcome.status == 4)
    #expect(
      outcome.errorText == "swan select: \(word): open: No such file or directory\(advice)\n")
    try folder.write([], to: word)
    #expect(try swan(["select", word, "log"], in: folder).status == 0)
  }

  @Test(arguments: [300, 6000])
  func `a wrong expression that is too long for the name of a file is none`(count: Int) throws {
    let long = String(repeating: "rating >= 1 and ", count: count)
    let outcome = try swan(["select", long], in: TemporaryFolder())
    #expect(outcome.status == 2 && outcome.errorText.hasPrefix("swan select: (expression):1:"))
    #expect(outcome.errorText.utf8.count < 300)
  }

  @Test func `what is neither an expression nor a file is said with its place`() throws {
    let outcome = try swan(["select", "rating = 2", "log"], in: TemporaryFolder())
    #expect(outcome.status == 2)
    #expect(
      outcome.errorText == """
        swan select: (expression):1:8: '=' is no operator; did you mean '=='?
          rating = 2
                 ^

        """)
  }
}
