import Foundation
import Testing

@testable import SwanCommands
@testable import SwanKit

@Suite struct ImportFormatTests {
  private func imported(_ letters: String...) -> String {
    letters.map {
      #"{"type":"interaction","id":1,"at":"2026-01-01T00:00:00Z","customer":"\#($0)"}"# + "\n"
    }
    .joined()
  }

  private func record(_ letter: String) -> String {
    #"{"id":1,"at":"2026-01-01","customer":"\#(letter)"}"#
  }

  @Test(arguments: [
    "[A,B]", "[\n  A,\n  B\n]\n", "\u{FEFF} [ A\n,B ] ", "A\nB\n", "A\r\nB", "A B", "\n\n A\n\nB",
    "A,\nB,\n", "[A][B]", "[]A\nB", "{\n \"id\":1,\"at\":\"2026-01-01\",\n\"customer\":\"a\"}\nB",
  ])
  func `all forms of JSON give the same`(form: String) throws {
    let input = form.replacing("A", with: record("a")).replacing("B", with: record("b"))
    for size in [1, 2, 7, 64, 1 << 18] {
      let run = try ImportRun(["--block-size", "\(size)"], input: input)
      #expect(run.output == imported("a", "b"))
      #expect(run.error == "")
    }
  }

  @Test func `nothing gives nothing, and says so`() throws {
    for input in ["", "\n", "[]", "[ ]\n", "at,customer\n", "sep=;\n"] {
      let run = try ImportRun([], input: input)
      #expect(run.status == .done && run.output == "")
      #expect(run.error == "swan import: the input has no record\n")
    }
  }

  @Test func `a pretty-printed value is put on one line`() throws {
    let run = try ImportRun(
      [],
      input: """
        [
          {
            "at": "2026-01-01", "customer": "a",
            "tags": [
              "x",  "y\\n"
            ], "n": 1.00
          }
        ]
        """)
    #expect(run.output.hasSuffix(#","source":{"tags":["x",  "y\n"],"n":1.00}}"# + "\n"))
  }

  @Test func `a fault in an array is shown in its place, and the rest read`() throws {
    let input = """
      [
        {"id":1,"at":"2026-01-01","customer":"a"},
        {"at":"2026-01-01",
         "customer" "b"},
        {"at":"2026-01-01",
         "rating": 9, "customer":"c"},
        5,
        {"id":1,"at":"2026-01-01","customer":"d"}
      ]
      """
    let run = try ImportRun(["--on-error", "bad"], input: input)
    #expect(run.status == .badInput)
    #expect(run.output == imported("a", "d"))
    #expect(
      run.error == """
        swan import: (standard input):4:15: expected ':' after a member name
             "customer" "b"},
                        ^
        swan import: (standard input):6:14: 'rating' is outside its scale, 1 to 5
             "rating": 9, "customer":"c"}
                       ^
        swan import: (standard input):7:3: expected an object for each record
          5
          ^
        swan import: 3 of 5 lines are bad, kept in bad

        """)
    #expect(
      run.bad == """
        {"at":"2026-01-01",
           "customer" "b"},
        {"at":"2026-01-01",
           "rating": 9, "customer":"c"}
        5

        """)
    for size in [1, 5, 50] {
      let again = try ImportRun(["--on-error", "bad", "--block-size", "\(size)"], input: input)
      #expect(again.output == run.output && again.error == run.error && again.bad == run.bad)
    }
    let stopped = try ImportRun([], input: input)
    #expect(stopped.output == imported("a"))
    #expect(stopped.error.contains("4:15"))
  }

  @Test func `an array that does not end is bad input`() throws {
    for end in ["", ",", ",{\"at\":"] {
      let run = try ImportRun(["--on-error", "skip"], input: "[\(record("a"))\(end)")
      #expect(run.status == .badInput)
      #expect(run.output == imported("a"))
    }
  }

  @Test(arguments: [
    (Array("at;customer;rating\n2026-01-01;a;4,5\n".utf8), [String]()),
    (Array("at\tcustomer\trating\n2026-01-01\ta\t4.5\n".utf8), []),
    (Array("\u{FEFF}at|customer|rating\r\n2026-01-01|a|4.5\r\n".utf8), []),
    (Array("rating,\"customer\",at\n4.5,\"a\",2026-01-01".utf8), []),
    (Array("sep=;\r\nat;customer;rating\r\n2026-01-01;a;4,5\r\n".utf8), []),
    (Array("\u{FEFF}\"sep=|\"\n\"at\"|customer|rating\n2026-01-01|a|4.5\n".utf8), []),
    (Array("sep=,\nat\tcustomer\trating\n2026-01-01\ta\t4.5\n".utf8), ["--format", "tsv"]),
    (Array("at,customer,rating\n2026-01-01,a,\"4,5\"\n".utf8), ["--decimal-comma"]),
    (Array("at\tcustomer\trating\n2026-01-01\ta\t4.5\n".utf8), ["--format", "tsv"]),
    (Array("[at,customer,rating\n[,,\n2026-01-01,a,4.5\n".utf8), ["--format", "csv"]),
  ])
  func `tables of all kinds give the same`(input: [UInt8], words: [String]) throws {
    var words = words
    if input.first == UInt8(ascii: "[") {
      words += ["--field", "at=[at", "--on-error", "skip"]
    }
    for size in [1, 3, 1 << 18] {
      let run = try ImportRun(["import"] + words + ["--block-size", "\(size)"], input: input)
      #expect(
        run.output
          == #"{"type":"interaction","at":"2026-01-01T00:00:00Z","customer":"a","rating":4.5}"#
          + "\n")
    }
  }

  @Test func `each bad record of a table is reported with its line and kept`() throws {
    let input = """
      at,customer,rating,note
      2026-01-01,a,4,"two
      lines"
      2026-01-01,b
      2026-01-01,"c",9,"two ""good""
      lines"
      2026-01-01,d,1,"open
      2026-02-30,e,1,
      2026-01-01,f,1,
      """
    let run = try ImportRun(["--on-error", "bad", "--field", "id="], input: input)
    #expect(run.lines.count == 2)
    #expect(run.output.contains(#""source":{"note":"two\nlines"}}"#))
    #expect(run.error.contains("(standard input):4:1: the record has 2 fields"))
    #expect(run.error.contains("(standard input):5:16: 'rating' is outside its scale"))
    #expect(run.error.contains("(standard input):8:1: 'at': a date is not in the calendar"))
    #expect(run.error.contains("(standard input):7:16: the quote opened"))
    #expect(
      run.bad == """
        2026-01-01,b
        2026-01-01,"c",9,"two ""good""
        lines"
        2026-01-01,d,1,"open
        2026-02-30,e,1,

        """)
    #expect(run.error.hasSuffix("4 of 6 lines are bad, kept in bad\n"))
  }

  @Test(arguments: [
    ([0x1f, 0x8b, 8, 0], "zcat FILE | swan import"), (Array("PK\u{3}\u{4}".utf8), "as CSV"),
    ([0xff, 0xfe, 0x7b, 0], "iconv -f UTF-16"), ([0, 0x7b], "iconv -f UTF-16"),
    (Array("a,\"b\n".utf8), "input):1:3: the quote opened here is never closed"),
    ([0x61, 0x0a, 0xff], "input):2:1: bytes that are not UTF-8"),
    (Array(" <!DOCTYPE html>".utf8), "HTML"), (Array("<HTML>\n<p>".utf8), "HTML"),
    (Array("<?xml version=\"1.0\"?>".utf8), "XML"), ([0xd0, 0xcf, 0x11, 0xe0], "as CSV"),
  ])
  func `a file that can't be read as it is says what to do`(input: [UInt8], hint: String) throws {
    let run = try ImportRun(["import", "--on-error", "skip"], input: input)
    #expect(run.status == .badInput)
    #expect(run.error.contains(hint))
  }

  @Test func `the words of a bad record stay out of quiet messages`() throws {
    for input in ["[{\"at\":\"secret\"}]", "at,customer\nsecret,b\n", "{\"at\":\"secret\"}\n"] {
      let run = try ImportRun(["--quiet-input"], input: input)
      #expect(run.status == .badInput)
      #expect(!run.error.contains("secret"))
    }
  }

  @Test func `a record that is too long is bad`() throws {
    let long = record(String(repeating: "x", count: 300))
    for input in ["[\n\(record("a")),\n\(long),\n\(record("b"))\n]", "\(long)\n\(record("a"))\n"] {
      let run = try ImportRun(["--on-error", "skip", "--line-limit", "200"], input: input)
      #expect(run.error.contains("--line-limit"))
      #expect(run.output.hasSuffix(imported(input.first == "[" ? "b" : "a")))
    }
  }

  @Test(
    .enabled(if: ImportData.isThere, "the outside test data is absent; set SWAN_DATA"),
    arguments: [
      "comma_in_quotes", "empty", "empty_crlf", "escaped_quotes", "json", "newlines",
      "newlines_crlf", "quotes_and_newlines", "simple", "simple_crlf", "utf8",
    ])
  func `csv-spectrum is kept word for word`(name: String) throws {
    struct Line: Decodable { var source: [String: String] }
    let run = try ImportRun([
      "--set", "at=2026-01-01", "--set", "customer=c", "--format", "csv",
      ImportData.path("suites/csv-spectrum/csvs/\(name).csv"),
    ])
    #expect(run.status == .done)
    let found = try run.lines.map {
      try JSONDecoder().decode(Line.self, from: Data($0.utf8)).source
    }
    let expected = try JSONDecoder().decode(
      [[String: String]].self,
      from: Data(
        contentsOf: URL(
          fileURLWithPath: ImportData.path("suites/csv-spectrum/json/\(name).json"))))
    #expect(found == expected)
  }
}
