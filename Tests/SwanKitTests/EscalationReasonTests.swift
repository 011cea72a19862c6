import Testing

/// What the reason of an escalation says, and what it must not.
///
/// Now is 2026-03-02T09:00:00Z.
struct EscalationReasonTests {
  @Test(arguments: [
    (#""heard":{"experience":0}"#, "the customer's words of 1 h ago sound like the worst there is"),
    (#""heard":{"signals":{"leaving":"x"}}"#, "the customer's words of 1 h ago sound like leaving"),
  ])
  func `what is inferred from words is called an estimate`(members: String, reason: String) throws {
    let line = #"{"id":1,"at":"2026-03-02T08:00:00Z","customer":"c-1",\#(members)}"#
    let records = try Escalating.records([line])
    #expect(records.map { $0["reason"] as? String } == ["\(reason), by an estimate"])
  }

  @Test(arguments: [
    (
      #""promised_at":"2026-03-02T08:30:00Z""#,
      "a promise due by 2026-03-02T08:30:00Z, now 30 min late"
    ),
    (
      #""promised_at":"2026-03-02T09:00:00Z""#,
      "a promise due by 2026-03-02T09:00:00Z, which is now"
    ),
    (
      #""promised_at":"2026-03-02T09:00:00.000001Z""#,
      "a promise due by 2026-03-02T09:00:00.000001Z, 0 s left"
    ), (#""promise_kept":false"#, "a promise was not kept, 1 h ago"),
    (#""promise_kept":false,"promise":"a call""#, "a call was promised and not kept, 1 h ago"),
  ])
  func `a promise that has no name is called a promise`(members: String, reason: String) throws {
    let line = #"{"id":1,"at":"2026-03-02T08:00:00Z","customer":"c-1",\#(members)}"#
    #expect(try Escalating.records([line]).first?["reason"] as? String == reason)
  }

  @Test func `a slide that words alone tell of is called an estimate`() throws {
    func lines(_ level: (Double) -> String) -> [String] {
      let others = (0..<40).map { index in
        #"{"id":"o-\#(index)","at":"2026-02-0\#(1 + index % 9)T08:00:00Z","customer":"o-\#(index % 9)",\#(level(0.5))}"#
      }
      let own = (0..<20).map { index in
        #"{"id":"a-\#(index)","at":"2026-02-\#(10 + index % 10)T0\#(index % 8):00:00Z","customer":"c-1",\#(level(1))}"#
      }
      let last = (0..<9).map { index in
        #"{"id":"b-\#(index)","at":"2026-03-01T0\#(index):00:00Z","customer":"c-1",\#(level(0.2))}"#
      }
      return others + own + last
    }
    func reason(_ level: (Double) -> String) throws -> String? {
      try Escalating.records(lines(level)).first { $0["rule"] as? String == "slid" }?["reason"]
        as? String
    }
    let heard = try reason { #""heard":{"experience":\#($0)}"# }
    #expect(heard?.hasSuffix(" ago, by an estimate of their words") == true)
    let said = try reason { #""rating":\#(1 + 4 * $0)"# }
    #expect(said?.hasSuffix(" ago") == true)
  }

  @Test func `a condition is quoted in the reason, so that it may begin with has`() throws {
    let records = try Escalating.records(
      [
        #"{"id":1,"at":"2026-03-02T06:00:00Z","customer":"c","heard":{"signals":{"urgent":"today"}}}"#
      ],
      rules: #"""
        {"rules":[{"name":"r","on":"interaction","when":"has heard.signals.urgent","next_step":"Act."}]}
        """#)
    #expect(
      records.first?["reason"] as? String
        == "an interaction 3 h ago; it meets 'has heard.signals.urgent'")
  }
}
