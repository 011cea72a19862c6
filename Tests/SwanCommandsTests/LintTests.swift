import Foundation
import SwanArguments
import SwanCommands
import Testing

/// What the source promises about itself.
struct LintTests {
  static let sources = Project.files(under: "Sources", suffix: ".swift")
  static let all = sources + Project.files(under: "Tests", suffix: ".swift")

  @Test func `the catalog has no fault`() {
    #expect(lint(catalog.map { $0.info }) == [])
  }

  @Test(arguments: all.filter { !$0.hasSuffix("/BuiltInModel.swift") })
  func `a file has at most 300 lines and nothing that traps`(path: String) throws {
    let text = try Project.text(path)
    #expect(text.split(separator: "\n", omittingEmptySubsequences: false).count <= 301)
    let unwrap = try Regex(#"[\w\)\]]!(?!=)"#)
    for (number, line) in code(text, with: ["!", "fatalError("]) {
      let isTrapping =
        ["try!", "as!", "fatalError("].contains { line.contains($0) } || line.contains(unwrap)
      #expect(!isTrapping, "\(path):\(number): \(line)")
    }
  }

  @Test(arguments: sources)
  func `no source needs Foundation`(path: String) throws {
    #expect(code(try Project.text(path), with: ["import Foundation"]).isEmpty)
  }

  @Test func `the built-in model has at most 2 MB`() throws {
    #expect(
      try Project.text("Sources/SwanKit/Listening/BuiltInModel.swift").utf8.count <= 2_000_000)
  }

  @Test func `every command is in the catalog`() throws {
    let list = Set(catalog.map { "\($0)" })
    for path in Project.files(under: "Sources/SwanCommands", suffix: ".swift") {
      for match in try Project.text(path).matches(of: /(?:struct|enum|class) (\w+): Command\b/) {
        #expect(list.contains(String(match.1)), "\(path): \(match.1)")
      }
    }
  }

  @Test func `the top level holds only what the design says`() throws {
    let found = try FileManager.default.contentsOfDirectory(atPath: Project.root.path)
      .filter { !$0.hasPrefix(".") }
    let allowed = [
      "Docs", "Package.resolved", "Package.swift", "README.md", "Sources", "Tests", "scripts",
    ]
    #expect(Set(found).subtracting(allowed).isEmpty)
  }

  /// The lines of Swift that hold one of `words`, without comments and the contents of strings.
  private func code(_ text: String, with words: [String]) -> [(number: Int, line: String)] {
    var isInText = false
    var found: [(Int, String)] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let edges = line.components(separatedBy: "\"\"\"").count - 1
      if edges == 1 { isInText.toggle() }
      if isInText || edges > 0 || !words.contains(where: { line.contains($0) }) { continue }
      let bare = String(line).replacing(/#".*?"#/, with: "\"\"")
        .replacing(/"(\\.|[^"\\])*"/, with: "\"\"").replacing(/\/\/.*/, with: "")
      if words.contains(where: { bare.contains($0) }) { found.append((index + 1, bare)) }
    }
    return found
  }
}
