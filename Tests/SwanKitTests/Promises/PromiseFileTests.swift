import Foundation
import Testing

@testable import SwanKit

@Suite(.enabled(if: Office.hasZones, "no time zones are installed"))
struct PromiseFileTests {
  /// A file with one calendar, `desk`, and one promise.
  private static func file(
    _ calendar: String, _ promise: String = #""name":"p","clock":"resolution","within":"1h""#
  ) -> String {
    #"{"calendars":{"desk":{\#(calendar)}},"promises":[{\#(promise)}]}"#
  }

  private static func read(_ text: String) throws -> PromiseFile {
    try PromiseFile(Array(text.utf8), file: "p.json")
  }

  /// What is said of a wrong file, without the excerpts.
  private static func faults(_ text: String) -> [String] {
    do {
      _ = try read(text)
      return []
    } catch {
      return (error as? BadFile)?.faults.map { "\($0.line):\($0.column): \($0.sentence)" } ?? []
    }
  }

  private static func desk(_ calendar: String) throws -> BusinessCalendar {
    try #require(try read(file(#""time_zone":"UTC","# + calendar)).calendars["desk"])
  }

  private static func minutes(_ shifts: [Shift]) -> [[Int]] { shifts.map { [$0.start, $0.end] } }

  @Test func `the example of the page is read`() throws {
    let blocks = try Self.blocks(of: "```json\n")
    #expect(!blocks.isEmpty)
    for block in blocks {
      let file = try Self.read(block)
      #expect(file.promises.count == 3)
      let request = try #require(file.promises.last)
      let start = try Office.time("2026-12-23T16:00:00+01:00")
      let length = try #require(request.length(priority: nil))
      #expect(
        file.time(of: request).deadline(from: start, within: length)
          == (try Office.time("2026-12-28T16:00:00+01:00")))
      let reply = file.promises[1]
      let saturday = try Office.time("2026-06-06T15:30:00+02:00")
      for (priority, end) in [
        (nil, "2026-06-08T10:30:00+02:00"), ("urgent", "2026-06-06T16:00:00+02:00"),
        ("low", "2026-06-08T10:30:00+02:00"),
      ] {
        let length = try #require(reply.length(priority: priority))
        #expect(
          file.time(of: reply).deadline(from: saturday, within: length) == (try Office.time(end)))
      }
      let always = file.time(of: file.promises[0])
      #expect(
        always.openTime(from: start, to: start + (try Office.span("7d"))) == (try Office.span("7d"))
      )
    }
  }

  @Test func `the wrong file of the page is told what the page says`() throws {
    let wrong = try #require(try Self.blocks(of: "```json wrong\n").first)
    let said = try #require(try Self.blocks(of: "```text\n").first)
    #expect(Self.faults(wrong).map { "promises.json:\($0)\n" }.joined() == said)
  }

  private static func blocks(of fence: String) throws -> [String] {
    let page = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../../Docs/Promises.md")
    let text = try String(contentsOf: page, encoding: .utf8)
    return text.components(separatedBy: "\n" + fence).dropFirst().map {
      ($0.components(separatedBy: "\n```").first ?? "") + "\n"
    }
  }

  @Test(arguments: [
    (#"{"mon-fri":"09:00-17:00"}"#, [0, 1, 2, 3, 4], [[540, 1020]]),
    (#"{"sun-thu":["9:00 - 17:00"]}"#, [0, 1, 2, 3, 6], [[540, 1020]]),
    (#"{"Monday, Wednesday-Friday":["13:30-24:00","00:00-13:30"]}"#, [0, 2, 3, 4], [[0, 1440]]),
    (#"{"sat":["10:00-11:00","08:00-09:00"],"tue":[]}"#, [5], [[480, 540], [600, 660]]),
    (#""24/7""#, [0, 1, 2, 3, 4, 5, 6], [[0, 1440]]),
  ])
  func `hours are read`(hours: String, days: [Int], minutes: [[Int]]) throws {
    let week = try Self.desk(#""hours":\#(hours)"#).week
    #expect(week.map(Self.minutes) == (0..<7).map { days.contains($0) ? minutes : [] })
  }

  @Test func `minutes since Sunday are the same as hours`() throws {
    let hours = try Self.desk(
      #""hours":{"mon":["09:00-17:00"],"sat":["22:00-24:00"],"sun":["00:00-02:00","23:00-24:00"]}"#)
    let intervals = try Self.desk(
      #"""
      "intervals":[{"start_time":1980,"end_time":2460},{"start_time":9960,"end_time":10080},
      {"start_time":0,"end_time":120},{"start_time":1380,"end_time":1440}]
      """#)
    #expect(hours == intervals)
    let nights = try Self.desk(#""intervals":[{"start_time":1380,"end_time":1500}]"#)
    #expect(nights == (try Self.desk(#""hours":{"sun":"23:00-24:00","mon":"00:00-01:00"}"#)))
    #expect(
      try Self.desk(#""intervals":[{"start_time":0,"end_time":10080}]"#)
        == Self.desk(#""hours":"24/7""#))
  }

  @Test func `holidays and exceptions are read`() throws {
    let desk = try Self.desk(
      #"""
      "hours":{"mon-fri":"09:00-17:00"},
      "holidays":["2026-12-25",{"date":"2026-01-01","name":"New Year"},
        {"start_date":"2026-08-03","end_date":"2026-08-05","name":"Works holiday"}],
      "exceptions":{"2026-12-25":["10:00-11:00"],"2026-12-24":[]}
      """#)
    #expect(desk.holidays.count == 5)
    #expect(desk.holidays[try #require(Day("2026-08-04"))] == "Works holiday")
    #expect(Self.minutes(desk.shifts(on: try #require(Day("2026-12-25")))) == [[600, 660]])
    #expect(desk.shifts(on: try #require(Day("2026-12-24"))) == [])
    #expect(desk.shifts(on: try #require(Day("2026-01-01"))) == [])
  }

  @Test(arguments: [
    ("1h", "1h"), ("30min", "30m"), ("90 minutes", "1h30m"), ("1h 30min", "1h30m"),
    ("1 hour 5 sec", "1h5s"), ("2 business days", "2 business days"), ("2d", "2d"),
    ("1 Working Day", "1 business day"), ("1w2d", "1w2d"),
  ])
  func `lengths are read`(text: String, length: String) throws {
    let calendar = length.contains("business") ? #","calendar":"desk""# : ""
    let file = try Self.read(
      Self.file(
        #""time_zone":"UTC","hours":"24/7""#,
        #""name":"p","clock":"next_reply","within":"\#(text)"\#(calendar)"#))
    #expect(file.promises[0].within?.description == length)
  }

  @Test func `a promise has what its members say`() throws {
    let file = try Self.read(
      Self.file(
        #""time_zone":"UTC","hours":"24/7""#,
        #"""
        "name":"p","clock":"first_reply","calendar":"desk","targets":{"1":"2h"},
        "priority_member":"severity","warn":"10min","when":"a == \"b\""
        """#))
    let promise = file.promises[0]
    #expect(promise.clock == .firstReply && promise.priorityMember == "severity")
    #expect(promise.length(priority: "1")?.description == "2h")
    #expect(promise.length(priority: "2") == nil && promise.length(priority: nil) == nil)
    #expect(promise.warn == (try Office.span("10m")) && promise.condition?.text == #"a == "b""#)
  }

  @Test func `the faults of conditions are told with the others, at their place`() throws {
    let text = """
      {"promises": [
        {"name": "a", "clock": "resolution", "within": "1h", "when": "team = 5"},
        {"name": "a", "clock": "resolution", "when": "team = \\"b\\""}
      ]}
      """
    do throws(BadFile) {
      _ = try PromiseFile(Array(text.utf8), file: "p.json") { _ in
        PromiseFile.ConditionFault(offset: 5, sentence: "write ==")
      }
      Issue.record("no fault")
    } catch {
      let said = error.faults.map { "\($0.line):\($0.column): \($0.sentence)" }
      #expect(said[0] == "2:70: write ==")
      #expect(said.count == 4 && said.contains("3:48: write =="), "\(said)")
    }
    let file = try Self.read(
      #"{"promises":[{"name":"a","clock":"resolution","within":"1h","when":"é == 5"}]}"#)
    let condition = try #require(file.promises[0].condition)
    #expect(file.badLine(in: condition, at: 3, "no").column == 71)
  }
}
