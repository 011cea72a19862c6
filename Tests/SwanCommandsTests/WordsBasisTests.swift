import Foundation
import SwanCommands
import Testing

/// Where nobody rated, scores rest on what the words say, and say so.
struct WordsBasisTests {
  private func scores(_ lines: [String], _ words: String...) throws -> [[String: Any]] {
    let outcome = try swan(
      ["score-amazement"] + words, input: lines.joined(separator: "\n").utf8,
      in: TemporaryFolder())
    #expect(outcome.status == 0, "\(outcome)")
    return try outcome.output.split(separator: 0x0a).map {
      try #require(try JSONSerialization.jsonObject(with: Data($0)) as? [String: Any])
    }
  }

  private func line(_ id: Int, _ members: String, customer: String = "c-1", day: Int = 2) -> String
  {
    #"{"id":\#(id),"at":"2026-02-0\#(day)T09:00:00Z","customer":"\#(customer)",\#(members)}"#
  }

  private func basis(_ score: [String: Any]?) -> [String: Int]? {
    score?["basis"] as? [String: Int]
  }

  @Test(arguments: [
    (#""rating":4"#, "rating"), (#""satisfied":true"#, "satisfied"),
    (#""recommend":9"#, "recommend"),
    (#""effort":2"#, "effort"),
  ])
  func `what the customer said goes before what the words sound like`(
    member: String, basis: String
  ) throws {
    let score = try scores([line(1, member + #","heard":{"experience":0.1}"#)]).first
    #expect(self.basis(score) == [basis: 1])
    #expect(score?["inferred"] == nil)
  }

  @Test func `where nobody rated, words count and are counted as inferred`() throws {
    let score = try scores([
      line(1, #""rating":4"#), line(2, #""heard":{"language":"en","experience":0.9}"#, day: 3),
      line(3, #""rating":null,"heard":{"experience":0.2}"#, day: 4),
    ]).first
    #expect(basis(score) == ["rating": 1, "words": 2])
    #expect(score?["inferred"] as? Int == 2 && score?["experiences"] as? Int == 3)
    #expect(score?["measure"] as? String == "amazement")
    #expect((score?["par"] as? [String: Any])?.keys.sorted() == ["rating", "words"])
  }

  @Test func `words go before facts`() throws {
    let facts = #""promised_at":"2026-02-02T10:00:00Z","resolved_at":"2026-02-02T12:00:00Z""#
    let both = try scores([line(1, facts + #","heard":{"experience":0.9}"#)]).first
    #expect(basis(both) == ["words": 1] && both?["measure"] as? String == "amazement")
    let alone = try scores([line(1, facts + #","heard":{"language":"unknown"}"#)]).first
    #expect(basis(alone) == ["facts": 1] && alone?["measure"] as? String == "promises")
    #expect(alone?["inferred"] == nil)
  }

  @Test(arguments: [
    "{}", #"{"language":"unknown"}"#, #"{"experience":null}"#, #"{"experience":"0.9"}"#,
    #"{"experience":1.5}"#, #"{"experience":-0.1}"#, #"{"experience":1e999}"#,
    #"{"experience":[0.9]}"#, #"{"a":{"experience":0.9}}"#, "null",
  ])
  func `a heard without an experience is no evidence`(heard: String) throws {
    let found = try scores([line(1, #""heard":\#(heard)"#)]).first
    #expect(basis(found)?.isEmpty ?? true)
    #expect(found?["inferred"] == nil)
  }

  @Test func `what is not yet there as of a moment is not used`() throws {
    let lines = [
      line(1, #""heard":{"experience":0.9}"#, day: 2),
      line(2, #""heard":{"experience":0.1}"#, day: 5),
      line(3, #""heard":{"experience":0.1}"#, customer: "c-2", day: 5),
    ]
    let early = try scores(lines, "--as-of", "2026-02-04T00:00:00Z")
    #expect(early.count == 1 && basis(early.first) == ["words": 1])
    #expect(try scores(lines, "--as-of", "2026-02-01T00:00:00Z").isEmpty)
    let exact = try scores(lines, "--as-of", "2026-02-02T09:00:00Z")
    #expect(basis(exact.first) == ["words": 1])
    #expect(try scores(lines, "--as-of", "2026-02-06T00:00:00Z").count == 2)
  }

  @Test func `until the rating is known, the words speak`() throws {
    let rated = [
      line(1, #""rating":5,"rated_at":"2026-02-05T09:00:00Z","heard":{"experience":0.2}"#)
    ]
    let before = try scores(rated, "--as-of", "2026-02-04T00:00:00Z").first
    #expect(basis(before) == ["words": 1] && before?["inferred"] as? Int == 1)
    let after = try scores(rated, "--as-of", "2026-02-06T00:00:00Z").first
    #expect(basis(after) == ["rating": 1] && after?["inferred"] == nil)
  }

  @Test func `a basis of words uses nothing else, and others no words`() throws {
    let lines = [
      line(1, #""rating":5,"heard":{"experience":0.2}"#), line(2, #""rating":1"#, day: 3),
      line(3, #""heard":{"experience":0.7}"#, day: 4),
    ]
    let words = try scores(lines, "--basis", "words").first
    #expect(basis(words) == ["words": 2] && words?["inferred"] as? Int == 2)
    let ratings = try scores(lines, "--basis", "rating").first
    #expect(basis(ratings) == ["rating": 2] && ratings?["inferred"] == nil)
  }

  @Test func `levels of words are fifths`() throws {
    let terms = try [0.2244, 0.2999, 0.0999, 1].map { share in
      let score = try scores([line(1, #""heard":{"experience":\#(share)}"#)], "--explain").first
      let explain = try #require(score?["explain"] as? [String: Any])
      return try #require((explain["terms"] as? [[String: Any]])?.first?["level"] as? Double)
    }
    #expect(terms == [0.2, 0.2, 0, 1])
  }

  @Test func `what listen heard is what is scored`() throws {
    let lines = [
      line(1, #""text":"thank you so much, you were wonderful""#),
      line(2, #""text":"this is the worst service, I am furious""#, customer: "c-2"),
      line(3, #""text":"¿por qué no llega mi paquete?""#, customer: "c-3"),
    ]
    let heard = try swan(
      ["listen"], input: lines.joined(separator: "\n").utf8, in: TemporaryFolder())
    let scores = try scores(heard.text.split(separator: "\n").map(String.init), "--explain")
    let first = try #require(scores.first { $0["key"] as? String == "c-1" })
    let second = try #require(scores.first { $0["key"] as? String == "c-2" })
    let high = try #require(first["chance"] as? Double)
    let low = try #require(second["chance"] as? Double)
    #expect(high > low)
    let third = scores.first { $0["key"] as? String == "c-3" }
    #expect(basis(third)?.isEmpty ?? true)
  }
}
