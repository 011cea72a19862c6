import Testing

/// Each rule where it fires, and where it nearly does.
///
/// Now is 2026-03-02T09:00:00Z.
struct EscalationRuleTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    /// What follows the customer in each interaction.
    var interactions: [String]
    var found: [String] = []

    init(_ name: String, _ interactions: [String], _ found: [String] = []) {
      testDescription = name
      self.interactions = interactions
      self.found = found
    }
  }

  static let promises = [
    Case(
      "about to break",
      [#""id":1,"at":"2026-03-02T08:00:00Z","promised_at":"2026-03-02T09:15:00Z""#],
      ["promise 1 1"]),
    Case(
      "not yet about to break",
      [#""id":1,"at":"2026-03-02T08:00:00Z","promised_at":"2026-03-02T09:15:01Z""#]),
    Case(
      "due this moment",
      [#""id":1,"at":"2026-03-02T08:00:00Z","promised_at":"2026-03-02T09:00:00Z""#],
      ["promise 2 1"]),
    Case(
      "broken",
      [#""id":1,"at":"2026-03-02T08:00:00Z","promised_at":"2026-03-02T08:59:59Z""#],
      ["promise 2 1"]),
    Case(
      "broken for more than a day",
      [#""id":1,"at":"2026-03-01T08:00:00Z","promised_at":"2026-03-01T08:59:59Z""#],
      ["promise 3 1"]),
    Case(
      "kept",
      [
        #""id":1,"at":"2026-03-02T08:00:00Z","first_reply_at":"2026-03-02T08:10:00Z","#
          + #""promised_at":"2026-03-02T08:30:00Z""#
      ]),
    Case(
      "done late, but done",
      [
        #""id":1,"at":"2026-03-02T08:00:00Z","first_reply_at":"2026-03-02T08:40:00Z","#
          + #""promised_at":"2026-03-02T08:30:00Z""#
      ]),
    Case(
      "done by another interaction of the case",
      [
        #""id":1,"case":"k","at":"2026-03-02T08:00:00Z","promised_at":"2026-03-02T08:30:00Z""#,
        #""id":2,"case":"k","at":"2026-03-02T08:20:00Z","first_reply_at":"2026-03-02T08:21:00Z""#,
      ]),
    Case(
      "a reply that is still to come does not exist",
      [
        #""id":1,"at":"2026-03-02T08:00:00Z","first_reply_at":"2026-03-02T09:00:01Z","#
          + #""promised_at":"2026-03-02T08:30:00Z""#
      ], ["promise 2 1"]),
    Case(
      "broken without a deadline, lately",
      [#""id":1,"at":"2026-03-01T08:00:00Z","promise_kept":false"#],
      ["broken-word 2 1"]),
    Case(
      "broken without a deadline, long ago",
      [#""id":1,"at":"2026-02-20T08:00:00Z","promise_kept":false"#]),
    Case(
      "broken without a deadline, and resolved",
      [
        #""id":1,"at":"2026-03-01T08:00:00Z","resolved_at":"2026-03-01T09:00:00Z","#
          + #""promise_kept":false"#
      ]),
  ]

  static let problems = [
    Case(
      "open for too long", [#""id":1,"at":"2026-02-27T08:59:59Z","kind":"problem""#],
      ["open 1 1"]),
    Case("open for three days", [#""id":1,"at":"2026-02-27T09:00:00Z","kind":"problem""#]),
    Case(
      "open for twice as long", [#""id":1,"at":"2026-02-24T08:00:00Z","kind":"problem""#],
      ["open 2 1"]),
    Case(
      "open for four times as long", [#""id":1,"at":"2026-02-18T08:00:00Z","kind":"problem""#],
      ["open 3 1"]),
    Case(
      "resolved by another interaction of the case",
      [
        #""id":1,"case":"k","at":"2026-02-18T08:00:00Z","kind":"problem""#,
        #""id":2,"case":"k","at":"2026-02-19T08:00:00Z","resolved_at":"2026-02-19T09:00:00Z""#,
      ]),
    Case(
      "a question without an end is no problem",
      [#""id":1,"at":"2026-02-18T08:00:00Z","kind":"contact""#]),
    Case(
      "an answer promised by a time to come",
      [
        #""id":1,"at":"2026-02-18T08:00:00Z","kind":"problem","#
          + #""promised_at":"2026-03-09T08:00:00Z""#
      ]),
    Case(
      "a promise without a deadline that is not done yet",
      [
        #""id":1,"at":"2026-02-27T08:00:00Z","resolved_at":"2026-03-05T08:00:00Z","#
          + #""promise_kept":true"#
      ], ["open 1 1"]),
    Case(
      "opened again", [#""id":1,"at":"2026-03-01T08:00:00Z","kind":"problem","reopens":2"#],
      ["reopened 2 1"]),
    Case(
      "opened again and resolved",
      [
        #""id":1,"at":"2026-03-01T08:00:00Z","kind":"problem","reopens":1,"#
          + #""resolved_at":"2026-03-01T18:00:00Z""#
      ]),
    Case(
      "whether it will have been opened again is not known yet",
      [
        #""id":1,"at":"2026-03-01T08:00:00Z","kind":"problem","reopens":1,"#
          + #""resolved_at":"2026-03-03T18:00:00Z""#
      ]),
    Case(
      "a problem that came back",
      [
        #""id":1,"case":"k","at":"2026-03-01T08:00:00Z","kind":"problem","#
          + #""resolved_at":"2026-03-01T09:00:00Z""#,
        #""id":2,"case":"k","at":"2026-03-01T10:00:00Z","kind":"problem""#,
      ], ["reopened 1 k"]),
    Case(
      "a problem that came back twice",
      [
        #""id":1,"case":"k","at":"2026-02-28T08:00:00Z","kind":"problem","#
          + #""resolved_at":"2026-02-28T09:00:00Z""#,
        #""id":2,"case":"k","at":"2026-03-01T08:00:00Z","kind":"problem","#
          + #""resolved_at":"2026-03-01T09:00:00Z""#,
        #""id":3,"case":"k","at":"2026-03-02T08:00:00Z","kind":"problem""#,
      ], ["reopened 2 k"]),
    Case(
      "a customer who wrote again after the resolution, in whatever kind",
      [
        #""id":1,"case":"k","at":"2026-03-01T08:00:00Z","kind":"problem","#
          + #""resolved_at":"2026-03-01T09:00:00Z""#,
        #""id":2,"case":"k","at":"2026-03-01T10:00:00Z","text":"It is broken again""#,
      ], ["reopened 1 k"]),
    Case(
      "a customer who wrote again after the resolution, long ago",
      [
        #""id":1,"case":"k","at":"2026-02-18T08:00:00Z","kind":"problem","#
          + #""resolved_at":"2026-02-18T09:00:00Z""#,
        #""id":2,"case":"k","at":"2026-02-18T10:00:00Z","text":"It is broken again""#,
      ], ["reopened 1 k", "open 2 k"]),
    Case(
      "a message of ours after the resolution",
      [
        #""id":1,"case":"k","at":"2026-03-01T08:00:00Z","kind":"problem","#
          + #""resolved_at":"2026-03-01T09:00:00Z""#,
        #""id":2,"case":"k","at":"2026-03-01T10:00:00Z","reply":"All well?""#,
      ]),
    Case(
      "thanks that were heard after the resolution",
      [
        #""id":1,"case":"k","at":"2026-03-01T08:00:00Z","kind":"problem","#
          + #""resolved_at":"2026-03-01T09:00:00Z""#,
        #""id":2,"case":"k","at":"2026-03-01T10:00:00Z","text":"Thanks!","heard":{"experience":0.7}"#,
      ]),
    Case(
      "thanks after the resolution",
      [
        #""id":1,"case":"k","at":"2026-03-01T08:00:00Z","kind":"problem","#
          + #""resolved_at":"2026-03-01T09:00:00Z""#,
        #""id":2,"case":"k","at":"2026-03-01T10:00:00Z","kind":"praise""#,
      ]),
  ]

  static let words = [
    Case(
      "the lowest rating", [#""id":1,"at":"2026-03-01T08:00:00Z","rating":1"#],
      ["rated-bottom 1 1"]),
    Case("the second lowest", [#""id":1,"at":"2026-03-01T08:00:00Z","rating":2"#]),
    Case(
      "a thumb down", [#""id":1,"at":"2026-03-01T08:00:00Z","satisfied":false"#],
      ["rated-bottom 1 1"]),
    Case(
      "no recommendation at all", [#""id":1,"at":"2026-03-01T08:00:00Z","recommend":0"#],
      ["rated-bottom 1 1"]),
    Case("long ago", [#""id":1,"at":"2026-02-23T08:59:59Z","rating":1"#]),
    Case(
      "rated lately, of long ago",
      [#""id":1,"at":"2026-02-01T08:00:00Z","rated_at":"2026-03-01T08:00:00Z","rating":1"#],
      ["rated-bottom 1 1"]),
    Case(
      "rated tomorrow",
      [#""id":1,"at":"2026-03-01T08:00:00Z","rated_at":"2026-03-03T08:00:00Z","rating":1"#]),
    Case(
      "after a step was left out",
      [#""id":1,"at":"2026-03-01T08:00:00Z","case":"k","rating":1,"steps":{"apologise":false}"#],
      ["rated-bottom 2 k"]),
    Case(
      "not the last word",
      [
        #""id":1,"case":"k","at":"2026-03-01T08:00:00Z","rating":1"#,
        #""id":2,"case":"k","at":"2026-03-01T09:00:00Z","rating":4"#,
      ]),
    Case(
      "somebody called back",
      [
        #""id":1,"case":"k","at":"2026-03-01T08:00:00Z","rating":1"#,
        #""id":2,"case":"k","at":"2026-03-01T09:00:00Z""#,
      ]),
    Case(
      "nobody answered a mention", [#""id":1,"at":"2026-03-02T08:00:00Z","kind":"mention""#],
      ["mention 1 1"]),
    Case(
      "nobody answered for a day", [#""id":1,"at":"2026-03-01T08:00:00Z","kind":"mention""#],
      ["mention 2 1"]),
    Case(
      "answered at a time",
      [
        #""id":1,"at":"2026-03-01T08:00:00Z","kind":"mention","#
          + #""first_reply_at":"2026-03-01T08:20:00Z""#
      ]),
    Case(
      "answered", [#""id":1,"at":"2026-03-01T08:00:00Z","kind":"mention","reply":"Thank you""#]),
    Case(
      "answered in the same case",
      [
        #""id":1,"case":"k","at":"2026-03-01T08:00:00Z","kind":"mention""#,
        #""id":2,"case":"k","at":"2026-03-01T08:30:00Z","reply":"Thank you""#,
      ]),
    Case("a mention of long ago", [#""id":1,"at":"2026-02-01T08:00:00Z","kind":"mention""#]),
  ]

  static let heard = [
    Case(
      "words that sound like the worst, which is no rating",
      [#""id":1,"at":"2026-03-01T08:00:00Z","heard":{"experience":0.04}"#], ["heard-bottom 1 1"]),
    Case(
      "words that sound bad", [#""id":1,"at":"2026-03-01T08:00:00Z","heard":{"experience":0.2}"#]),
    Case(
      "what was said goes before what it sounds like",
      [#""id":1,"at":"2026-03-01T08:00:00Z","rating":1,"heard":{"experience":0.04}"#],
      ["rated-bottom 1 1"]),
    Case(
      "leaving", [#""id":1,"at":"2026-03-01T08:00:00Z","heard":{"signals":{"leaving":"bye"}}"#],
      ["leaving 1 1"]),
    Case(
      "leaving, and somebody called",
      [
        #""id":1,"case":"k","at":"2026-03-01T08:00:00Z","heard":{"signals":{"leaving":"bye"}}"#,
        #""id":2,"case":"k","at":"2026-03-01T09:00:00Z""#,
      ]),
    Case(
      "left long ago",
      [#""id":1,"at":"2026-02-01T08:00:00Z","heard":{"signals":{"leaving":"bye"}}"#]),
  ]

  @Test(arguments: promises + problems + words + heard)
  func `a rule fires, or nearly`(_ one: Case) throws {
    let lines = one.interactions.map { #"{"customer":"c-1",\#($0)}"# }
    #expect(try Escalating.found(lines) == one.found)
  }

  /// A customer served ever so well among others who are not, and then a problem.
  private func slide(problemAt: String, _ more: String = "") -> [String] {
    let others = (0..<40).map { index in
      #"{"id":"o-\#(index)","at":"2026-02-0\#(1 + index % 9)T08:00:00Z","customer":"o-\#(index % 9)","rating":3}"#
    }
    let amazed = (0..<15).map { index in
      #"{"id":"a-\#(index)","at":"2026-02-\#(10 + index % 10)T0\#(index % 8):00:00Z","customer":"c-1","rating":5}"#
    }
    return others + amazed + [
      #"{"id":"p","at":"\#(problemAt)","customer":"c-1","kind":"problem"\#(more)}"#
    ]
  }

  @Test func `a customer slid from amazement`() throws {
    #expect(try Escalating.found(slide(problemAt: "2026-03-01T12:00:00Z")) == ["slid 2 p"])
  }

  @Test func `a problem handled well brings amazement back`() throws {
    let handled = #","resolved_at":"2026-03-01T13:00:00Z","steps":{"fix":true}"#
    #expect(try Escalating.found(slide(problemAt: "2026-03-01T12:00:00Z", handled)) == [])
  }

  @Test func `a slide of long ago is not told as one of now`() throws {
    #expect(try Escalating.found(slide(problemAt: "2026-02-21T12:00:00Z")) == ["open 2 p"])
  }
}
