import SwanKit
import Testing

/// Every `console` fence of README.md and Docs is run, and must write what the page says.
///
/// The pages of Docs/commands are left to ``ExampleTests`` and ``FreshnessTests``: their examples
/// stand in the commands' manuals, each with an input of its own.
struct TranscriptTests {
  static let pages =
    (["README.md"].filter(Project.exists) + Project.files(under: "Docs", suffix: ".md"))
    .filter { !$0.hasPrefix("Docs/commands/") }

  @Test(arguments: pages)
  func `a page writes what it says`(path: String) throws {
    let page = try TranscriptPage(Project.text(path))
    let results = try page.run()
    if Project.isUpdating {
      try Project.write(page.updated(results), to: path)
      return
    }
    for (step, actual) in results {
      let expected = Array(page.lines[step.expected])
      if actual == expected { continue }
      let diff = lineDiff(
        expected: expected.joined(separator: "\n"), actual: actual.joined(separator: "\n"))
      Issue.record(
        """
        \(path):\(step.expected.lowerBound): $ \(step.command)
        \(diff)
        SWAN_UPDATE=1 swift test --filter Transcript writes what came into the page.
        """)
    }
  }

  @Test(arguments: ["README.md", "Docs/Guide.md"])
  func `what is to be followed holds on any day`(path: String) throws {
    let page = try TranscriptPage(Project.text(path))
    for (step, actual) in try page.run(now: Time(microseconds: 1_800_000_000_000_000)) {
      #expect(actual == Array(page.lines[step.expected]), "\(path): $ \(step.command)")
    }
  }

  @Test func `few transcripts are left out, each with its reason`() throws {
    var skipped: [String] = []
    for path in Self.pages {
      for case .skipped(let reason, let line) in try TranscriptPage(Project.text(path)).blocks {
        skipped.append("\(path):\(line): \(reason)")
      }
    }
    #expect(skipped.count <= 10, "\(skipped.joined(separator: "\n"))")
  }

  @Test(arguments: pages)
  func `commands stand in console fences, at the margin, where they are run`(path: String) throws {
    let lines = try Project.text(path).split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      let isOtherShell = ["```sh", "```bash", "```shell", "```zsh"].contains(String(line))
      let isIndented = line.first == " " && line.contains("```console")
      #expect(!isOtherShell && !isIndented, "\(path):\(index + 1)")
    }
  }
}
