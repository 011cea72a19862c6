import Foundation
import Testing

@testable import SwanKit

/// A watch at each moment knows what a run at that moment finds.
struct EscalationWatchTests {
  /// Times are in seconds after 2026-03-02T00:00:00Z.
  private static let start: Int64 = 1_772_409_600_000_000

  private static func time(_ seconds: Int64) -> Time {
    Time(microseconds: start + seconds * 1_000_000)
  }

  /// Every situation but slides, which depend on everybody and come aside.
  private static let rules = #"""
    {
      "calendars": {"desk": {"time_zone": "Europe/Berlin", "hours": {"mon-fri": ["09:00-12:00", "13:00-17:00"]}}},
      "rules": [
        {"name": "promise", "on": "promise", "warn": "30min", "next_step": "a", "levels": [{}, {"after": "0m"}, {"after": "2h"}]},
        {"name": "word", "on": "broken_word", "within": "1d", "next_step": "a"},
        {"name": "lowest", "on": "lowest_word", "within": "1d", "next_step": "a", "levels": [{}, {}]},
        {"name": "reopened", "on": "reopened", "next_step": "a", "levels": [{}, {}, {}]},
        {"name": "mention", "on": "mention", "within": "6h", "next_step": "a"},
        {"name": "unanswered", "on": "unanswered", "when": "channel == \"mail\"", "calendar": "desk",
         "next_step": "a", "levels": [{"after": "1h"}, {"after": "1 business day"}]},
        {"name": "open", "on": "open", "next_step": "a", "levels": [{"after": "3h"}, {"after": "12h"}]},
        {"name": "vip", "on": "interaction", "when": "rating <= 2 and tier == \"gold\"", "within": "8h", "next_step": "a"}
      ]
    }
    """#

  /// Lines with the second at which each comes; what they tell was so by then, but for deadlines.
  private static func lines(_ dice: inout SplitMix64) -> [(second: Int64, line: String)] {
    func roll(_ count: UInt64) -> Int64 { Int64(dice.next() % count) }
    var second: Int64 = 0
    return (0..<240).map { _ in
      second += roll(900)
      let at = max(0, second - roll(7200))
      func sometime(_ name: String) -> String {
        roll(4) == 0 ? #","\#(name)":"\#(time(at + roll(UInt64(second - at + 1))))""# : ""
      }
      var line = #"{"id":"i-\#(roll(150))","at":"\#(time(at))","revised_at":"\#(time(second))""#
      line +=
        #","customer":"c-\#(roll(7))","kind":"\#(["contact", "problem", "mention"][Int(roll(3))])""#
      if roll(2) == 0 { line += #","case":"k-\#(roll(50))""# }
      if roll(3) == 0 { line += #","channel":"mail""# }
      if roll(3) == 0 { line += #","tier":"gold""# }
      if roll(3) == 0 { line += #","rating":\#(1 + roll(5))"# }
      line += sometime("first_reply_at") + sometime("resolved_at") + sometime("rated_at")
      if roll(4) == 0 { line += #","promised_at":"\#(time(second + roll(9000)))""# }
      if roll(6) == 0 { line += #","promise_kept":\#(roll(2) == 0)"# }
      if roll(5) == 0 { line += #","reopens":\#(roll(4))"# }
      return (second, line + "}")
    }
  }

  /// A watch, what it said, and a run over the same lines to hold it against.
  private struct Replay {
    var watch: EscalationWatch
    let book: RuleBook
    let names: [String]
    var taken: [String] = []
    /// The highest level said of what is not cleared.
    var open: [String: Int] = [:]
    var saidTwice: [String] = []

    init() throws {
      var members = ConditionMembers()
      book = try RuleBook(Array(EscalationWatchTests.rules.utf8), file: "r", members: &members)
      names = members.names
      var engine = EngineOptions()
      engine.extraMembers = names
      watch = EscalationWatch(
        LogFold(asOf: nil, rules: book), EscalationOptions(asOf: 0, rules: book),
        said: SaidBefore(), kept: nil, engine)
    }

    /// Hands over a line at a second.
    mutating func take(_ line: String, at second: Int64) throws {
      taken.append(line)
      let buffer = Buffer(capacity: line.utf8.count + 1)
      buffer.append(Array((line + "\n").utf8))
      buffer.terminate()
      var walk = LineWalk(
        Member.names + names, lineLimit: 1 << 20, stopsAtBadLine: true, scratch: buffer)
      walk.begin(buffer, from: 0)
      var output: [UInt8] = []
      try watch.take(&walk, at: EscalationWatchTests.time(second), to: &output)
      try hear(output)
    }

    mutating func catchUp(at second: Int64) throws {
      var output: [UInt8] = []
      try watch.catchUp(at: EscalationWatchTests.time(second), to: &output)
      try hear(output)
    }

    /// Lets the time pass, from moment to moment.
    mutating func pass(to second: Int64) throws {
      let end = EscalationWatchTests.time(second)
      while let moment = watch.nextMoment, moment <= end {
        var output: [UInt8] = []
        try watch.tick(at: moment, to: &output)
        try hear(output)
        let next = try #require(watch.nextMoment)
        #expect(next > moment)
      }
    }

    private mutating func hear(_ output: [UInt8]) throws {
      for line in output.split(separator: UInt8(ascii: "\n")) {
        let record = try #require(
          try JSONSerialization.jsonObject(with: Data(line)) as? [String: Any])
        let level = try #require(record["level"] as? Int)
        if record["type"] as? String == "cleared" {
          let name = "\(record["rule"] ?? "") \(record["case"] ?? "")"
          let known = open.keys.filter { $0.hasPrefix(name + " ") }
          #expect(!known.isEmpty)
          // The trigger is not in the record: where there are two, the escalation's id tells.
          let id = try #require(record["escalation"] as? String)
          let key = try #require(ids[id])
          open[key] = nil
          continue
        }
        let key = try Replay.key(record)
        ids[try #require(record["id"] as? String)] = key
        if let known = open[key], known >= level { saidTwice.append(key) }
        open[key] = max(level, open[key] ?? 0)
      }
      try watch.wrote()
    }

    private var ids: [String: String] = [:]

    private static func key(_ record: [String: Any]) throws -> String {
      let evidence = try #require(record["evidence"] as? [String])
      return "\(record["rule"] ?? "") \(record["case"] ?? "") \(evidence[0])"
    }

    /// What a run over all lines so far finds.
    func found(at second: Int64) throws -> [String: Int] {
      let text = try Escalating.text(
        [taken], asOf: EscalationWatchTests.time(second).microseconds,
        rules: EscalationWatchTests.rules)
      var found: [String: Int] = [:]
      for line in text.split(separator: "\n") {
        let record = try #require(
          try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        found[try Replay.key(record)] = record["level"] as? Int
      }
      return found
    }
  }

  @Test(arguments: 0..<6)
  func `what a watch has said and not cleared is what a run finds`(seed: Int) throws {
    var dice = SplitMix64(seed: UInt64(seed))
    let lines = Self.lines(&dice)
    var replay = try Replay()
    for (second, line) in lines[..<40] { try replay.take(line, at: second) }
    try replay.catchUp(at: lines[39].second)
    #expect(try Set(replay.open.keys) == Set(replay.found(at: lines[39].second).keys))
    for (index, (second, line)) in lines.enumerated().dropFirst(40) {
      try replay.pass(to: second)
      try replay.take(line, at: second)
      guard index % 20 == 0 else { continue }
      let moment = second + Int64(index)
      try replay.pass(to: moment)
      let found = try replay.found(at: moment)
      #expect(Set(replay.open.keys) == Set(found.keys))
      // A level that was reached was said, though a revision may make it milder.
      for (key, level) in found { #expect(replay.open[key] ?? 0 >= level, "\(key)") }
    }
    #expect(replay.saidTwice == [])
    #expect(replay.open.count > 10)
  }

  @Test func `what a line says of a time to come counts when it has come`() throws {
    var replay = try Replay()
    try replay.catchUp(at: 0)
    let line =
      #"{"id":1,"at":"\#(Self.time(60))","customer":"c","kind":"mention","#
      + #""first_reply_at":"\#(Self.time(120))"}"#
    try replay.take(line, at: 0)
    #expect(replay.open == [:])
    try replay.pass(to: 61)
    #expect(replay.open == ["mention 1 1": 1])
    try replay.pass(to: 121)
    #expect(replay.open == [:])
  }

  @Test func `moments come in their order, and of one thing the last that was set`() {
    var alarms = Alarms<Int>()
    var dice = SplitMix64(seed: 3)
    var moments: [Int: Int64] = [:]
    for _ in 0..<1000 {
      let (thing, moment) = (Int(dice.next() % 100), Int64(dice.next() % 1000))
      let isSet = dice.next() % 8 > 0
      alarms.set(isSet ? moment : nil, for: thing)
      moments[thing] = isSet ? moment : nil
    }
    var last: Int64 = -1
    for now in stride(from: Int64(0), to: 1000, by: 10) {
      while let thing = alarms.takeDue(at: now) {
        #expect(moments[thing].map { $0 <= now && $0 > last - 1 } == true)
        moments[thing] = nil
      }
      last = now
    }
    #expect(moments.values.allSatisfy { $0 > last })
  }
}
