import Foundation
import SwanArguments
import SwanCommands
import SwanKit
import Testing

/// What follows from the catalog is as the catalog has it.
struct FreshnessTests {
  private static let infos = catalog.map { $0.info }

  @Test(arguments: infos.map(\.manual.name))
  func `the page of a command is fresh`(name: String) throws {
    let info = try #require(Self.infos.first { $0.manual.name == name })
    try check("Docs/commands/\(name).md", against: markdownPage(info))
  }

  @Test func `no page is left of a command that is gone`() {
    let pages = Project.files(under: "Docs/commands", suffix: ".md")
    #expect(Set(pages).isSubset(of: Self.infos.map { "Docs/commands/\($0.manual.name).md" }))
  }

  @Test(.enabled(if: Project.exists("README.md")))
  func `the README lists every command`() throws {
    let readme = try Project.text("README.md")
    let begin = try #require(readme.range(of: "<!-- commands -->\n"))
    let end = try #require(readme.range(of: "<!-- /commands -->"))
    var table = "| | |\n|---|---|\n"
    for manual in Stage.allCases.flatMap({ stage in
      Self.infos.map(\.manual).filter { $0.stage == stage }
    }) {
      table += "| [`\(manual.name)`](Docs/commands/\(manual.name).md) | \(manual.summary) |\n"
    }
    try check(
      "README.md",
      against: readme.replacingCharacters(in: begin.upperBound..<end.lowerBound, with: table))
  }

  private func check(_ path: String, against fresh: String) throws {
    if Project.isUpdating { return try Project.write(fresh, to: path) }
    let text = Project.exists(path) ? try Project.text(path) : ""
    #expect(
      text == fresh,
      """
      \(path) is not fresh; SWAN_UPDATE=1 swift test --filter Freshness writes it
      \(lineDiff(expected: text, actual: fresh))
      """)
  }

  @Test(.enabled(if: Project.exists("Docs/Records.md")))
  func `Records.md explains every member, and log-interaction has an option for each`() throws {
    let page = try Project.text("Docs/Records.md")
    let missing = Member.allCases.map(\.name).filter { !page.contains("`\($0)`") }
    #expect(missing == [])
    let info = try #require(Self.infos.first { $0.manual.name == "log-interaction" })
    let options = info.declarations.filter { $0.kind != .operand }
    let names = Set(options.flatMap { [$0.name] + $0.aliases })
    let bare = Member.logged.map { $0.name.replacing("_", with: "-") }
      .filter { !names.contains($0) && !["type", "revised-at"].contains($0) }
    #expect(bare == [])
  }

  @Test(
    .enabled(if: FileManager.default.fileExists(atPath: "/usr/bin/mandoc")),
    arguments: infos.map(\.manual.name) + ["swan"])
  func `mandoc has nothing to say about a manual page`(name: String) throws {
    var shell = TranscriptShell(in: try TemporaryFolder())
    let words = name == "swan" ? "" : " \(name)"
    let outcome = try shell.run("swan help --man\(words) | mandoc -T lint -W warning")
    #expect(outcome.status == 0 && outcome.text.isEmpty, "\(outcome)")
  }

  @Test(arguments: infos.map(\.manual.name))
  func `help is written for every command`(name: String) throws {
    let outcome = try swan(["help", name], in: TemporaryFolder())
    let flag = try swan([name, "--help"], in: TemporaryFolder())
    #expect(outcome == flag && outcome.status == 0 && outcome.text.contains("swan \(name)"))
  }
}
