import Foundation
import SwanArguments
import SwanCommands
import SwanKit
import Testing

/// Every message stands in Docs/Errors.md; ``TranscriptTests`` proves that it comes as it stands.
struct ErrorsTests {
  /// Sentences that a command line can't cause.
  private static let unreachable = [
    // Only of a document, which no command reads yet.
    JSONFault.Reason.unexpectedEnd.sentence,
    // No command has such an option.
    " of at most ", "' is missing; ",
    // Help is no error, and an option without choices is a trap and a test.
    "help was asked for", "no words to choose from", " has no cases to choose from",
  ]

  @Test func `every fault of JSON stands in Errors.md`() throws {
    let page = try Project.text("Docs/Errors.md")
    for reason in (0...UInt8.max).compactMap(JSONFault.Reason.init) {
      if Self.unreachable.contains(reason.sentence) { continue }
      #expect(page.contains(": \(reason.sentence)\n"), "\(reason)")
    }
  }

  /// The literals of `Refusal("…")` and `.other("…")`, between their interpolations.
  @Test(arguments: Project.files(under: "Sources", suffix: ".swift"))
  func `every refusal stands in Errors.md`(path: String) throws {
    let page = try Project.text("Docs/Errors.md")
    let thrown = /(?:Refusal\(|Fault\(|\.other\()\s*"((?:\\.|[^"\\])*)"/
    for match in try Project.text(path).matches(of: thrown) {
      let parts = match.1.replacing(/\\\([^)]*\)/, with: "\n").replacing(/\\(["\\])/) { $0.1 }
        .split(separator: "\n")
      let isThere = parts.allSatisfy { $0.count < 12 || page.contains($0) }
      #expect(isThere, "\(path): \(match.1)")
    }
  }

  /// Files whose texts of four words and more are all messages, but for manuals and help.
  private static let speakers =
    Project.files(under: "Sources/SwanKit/Import", suffix: ".swift")
    + Project.files(under: "Sources/SwanKit/Journal", suffix: ".swift")
    + Project.files(under: "Sources/SwanKit/Learning", suffix: "Lesson.swift")
    + [
      "SwanArguments/StandardValues", "SwanArguments/UsageError", "SwanCommands/Import",
      "SwanCommands/InputOptions", "SwanCommands/LogInteraction", "SwanCommands/MemberOptions",
      "SwanKit/Measures/ScoreOutput", "SwanKit/Time/LocalTimeError",
      "SwanKit/Time/TimeZoneDatabase",
    ].map { "Sources/\($0).swift" }

  @Test(arguments: speakers)
  func `every message of import and of what reads its options stands in Errors.md`(path: String)
    throws
  {
    let page = try words(of: Project.text("Docs/Errors.md"))
    let source = try Project.text(path).replacing(/static let manual[\s\S]*?seeAlso/, with: "")
      .replacing(/\/\/.*/, with: "").replacing(/help:\s*"(\\.|[^"\\])*"/, with: "")
      .replacing(/"""[\s\S]*?"""/, with: "")
    let hole = /\\\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)/
    for match in source.replacing(hole, with: "\n").matches(of: /"((?:\\.|[^"\\])*)"/)
    where match.1.split(separator: " ").count > 3 {
      for part in match.1.replacing(/\\(["\\])/, with: { $0.1 }).split(separator: "\n")
      where part.count > 7 && !Self.unreachable.contains(String(part)) {
        #expect(page.contains(words(of: String(part))), "\(path): \(match.1)")
      }
    }
  }

  /// The text with a single blank wherever it has white space.
  private func words(of text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test func `every fault of a file of promises or rules stands in Errors.md`() throws {
    let page = try Project.text("Docs/Errors.md")
    let source = try Project.text("Sources/SwanKit/Promises/BookFault.swift")
    let description = try #require(
      source.components(separatedBy: "/// What was probably meant").first)
    for match in description.matches(of: /"((?:\\.|[^"\\])*)"/) {
      let parts = match.1.replacing(/\\\([^)]*\)*/, with: "\n").replacing(/\\(["\\])/) { $0.1 }
        .split(separator: "\n")
      let isThere = parts.allSatisfy { $0.count < 6 || page.contains($0) }
      #expect(isThere, "\(match.1)")
    }
  }

  @Test func `a terminal with nothing else to read is answered as Errors.md says`() throws {
    let outcome = try swan(["select"], in: TemporaryFolder(), isTerminal: true)
    #expect(outcome.status == 2)
    #expect(try Project.text("Docs/Errors.md").contains("\n\(outcome.errorText)```\n"))
  }

  @Test(arguments: [
    ("report", #"$ printf '{"id":17 "waited":5}' | swan report"#), ("escalate", "$ swan escalat"),
  ])
  func `the promised examples stand in Errors.md`(command: String, line: String) throws {
    guard catalog.contains(where: { $0.manual.name == command }) else { return }
    #expect(try Project.text("Docs/Errors.md").contains("\(line)\n"), "\(line)")
  }
}
