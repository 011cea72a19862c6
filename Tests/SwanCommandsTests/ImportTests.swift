import Foundation
import Testing

@testable import SwanArguments
@testable import SwanCommands
@testable import SwanKit

@Suite struct ImportTests {
  @Test(arguments: Import.manual.examples.indices)
  func `each example of the manual is true`(index: Int) throws {
    let example = Import.manual.examples[index]
    let words = example.command.split(separator: " ").dropFirst().map(String.init)
    let run = try ImportRun(words, input: example.input.utf8)
    #expect(run.output == example.output)
    #expect(run.error == "")
    #expect(Int(run.status.rawValue) == example.status)
  }

  /// Imports one record that has `at` and `customer` besides `members`; gives what follows them.
  private func members(_ members: String, _ words: String...) throws -> String {
    let input = #"{"at":"2026-01-01T00:00:00Z","customer":"c",\#(members)}"#
    let run = try ImportRun(words, input: input)
    guard run.status == .done else { return run.error }
    let head = #"{"type":"interaction","at":"2026-01-01T00:00:00Z","customer":"c","#
    #expect(run.output.hasPrefix(head))
    return String(run.output.dropFirst(head.count).dropLast(2))
  }

  @Test(arguments: [
    (#""rating":4"#, #""rating":4"#),
    (#""rating":"4.50""#, #""rating":4.50"#),
    (#""rating":"good""#, #""source":{"rating":"good"}"#),
    (#""rating":null,"x":null"#, #""source":{"x":null}"#),
    (#""satisfied":"Yes""#, #""satisfied":true"#),
    (#""satisfied":0"#, #""satisfied":false"#),
    (#""reopens":true"#, #""reopens":1"#),
    (#""reopens":"2.0""#, #""reopens":2"#),
    (#""reopens":-1"#, #""source":{"reopens":-1}"#),
    (#""agent":12345678901234567890123"#, #""agent":12345678901234567890123"#),
    (#""agent":1.5"#, #""source":{"agent":1.5}"#),
    (#""text":7"#, #""text":"7""#),
    (#""team":{"id":1}"#, #""source":{"team":{"id":1}}"#),
    (#""circumstances":"flood""#, #""circumstances":["flood"]"#),
    (#""resolved_at":"10\/31\/2016 11:07:15 PM""#, #""resolved_at":"2016-10-31T23:07:15Z""#),
    (#""resolved_at":1474300800"#, #""resolved_at":"2016-09-19T16:00:00Z""#),
    (#""resolved_at":1474300800125"#, #""resolved_at":"2016-09-19T16:00:00.125Z""#),
    (#""type":"incident""#, #""source":{"type":"incident"}"#),
    (#""a":1,"a":2"#, #""source":{"a":1,"a":2}"#),
    (#""te\u0061m":"x""#, #""team":"x""#),
    (#""x" : [1, {"y":1e400}]"#, #""source":{"x":[1, {"y":1e400}]}"#),
  ])
  func `a member of ours is taken where its value fits`(given: String, taken: String) throws {
    #expect(try members(given) == taken)
  }

  @Test func `paths are tried in turn, whole names first`() throws {
    #expect(
      try members(#""a":null,"b":"","c":"z""#, "--field", "team=a,b,c") == #""team":"z""#)
    #expect(
      try members(#""u":{"n":{"f":"x"},"k":1}"#, "--field", "team=u.n.f")
        == #""team":"x","source":{"u":{"n":{"f":"x"},"k":1}}"#)
    #expect(
      try members(#""u.n":"y","u":{"n":"x"}"#, "--field", "team=u.n").contains(#""team":"y""#))
    #expect(
      try members(#""team":"x""#, "--field", "agent=team", "--field", "team=")
        == #""agent":"x""#)
    #expect(
      try members(#""tier":[1, 2]"#, "--field", "plan=tier") == #""plan":[1, 2]"#)
  }

  @Test func `what is set counts, and what it overrides is kept`() throws {
    #expect(
      try members(#""kind":"category-20""#, "--set", "kind=problem")
        == #""kind":"problem","source":{"kind":"category-20"}"#)
    #expect(
      try members(#""x":1"#, "--set", "rating=4", "--set", "satisfied=no", "--set", "brand=a\"b")
        == #""rating":4,"satisfied":false,"brand":"a\"b","source":{"x":1}"#)
  }

  @Test func `words for true and false are named by the user`() throws {
    let words = ["--true", "ONTIME,met", "--false", "OVERDUE"]
    for (word, flag) in [("ONTIME", "true"), ("Met", "true"), ("overdue", "false")] {
      let input = #"{"at":"2026-01-01","customer":1,"s":"\#(word)"}"#
      let run = try ImportRun(words + ["--field", "promise_kept=s"], input: input)
      #expect(run.output.contains(#""promise_kept":\#(flag)}"#))
    }
    #expect(try members(#""s":"met""#, "--field", "promise_kept=s").contains("--true and --false"))
  }

  @Test(arguments: [
    (["--field", "custmer=a"], "unknown member 'custmer'; did you mean 'customer'?"),
    (["--set", "agnet=a"], "unknown member 'agnet'; did you mean 'agent'?"),
    (["--set", "type=a"], "'type' is always interaction; keep yours under another name"),
    (["--set", "source=a"], "'source' holds what is not mapped; choose another name"),
    (["--field", "Brand=a"], "'Brand' is no name for a member; write it like first_reply_at"),
    (["--set", "rating=a"], "--set rating=a does not fit; it must be a number"),
    (["--set", "rating="], "--set rating= gives no value"),
    (["--field", "at"], "'at' is no MEMBER=PATH[,PATH...] for --field"),
    (["--time-zone", "Nowhere/X"], "no time zone is named 'Nowhere/X'"),
  ])
  func `wrong usage is one sentence`(words: [String], sentence: String) throws {
    let run = try ImportRun(words)
    #expect(run.status == .wrongUsage)
    #expect(run.error.hasPrefix("swan import: "))
    #expect(run.error.contains(sentence))
  }

  @Test func `an interaction passes as it is where nothing is mapped`() throws {
    let line = #"{ "x":1, "type":"interaction","at":"2026-01-01T00:00:00+02:00","customer":7 }"#
    #expect(try ImportRun([], input: line).output == line + "\n")
    #expect(try ImportRun(["--field", "team=y"], input: line).output == line + "\n")
    #expect(
      try ImportRun(["--field", "team=x"], input: line).output
        == #"{"type":"interaction","at":"2025-12-31T22:00:00Z","customer":7,"team":1}"# + "\n")
    #expect(try ImportRun([], input: line.replacing("7", with: "true")).status == .badInput)
  }

  @Test func `what is missing is said with the names that there are`() throws {
    let run = try ImportRun([], input: "Opened,Who\n2026-01-01,a\n")
    #expect(
      run.error.hasPrefix(
        "swan import: (standard input):2:1: no 'at' and no 'customer'; name a column with "
          + "--field at=COLUMN (columns: Opened, Who)\n"))
    for (words, sentence) in [
      ("at=x", "no 'at', as 'x' is absent or empty; name a column"),
      ("at=x,y.z", "no 'at', as 'x' and 'y.z' are absent or empty; name a column"),
    ] {
      let other = try ImportRun(["--field", words], input: "x,y.z,customer\n,,a\n")
      #expect(other.error.contains(sentence))
    }
  }

  @Test func `hours that a clock repeated or skipped are counted`() throws {
    let run = try ImportRun(
      ["--time-zone", "America/New_York", "--field", "id="],
      input: """
        at,customer
        2021-11-07 01:30,a
        2021-03-14 02:30,b
        2021-03-14 02:45,b

        """)
    #expect(
      run.output == """
        {"type":"interaction","at":"2021-11-07T05:30:00Z","customer":"a"}
        {"type":"interaction","at":"2021-03-14T07:30:00Z","customer":"b"}
        {"type":"interaction","at":"2021-03-14T07:45:00Z","customer":"b"}

        """)
    #expect(
      run.error == """
        swan import: 1 local time lies in an hour that the clock showed twice, taken as the earlier
        swan import: 2 local times lie in an hour that the clock never showed, moved by its jump

        """)
  }

  @Test func `a day or a month needs an order`() throws {
    let input = "at,customer\n03/04/2016,a\n"
    #expect(try ImportRun([], input: input).error.contains("give --date-order"))
    #expect(try ImportRun(["--date-order", "day-first"], input: input).output.contains("04-03T"))
    #expect(try ImportRun(["--date-order", "month-first"], input: input).output.contains("03-04T"))
  }
}
