import Foundation
import SwanCommands
import SwanKit
import Testing

/// How problems were handled, and when that was known.
extension ProblemsTests {
  // MARK: How it was handled

  @Test func `a step that our words do not show makes nothing badly handled`() throws {
    let some = try problem(
      Self.line("i", Self.replied(5), Self.resolved(30), Self.heard("apologise", "fix")))
    #expect(some.state == "fixed" && some.handled == nil)
    let all = try problem(
      Self.line(
        "i", Self.replied(5), Self.resolved(30),
        Self.heard("acknowledge", "apologise", "fix", "attitude")))
    #expect(all.state == "recovered" && all.handled == "well" && all.handled_by == "facts")
  }

  @Test(arguments: [(5, "recovered", "well"), (1, "not_recovered", "badly")])
  func `the customer's word outweighs facts`(rating: Int, state: String, handled: String) throws {
    let facts = rating == 5 ? #""reopens":1"# : Self.steps(#""apologise":true"#)
    let found = try problem(
      Self.ordinary(1), Self.ordinary(2), Self.ordinary(3),
      Self.line(
        "i", Self.resolved(30), facts, #""rating":\#(rating),"rated_at":"\#(Self.time(45))""#))
    #expect(found.state == state && found.handled == handled && found.handled_by == "word")
    #expect(found.state_since == Self.time(45) && found.state_because == "i")
  }

  @Test func `the words of the complaint are no verdict, those after the resolution are`() throws {
    func words(_ experience: Double) -> String { #""heard":{"experience":\#(experience)}"# }
    let ordinary = #""id":"o","at":"2026-03-02T08:00:00Z",\#(words(0.5))"#
    let complaint = Self.line("i", Self.resolved(30), words(0.1))
    let before = try problem(ordinary, complaint)
    #expect(before.state == "fixed" && before.handled == nil)
    let after = try problem(
      ordinary, complaint, Self.line("j", at: 40, kind: "contact", words(0.9)))
    #expect(after.state == "recovered" && after.handled_by == "heard" && after.state_because == "j")
  }

  @Test func `fault stands apart from the remedies, and neither tells how it was handled`() throws {
    let found = try problem(
      Self.line("i", Self.resolved(30), #""fault":"customer","remedy":{"what":"cake","cost":5}"#),
      Self.line("j", at: 20, kind: "contact", #""fault":"other","remedy":{"what":"tea"}"#),
      Self.line("l", at: 25, kind: "contact", #""remedy":{"what":"tea"}"#))
    #expect(found.fault == "other" && found.remedies.map(\.what) == ["cake", "tea"])
    #expect(found.handled == nil && found.state == "fixed")
  }

  @Test func `a remedy repeated with other spaces is one`() throws {
    let found = try problem(
      Self.line("i", Self.resolved(30), #""remedy":{"what":"a \"tea\"  b"}"#),
      Self.line("j", at: 20, kind: "contact", #""remedy":{ "what" : "a \"tea\"  b" }"#),
      Self.line("l", at: 25, kind: "contact", #""remedy":{"what":"a \"tea\" b"}"#))
    #expect(found.remedies.map(\.what) == [#"a "tea"  b"#, #"a "tea" b"#])
  }

  // MARK: What was known then

  @Test func `as of a moment, what came later does not exist`() throws {
    let lines = [
      Self.line(
        "i", Self.replied(5), Self.resolved(30), Self.steps(#""apologise":true,"fix":true"#),
        #""promised_at":"\#(Self.time(40))","remedy":{"what":"cake"}"#,
        #""rating":1,"rated_at":"\#(Self.time(45))""#),
      Self.line("j", at: 50, #""first_reply_at":"\#(Self.time(55))""#, Self.heard("attitude")),
    ]
    func found(_ minutes: Int) throws -> Line {
      try problem(
        Self.ordinary(1), Self.ordinary(2), Self.ordinary(3), lines[0], lines[1],
        asOf: Self.time(minutes))
    }
    #expect(try found(4).state == "opened" && found(4).evidenced.isEmpty)
    #expect(try found(5).state == "apologised" && found(29).evidenced == ["apologise"])
    #expect(try found(29).remedies.isEmpty && found(29).unknown.contains("urgency"))
    #expect(try found(30).state == "recovered")
    #expect(try found(30).evidenced == ["apologise", "fix", "urgency"])
    #expect(try found(30).remedies.map(\.what) == ["cake"])
    #expect(try found(45).state == "not_recovered" && found(44).state == "recovered")
    #expect(try found(50).state == "reopened" && found(50).reopened == 1)
    #expect(try found(54).unknown.contains("attitude") && found(55).evidenced.contains("attitude"))
    #expect(try found(55).as_of == Self.time(55) && found(55).seconds["reopened"] == 300)
  }

  // MARK: One judge

  @Test func `the states of customers take problems to be handled as problems says`() throws {
    let folder = try TemporaryFolder()
    let log = try swan(["simulate", "--interactions", "1500", "--seed", "5"], in: folder).output
    let problems = try swan(["problems"], input: log, in: folder).text
    let scores = try swan(["score-amazement", "--explain"], input: log, in: folder).text
    struct Handled: Decodable, Hashable {
      var `case`: String
      var handled: String?
      var handled_by: String?
    }
    struct Score: Decodable {
      struct Explanation: Decodable { var problems: [Handled]? }
      var explain: Explanation
    }
    func decoded<T: Decodable>(_ type: T.Type, _ text: String) throws -> [T] {
      try text.split(separator: "\n").map {
        try JSONDecoder().decode(type, from: Data($0.utf8))
      }
    }
    let told = try Set(decoded(Handled.self, problems))
    let used = try Set(decoded(Score.self, scores).flatMap { $0.explain.problems ?? [] })
    #expect(told == used && told.count > 100)
    #expect(Set(told.map(\.handled_by)) == ["word", "facts", nil])
  }

  @Test
  func
    `a step left out loses a customer's state when steps says so, and not when words don't show it`()
    throws
  {
    func state(_ heard: String) throws -> String? {
      var lines = (0..<6).map { day in
        #"{"id":\#(day),"at":"2026-02-0\#(day + 1)T09:00:00Z","customer":"c-1","rating":5}"#
      }
      lines += (0..<6).map { day in
        #"{"id":"o\#(day)","at":"2026-02-0\#(day + 1)T09:00:00Z","customer":"c-2","rating":3}"#
      }
      lines.append(
        "{\"customer\":\"c-1\"," + Self.line("i", Self.replied(5), Self.resolved(30), heard) + "}")
      let outcome = try swan(
        ["score-amazement", "--par", "4"], input: lines.joined(separator: "\n").utf8,
        in: TemporaryFolder())
      let first = try #require(outcome.text.split(separator: "\n").first)
      let score = try JSONSerialization.jsonObject(with: Data(first.utf8)) as? [String: Any]
      return score?["state"] as? String
    }
    let all = try state(Self.heard("acknowledge", "apologise", "fix", "attitude"))
    let some = try state(Self.heard("apologise"))
    let said = try state(Self.steps(#""apologise":false"#))
    #expect(all == "amazement" && some == all && said == "uncertainty")
  }

  // MARK: Text

  @Test func `a case without a problem is an answer, with status 1`() throws {
    let line = #"{"id":1,"at":"2026-03-02T09:00:00Z","customer":"c-1"}"#
    let outcome = try swan(["problems", "--explain", "1"], input: line.utf8, in: TemporaryFolder())
    #expect(outcome.status == 1 && outcome.text.isEmpty)
    #expect(outcome.errorText == "swan problems: no problem is a case named '1'\n")
  }

  @Test func `what steers a terminal is written out in an explanation`() throws {
    let line =
      #"{"customer":"c\u001b[2J","id":"i","at":"2026-03-02T09:00:00Z","kind":"problem","fault":"\u202eme","reply":"x","heard":{"steps":{"fix":true},"shown":{"fix":"\u0007sent"}},"remedy":{"what":"cake"}}"#
    let outcome = try swan(["problems", "--explain", "i"], input: line.utf8, in: TemporaryFolder())
    #expect(outcome.status == 0 && outcome.text.contains(#"our words: "\u0007sent""#))
    #expect(!outcome.output.contains(0x1b) && !outcome.output.contains(0x07))
    #expect(outcome.text.contains(#"fault   \u202eme"#))
  }

  @Test func `no log, no problems`() throws {
    let outcome = try swan(["problems"], input: "".utf8, in: TemporaryFolder())
    #expect(outcome.status == 0 && outcome.output.isEmpty)
  }
}
