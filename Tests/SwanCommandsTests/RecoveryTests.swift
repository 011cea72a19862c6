import Foundation
import SwanCommands
import SwanKit
import Testing

/// `swan recovery` as it is called.
struct RecoveryTests {
  private struct Line: Decodable {
    var problems: Int
    var open: Int
    var basis: [String: Int]
    var comparisons: [Comparison]
  }

  private struct Comparison: Decodable {
    var groups: [Group]
    var difference: Double?
    var p_value: Double?
    var bound_low: Double?
    var bound_high: Double?
    var finding: String
  }

  private struct Group: Decodable {
    var group: String
    var cases: Int
    var seen_before: Int
    var seen_again: Int
  }

  private func recovery(_ input: some Sequence<UInt8>) throws -> Line {
    let outcome = try swan(["recovery"], input: input, in: TemporaryFolder())
    #expect(outcome.status == 0, "\(outcome)")
    return try JSONDecoder().decode(Line.self, from: Data(outcome.output))
  }

  private static let problem =
    #"{"id":2,"at":"2026-02-09T09:00:00Z","customer":"c","kind":"problem","case":"k","resolved_at":"2026-02-11T09:00:00Z"}"#

  private func other(_ at: String, known: String? = nil, case name: String = "") -> String {
    let rated = known.map { #","rated_at":"2026-\#($0)T09:00:00Z""# } ?? ""
    let own = name.isEmpty ? "" : #","case":"\#(name)""#
    return #"{"at":"2026-\#(at)T09:00:00Z","customer":"c","rating":4\#(rated)\#(own)}"#
  }

  /// Who was seen before the problem, and again after it.
  private func seen(_ lines: String...) throws -> [Int] {
    let found = try recovery((lines + [Self.problem]).joined(separator: "\n").utf8)
    let problems = try #require(found.comparisons.first?.groups.first)
    #expect(problems.group == "problems" && problems.cases == 1)
    return [problems.seen_before, problems.seen_again]
  }

  @Test func `the experience before was known, and is as far away as the problem was long`() throws
  {
    // The problem took two days.
    #expect(try seen(other("02-06")) == [1, 0])
    #expect(try seen(other("02-08")) == [0, 0])
    #expect(try seen(other("02-06"), other("02-08")) == [1, 0])
    #expect(try seen(other("02-06", known: "02-08")) == [1, 0])
    #expect(try seen(other("02-06", known: "02-10")) == [0, 0])
    #expect(try seen(#"{"at":"2025-11-10T09:00:00Z","customer":"c","rating":4}"#) == [1, 0])
    #expect(try seen(#"{"at":"2025-11-08T09:00:00Z","customer":"c","rating":4}"#) == [0, 0])
  }

  @Test func `the experience after began when the problem was over, and at most 90 days later`()
    throws
  {
    #expect(try seen(other("02-06"), other("02-12")) == [1, 1])
    #expect(try seen(other("02-06"), other("02-10")) == [1, 0])
    #expect(try seen(other("02-06"), other("05-12")) == [1, 1])
    #expect(try seen(other("02-06"), other("05-13")) == [1, 0])
  }

  @Test func `the problem's own case is on neither side`() throws {
    #expect(try seen(other("02-06"), other("02-10", case: "k")) == [1, 0])
    #expect(try seen(other("02-08", case: "k"), other("02-12")) == [0, 0])
  }

  @Test func `a problem that is open is counted apart`() throws {
    let open = Self.problem.replacing(#","resolved_at":"2026-02-11T09:00:00Z""#, with: "")
    let found = try recovery((other("02-06") + "\n" + open).utf8)
    #expect(found.problems == 0 && found.open == 1)
  }

  @Test func `nothing is no data`() throws {
    let found = try recovery([])
    #expect(found.problems == 0 && found.basis.isEmpty)
    #expect(found.comparisons.map(\.finding) == ["too_few", "too_few"])
    #expect(found.comparisons.allSatisfy { $0.difference == nil && $0.p_value == nil })
  }

  private func simulated(_ words: String...) throws -> Line {
    let log = try swan(["simulate", "-n", "8000"] + words, in: TemporaryFolder())
    return try recovery(log.output)
  }

  @Test func `a planted effect is found, and none where there is none`() throws {
    let found = try simulated("--leaving", "0", "--recovery-effect", "160").comparisons[1]
    #expect(found.groups.map(\.group) == ["handled_well", "handled_badly"])
    #expect(found.finding == "better" && found.bound_low == nil)
    let none = try simulated(
      "--leaving", "0", "--recovery-effect", "0", "--spells", "80", "--favour")
    #expect(none.comparisons.map(\.finding) == ["noise", "noise"])
  }

  @Test func `where the unhappy stay away there are bounds and no p-value`() throws {
    for found in try simulated("--leaving", "50", "--recovery-effect", "0").comparisons {
      #expect(found.p_value == nil && found.finding == "unclear")
      #expect(try #require(found.bound_low) < 0 && #require(found.bound_high) > 0)
    }
  }

  @Test func `the report says it in words, and never that it brought anybody back`() throws {
    let log = try swan(["simulate", "-n", "4000", "--leaving", "0"], in: TemporaryFolder())
    let report = try swan(["report"], input: log.output, in: TemporaryFolder()).text
    let words = report.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("Handling problems well went with better experiences after them"))
    #expect(!words.contains("brought back"))
  }
}
