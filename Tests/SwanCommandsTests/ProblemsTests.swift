import Foundation
import SwanCommands
import SwanKit
import Testing

/// What became of problems, as `swan problems` tells it.
struct ProblemsTests {
  struct Line: Decodable, Equatable {
    struct Evidence: Decodable, Equatable {
      var by: String
      var interaction: String
      var at: String?
      var shown: String?
    }

    struct Remedy: Decodable, Equatable {
      var what: String
    }

    var `case`: String
    var customer: String
    var as_of: String
    var state: String
    var state_since: String?
    var state_because: String
    var opened_at: String
    var opener: String
    var reopened: Int
    var handled: String?
    var handled_by: String?
    var evidenced: [String]
    var missing: [String]
    var unknown: [String]
    var evidence: [String: Evidence]
    var seconds: [String: Double?]
    var fault: String?
    var remedies: [Remedy]
  }

  static func problems(_ lines: [String], asOf: String? = nil) throws -> [Line] {
    let input = lines.map { "{\"customer\":\"c-1\",\($0)}\n" }.joined()
    let outcome = try swan(
      ["problems"] + (asOf.map { ["--as-of", $0] } ?? []), input: input.utf8,
      in: TemporaryFolder())
    #expect(outcome.status == 0, "\(outcome)")
    return try outcome.text.split(separator: "\n").map {
      try JSONDecoder().decode(Line.self, from: Data($0.utf8))
    }
  }

  /// The one problem of a log.
  func problem(_ lines: String..., asOf: String? = nil) throws -> Line {
    let found = try Self.problems(lines, asOf: asOf)
    #expect(found.count == 1)
    return try #require(found.first)
  }

  /// An interaction of the case `k`, so many minutes after nine.
  static func line(
    _ id: String, at minutes: Int = 0, kind: String = "problem", _ members: String...
  ) -> String {
    ([#""id":"\#(id)","case":"k","at":"\#(time(minutes))","kind":"\#(kind)""#] + members)
      .joined(separator: ",")
  }

  static func time(_ minutes: Int) -> String {
    let clock = 540 + minutes
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "2026-03-02T\(two(clock / 60)):\(two(clock % 60)):00Z"
  }

  /// An interaction of the day before, rated as most are.
  static func ordinary(_ number: Int) -> String {
    #""id":"o-\#(number)","at":"2026-03-01T08:00:00Z","rating":3"#
  }

  static func replied(_ minutes: Int) -> String { #""first_reply_at":"\#(time(minutes))""# }
  static func resolved(_ minutes: Int) -> String { #""resolved_at":"\#(time(minutes))""# }
  static func steps(_ steps: String) -> String { "\"steps\":{\(steps)}" }

  static func heard(_ taken: String...) -> String {
    let steps = ["acknowledge", "apologise", "fix", "attitude"]
    let shown = taken.map { #""\#($0)":"our \#($0)""# }.joined(separator: ",")
    let flags = steps.map { #""\#($0)":\#(taken.contains($0))"# }.joined(separator: ",")
    return #""heard":{"language":"en","steps":{\#(flags)},"shown":{\#(shown)}}"#
  }

  // MARK: States

  @Test(arguments: [
    ("opened", [line("i")]),
    ("opened", [line("i", replied(5))]),
    ("acknowledged", [line("i", replied(5), steps(#""acknowledge":true,"apologise":false"#))]),
    ("apologised", [line("i", replied(5), heard("acknowledge", "apologise"))]),
    ("fixed", [line("i", resolved(9))]),
    ("recovered", [line("i", resolved(9), steps(#""apologise":true"#))]),
    ("not_recovered", [line("i", resolved(9), steps(#""apologise":true,"fix":false"#))]),
    ("reopened", [line("i", resolved(9)), line("j", at: 20)]),
    ("reopened", [line("i", #""reopens":1"#)]),
    ("not_recovered", [line("i", resolved(9)), line("j", at: 20, resolved(30))]),
    ("opened", [line("i"), line("j", at: 5, kind: "contact")]),
  ])
  func `the state is how far it has come`(state: String, lines: [String]) throws {
    #expect(try Self.problems(lines).map(\.state) == [state])
  }

  @Test func `only a case with a problem is one, and an interaction of no case is its own`() throws
  {
    let at = #""at":"2026-03-02T09:00:00Z""#
    let found = try Self.problems([
      #""id":"b","kind":"problem",\#(at)"#, #""id":"a","kind":"contact",\#(at)"#,
      #""id":"d","kind":"praise","case":"c",\#(at)"#, #""id":7,"kind":"problem","case":"a",\#(at)"#,
    ])
    #expect(found.map(\.case) == ["a", "b"] && found.map(\.opener) == ["7", "b"])
  }

  @Test func `each state says since when, because of which interaction, and how long it lasted`()
    throws
  {
    let found = try problem(
      Self.line("i", Self.replied(5), Self.resolved(30), Self.steps(#""acknowledge":true"#)),
      Self.line("j", at: 10, kind: "contact", #""reply":"Sorry!""#, Self.heard("apologise")),
      Self.line("l", at: 50, Self.resolved(60)), asOf: Self.time(70))
    #expect(found.state == "not_recovered" && found.state_since == Self.time(60))
    #expect(found.state_because == "l" && found.opener == "i" && found.reopened == 1)
    #expect(
      found.seconds == [
        "opened": 300, "acknowledged": 300, "apologised": 1200, "fixed": 1800, "reopened": 600,
      ])
  }

  @Test func `the time in a state that ends or begins nobody knows when is null`() throws {
    let said = try problem(
      Self.line("i", Self.steps(#""acknowledge":true"#)), asOf: Self.time(60))
    #expect(said.state == "acknowledged" && said.state_since == nil)
    #expect(said.seconds["opened"] == .some(nil) && said.seconds["acknowledged"] == .some(nil))
    #expect(said.seconds["fixed"] == 0)
    let again = try problem(
      Self.line("i", Self.resolved(30), #""reopens":2"#), asOf: Self.time(60))
    #expect(again.reopened == 2 && again.state == "not_recovered")
    #expect(again.seconds["opened"] == .some(nil) && again.seconds["reopened"] == .some(nil))
  }

  // MARK: Evidence

  @Test func `without a reply that was heard and without steps, a step is unknown`() throws {
    let found = try problem(Self.line("i", #""reply":"Sorry!""#, Self.replied(5)))
    #expect(found.unknown == ["acknowledge", "apologise", "fix", "attitude", "urgency"])
    #expect(found.evidenced.isEmpty && found.missing.isEmpty && found.evidence.isEmpty)
  }

  @Test func `a reply without a step makes it missing, and shows where`() throws {
    let found = try problem(
      Self.line("i", Self.replied(5), Self.heard("apologise")),
      Self.line("j", at: 20, Self.replied(25), Self.heard("fix")))
    #expect(found.evidenced == ["apologise", "fix"] && found.unknown == ["urgency"])
    #expect(found.missing == ["acknowledge", "attitude"])
    #expect(
      found.evidence["apologise"]
        == Line.Evidence(
          by: "words", interaction: "i", at: Self.time(5), shown: "our apologise"))
    #expect(
      found.evidence["attitude"]
        == Line.Evidence(by: "words", interaction: "j", at: Self.time(25), shown: nil))
  }

  @Test(arguments: ["i", "j"])
  func `what steps says goes before what was heard, in the same interaction and in another`(
    id: String
  ) throws {
    let heard = Self.heard("acknowledge", "apologise", "fix", "attitude")
    let said = Self.steps(#""apologise":false"#)
    let found =
      id == "i"
      ? try problem(Self.line("i", Self.replied(5), heard, said))
      : try problem(
        Self.line("i", Self.replied(5), heard),
        Self.line("j", at: 9, kind: "contact", Self.replied(10), said))
    #expect(found.missing == ["apologise"] && found.evidence["apologise"]?.by == "steps")
    #expect(found.evidence["apologise"]?.interaction == id && found.state == "acknowledged")
  }

  @Test func `a step that was left out once and taken later was taken`() throws {
    let found = try problem(
      Self.line("i", Self.replied(5), Self.steps(#""apologise":false"#)),
      Self.line("j", at: 9, Self.replied(10), Self.steps(#""apologise":true"#)))
    #expect(found.evidenced == ["apologise"] && found.evidence["apologise"]?.interaction == "j")
  }

  @Test(arguments: [
    (resolved(50), "evidenced", "kept"), (resolved(60), "evidenced", "kept"),
    (resolved(61), "missing", "late"), (replied(20), "evidenced", "answered"),
    (replied(70), "missing", "answered late"),
    (resolved(61) + "," + steps(#""urgency":true"#), "evidenced", "late, but said to be urgent"),
    (resolved(50) + "," + steps(#""urgency":false"#), "missing", "kept, but said not to be"),
  ])
  func `urgency is a promise kept, unless steps says otherwise`(
    members: String, list: String, name: String
  ) throws {
    let found = try problem(
      Self.line("i", #""promised_at":"\#(Self.time(60))""#, members), asOf: Self.time(90))
    #expect((list == "evidenced" ? found.evidenced : found.missing) == ["urgency"], "\(name)")
    #expect(found.evidence["urgency"]?.by == (members.contains("steps") ? "steps" : "times"))
  }

  @Test func `one broken promise outweighs those that were kept`() throws {
    let found = try problem(
      Self.line("i", #""promised_at":"\#(Self.time(60))""#, Self.resolved(70)),
      Self.line("j", at: 80, #""promised_at":"\#(Self.time(90))""#, Self.resolved(85)))
    #expect(found.missing == ["urgency"] && found.evidence["urgency"]?.interaction == "i")
  }

  @Test func `a promise that still runs tells nothing`() throws {
    let promised = #""promised_at":"\#(Self.time(60))""#
    let open = try problem(Self.line("i", promised))
    let early = try problem(Self.line("i", promised, Self.resolved(61)), asOf: Self.time(59))
    for found in [open, early] {
      #expect(found.unknown.contains("urgency") && found.handled == nil)
    }
  }
}
