import Foundation
import Testing

@testable import SwanKit

/// Order, files, threads and blocks change nothing; ids are of rule, case, trigger and level.
struct EscalationPropertyTests {
  private struct Dice: RandomNumberGenerator {
    private var stream: SplitMix64

    init(_ seed: UInt64) { stream = SplitMix64(seed: seed) }

    mutating func next() -> UInt64 { stream.next() }
  }

  /// Interactions of few customers and cases, with ties in every time.
  private func log(_ dice: inout Dice, isHeard: Bool = true) -> [String] {
    func roll(_ count: UInt64) -> UInt64 { dice.next() % count }
    func time() -> String { "2026-0\(2 + roll(2))-0\(1 + roll(3))T0\(roll(9)):00:00Z" }
    return (0..<300).map { index in
      var line = #"{"id":"i-\#(roll(250))","at":"\#(time())","customer":"c-\#(roll(9))""#
      if roll(2) == 0 { line += #","case":"k-\#(roll(60))""# }
      line += #","kind":"\#(["contact", "problem", "mention"][Int(roll(3))])""#
      if roll(2) == 0 { line += #","rating":\#(1 + roll(5))"# }
      if roll(3) == 0 { line += #","agent":"a-\#(roll(4))""# }
      if roll(3) == 0 { line += #","first_reply_at":"\#(time())""# }
      if roll(3) == 0 { line += #","resolved_at":"\#(time())""# }
      if roll(3) == 0 { line += #","promised_at":"\#(time())""# }
      if roll(4) == 0 { line += #","promise_kept":\#(roll(2) == 0)"# }
      if roll(4) == 0 { line += #","reopens":\#(roll(3))"# }
      if isHeard, roll(2) == 0 {
        let signals = ["", #""urgent":"x""#, #""leaving":"x""#][Int(roll(3))]
        line += #","heard":{"experience":0.\#(roll(3)),"signals":{\#(signals)}}"#
      }
      return line + "}"
    }
  }

  @Test(arguments: 0..<6)
  func `order, files, threads and blocks change nothing`(seed: Int) throws {
    var dice = Dice(UInt64(seed))
    let lines = log(&dice)
    let whole = try Escalating.text([lines])
    #expect(whole.contains("escalation"))
    for round in 1...4 {
      let shuffled = lines.shuffled(using: &dice)
      let cut = Int(dice.next() % 300)
      let other = try Escalating.text(
        [Array(shuffled[cut...]), Array(shuffled[..<cut])], threads: round,
        blockSize: [1, 64, 4096, 1 << 18][round - 1])
      #expect(other == whole)
    }
  }

  @Test func `records are ordered by priority, due and id`() throws {
    var dice = Dice(9)
    // Anger comes before what is due.
    let records = try Escalating.records(log(&dice, isHeard: false))
    let keys = try records.map { record in
      "\(try #require(record["priority"] as? Int)) \(try #require(record["due"] as? String)) "
        + "\(try #require(record["id"] as? String))"
    }
    #expect(keys == keys.sorted())
    #expect(Set(keys).count == keys.count)
  }

  @Test func `an id is 128 bits of the SHA-256 of rule, case, trigger and level`() throws {
    let record = try #require(
      try Escalating.records([
        #"{"id":"i-1","case":"k","at":"2026-03-01T08:00:00Z","customer":"c-1","rating":1}"#
      ]).first)
    let message =
      Array("rated-bottom".utf8) + [0xff] + Array("k".utf8) + [0xff] + Array("i-1".utf8) + [0xff]
      + Array("1".utf8)
    #expect(record["id"] as? String == SHA256.shortID(message))
  }

  @Test(
    .enabled(if: TimeSuites.exists("jsonl/uci_incidents_dev.jsonl"), "the outside data is absent"))
  func `a real help desk has a list one can work through`() throws {
    let names = [
      ("id", "id"), ("opened", "at"), ("customer", "customer"), ("agent", "agent"),
      ("team", "team"), ("first_reply", "first_reply_at"), ("sla_met", "promise_kept"),
      ("reopened", "reopens"),
    ]
    let data = try TimeSuites.data("jsonl/uci_incidents_dev.jsonl")
    let lines = try data.split(separator: UInt8(ascii: "\n")).compactMap { line -> String? in
      let incident = try #require(
        try JSONSerialization.jsonObject(with: Data(line)) as? [String: Any])
      guard incident["customer"] is String else { return nil }
      var interaction: [String: Any] = [:]
      for (old, new) in names where !(incident[old] is NSNull) { interaction[new] = incident[old] }
      for end in [incident["closed"], incident["resolved"]] where end is String {
        interaction["resolved_at"] = end
      }
      let json = try JSONSerialization.data(withJSONObject: interaction)
      return String(decoding: json, as: UTF8.self)
    }
    let asOf = try #require(Time("2016-06-01T00:00:00Z")).microseconds
    let records = try Escalating.text([lines], asOf: asOf, threads: 2).split(separator: "\n")
    // 12,060 had begun; 625 were open, 507 of them for more than three days.
    #expect(records.count == 507)
    #expect(records.allSatisfy { $0.contains(#""rule":"open""#) })
  }

  /// Of every situation, with conditions and without, within some time and for ever.
  private static let sievedRules = #"""
    {"rules":[
    {"name":"a","on":"promise","when":"rating <= 3 or not has rating","next_step":"Act."},
    {"name":"b","on":"broken_word","when":"agent != \"a-1\"","within":"5d","next_step":"Act."},
    {"name":"c","on":"lowest_word","when":"has agent","within":"9d","next_step":"Act."},
    {"name":"d","on":"reopened","when":"reopens >= 2","next_step":"Act."},
    {"name":"e","on":"mention","when":"kind == \"mention\"","within":"20d","next_step":"Act."},
    {"name":"f","on":"unanswered","when":"customer in [\"c-1\", \"c-2\"]","next_step":"Act."},
    {"name":"g","on":"open","when":"reopens < 2","within":"30d","next_step":"Act."},
    {"name":"h","on":"interaction","when":"rating == 1","within":"3d","next_step":"Act."},
    {"name":"i","on":"interaction","when":"resolved_at - at > 1d","within":"3w","next_step":"Act."},
    {"name":"k","on":"lowest_heard","when":"has customer","within":"9d","next_step":"Act."},
    {"name":"l","on":"leaving","when":"not has rating","within":"9d","next_step":"Act."}
    MORE]}
    """#

  @Test(arguments: 0..<6, ["", #",{"name":"j","on":"open","within":"2d","next_step":"Act."}"#])
  func `what no rule can find is left out and nothing else`(seed: Int, plain: String) throws {
    var dice = Dice(UInt64(100 + seed))
    // Only of a problem does how it was handled count, whether it is alone or not.
    let lines = log(&dice).filter { line in
      line.contains("problem") || !line.contains("reopens") && !line.contains("promise")
    }
    // In a case everything is looked at, even where the case has one interaction.
    let alone = lines.filter { !$0.contains(#""case""#) }
    let cased = alone.map { line -> String in
      let id = line.dropFirst(7).prefix { $0 != "\"" }
      return String(line.dropLast()) + #","case":"\#(id)"}"#
    }
    let rules = Self.sievedRules.replacing("MORE", with: plain)
    let found = try Escalating.text([alone], rules: rules)
    #expect(found.split(separator: "\n").count >= 10)
    #expect(found.contains(#""rule":"k""#) && found.contains(#""rule":"l""#))
    #expect(try Escalating.text([cased], rules: rules) == found)
  }
}
