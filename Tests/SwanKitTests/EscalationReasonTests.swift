import Testing

/// What the reason of an escalation says, and what it must not.
///
/// Now is 2026-03-02T09:00:00Z.
struct EscalationReasonTests {
  @Test(arguments: [
    (
      #""promised_at":"2026-03-02T08:30:00Z""#,
      "a promise due by 2026-03-02T08:30:00Z, now 30 min late"
    ), (#""promise_kept":false"#, "a promise was not kept, 1 h ago"),
    (#""promise_kept":false,"promise":"a call""#, "a call was promised and not kept, 1 h ago"),
  ])
  func `a promise that has no name is called a promise`(members: String, reason: String) throws {
    let line = #"{"id":1,"at":"2026-03-02T08:00:00Z","customer":"c-1",\#(members)}"#
    #expect(try Escalating.records([line]).first?["reason"] as? String == reason)
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
