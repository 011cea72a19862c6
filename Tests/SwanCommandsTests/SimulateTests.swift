import Foundation
import SwanArguments
import SwanKit
import Testing

@testable import SwanCommands

@Suite struct `swan simulate` {
  @Test func `writes as many interactions as asked, the same each time`() throws {
    let folder = try CommandFolder()
    let words = ["simulate", "-n", "500", "--seed", "3", "--loyal", "--rated", "90"]
    let first = try folder.run(words)
    #expect(first.lines.count == 500)
    #expect(first.status == .done)
    #expect(try folder.run(words).output == first.output)
    let other = try folder.run(["simulate", "-n", "500", "--seed", "4", "--loyal"])
    #expect(other.output != first.output)
  }

  @Test func `every interaction can be logged`() throws {
    let folder = try CommandFolder()
    let simulated = try folder.run(["simulate", "-n", "2000"])
    let logged = try folder.run(["log-interaction"], input: simulated.output)
    #expect(logged.status == .done)
    #expect(logged.output == simulated.output)
  }

  @Test func `the truth goes to a file`() throws {
    let folder = try CommandFolder()
    let outcome = try folder.run([
      "simulate", "-n", "300", "--agents", "7", "--customers", "11", "--days", "5", "--truth", "t",
    ])
    #expect(outcome.lines.count == 300)
    let truth = folder.text("t").split(separator: "\n")
    #expect(truth.allSatisfy { $0.hasPrefix(#"{"type":"truth""#) })
    #expect(truth.filter { $0.contains("\"team\"") }.count == 7)
    #expect(truth.filter { $0.contains("\"day\"") }.count == 5)
    #expect(truth.contains { $0.contains("\"well\"") })
  }

  @Test func `a start may be a span ago`() throws {
    let folder = try CommandFolder()
    let outcome = try folder.run(["simulate", "-n", "50", "--days", "1", "--start", "2d"])
    #expect(outcome.lines.allSatisfy { $0.contains("\"at\":\"2026-02-28T") })
  }

  @Test(arguments: [
    ["-n", "-1"], ["--rated", "101"], ["--agents", "0"], ["--days", "0"], ["--start", "soon"],
    ["--truth", "-"], ["x"],
  ])
  func `other words are wrong usage`(_ words: [String]) throws {
    let outcome = try CommandFolder().run(["simulate"] + words)
    #expect(outcome.status == .wrongUsage)
    #expect(outcome.output.isEmpty)
  }

  @Test func `a truth that can't be written is said before anything is`() throws {
    let outcome = try CommandFolder().run(["simulate", "--truth", "none/t"])
    #expect(outcome.status == .systemRefused)
    #expect(outcome.output.isEmpty)
    #expect(outcome.error == "swan simulate: none/t: open: No such file or directory\n")
  }

  @Test(arguments: Simulate.manual.examples.map(\.title))
  func `its examples are true`(_ title: String) throws {
    try CommandFolder().check(title, of: Simulate.manual)
  }
}
