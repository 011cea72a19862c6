import Foundation
import SwanCommands
import SwanKit
import Testing

/// What became of promises, as `swan promises` tells it.
struct PromisesTests {
  private struct Line: Decodable, Equatable {
    var promise: String?
    var clock: String?
    var `case`: String
    var customer: String
    var state: String
    var because: String
    var stamped: Bool
    var deadline: String?
    var warn_at: String?
    var done_at: String?
    var remaining_seconds: Double?
    var kept: Int
    var broken: Int
    var running: Int
    var due: String?
  }

  static let desk =
    #""desk":{"time_zone":"Europe/Berlin","hours":{"mon-fri":"09:00-17:00"}}"#

  /// A file with one promise on a desk that is open Monday to Friday from 9 to 17, in Berlin.
  static func file(_ promises: String...) -> String {
    #"{"calendars":{\#(desk)},"promises":[\#(promises.map { "{\($0)}" }.joined(separator: ","))]}"#
  }

  private func promises(_ file: String, asOf: String? = nil, _ lines: String...) throws -> [Line] {
    let folder = try TemporaryFolder()
    try folder.write(file.utf8, to: "promises.json")
    let input = lines.map { "{\"customer\":\"c-1\",\($0)}\n" }.joined()
    let outcome = try swan(
      ["promises"] + (asOf.map { ["--as-of", $0] } ?? []), input: input.utf8, in: folder)
    #expect(outcome.status == 0, "\(outcome)")
    return try outcome.text.split(separator: "\n").map {
      try JSONDecoder().decode(Line.self, from: Data($0.utf8))
    }
  }

  private static let hour = file(#""name":"p","clock":"resolution","within":"1h""#)
  private static let answer = file(#""name":"p","clock":"first_reply","within":"1h""#)
  private static let next = file(#""name":"p","clock":"next_reply","within":"1h""#)

  @Test(arguments: [
    (#","resolved_at":"2026-03-02T09:40:00Z""#, "kept", 1200.0),
    (#","resolved_at":"2026-03-02T10:00:00Z""#, "kept", 0),
    (#","resolved_at":"2026-03-02T10:00:00.5Z""#, "broken", -0.5),
    (#","first_reply_at":"2026-03-02T09:01:00Z""#, "broken", -1800),
    ("", "broken", -1800),
  ])
  func `a promise is kept up to its deadline, that moment included, and broken after`(
    facts: String, state: String, left: Double
  ) throws {
    let found = try promises(
      Self.hour, asOf: "2026-03-02T10:30:00Z",
      #""id":"i-1","at":"2026-03-02T09:00:00Z"\#(facts)"#)
    #expect(found.map(\.state) == [state] && found[0].remaining_seconds == left, "\(found)")
    #expect(found[0].deadline == "2026-03-02T10:00:00Z" && found[0].because == "i-1")
  }

  @Test
  func `no one will be down for more than one hour, if it is a colleague, also on a Sunday night`()
    throws
  {
    let file = Self.file(
      #""name":"p","when":"audience == 'internal' and kind == 'problem'","clock":"resolution","within":"1h""#
    )
    let down = #""at":"2026-03-29T01:30:00Z","kind":"problem""#
    let found = try promises(
      file, asOf: "2026-03-29T02:00:00Z", #""id":"a",\#(down),"audience":"internal""#,
      #""id":"b",\#(down),"audience":"external""#, #""id":"c",\#(down)"#,
      #""id":"d","at":"2026-03-29T01:30:00Z","audience":"internal","kind":"contact""#,
      #""id":"e",\#(down),"audience":"internal","resolved_at":"2026-03-29T01:59:00Z""#)
    #expect(found.map(\.case) == ["a", "e"] && found.map(\.state) == ["running", "kept"])
    #expect(found[0].deadline == "2026-03-29T02:30:00Z" && found[0].remaining_seconds == 1800)
  }

  @Test func `what is not done while there is time is running, with the time that is left`() throws
  {
    let found = try promises(
      Self.hour, asOf: "2026-03-02T09:50:00Z", #""id":"i-1","at":"2026-03-02T09:00:00Z""#)
    #expect(found.map(\.state) == ["running"] && found[0].remaining_seconds == 600)
    #expect(found[0].due == "2026-03-02T10:00:00Z" && found[0].done_at == nil)
    #expect(found[0].warn_at == "2026-03-02T09:45:00Z")
  }

  @Test func `an hour promised at half past four goes on in the morning`() throws {
    let found = try promises(
      Self.file(
        #""name":"p","clock":"first_reply","within":"2h","calendar":"desk","warn":"30min""#),
      asOf: "2026-03-03T08:15:00Z", #""id":"i-1","at":"2026-03-02T15:00:00Z""#)
    // From 16:00 in Berlin an hour is left of the day, and one is due the next.
    #expect(found[0].deadline == "2026-03-03T09:00:00Z")
    #expect(found[0].warn_at == "2026-03-03T08:30:00Z" && found[0].remaining_seconds == 2700)
  }

  @Test(arguments: [
    // Clocks are set forward at 02:00 on 29 March 2026, back at 03:00 on 25 October.
    ("2026-03-27T15:30:00Z", "2026-03-30T07:30:00Z", "2026-03-29T00:00:00Z"),
    ("2026-10-23T14:30:00Z", "2026-10-26T08:30:00Z", "2026-10-25T00:00:00Z"),
  ])
  func `a deadline beyond a change of the clocks is on the clock of then`(
    at: String, deadline: String, asOf: String
  ) throws {
    let file = Self.file(#""name":"p","clock":"resolution","within":"1h","calendar":"desk""#)
    let found = try promises(file, asOf: asOf, #""id":1,"at":"\#(at)""#)
    #expect(found[0].deadline == deadline && found[0].remaining_seconds == 1800, "\(found)")
    let late = try promises(
      file, asOf: "2026-12-01", #""id":1,"at":"\#(at)","resolved_at":"\#(deadline)""#)
    #expect(late[0].state == "kept" && late[0].remaining_seconds == 0)
  }

  @Test func `a case that is opened again goes on with the time that was left`() throws {
    let first =
      #""id":"i-1","case":"k","at":"2026-03-02T09:00:00Z","resolved_at":"2026-03-02T09:40:00Z""#
    let again = #""id":"i-2","case":"k","at":"2026-03-02T14:00:00Z""#
    let soon = #","resolved_at":"2026-03-02T14:20:00Z""#
    let late = #","resolved_at":"2026-03-02T14:25:00Z""#
    func found(_ facts: String, _ asOf: String) throws -> Line {
      try #require(try promises(Self.hour, asOf: asOf, first, again + facts).first)
    }
    let before = try found(soon, "2026-03-02T13:00:00Z")
    #expect(before.state == "kept" && before.done_at == "2026-03-02T09:40:00Z")
    let open = try found(soon, "2026-03-02T14:10:00Z")
    #expect(open.state == "running" && open.deadline == "2026-03-02T14:20:00Z")
    #expect(open.remaining_seconds == 600 && open.because == "i-1")
    #expect(try found(soon, "2026-03-03").state == "kept")
    #expect(try found(late, "2026-03-03").state == "broken")
    #expect(try found(late, "2026-03-03").remaining_seconds == -300)
    // Thanks are no trouble.
    #expect(try found(#","kind":"praise""#, "2026-03-03").state == "kept")
    // What is resolved when it comes in opens nothing.
    let copied = #","resolved_at":"2026-03-02T09:40:00Z""#
    #expect(try found(copied, "2026-03-03").done_at == "2026-03-02T09:40:00Z")
  }

  @Test func `broken stays broken when the case is opened again, and lateness adds up`() throws {
    let found = try promises(
      Self.hour, asOf: "2026-03-03",
      #""id":1,"case":"k","at":"2026-03-02T09:00:00Z","resolved_at":"2026-03-02T10:10:00Z""#,
      #""id":2,"case":"k","at":"2026-03-02T14:00:00Z","resolved_at":"2026-03-02T14:05:00Z""#)
    #expect(found[0].state == "broken" && found[0].deadline == "2026-03-02T10:00:00Z")
    #expect(found[0].remaining_seconds == -900 && found[0].done_at == "2026-03-02T14:05:00Z")
  }

  @Test func `each message of the customer awaits the next reply`() throws {
    func found(_ asOf: String) throws -> Line {
      try #require(
        try promises(
          Self.next, asOf: asOf,
          #""id":1,"case":"k","at":"2026-03-02T09:00:00Z","text":"a""#,
          #""id":2,"case":"k","at":"2026-03-02T09:30:00Z","text":"b""#,
          // One reply to both.
          #""id":3,"case":"k","at":"2026-03-02T09:50:00Z","reply":"c""#,
          #""id":4,"case":"k","at":"2026-03-02T11:00:00Z","text":"d","first_reply_at":"2026-03-02T12:30:00Z""#,
          #""id":5,"case":"k","at":"2026-03-02T13:00:00Z","text":"e""#
        ).first)
    }
    let first = try found("2026-03-02T10:00:00Z")
    #expect(first.state == "kept" && first.kept == 2 && first.because == "2")
    let waiting = try found("2026-03-02T11:30:00Z")
    #expect(waiting.state == "running" && waiting.due == "2026-03-02T12:00:00Z")
    #expect(waiting.because == "4" && waiting.kept == 2 && waiting.running == 1)
    let last = try found("2026-03-02T13:30:00Z")
    #expect(last.state == "broken" && last.because == "4" && last.due == "2026-03-02T14:00:00Z")
    #expect(waiting.state == "running")
    #expect(waiting.due == "2026-03-02T12:00:00Z")
    // What waits now is told before what has been answered at last.
    #expect(try found("2026-03-02T15:00:00Z").because == "5")
  }

  @Test func `a first reply may stand in any interaction of the case, and resolved is answered`()
    throws
  {
    let first = #""id":1,"case":"k","at":"2026-03-02T09:00:00Z","text":"a""#
    for (other, done) in [
      (
        #""id":2,"case":"k","at":"2026-03-02T09:20:00Z","first_reply_at":"2026-03-02T09:25:00Z""#,
        "2026-03-02T09:25:00Z"
      ),
      (#""id":2,"case":"k","at":"2026-03-02T09:30:00Z","reply":"b""#, "2026-03-02T09:30:00Z"),
      (
        #""id":2,"case":"k","at":"2026-03-02T09:30:00Z","resolved_at":"2026-03-02T09:35:00Z""#,
        "2026-03-02T09:35:00Z"
      ),
    ] {
      let found = try promises(Self.answer, asOf: "2026-03-03", first, other)
      #expect(found.count == 1 && found[0].state == "kept" && found[0].done_at == done, "\(found)")
    }
  }

  @Test func `what happens later is not used`() throws {
    let line =
      #""id":1,"at":"2026-03-02T09:00:00Z","resolved_at":"2026-03-02T11:00:00Z","first_reply_at":"2026-03-02T10:30:00Z""#
    let later = #""id":2,"at":"2026-03-02T12:00:00Z""#
    let found = try promises(Self.hour, asOf: "2026-03-02T09:30:00Z", line, later)
    let alone = try promises(
      Self.hour, asOf: "2026-03-02T09:30:00Z", #""id":1,"at":"2026-03-02T09:00:00Z""#)
    #expect(found == alone)
    #expect(found.map(\.state) == ["running"])
    // Without --as-of, now is the latest time that the log speaks of.
    #expect(try promises(Self.hour, line, later).map(\.state) == ["broken", "running"])
  }

  @Test func `a promise counts from the first interaction of the case that it is for`() throws {
    let file = Self.file(
      #""name":"p","clock":"resolution","when":"kind == 'problem'","targets":{"1":"1h","2":"4h"}"#)
    let found = try promises(
      file, asOf: "2026-03-02T10:00:00Z",
      #""id":1,"case":"k","at":"2026-03-02T08:00:00Z","kind":"contact","priority":1"#,
      #""id":2,"case":"k","at":"2026-03-02T09:00:00Z","kind":"problem","priority":"2""#,
      #""id":3,"case":"k","at":"2026-03-02T09:10:00Z","kind":"problem","priority":1"#,
      #""id":4,"at":"2026-03-02T09:10:00Z","kind":"problem","priority":"3""#)
    #expect(found.map(\.case) == ["k"] && found[0].because == "2")
    #expect(found[0].deadline == "2026-03-02T13:00:00Z")
  }

  @Test func `the promise that counts is the one in force when the case began`() throws {
    let file = Self.file(
      #""name":"p","clock":"resolution","within":"4h","until":"2026-03-02","calendar":"desk""#,
      #""name":"p","clock":"resolution","within":"1h","from":"2026-03-02","calendar":"desk""#,
      #""name":"new","clock":"next_reply","within":"1h","from":"2026-03-03T00:00:00Z""#)
    // The second of March begins at 23:00 UTC in Berlin.
    let found = try promises(
      file, asOf: "2026-03-01T23:30:00Z", #""id":1,"at":"2026-03-01T22:59:59Z""#,
      #""id":2,"at":"2026-03-01T23:00:00Z""#)
    #expect(found.map(\.deadline) == ["2026-03-02T12:00:00Z", "2026-03-02T09:00:00Z"])
    let later = try promises(
      file, asOf: "2026-03-04", #""id":1,"case":"k","at":"2026-03-02T09:00:00Z""#,
      #""id":2,"case":"k","at":"2026-03-03T09:00:00Z""#)
    #expect(later.map(\.promise) == ["p"])
  }

  @Test func `a deadline that stands in the interaction is believed`() throws {
    let found = try promises(
      Self.hour, asOf: "2026-03-02T12:00:00Z",
      #""id":1,"at":"2026-03-02T09:00:00Z","promise":"p","promised_at":"2026-03-02T11:00:00Z","resolved_at":"2026-03-02T10:30:00Z","first_reply_at":"2026-03-02T10:00:00Z""#,
      #""id":2,"at":"2026-03-02T09:00:00Z","promise":"call back","promised_at":"2026-03-02T11:00:00Z","first_reply_at":"2026-03-02T11:30:00Z""#,
      #""id":3,"at":"2026-03-02T11:50:00Z","promised_at":"2026-03-02T13:00:00Z","promise_kept":true"#
    )
    #expect(found.map(\.case) == ["1", "2", "2", "3", "3"])
    #expect(found.map(\.promise) == ["p", "p", "call back", "p", nil])
    #expect(found.map(\.stamped) == [true, false, true, false, true])
    #expect(found.map(\.state) == ["kept", "broken", "broken", "running", "running"])
    #expect(found[0].remaining_seconds == 1800 && found[2].remaining_seconds == -1800)
    #expect(found[2].clock == nil)
  }

  @Test func `the latest revision counts`() throws {
    let found = try promises(
      Self.hour, asOf: "2026-03-03",
      #""id":1,"at":"2026-03-02T09:00:00Z","resolved_at":"2026-03-02T12:00:00Z","revised_at":"2026-03-02T13:00:00Z""#,
      #""id":1,"at":"2026-03-02T09:00:00Z","resolved_at":"2026-03-02T09:30:00Z","revised_at":"2026-03-02T14:00:00Z""#,
      #""id":1,"at":"2026-03-02T09:00:00Z""#)
    #expect(found.map(\.state) == ["kept"])
  }

  @Test func `a log with nothing promised says nothing`() throws {
    #expect(try promises(Self.hour) == [])
    let file = Self.file(#""name":"p","clock":"resolution","within":"1h","when":"rating == 1""#)
    #expect(try promises(file, #""id":1,"at":"2026-03-02T09:00:00Z""#) == [])
  }
}
