import Foundation
import Testing

/// What `promises`, `problems` and `escalate` say of the same cases.
struct AgreementTests {
  private struct Line: Decodable {
    var `case`: String
    var promise: String?
    var state: String?
    var deadline: String?
    var done_at: String?
    var reopened: Int?
    var rule: String?
    var level: Int?
    var due: String?
    var evidenced: [String]?
    var missing: [String]?
    var unknown: [String]?
  }

  private static let resolved = ["fixed", "recovered", "not_recovered"]

  private static let promises = #"""
    {"promises":[
    {"name":"reply","clock":"first_reply","within":"1h"},
    {"name":"each reply","clock":"next_reply","within":"2h"},
    {"name":"done","clock":"resolution","within":"6h"}]}
    """#
  /// A promise is found from the start, once.
  private static let rules = #"""
    {"rules":[
    {"name":"promise","on":"promise","warn":"9d","next_step":"Act."},
    {"name":"reopened","on":"reopened","next_step":"Act.","levels":[{},{},{},{},{},{},{},{},{}]}]}
    """#

  private func lines(_ words: String..., log: [String]) throws -> [Line] {
    let folder = try TemporaryFolder()
    try folder.write(Self.promises.utf8, to: "promises.json")
    try folder.write(Self.rules.utf8, to: "rules.json")
    let outcome = try swan(words, input: log.map { $0 + "\n" }.joined().utf8, in: folder)
    #expect(outcome.errorText == "")
    return try outcome.text.split(separator: "\n").map {
      try JSONDecoder().decode(Line.self, from: Data($0.utf8))
    }
  }

  /// Interactions of few cases within some hours, an hour or half of one apart.
  private static func log(_ seed: Int) -> [String] {
    var state = UInt64(seed) &* 0x9e37_79b9_7f4a_7c15 | 1
    func roll(_ count: UInt64) -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return (state >> 33) % count
    }
    func time() -> String { "2026-03-02T\(10 + roll(10)):\(roll(2) == 0 ? "00" : "30"):00Z" }
    return (0..<60).map { index in
      var line = #"{"id":"i-\#(index)","at":"\#(time())","customer":"c","case":"k-\#(index % 20)""#
      line += #","kind":"\#(["contact", "problem", "praise"][Int(roll(3))])""#
      if roll(2) == 0 { line += #","text":"?""# }
      if roll(3) == 0 { line += #","reply":"!""# }
      if roll(3) == 0 { line += #","first_reply_at":"\#(time())""# }
      if roll(2) == 0 { line += #","resolved_at":"\#(time())""# }
      return line + "}"
    }
  }

  @Test(arguments: 0..<8)
  func `what is promised and not done is the same in promises and escalate, with one deadline`(
    seed: Int
  ) throws {
    let log = Self.log(seed)
    for asOf in ["2026-03-02T12:10:00Z", "2026-03-02T16:00:00Z", "2026-03-03T09:00:00Z"] {
      var owed: [String: String] = [:]
      for line in try lines("promises", "--as-of", asOf, log: log) {
        // Of several the record tells one, and which of those that still can be met is due first.
        for deadline in [line.done_at == nil ? line.deadline : nil, line.due].compactMap(\.self) {
          owed[line.case] = min(owed[line.case] ?? deadline, deadline)
        }
      }
      let found = try lines(
        "escalate", "--promises", "promises.json", "--rules", "rules.json", "--as-of", asOf,
        log: log)
      let said = found.filter { $0.rule == "promise" }.map { ($0.case, $0.due ?? "") }
      #expect(Dictionary(said) { one, _ in one } == owed)
    }
  }

  @Test(arguments: 0..<8)
  func `open again, and how often, is the same in problems and escalate`(seed: Int) throws {
    // Each case begins with a problem, so that it is one from the start.
    let log =
      Self.log(seed)
      + (0..<20).map { index in
        #"{"id":"p-\#(index)","at":"2026-03-02T08:00:00Z","customer":"c","case":"k-\#(index)","kind":"problem","text":"?"}"#
      }
    for asOf in ["2026-03-02T16:10:00Z", "2026-03-03T09:00:00Z"] {
      let problems = try lines("problems", "--as-of", asOf, log: log)
        .filter { $0.state == "reopened" }.map { "\($0.case) \($0.reopened ?? 0)" }
      let found = try lines("escalate", "--rules", "rules.json", "--as-of", asOf, log: log)
        .filter { $0.rule == "reopened" }.map { "\($0.case) \($0.level ?? 0)" }
      #expect(Set(problems) == Set(found) && problems.count == found.count)
    }
  }

  @Test(arguments: 0..<8)
  func `report counts as many problems open as problems says are`(seed: Int) throws {
    let log = Self.log(seed)
    for asOf in ["2026-03-02T12:10:00Z", "2026-03-02T16:10:00Z", "2026-03-03T09:00:00Z"] {
      let resolved = try lines("problems", "--as-of", asOf, log: log)
        .count { Self.resolved.contains($0.state ?? "") }
      let report = try swan(
        ["report", "--format", "csv", "--as-of", asOf],
        input: log.map { $0 + "\n" }.joined().utf8, in: TemporaryFolder())
      #expect(report.text.contains("\nproblems,resolved,,\(resolved),"), "\(report.text)")
    }
  }

  @Test func `urgency is counted alike in problems, recovery and report`() throws {
    let folder = try TemporaryFolder()
    let log = try swan(["simulate", "-n", "2000", "--seed", "7"], in: folder).output
    let records = String(decoding: log, as: UTF8.self).split(separator: "\n").map(String.init)
    let resolved = try lines("problems", log: records)
      .filter { Self.resolved.contains($0.state ?? "") }
    let counts = [\Line.evidenced, \.missing, \.unknown].map { list in
      resolved.count { $0[keyPath: list]?.contains("urgency") == true }
    }
    #expect(counts[0] > 0 && counts[1] > 0)
    let recovery = try swan(["recovery"], input: log, in: folder).text
    #expect(
      recovery.contains(
        #""urgency":{"taken":\#(counts[0]),"left_out":\#(counts[1]),"unknown":\#(counts[2])}"#))
    let report = try swan(["report", "--format", "csv"], input: log, in: folder).text
    #expect(report.contains("steps,left_out,urgency,\(counts[1]),"))
  }

  @Test func `thanks and a message of ours after it was resolved open nothing in report`() throws {
    let log = [
      #""id":1,"at":"2026-03-02T08:00:00Z","kind":"problem","resolved_at":"2026-03-02T09:00:00Z""#,
      #""id":2,"at":"2026-03-02T10:00:00Z","kind":"praise","text":"Thanks!""#,
      #""id":3,"at":"2026-03-02T11:00:00Z","reply":"You are welcome.""#,
    ].map { #"{"customer":"c","case":"k",\#($0)}"# + "\n" }
    func report(_ log: [String]) throws -> String {
      try swan(["report", "--format", "csv"], input: log.joined().utf8, in: TemporaryFolder()).text
    }
    let kept = try report(log)
    #expect(kept.contains("problems,open,,0,"))
    #expect(kept.contains("speed,first_contact_resolution,,1,"))
    let again =
      #"{"customer":"c","case":"k","id":4,"at":"2026-03-02T12:00:00Z","text":"And now?"}"# + "\n"
    #expect(try report(log + [again]).contains("problems,open,,1,"))
  }

  @Test func `a follow-up that waits breaks no promise of a first reply that was kept`() throws {
    let log = [
      #"{"id":"m1","at":"2026-03-02T08:00:00Z","customer":"c","case":"k","text":"help","first_reply_at":"2026-03-02T08:10:00Z"}"#,
      #"{"id":"m2","at":"2026-03-02T09:00:00Z","customer":"c","case":"k","text":"and another thing"}"#,
    ]
    let asOf = "2026-03-02T12:00:00Z"
    let kept = try lines("promises", "--as-of", asOf, log: log).filter { $0.promise == "reply" }
    #expect(kept.map(\.state) == ["kept"])
    let found = try lines(
      "escalate", "--promises", "promises.json", "--rules", "rules.json", "--as-of", asOf, log: log)
    // Of the others, the next reply is late.
    #expect(found.map(\.due) == ["2026-03-02T11:00:00Z"])
  }

  @Test func `what was resolved a moment before it began is resolved everywhere`() throws {
    let log = [
      #"{"id":"i","at":"2026-03-02T08:00:00.5Z","customer":"c","kind":"problem","resolved_at":"2026-03-02T08:00:00Z"}"#
    ]
    #expect(try lines("problems", log: log).map(\.state) == ["fixed"])
    #expect(try lines("promises", log: log).map(\.state) == ["kept", "kept", "kept"])
    #expect(try lines("escalate", "--as-of", "2026-03-20", log: log).isEmpty)
    let folder = try TemporaryFolder()
    let recovery = try swan(["recovery"], input: (log[0] + "\n").utf8, in: folder)
    #expect(recovery.text.contains(#""problems":1,"open":0"#))
    let report = try swan(["report", "--format", "csv"], input: (log[0] + "\n").utf8, in: folder)
    #expect(report.text.contains("problems,resolved,,1,"), "\(report.text)")
  }
}
