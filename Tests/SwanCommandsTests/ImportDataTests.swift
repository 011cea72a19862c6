import Foundation
import Testing

@testable import SwanCommands
@testable import SwanKit

@Suite(.enabled(if: ImportData.isThere, "the outside test data is absent; set SWAN_DATA"))
struct ImportDataTests {
  private static let incidents = [
    "--field", "at=opened", "--field", "first_reply_at=first_reply",
    "--field", "resolved_at=resolved,closed", "--field", "promise_kept=sla_met",
    "--field", "reopens=reopened", "--field", "transfers=reassigned", "--set", "kind=problem",
    "--set", "audience=internal",
  ]

  @Test func `a help desk's incidents`() throws {
    let path = try ImportData.path("jsonl/uci_incidents_dev.jsonl")
    let run = try ImportRun(ImportDataTests.incidents + ["--on-error", "bad", path])
    #expect(run.status == .badInput)
    #expect(run.lines.count == 12_197)
    #expect(run.error.hasSuffix("3 of 12,200 lines are bad, kept in bad\n"))
    let own = try String(contentsOfFile: path, encoding: .utf8)
    let bad = own.split(separator: "\n").filter { !$0.contains("\"customer\":") }
    #expect(run.bad == bad.map { "\($0)\n" }.joined())
    #expect(run.lines[0].contains(#""kind":"problem""#))
    #expect(
      run.lines[0].hasSuffix(
        #""source":{"closed":"2016-03-06T03:00:00Z","kind":"category-20","priority":3,"#
          + #""resolved_by":"agent-5"}}"#))
  }

  @Test func `any block size, any threads and any form give the same bytes`() throws {
    let path = try ImportData.path("jsonl/uci_incidents_dev.jsonl")
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
      .prefix(600)
    let words = ImportDataTests.incidents + ["--on-error", "bad"]
    let whole = try ImportRun(words, input: lines.joined(separator: "\n"))
    #expect(whole.lines.count == 600)
    for (size, threads) in [(1, 1), (100, 2), (4096, 4), (1 << 20, 3)] {
      let more = words + ["--block-size", "\(size)", "--threads", "\(threads)"]
      #expect(try ImportRun(more, input: lines.joined(separator: "\n")).output == whole.output)
      let array = "[\(lines.joined(separator: ",\n"))]"
      #expect(try ImportRun(more, input: array).output == whole.output)
    }
    let passed = try ImportRun([], input: whole.output)
    #expect(passed.output == whole.output)
  }

  @Test func `the turns of threads`() throws {
    let run = try ImportRun([
      "--field", "at=at,opened", "--each", "turns",
      ImportData.path("jsonl/ibm_twitter_care_dev.jsonl"),
    ])
    #expect(run.status == .done)
    struct Thread: Decodable { var turns: [[String: String]] }
    let path = try ImportData.path("jsonl/ibm_twitter_care_dev.jsonl")
    let threads = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map {
      try JSONDecoder().decode(Thread.self, from: Data($0.utf8))
    }
    #expect(run.lines.count == threads.reduce(0) { $0 + $1.turns.count })
    struct Turn: Decodable {
      var id: String
      var `case`: String
      var text: String
    }
    let turns = try run.lines.map { try JSONDecoder().decode(Turn.self, from: Data($0.utf8)) }
    #expect(Set(turns.map(\.id)).count == turns.count)
    #expect(Set(turns.map(\.case)).count == threads.count)
    #expect(turns.map(\.text) == threads.flatMap { $0.turns.map { $0["text"] ?? "" } })
  }

  @Test func `a city's requests, in local time`() throws {
    let run = try ImportRun([
      "--field", "at=open_dt", "--field", "resolved_at=closed_dt", "--field",
      "promised_at=target_dt", "--field", "id=case_enquiry_id", "--field",
      "customer=location,queue", "--field", "promise_kept=ontime", "--true", "ONTIME", "--false",
      "OVERDUE", "--time-zone", "America/New_York",
      ImportData.path("jsonl/boston311-100.jsonl"),
    ])
    #expect(run.status == .done)
    #expect(run.lines.count == 100)
    #expect(
      run.lines[0].hasPrefix(
        #"{"type":"interaction","id":101004143000,"at":"2022-01-21T18:47:00Z","#
          + #""customer":"BTDT_Parking Enforcement","promised_at":"2022-02-04T18:47:30Z","#
          + #""promise_kept":false,"source":{"case_status":"Open""#))
    #expect(run.lines[0].contains(#""type":"General Comments For a Program or Policy""#))
    #expect(run.lines[0].contains(#""source":"Constituent Call"}}"#))
  }

  @Test func `column names with spaces`() throws {
    let run = try ImportRun([
      "--field", "at=Created Date", "--field", "id=Unique Key", "--field",
      "customer=Incident Address", "--field", "resolved_at=Closed Date", "--time-zone",
      "America/New_York", ImportData.path("jsonl/NYC311-5.jsonl"),
    ])
    #expect(run.lines.count == 5)
    #expect(
      run.lines[0].hasPrefix(
        #"{"type":"interaction","id":34675190,"at":"2016-11-01T03:07:15Z","#
          + #""customer":"117 EAST 118 STREET","resolved_at":"2016-11-01T03:25:37Z","source":"#))
  }

  @Test(arguments: [
    ("zendesk-seeds/ticket_data", ["at=created_at", "customer=requester_id", "text=description"]),
    ("zendesk-seeds/ticket_comment_data", ["at=created", "customer=user_id", "case=ticket_id"]),
    ("zendesk-seeds/ticket_chat_event_data", ["at=created_at", "customer=actor_id,chat_id"]),
    ("zendesk-seeds/audit_log_data", ["at=created_at", "customer=actor_id"]),
    ("intercom-seeds/conversation_history_data", ["at=created_at", "customer=id"]),
    ("intercom-seeds/conversation_part_history_data", ["at=created_at", "customer=author_id"]),
  ])
  func `vendors' tables`(name: String, fields: [String]) throws {
    let path = try ImportData.path("exports/\(name).csv")
    let run = try ImportRun(fields.flatMap { ["--field", $0] } + ["--on-error", "skip", path])
    #expect(run.lines.count > 0)
    #expect(run.status == .done, "\(run.error)")
  }
}
