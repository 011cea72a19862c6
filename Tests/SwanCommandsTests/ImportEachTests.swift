import Testing

@testable import SwanCommands
@testable import SwanKit

@Suite struct ImportEachTests {
  private func parts(_ input: String, _ words: String...) throws -> [String] {
    let run = try ImportRun(words, input: input)
    let head = #"{"type":"interaction","#
    return run.status == .done
      ? run.lines.map { String($0.dropFirst(head.count).dropLast()) } : [run.error]
  }

  @Test func `an element's members win over those around its list`() throws {
    #expect(
      try parts(
        #"{"id":5,"at":"2026-01-01","customer":"c","team":"t","x":1,"y":2,"l":[{"team":"u","x":3},{"id":"own","case":8}]}"#,
        "--each", "l") == [
          #""id":"5/1","at":"2026-01-01T00:00:00Z","customer":"c","team":"u","case":"5","source":{"x":3,"y":2}"#,
          #""id":"own","at":"2026-01-01T00:00:00Z","customer":"c","team":"t","case":8,"source":{"x":1,"y":2}"#,
        ])
  }

  @Test func `a nested list leaves the rest of what holds it`() throws {
    #expect(
      try parts(
        #"{"at":"2026-01-01","customer":"c","p":{"n":2,"l":[{"team":"u"}],"z":0}}"#,
        "--each", "p.l") == [
          #""at":"2026-01-01T00:00:00Z","customer":"c","team":"u","source":{"p":{"n":2,"l":[],"z":0}}"#
        ])
  }

  @Test(arguments: ["", #","l":null"#, #","l":[]"#, #","l":[ ]"#])
  func `a record without elements makes one interaction`(list: String) throws {
    let input = #"{"id":1,"at":"2026-01-01","customer":"c"\#(list)}"#
    #expect(
      try parts(input, "--each", "l") == [#""id":1,"at":"2026-01-01T00:00:00Z","customer":"c""#])
  }

  @Test func `turns of ours are replies, and no turn has the words of another`() throws {
    let thread =
      #"{"id":1,"at":"2026-01-01","customer":"c","text":"t","reply":"r","kind":"problem","l":["#
      + #"{"text":"a"},{"text":"b","by":{"role":"admin"}},{"by":{"role":"admin"}},"#
      + #"{"text":"d","bot":true,"reply":"e"},{"text":"f","bot":"no"}]}"#
    let turns = try parts(
      thread, "--each", "l", "--ours", "by.role=admin", "--ours", "bot=true")
    let words = turns.map { turn in
      turn.prefix { $0 != "{" }.matches(of: /"(text|reply)":("\w+")/).map { "\($0.1) \($0.2)" }
    }
    #expect(words == [[#"text "a""#], [#"reply "b""#], [], [#"reply "d""#], [#"text "f""#]])
  }

  @Test func `messages in lines of their own are told apart too, and a path that none has is said`()
    throws
  {
    let message = #"{"id":1,"at":"2026-01-01","customer":"c","reply":"x","text":"y","from":"us"}"#
    #expect(
      try parts(message, "--ours", "from=us") == [
        #""id":1,"at":"2026-01-01T00:00:00Z","customer":"c","reply":"y","#
          + #""source":{"reply":"x","from":"us"}"#
      ])
    let run = try ImportRun(["--ours", "form=us"], input: message)
    #expect(run.error == "swan import: no record has 'form', which --ours names\n")
    let table = try ImportRun(["--ours", "form=us"], input: "at,customer,from\n2026-01-01,c,us\n")
    #expect(table.error.contains("no column 'form'; did you mean 'from'?"))
  }

  @Test func `a list of records in an object is named, the longest if there are several`() throws {
    let run = try ImportRun(
      [],
      input: #"{"count":2,"tags":[{}],"words":["a","b"],"tickets":[{"id":1},{"id":2}]}"#)
    #expect(
      run.error.contains(
        "name a column with --field at=COLUMN, or its list of records with --each tickets (columns:"
      ))
    for words in [["--each", "rows"], ["--set", "customer=c"]] {
      let again = try ImportRun(words, input: #"{"tickets":[{"id":1}]}"#)
      #expect(!again.error.contains("or its list"))
    }
  }

  @Test func `a record with a bad element makes none`() throws {
    for (list, sentence) in [
      (#"[{},{"rating":9}]"#, "1:66: 'rating' is outside its scale, 1 to 5"),
      (#"[{},7]"#, "1:56: element 2 of 'l' is no object; --each needs a list of objects"),
      (#""x""#, "1:52: 'l' is no list; --each needs one of objects"),
    ] {
      let input = #"{"id":1,"at":"2026-01-01T00:00:00Z","customer":1,"l":\#(list)}"#
      let run = try ImportRun(["--each", "l"], input: input)
      #expect(run.status == .badInput)
      #expect(run.output == "")
      #expect(run.error.contains(sentence.drop { $0 != " " }), "\(run.error)")
    }
  }
}
