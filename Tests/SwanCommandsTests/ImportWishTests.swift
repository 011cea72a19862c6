import Testing

@testable import SwanCommands
@testable import SwanKit

/// What the user names, and no file or no record has.
@Suite struct ImportWishTests {
  private static let table = "Nr,at,customer,Stars,First reply\n1,2026-01-01,c,5,\n"

  @Test(arguments: [
    (["rating=Star"], "no column 'Star'; did you mean 'Stars'?"),
    (
      ["rating=Stars", "first_reply_at=Frist reply"],
      "no column 'Frist reply'; did you mean 'First reply'?"
    ),
    (["id=NR", "rating=STARS"], "no column 'NR'; did you mean 'Nr'?"),
    (["first_reply_at=first"], "no column 'first'; did you mean 'First reply'?"),
    (
      ["rating=score.value,Mark"],
      "no column 'score.value' or 'Mark' (columns: Nr, at, customer, Stars, First reply)"
    ),
  ])
  func `a column that a table lacks is refused`(fields: [String], sentence: String) throws {
    for end in ["", "no,such,number,of,fields,here"] {
      let run = try ImportRun(
        fields.flatMap { ["--field", $0] } + ["--on-error", "skip"], input: Self.table + end)
      #expect(run.status == .badInput)
      #expect(run.output == "")
      #expect(run.error == "swan import: (standard input):1:1: \(sentence)\n")
    }
  }

  @Test func `of several columns a table needs one, and of none nothing`() throws {
    let run = try ImportRun(
      [
        "--field", "id=Ticket,Nr", "--field", "rating=", "--field", "resolved_at=x", "--set",
        "resolved_at=2026-01-02",
      ], input: Self.table)
    #expect(run.status == .done)
    #expect(run.error == "")
  }

  @Test func `the header of a table with a first line sep= is in its second`() throws {
    let run = try ImportRun(["--field", "rating=Star"], input: "sep=,\n" + Self.table)
    #expect(run.error.hasPrefix("swan import: (standard input):2:1: no column 'Star'"))
  }

  @Test func `a member that no record has is said at the end`() throws {
    let input = """
      {"id":1,"at":"2026-01-01","customer":{"name":"a"},"solved":null,"l":[{"x":1}]}
      {"id":2,"at":"2026-01-01","customer":null,"customer_id":5,"author":null}

      """
    for size in ["1", "1000000"] {
      let run = try ImportRun(
        [
          "--block-size", size, "--each", "l", "--field", "customer=customer.name,customer_id",
          "--field", "team=customer.tema", "--field", "rating=Star,stars", "--field",
          "resolved_at=solved", "--field", "agent=author.name", "--field", "effort=x",
        ], input: input)
      #expect(run.status == .done)
      #expect(
        run.error == """
          swan import: no record has 'Star' or 'stars', which --field rating names

          """)
    }
    let list = try ImportRun(["--each", "turns", "--set", "customer=c"], input: input)
    #expect(list.error.hasPrefix("swan import: no record has 'turns', which --each names\n"))
  }

  @Test func `records without an id are hinted at once, unless that is said`() throws {
    let input = #"{"at":"2026-01-01","customer":"c"}"# + "\n"
    let run = try ImportRun([], input: input + input)
    #expect(run.status == .done)
    #expect(
      run.error
        == "swan import: no record has an id, so one that changes will count twice; name it with "
        + "--field id=COLUMN, or write --field id= if there is none\n")
    let one = try ImportRun(
      [], input: #"{"at":"2026-01-01","customer":"c","id":"x"}"# + "\n" + input)
    #expect(one.error == "")
    for word in ["id=", "text="] {
      #expect(try ImportRun(["--field", word], input: input).error.isEmpty == (word == "id="))
    }
  }
}
