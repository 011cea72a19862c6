import SwanKit
import Testing

/// Rules from a file: what each member does.
///
/// Now is 2026-03-02T09:00:00Z, a Monday.
struct EscalationOwnRulesTests {
  /// A file with one rule, which has these members besides its name and what to do.
  private static func file(_ members: String, calendars: String = "{}") -> String {
    #"{"calendars":\#(calendars),"rules":[{"name":"r","next_step":"{apology}Act.",\#(members)}]}"#
  }

  private static func line(_ id: String, at time: String, _ more: String) -> String {
    #"{"id":"\#(id)","at":"2026-\#(time)Z","customer":"c-1",\#(more)}"#
  }

  private func found(_ members: String, _ lines: [String]) throws -> [String] {
    try Escalating.found(lines, rules: Self.file(members))
  }

  @Test func `the printed rules are the built-in ones`() throws {
    var members = ConditionMembers()
    let printed = try RuleBook(
      Array(RuleBook.standardText().utf8), file: "rules.json", members: &members)
    #expect(printed.names == RuleBook.standard.names)
    #expect(
      printed.names == [
        "promise", "broken-word", "rated-bottom", "leaving", "heard-bottom", "reopened", "mention",
        "slid", "open",
      ])
  }

  @Test func `a condition chooses the interaction that triggers`() throws {
    let lines = [
      Self.line("a", at: "03-02T06:00:00", #""case":"k","kind":"problem","tier":"silver""#),
      Self.line("b", at: "03-02T07:00:00", #""case":"k","kind":"problem","tier":"gold""#),
    ]
    let records = try Escalating.records(
      lines, rules: Self.file(#""on":"open","when":"tier == \"gold\"""#))
    #expect(records.first?["evidence"] as? [String] == ["b"])
    #expect(records.count == 1)
  }

  @Test func `what is unknown meets no condition`() throws {
    let line = Self.line("a", at: "03-02T06:00:00", #""kind":"problem""#)
    #expect(try found(#""on":"open","when":"tier != \"gold\"""#, [line]) == [])
  }

  @Test(arguments: [
    (#""resolved_at":"2026-03-02T10:00:00Z","reopens":2"#, "reopens >= 1"),
    (#""rated_at":"2026-03-02T10:00:00Z","rating":1"#, "rating == 1"),
    (#""first_reply_at":"2026-03-02T10:00:00Z","reply":"sorry""#, #"has reply"#),
  ])
  func `a condition sees nothing that was not known yet`(more: String, condition: String) throws {
    let line = Self.line("a", at: "03-02T06:00:00", more)
    #expect(try found(#""on":"interaction","when":"\#(condition)""#, [line]) == [])
    let early = more.replacing("T10:", with: "T08:")
    #expect(
      try found(
        #""on":"interaction","when":"\#(condition)""#, [Self.line("a", at: "03-02T06:00:00", early)]
      )
        == ["r 1 a"])
  }

  @Test func `an interaction counts from its last fact, for a week unless within says otherwise`()
    throws
  {
    let line = Self.line(
      "a", at: "02-20T06:00:00", #""rating":1,"rated_at":"2026-02-27T06:00:00Z""#)
    #expect(try found(#""on":"interaction","when":"rating == 1""#, [line]) == ["r 1 a"])
    #expect(
      try found(#""on":"interaction","when":"rating == 1","within":"3d""#, [line]) == [])
  }

  @Test func `unanswered ends with a reply of the case`() throws {
    let rule = #""on":"unanswered","when":"channel == \"mail\"""#
    let asked = Self.line("a", at: "03-02T06:00:00", #""case":"k","channel":"mail""#)
    let replied = Self.line(
      "b", at: "03-02T06:30:00",
      #""case":"k","reply":"yes","first_reply_at":"2026-03-02T06:31:00Z""#)
    #expect(try found(rule, [asked]) == ["r 1 k"])
    #expect(try found(rule, [asked, replied]) == [])
  }

  /// Friday 15:30 in Berlin; the desk closes at 17:00 and opens on Monday at 9:00.
  private static let friday = line("a", at: "02-27T14:30:00", #""kind":"problem""#)
  private static let desk =
    #"{"desk":{"time_zone":"Europe/Berlin","hours":{"mon-fri":"09:00-17:00"}}}"#

  @Test(arguments: [("1h30m", 2), ("2h30m", 1), ("2h29m", 2), ("1 business day", 1)])
  func `levels count the open time of a calendar`(after: String, level: Int) throws {
    let rule = Self.file(
      #""on":"open","calendar":"desk","levels":[{},{"after":"\#(after)"}]"#, calendars: Self.desk)
    #expect(try Escalating.found([Self.friday], rules: rule) == ["r \(level) a"])
  }

  @Test func `due counts the open time of a calendar, and is more urgent by the level`() throws {
    let rule = Self.file(
      #""on":"open","calendar":"desk","priority":4,"due":"4h","levels":[{"to":"ada"},{"after":"1h","to":"lead"}]"#,
      calendars: Self.desk)
    let record = try #require(try Escalating.records([Self.friday], rules: rule).first)
    #expect(record["due"] as? String == "2026-03-02T10:30:00Z")
    #expect(record["priority"] as? Int == 3)
    #expect(record["to"] as? String == "lead")
    #expect(
      record["reason"] as? String
        == "a problem has been open for 2 d 18 h; after 1h it is for lead (calendar desk)")
  }

  @Test func `a first level that waits is none before`() throws {
    let lines = [Self.line("a", at: "03-02T06:00:00", #""kind":"problem""#)]
    #expect(try found(#""on":"open","levels":[{"after":"3h"}]"#, lines) == [])
    #expect(try found(#""on":"open","levels":[{"after":"2h"}]"#, lines) == ["r 1 a"])
  }

  @Test func `a level without after is for what is as bad`() throws {
    let rule = #""on":"reopened","levels":[{},{},{"after":"90d"}]"#
    func reopened(_ times: Int) -> [String] {
      [Self.line("a", at: "03-02T06:00:00", #""kind":"problem","reopens":\#(times)"#)]
    }
    #expect(try found(rule, reopened(1)) == ["r 1 a"])
    #expect(try found(rule, reopened(2)) == ["r 2 a"])
    #expect(try found(rule, reopened(9)) == ["r 3 a"])
  }

  @Test func `a warning before a deadline counts open time`() throws {
    // Due on Monday at 9:30 in Berlin, so that an hour before is Friday 16:30.
    let line = Self.line(
      "a", at: "02-27T10:00:00", #""promised_at":"2026-03-02T08:30:00Z""#)
    let rule = Self.file(
      #""on":"promise","calendar":"desk","warn":"1h""#, calendars: Self.desk)
    func count(at time: String) throws -> Int {
      let asOf = try #require(Time(time)).microseconds
      return try Escalating.text([[line]], asOf: asOf, rules: rule).split(separator: "\n").count
    }
    #expect(try count(at: "2026-02-27T15:29:59Z") == 0)
    #expect(try count(at: "2026-02-27T15:30:00Z") == 1)
  }

  @Test(arguments: [
    ("09:00:00.000001Z", 1), ("09:00:00Z", 2), ("08:00:00.000001Z", 2), ("08:00:00Z", 3),
  ])
  func `a promise not done is broken at its deadline to the microsecond`(
    deadline: String, level: Int
  ) throws {
    let levels = #""warn":"15m","levels":[{},{"after":"0m"},{"after":"1h"}]"#
    let line = Self.line("a", at: "03-02T06:00:00", #""promised_at":"2026-03-02T\#(deadline)""#)
    #expect(try found(#""on":"promise",\#(levels)"#, [line]) == ["r \(level) a"])
    // What has no deadline is in time when it is exactly in time.
    let open = Self.line("a", at: "03-02T08:00:00", #""kind":"problem""#)
    #expect(try found(#""on":"open",\#(levels.dropFirst(13))"#, [open]) == ["r 2 a"])
  }

  @Test(arguments: [
    ("{apology}Act.", nil), ("{Apology}Act.", nil), ("Act {now", nil), ("Act. }{", nil),
    ("{apologie}Act.", "'{apologie}' stands for nothing; did you mean '{apology}'?"),
    ("Write to {customer}.", "'{customer}' stands for nothing; choose from {apology}"),
  ])
  func `a word in braces that stands for nothing is a fault`(step: String, fault: String?) throws {
    var members = ConditionMembers()
    for rule in [#""next_step":"\#(step)""#, #""levels":[{"next_step":"\#(step)"}]"#] {
      let file = #"{"rules":[{"name":"r","on":"open",\#(rule)}]}"#
      do throws(BadFile) {
        _ = try RuleBook(Array(file.utf8), file: "r.json", members: &members)
        #expect(fault == nil)
      } catch {
        #expect(error.faults.map(\.sentence) == [fault])
      }
    }
  }

  @Test func `an apology that begins with a capital is one`() throws {
    let file = #"{"rules":[{"name":"r","on":"open","next_step":"{Apology}Act."}]}"#
    let line = Self.line("a", at: "03-02T06:00:00", #""kind":"problem""#)
    let record = try #require(try Escalating.records([line], rules: file).first)
    #expect(
      record["next_step"] as? String
        == "Acknowledge it and apologise, even if it is not our fault. Act.")
  }

  @Test func `of one priority who has the most to lose comes first`() throws {
    func line(_ id: String, _ heard: String) -> String {
      #"{"id":"\#(id)","at":"2026-03-02T0\#(id):00:00Z","customer":"\#(id)","kind":"problem","heard":{\#(heard)}}"#
    }
    let lines = [
      line("1", ""), line("2", #""complaint":0.4,"emotions":{"frustration":0.6}"#),
      line("3", #""complaint":0.5"#), line("4", #""signals":{"leaving":"goodbye"}"#),
    ]
    #expect(try found(#""on":"open""#, lines) == ["r 1 4", "r 1 2", "r 1 3", "r 1 1"])
  }

  @Test func `a promise that runs until the resolution is not done by a reply`() throws {
    let text = #"{"promises":[{"name":"p","clock":"\#("%")","within":"1h"}]}"#
    let line = Self.line("a", at: "03-02T07:00:00", #""first_reply_at":"2026-03-02T07:10:00Z""#)
    func found(_ clock: String) throws -> [String] {
      try Escalating.found(
        [line], promises: text.replacing("%", with: clock))
    }
    #expect(try found("resolution") == ["promise 2 a"])
    #expect(try found("first_reply") == [])
  }
}
