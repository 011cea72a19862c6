import Foundation
import SwanArguments
import SwanKit
import Testing

@testable import SwanCommands

@Suite struct `swan log-interaction` {
  private static let call = #"{"at":"2026-03-01T10:00:00Z","customer":"c-1","rating":4}"#
  private static let visit = #"{"id":"v","at":"2026-03-01T11:00:00Z","customer":"c-2"}"#

  @Test(arguments: LogInteraction.manual.examples.map(\.title))
  func `its examples are true`(_ title: String) throws {
    try CommandFolder().check(title, of: LogInteraction.manual)
  }

  @Test func `every member has its option`() throws {
    let given: [(option: String, value: String, json: String)] = [
      ("type", "interaction", #""type":"interaction""#), ("id", "x-1", #""id":"x-1""#),
      ("revised-at", "2026-03-02T08:59:00Z", #""revised_at":"2026-03-02T08:59:00Z""#),
      ("at", "1h", #""at":"2026-03-02T08:00:00Z""#), ("customer", "c-1", #""customer":"c-1""#),
      ("audience", "internal", #""audience":"internal""#), ("agent", "a", #""agent":"a""#),
      ("team", "t", #""team":"t""#), ("channel", "phone", #""channel":"phone""#),
      ("kind", "problem", #""kind":"problem""#), ("case", "k", #""case":"k""#),
      ("text", "\"é\"\n\u{1}", #""text":"\"é\"\n\u0001""#), ("reply", "", #""reply":"""#),
      ("rating", "5.50", #""rating":5.5"#), ("rating-min", "-1", #""rating_min":-1"#),
      ("rating-max", "10", #""rating_max":10"#), ("satisfied", "false", #""satisfied":false"#),
      ("recommend", "0", #""recommend":0"#), ("effort", "2", #""effort":2"#),
      ("effort-max", "7", #""effort_max":7"#), ("self-rating", "9", #""self_rating":9"#),
      ("first-reply-at", "2026-03-02", #""first_reply_at":"2026-03-02T00:00:00Z""#),
      ("resolved-at", "2026-03-02T10:00:00+01:00", #""resolved_at":"2026-03-02T09:00:00Z""#),
      ("rated-at", "0s", #""rated_at":"2026-03-02T09:00:00Z""#),
      ("transfers", "1", #""transfers":1"#),
      ("contacts", "2", #""contacts":2"#), ("reopens", "0", #""reopens":0"#),
      ("handling-seconds", "61.5", #""handling_seconds":61.5"#),
      ("internal-notes", "3", #""internal_notes":3"#), ("promise", "soon", #""promise":"soon""#),
      ("promised-at", "2026-03-03T00:00:00Z", #""promised_at":"2026-03-03T00:00:00Z""#),
      ("promise-kept", "true", #""promise_kept":true"#), ("fault", "ours", #""fault":"ours""#),
      ("steps", "acknowledge,no-fix", #""steps":{"acknowledge":true,"fix":false}"#),
      ("remedy", "what=a=b", #""remedy":{"what":"a=b"}"#),
      ("circumstances", "storm", #""circumstances":["storm"]"#),
      ("rules-skipped", "r", #""rules_skipped":["r"]"#),
      ("referred-by", "c-0", #""referred_by":"c-0""#),
    ]
    #expect(given.map(\.option) == Member.logged.map { $0.name.replacing("_", with: "-") })
    let words = given.map { "--\($0.option)=\($0.value)" }
    let outcome = try CommandFolder().run(["log-interaction"] + words)
    #expect(outcome.error.isEmpty)
    #expect(outcome.output == "{" + given.map(\.json).joined(separator: ",") + "}\n")
  }

  @Test(arguments: [
    (["--rating", "5"], "an interaction needs 'customer', whom it was for"),
    (["--customer", ""], "an interaction needs 'customer', whom it was for"),
    (["--customer", "c", "--rating", "6"], "'rating' is outside its scale, 1 to 5"),
    (["--customer", "c", "j"], "the interaction comes from options or from FILEs, not both"),
    (["--journal", "-"], "--journal needs a file; standard output gets the log anyway"),
    (["--customer", "c", "--journal", "."], ".: open: Is a directory"),
  ])
  func `what can't be logged is said`(_ words: [String], _ sentence: String) throws {
    let outcome = try CommandFolder().run(["log-interaction"] + words)
    #expect(outcome.error == "swan log-interaction: \(sentence)\n")
    #expect(outcome.output.isEmpty)
    #expect(outcome.status == (sentence.contains("open") ? .systemRefused : .wrongUsage))
  }

  @Test(arguments: [
    ["--steps", "fix,apologize"], ["--steps", "fix,no-fix"], ["--remedy", "cost=much"],
    ["--remedy", "colour=red"], ["--promised-at", "2h"], ["--satisfied", "yes"],
    ["--type", "score"], ["--transfers", "-1"], ["--rating", "nan"],
  ])
  func `values that do not fit are wrong usage`(_ words: [String]) throws {
    let outcome = try CommandFolder().run(["log-interaction", "--customer", "c"] + words)
    #expect(outcome.status == .wrongUsage)
    #expect(outcome.output.isEmpty)
  }

  @Test(arguments: [
    (#"{"at":"2026-03-01T10:00:00Z","customer":"c"}"#, #"{"id":"#, #","at":"2026-"#),
    (#" { "at":"2026-03-01T10:00:00Z","customer":"c"} "#, #" {"id":"#, #", "at":"2026-"#),
    (#"{"at":"2026-03-01T10:00:00Z","customer":"c","id":null}"#, #""id":"#, "}"),
    (#"{"id" : "" ,"at":"2026-03-01T10:00:00Z","customer":"c"}"#, #"{"id" : "#, " ,"),
  ])
  func `an id is put in, and every other byte stays`(
    _ line: String, _ before: String, _ after: String
  ) throws {
    let outcome = try CommandFolder().run(["log-interaction"], input: line + "\r\n")
    let id = SHA256.shortID(line.utf8)
    #expect(outcome.output.contains("\(before)\"\(id)\"\(after)"))
    let again = try CommandFolder().run(["log-interaction"], input: outcome.output)
    #expect(again.output == outcome.output)
  }

  @Test func `what was logged is known, in whatever spelling`() throws {
    let folder = try CommandFolder()
    let input = "\(Self.call)\n\(Self.visit)\n\(Self.call)\n"
    let first = try folder.run(["log-interaction", "--journal", "j"], input: input)
    #expect(first.lines.count == 2)
    #expect(first.error == "swan log-interaction: 1 of 3 interactions was known already\n")
    #expect(folder.text("j") == first.output)
    let respelled = #"{ "customer":"c\u002d2","at":"2026-03-01T11:00:00Z", "id":"v"}"#
    let second = try folder.run(
      ["log-interaction", "--journal", "j"], input: input + respelled)
    #expect(second.output.isEmpty)
    #expect(second.error == "swan log-interaction: 4 of 4 interactions were known already\n")
    #expect(second.status == .done)
    #expect(folder.text("j") == first.output)
  }

  @Test func `a revision is dated, later than the one before, and a replay changes nothing`() throws
  {
    let folder = try CommandFolder()
    var whole = ""
    for rating in 1...3 {
      let revised = Self.visit.dropLast() + ",\"rating\":\(rating)}"
      let outcome = try folder.run(["log-interaction", "--journal", "j"], input: String(revised))
      whole += outcome.output
    }
    #expect(whole.hasPrefix(#"\#(Self.visit.dropLast()),"rating":1}"#))
    #expect(whole.contains(#""rating":2,"revised_at":"2026-03-02T09:00:00Z"}"#))
    #expect(whole.contains(#""rating":3,"revised_at":"2026-03-02T09:00:00.000001Z"}"#))
    let replay = try folder.run(["log-interaction", "--journal", "j"], input: whole)
    #expect(replay.output.isEmpty)
    #expect(folder.text("j") == whole)
  }

  @Test func `a revision that loses what was written by hand is said, once for all`() throws {
    let folder = try CommandFolder()
    func log(_ members: String...) throws -> String {
      let lines = members.map { "\(Self.visit.dropLast())\($0)}\n" }
      return try folder.run(["log-interaction", "--journal", "j"], input: lines.joined()).error
    }
    #expect(try log(#","text":"zip","team":"t""#) == "")
    #expect(try log(#","text":"zip","team":"t","kind":"problem","steps":{"fix":true}"#) == "")
    #expect(
      try log(#","text":"zip","team":"t","rating":2"#)
        == "swan log-interaction: 1 revision leaves out what the one before said: kind, steps; "
        + "a revision is the whole record\n")
    #expect(
      try log(#","team":"t","rating":3"#, #","text":"zip","rating":3"#, #","rating":3"#)
        == "swan log-interaction: 3 revisions leave out what the ones before said: team, text; "
        + "a revision is the whole record\n")
    #expect(try log(#","rating":4,"heard":{},"own":1"#, #","rating":5"#).contains("said: heard;"))
  }

  @Test func `a revision that changes the customer is a bad line at that place`() throws {
    let folder = try CommandFolder()
    let changed = Self.visit.replacing("c-2", with: "c-3")
    let input = "\(Self.visit)\n\(changed)\n\(Self.call)\nno record\n"
    let stopped = try folder.run(["log-interaction", "--journal", "j"], input: input)
    #expect(stopped.output == "\(Self.visit)\n")
    #expect(stopped.status == .badInput)
    #expect(
      stopped.error.contains("(standard input):2:50: this id was logged for another customer"))
    let aside = try folder.run(
      ["log-interaction", "--journal", "j", "--on-error", "bad", "--threads", "1"], input: input)
    #expect(aside.lines.count == 1)
    #expect(folder.text("bad") == "\(changed)\nno record\n")
    #expect(aside.status == .badInput)
  }

  @Test func `other records pass and are not kept`() throws {
    let folder = try CommandFolder()
    let score = #"{"type":"score","id":"v","x":1e400}"#
    let outcome = try folder.run(
      ["log-interaction"], input: "\(score)\n\(Self.visit)\n\(score)\n")
    #expect(outcome.output == "\(score)\n\(Self.visit)\n\(score)\n")
    let kept = try folder.run(
      ["log-interaction", "--journal", "j"], input: "\(score)\n\(Self.visit)\n")
    #expect(folder.text("j") == "\(Self.visit)\n")
    #expect(
      kept.error == "swan log-interaction: 1 record of another type is not kept in the journal\n")
  }
}
