import Testing

@testable import SwanKit

/// What is open again, and since when.
struct EscalationReopenedTests {
  private static let resolved =
    #"{"customer":"c-1","id":1,"case":"k","at":"2026-03-01T08:00:00Z","kind":"problem","#
    + #""text":"It is broken","resolved_at":"2026-03-01T10:00:00Z"}"#
  private static let back =
    #"{"customer":"c-1","id":2,"case":"k","at":"2026-03-01T20:00:00Z","text":"it still fails"}"#
  private static let again =
    #"{"customer":"c-1","id":3,"case":"k","at":"2026-03-02T08:30:00Z","text":"anybody there?"}"#

  @Test func `who asks again puts no deadline off, and it stays the same matter`() throws {
    let first = try #require(try Escalating.records([Self.resolved, Self.back]).first)
    let second = try #require(
      try Escalating.records([Self.resolved, Self.back, Self.again]).first)
    #expect(first["rule"] as? String == "reopened")
    for member in ["id", "due", "reason"] {
      #expect(first[member] as? String == second[member] as? String)
    }
    #expect((second["evidence"] as? [String])?.contains("2") == true)
  }

  @Test func `what only we had written into before is not opened again`() throws {
    let ours =
      #"{"customer":"c-1","id":1,"case":"k","at":"2026-03-01T08:00:00Z","#
      + #""reply":"It is on its way","resolved_at":"2026-03-01T08:30:00Z"}"#
    let problem =
      #"{"customer":"c-1","id":2,"case":"k","at":"2026-03-02T08:00:00Z","kind":"problem"}"#
    #expect(try Escalating.found([ours, problem]) == [])
  }

  @Test(arguments: [#""reply":"We refund you""#, #""kind":"praise","text":"thank you""#])
  func `neither we nor thanks open a case, whatever they are said to count`(words: String) throws {
    let more =
      #"{"customer":"c-1","id":2,"case":"k","at":"2026-03-01T20:00:00Z","reopens":1,\#(words)}"#
    #expect(try Escalating.found([Self.resolved, more]) == [])
  }

  @Test(arguments: [
    #""resolved_at":"2026-03-01T10:00:00Z""#, #""rating":5,"rated_at":"2026-03-01T12:00:00Z""#,
  ])
  func `who spoke of leaving and was looked after since does not`(after: String) throws {
    let said = #"{"customer":"c-1","id":1,"at":"2026-03-01T08:00:00Z","#
    let heard = #""heard":{"signals":{"leaving":"bye"}}}"#
    #expect(try Escalating.found([said + heard]) == ["leaving 1 1"])
    #expect(try Escalating.found([said + after + "," + heard]) == [])
  }
}
