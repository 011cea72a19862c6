import Testing

@testable import SwanKit

/// Expressions that are none, and what is said of them.
struct ConditionFaultTests {
  /// The second text says where the caret stands.
  @Test(arguments: [
    ("rating = 2", "       ^", "'=' is no operator; did you mean '=='?"),
    ("a > 1 && b > 2", "      ^", "'&&' is no operator; did you mean 'and'?"),
    ("a > 1 || b > 2", "      ^", "'||' is no operator; did you mean 'or'?"),
    ("!satisfied", "^", "'!' is no operator; did you mean 'not'?"),
    ("a > 1 AND b > 2", "      ^", "'AND' is no operator; did you mean 'and'?"),
    ("NOT satisfied", "^", "'NOT' is no operator; did you mean 'not'?"),
    ("text like \"x\"", "     ^", "'like' is no operator; did you mean 'contains'?"),
    ("a => 1", "  ^", "'=>' is no operator; did you mean '>='?"),
    ("a === 1", "  ^", "'===' is no operator; did you mean '=='?"),
    ("a <> 1", "  ^", "'<>' is no operator; did you mean '!='?"),
    ("a ≤ 1", "  ^", "'≤' is no operator; did you mean '<='?"),
    ("", "^", "the expression is empty; write one like rating <= 2"),
    ("rating <=", "         ^", "expected a member such as rating"),
    ("rating 2", "       ^", "expected an operator, such as"),
    ("(rating > 2", "^", "the parenthesis is not closed; write ')'"),
    ("rating > 2)", "          ^", "this ')' closes nothing; leave it out"),
    ("channel == \"so", "           ^", "the text is not closed; write '\"'"),
    ("channel == “so”", "           ^", "write texts in plain quotes"),
    ("1 < rating < 5", "           ^", "comparisons don't chain"),
    ("(a > 1) == true", "^", "this is a condition, and a value is due"),
    ("5", "^", "a number is no condition; compare it"),
    ("at", "^", "a time is no condition; compare it"),
    ("a and 'x'", "      ^", "a text is no condition"),
    ("at > now - 7", "           ^", "a number does not go with times"),
    ("resolved_at - at > 5", "                   ^", "a number does not go with times"),
    ("at > \"yesterday\"", "     ^", "this text is no time; write it like"),
    ("at > 5", "     ^", "a time and a number can't be compared"),
    ("at + resolved_at > now", "^", "times can't be added"),
    ("at - \"2d\" > now", "     ^", "a text can't be added"),
    ("satisfied < true", "            ^", "true and false have no order"),
    ("text contains refund", "              ^", "'contains' needs a text in quotes"),
    ("text contains \"\"", "              ^", "an empty text is in every text"),
    ("5 contains \"5\"", "^", "'contains' looks into a member"),
    ("agent in (\"a\")", "         ^", "'in' needs a list"),
    ("agent in []", "          ^", "a value is missing in the list"),
    ("agent in [1 2]", "            ^", "expected ',' or ']' in the list"),
    ("reply == null", "         ^", "null is as good as absent; write not has reply"),
    ("has 5", "    ^", "'has' needs the name of a member"),
    ("a. > 1", "  ^", "a name is missing after '.'"),
    ("`a > 1", "^", "the name is not closed"),
    ("at > 2026-02-30", "     ^", "a date or time that can't be"),
    ("at > 2026-02-03T25:00:00Z", "     ^", "a date or time that can't be"),
    ("a > 007", "    ^", "this is no number and no duration"),
    ("a > 1.5h", "    ^", "this is no number and no duration"),
    ("at + 292000000w > now", "     ^", "this is no number and no duration"),
    ("a < 1e400", "    ^", "this is no number and no duration"),
    ("a > \"\\q\"", "     ^", "an unknown escape in a text"),
    ("a > 1 # b", "      ^", "expected an operator"),
    ("not", "   ^", "expected a member such as rating"),
  ])
  func `a fault is shown where it is`(expression: String, caret: String, sentence: String) {
    let said = complaint(expression) ?? "nothing"
    let lines = said.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(said.contains(sentence), "\(said)")
    #expect(lines.first?.hasPrefix("(expression):1:\(caret.count): ") == true, "\(said)")
    if !expression.isEmpty { #expect(lines.last == "  \(caret)", "\(said)") }
  }

  @Test func `the line is told where there are several`() {
    #expect(
      complaint("rating > 2\nand = 5")
        == "(expression):2:5: '=' is no operator; did you mean '=='?\n  and = 5\n      ^")
  }

  @Test(arguments: [
    String(repeating: "(", count: 60_000), String(repeating: "not ", count: 15_000),
    String(repeating: "-", count: 60_000), String(repeating: "not (", count: 12_000),
    String(repeating: "a.", count: 30_000), String(repeating: "a + ", count: 15_000),
    String(repeating: "x", count: 70_000), String(repeating: "a in [", count: 10_000),
    String(repeating: "a or b and ", count: 5000), "\u{0}", "\u{200b} > 1", "a > \u{0}", "a\u{0}",
    String(repeating: "\"", count: 60_001), "a > " + String(repeating: "99999", count: 9000),
  ])
  func `hostile texts are refused`(expression: String) {
    #expect(complaint(expression) != nil)
  }

  @Test func `long and deep is well`() throws {
    let terms = "a" + String(repeating: " + 1", count: 10_000) + " == 10001"
    #expect(try judge(terms, #"{"a":1}"#) == .holds)
    let joined = String(repeating: "a == 2 or ", count: 5000) + "a == 1"
    #expect(try judge(joined, #"{"a":1}"#) == .holds)
    let nots = String(repeating: "not ", count: 10_001) + "a"
    #expect(try judge(nots, #"{"a":true}"#) == .fails)
    let depth = Condition.mostDepth
    let open = String(repeating: "b or a and (", count: depth)
    let close = String(repeating: ")", count: depth)
    #expect(try judge(open + "a" + close, #"{"a":true,"b":false}"#) == .holds)
    #expect(complaint(open + "(a)" + close) != nil)
  }

  @Test func `more members than a scan can look for are refused`() {
    let names = (0...ConditionMembers.most).map { "m\($0) > 1" }
    #expect(complaint(names.dropLast().joined(separator: " or ")) == nil)
    #expect(complaint(names.joined(separator: " or "))?.contains("can't be looked at") == true)
  }
}
