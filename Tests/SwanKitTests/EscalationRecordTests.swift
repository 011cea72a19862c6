import Testing

@testable import SwanKit

/// What an escalation tells whom.
struct EscalationRecordTests {
  @Test func `a record says whose case it is, why, by when and what to do, in nobody's words`()
    throws
  {
    let records = try Escalating.records([
      #"{"id":1,"case":"k","at":"2026-03-02T05:00:00Z","customer":"c-1","agent":"ada","#
        + #""team":"north","kind":"problem","promise":"first reply","#
        + #""promised_at":"2026-03-02T06:50:00Z","text":"I am furious"}"#
    ])
    let record = try #require(records.first)
    #expect(
      record["reason"] as? String
        == "first reply promised by 2026-03-02T06:50:00Z, now 2 h 10 min late")
    #expect(record["agent"] as? String == "ada")
    #expect(record["team"] as? String == "north")
    #expect(record["evidence"] as? [String] == ["1"])
    #expect(record["due"] as? String == "2026-03-02T06:50:00Z")
    #expect(record["at"] as? String == "2026-03-02T09:00:00Z")
    #expect((record["next_step"] as? String)?.contains("even if it is not our fault") == true)
    #expect(!"\(record)".contains("furious"))
  }

  @Test func `nobody is asked to apologise twice`() throws {
    let records = try Escalating.records([
      #"{"id":1,"at":"2026-02-01T05:00:00Z","customer":"c-1","kind":"problem","#
        + #""steps":{"acknowledge":true,"apologise":true}}"#
    ])
    #expect((records.first?["next_step"] as? String)?.contains("apologise") == false)
  }

  @Test func `each mark of a fact has a bit of its own`() {
    let marks: [LogFact.Marks] = [
      .isMention, .isSatisfied, .isRated, .hasReply, .neededMore, .isPromisedByFile, .isOurs,
      .isPraise, .isLeaving,
    ]
    #expect(marks.reduce(0) { $0 ^ $1.rawValue } == LogFact.Marks(marks).rawValue)
    #expect(marks.allSatisfy { $0.rawValue.nonzeroBitCount == 1 })
  }
}
