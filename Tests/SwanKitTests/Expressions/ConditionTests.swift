import Testing

@testable import SwanKit

/// Expressions against records: true, false, or unknown.
struct ConditionTests {
  static let interaction = #"""
    {"id":17,"at":"2026-03-01T09:00:00Z","customer":"c-1","agent":"ada","channel":"social",\#
    "rating":2,"satisfied":false,"resolved_at":"2026-03-03T10:00:00+01:00","transfers":0,\#
    "text":"I want a REFUND, Éric says \u00e9t\u00e9","promise_kept":true,"reply":null,\#
    "circumstances":["Funeral","rain"],"heard":{"emotions":{"frustration":0.61,"joy":1e-3},\#
    "signals":{"uncertain":"still waiting"},"x":1,"x":2},"first name":"A\"b",\#
    "count":12345678901234567}
    """#

  static let numbers: [(String, Truth)] = [
    ("rating <= 2", .holds), ("rating < 2", .fails), ("rating == 2.0", .holds),
    ("rating != 2", .fails), ("rating >= 2", .holds), ("rating > -3", .holds),
    ("2 == rating", .holds), ("rating == 2e0", .holds), ("transfers == 0", .holds),
    ("count == 12345678901234567", .holds), ("count == 12345678901234568", .fails),
    ("rating + 1 == 3", .holds), ("rating - 1 - 1 == 0", .holds), ("rating-1==1", .holds),
    ("rating - (1 - 1) == 2", .holds), ("-rating == -2", .holds), ("- -rating == 2", .holds),
    ("rating + 0.5 > 2.4", .holds), ("9223372036854775807 + count > 9.2e18", .holds),
    ("rating + channel > 1", .unknown), ("rating + at > 1", .unknown),
  ]

  static let texts: [(String, Truth)] = [
    (#"channel == "social""#, .holds), ("channel == 'social'", .holds),
    (#"channel == "Social""#, .fails), (#"channel < "sociam""#, .holds),
    (#"channel != "email""#, .holds), (#"`first name` == "A\"b""#, .holds),
    (#"`first name` == 'A"b'"#, .holds), (#"`first name` > "A""#, .holds),
    (#""social" == channel"#, .holds), ("agent == channel", .fails),
    (#"text contains "refund""#, .holds), (#"text contains "ÉRIC""#, .holds),
    (#"text contains "Été""#, .holds), (#"text contains "refunds""#, .fails),
    (#"text not contains "refund""#, .fails), (#"circumstances contains "funeral""#, .holds),
    (#"circumstances contains "fun""#, .fails), (#"heard contains "x""#, .unknown),
    (#"reply contains "x""#, .unknown), (#"heard.signals.uncertain contains "WAIT""#, .holds),
  ]

  static let others: [(String, Truth)] = [
    ("id == 17", .holds), (#"id == "17""#, .holds), ("id == 17.0", .fails), ("id != 18", .holds),
    ("id > 9", .holds), ("agent == 5", .fails), ("agent != 5", .holds),
    ("agent > 5", .unknown), ("id == 16 + 1", .holds), ("id in [17, 18]", .holds),
    (#"id in ["17"]"#, .holds), (#"id contains "7""#, .holds), ("id == true", .unknown),
    (#"agent in ["ben", "ada", "cy"]"#, .holds), (#"agent in ["ben"]"#, .fails),
    (#"agent not in ["ben"]"#, .holds), (#"nobody in ["ben"]"#, .unknown),
    ("rating in [1, 2]", .holds), (#"rating in [1, "a"]"#, .unknown), ("rating in [1, 3]", .fails),
    ("at in [2026-03-01T10:00:00+01:00, 2026-03-02]", .holds), (#"at in ["2026-03-01"]"#, .fails),
    ("has rating", .holds), ("has reply", .fails), ("has nothing", .fails), ("has heard.x", .holds),
    ("has heard.y", .fails), ("has heard.emotions.joy", .holds), ("has rating.x", .fails),
    ("not has reply", .holds), ("satisfied", .fails), ("not satisfied", .holds),
    ("satisfied == false", .holds), ("promise_kept", .holds), ("rating", .unknown),
    ("true", .holds), ("not true", .fails), ("heard.emotions.frustration > 0.6", .holds),
    ("heard.emotions.joy == 0.001", .holds), ("heard.x == 2", .holds),
    ("heard.emotions.none > 0", .unknown), ("heard.`x` == 2", .holds),
  ]

  static let times: [(String, Truth)] = [
    ("resolved_at - at > 2d", .fails), ("resolved_at - at == 2d", .holds),
    ("resolved_at - at >= 48h", .holds), ("at > now - 7d", .holds), ("at > now - 1d", .fails),
    ("at >= 2026-03-01", .holds), (#"at < "2026-03-02""#, .holds),
    ("at == 2026-03-01T10:00:00+01:00", .holds), ("now - at == 24h", .holds),
    ("at - resolved_at < -1d", .holds), ("now - (resolved_at - at) > 2026-02-27", .holds),
    ("at + 15min == 2026-03-01T09:15:00Z", .holds), ("rated_at - at > 2d", .unknown),
    ("at + 15000000w > now", .holds), ("now == now", .holds), ("now-1d<now", .holds),
  ]

  static let logic: [(String, Truth)] = [
    ("missing > 1 and rating > 5", .fails), ("missing > 1 and rating < 5", .unknown),
    ("missing > 1 or rating < 5", .holds), ("missing > 1 or rating > 5", .unknown),
    ("not missing > 1", .unknown), ("not (missing > 1 and rating > 5)", .holds),
    ("rating > 5 and missing > 1", .fails), ("rating < 5 or missing > 1", .holds),
    ("not not rating == 2", .holds), ("rating == 2 or rating == 3 and missing", .holds),
    ("(rating == 2 or rating == 3) and missing", .unknown), (#"rating == "2""#, .unknown),
    ("channel == 5", .fails), ("text == 5", .unknown), ("heard == 5", .unknown),
    ("reply == \"x\"", .unknown), ("satisfied < customer", .unknown),
    ("channel == \"social\"\n  and rating\t<=2", .holds),
  ]

  @Test(arguments: numbers + texts + others + times + logic)
  func `an expression is true, false or unknown`(expression: String, truth: Truth) throws {
    #expect(try judge(expression, Self.interaction) == truth)
  }

  @Test(arguments: [
    (#"due > now"#, #"{"due":"2026-03-03T00:00:00Z"}"#, Truth.holds),
    ("due - at > 1h", #"{"at":"2026-03-01T00:00:00Z","due":"2026-03-01T02:00:00Z"}"#, .holds),
    ("due > now", #"{"due":"soon"}"#, .unknown), ("due > now", #"{"due":5}"#, .unknown),
    ("at > now", #"{"at":"never"}"#, .unknown), ("at > now", #"{"at":5}"#, .unknown),
    ("a == b", #"{"a":"\u0041","b":"A"}"#, .holds), ("a < b", #"{"a":"\n","b":"a"}"#, .holds),
    (#"a == "C:\\x""#, #"{"a":"C:\\x"}"#, .holds), ("a > 1", #"{"a":1e999}"#, .unknown),
    ("has a.b", #"{"a":{"b":1e999}}"#, .holds), ("has a.b", #"{"a":{"b":null}}"#, .fails),
    ("a == 0.1", #"{"a":0.1}"#, .holds), ("a == 0.1", #"{"a":1e-1}"#, .holds),
    ("a == 123456789.125", #"{"a":123456789.125}"#, .holds),
    ("a == -0.30000000000000004", #"{"a":-0.30000000000000004}"#, .holds),
    ("a < b", #"{"a":9007199254740992,"b":9007199254740993}"#, .holds),
    ("id == 12345678901234567890", #"{"id":12345678901234567890}"#, .holds),
    ("id == 12345678901234567891", #"{"id":12345678901234567890}"#, .fails),
    ("customer == 1", #"{"customer":"1"}"#, .holds),
    ("customer == 1", #"{"customer":"1.0"}"#, .fails),
    ("customer == 1.5", #"{"customer":1.5}"#, .unknown),
    ("customer > 9", #"{"customer":"10"}"#, .holds),
    ("customer == referred_by", #"{"customer":"1","referred_by":1}"#, .holds),
    (#"text contains "straße ς""#, #"{"text":"STRAßE Σ"}"#, .holds),
    (#"text contains "йод ёж""#, #"{"text":"ЙОД ЁЖ"}"#, .holds),
    (#"text contains "aab""#, #"{"text":"aaaaaaaaaaaaaaaaab"}"#, .holds),
    (#"text contains "aab""#, #"{"text":"aaaaaaaaaaaaaaaa"}"#, .fails),
    (#"text contains "😀b""#, #"{"text":"a\ud83d\ude00B"}"#, .holds),
    (#"text contains "\"""#, #"{"text":"a\"b"}"#, .holds),
    (#"text contains "x""#, #"{"text":""}"#, .fails),
    (#"text contains "e c""#, #"{"text":"refund","next":"e c"}"#, .fails),
    (#"tags contains "A""#, #"{"tags":[1,{"a":2},"\u0061"]}"#, .holds),
    (#"tags contains "a""#, #"{"tags":[]}"#, .fails),
    ("a.b.1 == 2", #"{"a":{"b":{"1":2}}}"#, .holds),
    ("a.b == 2", #"{"a":{"\u0062":2}}"#, .holds), ("a.b == 2", #"{"a":[2]}"#, .unknown),
  ])
  func `a record of any type is looked at`(expression: String, line: String, truth: Truth) throws {
    #expect(try judge(expression, line) == truth)
  }

  @Test func `conditions share what they need`() throws {
    var members = ConditionMembers(["weight"])
    let first = try Condition("due < now and weight > 1 and rating > 1", members: &members)
    let second = try Condition("level == 2 and due > at", members: &members)
    #expect(members.names == ["weight", "due", "level"])
    let line =
      #"{"due":"2026-03-01T00:00:00Z","weight":2,"rating":2,"level":2,"at":"2026-01-01T00:00:00Z"}"#
    let now = Time(microseconds: 1_772_442_000_000_000)
    #expect(judge(first, members, line, now: now) == .holds)
    #expect(judge(second, members, line, now: now) == .holds)
  }

  @Test func `every text is found that the standard library finds`() throws {
    let letters = Array("abAB éÉßσΣΩяЯžŽ€")
    var dice = SystemRandomNumberGenerator()
    for _ in 0..<2000 {
      func draw(_ most: Int) -> String {
        String(
          (0..<Int.random(in: 1..<most, using: &dice)).map { _ in
            letters[Int.random(in: 0..<letters.count, using: &dice)]
          })
      }
      let (text, needle) = (draw(40), draw(4))
      let (own, sought) = (Array(text.lowercased().utf8), Array(needle.lowercased().utf8))
      let isThere =
        own.count >= sought.count
        && (0...own.count - sought.count).contains { own[$0...].starts(with: sought) }
      let found = try judge("a contains \"\(needle)\"", "{\"a\":\"\(text)\"}")
      #expect(found == (isThere ? .holds : .fails), "\(needle) in \(text)")
    }
  }
}
