import SwanCommands
import SwanKit
import Testing

/// `swan promises --stamp`, `--explain`, and what is refused.
struct PromisesStampTests {
  private func run(_ words: [String], _ file: String, input: String) throws -> Outcome {
    let folder = try TemporaryFolder()
    try folder.write(file.utf8, to: "promises.json")
    return try swan(["promises"] + words, input: input.utf8, in: folder)
  }

  private static let file = PromisesTests.file(
    #""name":"p \"1\"","clock":"first_reply","within":"2h","calendar":"desk","when":"kind == 'problem'""#,
    #""name":"q","clock":"resolution","within":"4h","until":"2027-01-01""#)

  private func stamp(_ lines: String, file: String = file) throws -> String {
    let outcome = try run(["--stamp"], file, input: lines)
    #expect(outcome.status == 0, "\(outcome)")
    return outcome.text
  }

  @Test(arguments: [
    (
      #"{ "at":"2026-03-02T15:30:00Z" , "customer":"c","kind":"problem","x":1e2 }"#,
      #"{ "at":"2026-03-02T15:30:00Z" , "customer":"c","kind":"problem","x":1e2 ,"promise":"p \"1\"","promised_at":"2026-03-03T09:30:00Z"}"#
    ),
    (
      #"{"at":"2026-03-02T15:30:00Z","promised_at":null,"customer":"c","promise" : null,"z":[]}"#,
      #"{"at":"2026-03-02T15:30:00Z","promised_at":"2026-03-02T19:30:00Z","customer":"c","promise" : "q","z":[]}"#
    ),
    // The interaction says which promise was made.
    (
      #"{"at":"2026-03-02T15:30:00Z","customer":"c","promise":"p \u00221\""}"#,
      #"{"at":"2026-03-02T15:30:00Z","customer":"c","promise":"p \u00221\"","promised_at":"2026-03-03T09:30:00Z"}"#
    ),
    (
      #"{"promised_at":null,"at":"2026-03-02T15:30:00Z","kind":"problem","customer":"c","promise":"q"}"#,
      #"{"promised_at":"2026-03-02T19:30:00Z","at":"2026-03-02T15:30:00Z","kind":"problem","customer":"c","promise":"q"}"#
    ),
  ])
  func `a deadline is written down, and every other byte stays`(line: String, stamped: String)
    throws
  {
    #expect(try stamp(line) == stamped + "\n")
  }

  @Test(arguments: [
    #"{"at":"2026-03-02T15:30:00Z","customer":"c","promised_at":"2026-03-02T16:00:00Z"}"#,
    #"{"at":"2026-03-02T15:30:00Z","customer":"c","promise":"call back"}"#,
    #"{"at":"2026-03-02T15:30:00Z","customer":"c","reply":"we did it"}"#,
    #"{"at":"2027-03-02T15:30:00Z","customer":"c"}"#, #"{ "type" : "note" }"#,
  ])
  func `what says when already, or has no promise, stays as it is`(line: String) throws {
    #expect(try stamp(line) == line + "\n")
  }

  @Test func `stamping twice changes nothing, with another file neither`() throws {
    let lines = SampleLog(seed: 3, count: 80).lines.joined(separator: "\n")
    let file = PromisesTests.file(#""name":"p","clock":"first_reply","within":"2h""#)
    let once = try stamp(lines, file: file)
    #expect(once != lines + "\n")
    #expect(try stamp(once, file: file) == once)
    let other = PromisesTests.file(#""name":"p","clock":"first_reply","within":"9h""#)
    #expect(try stamp(once, file: other) == once)
  }

  @Test func `a stamped log is judged as before, and not by what is promised today`() throws {
    let lines = (0..<9).map {
      #"{"id":\#($0),"at":"2026-03-02T0\#($0):00:00Z","customer":"c","resolved_at":"2026-03-02T08:30:00Z"}"#
    }.joined(separator: "\n")
    let file = PromisesTests.file(#""name":"p","clock":"resolution","within":"4h""#)
    func states(_ file: String, _ input: String) throws -> [String] {
      try run([], file, input: input).text.split(separator: "\n").map {
        $0.contains(#""state":"kept""#) ? "kept" : "broken"
      }
    }
    let found = try states(file, lines)
    #expect(
      found == [String](repeating: "broken", count: 5) + [String](repeating: "kept", count: 4))
    let other = PromisesTests.file(#""name":"p","clock":"resolution","within":"1h""#)
    #expect(try states(other, lines) != found)
    #expect(try states(other, stamp(lines, file: file)) == found)
  }

  @Test func `a wrong file is refused with all its faults before anything is read`() throws {
    let wrong = """
      {"promises": [
        {"name": "a", "clock": "resolution", "within": "1h", "when": "rating = 2"},
        {"name": "a", "clock": "reply", "within": "soon"}
      ]}
      """
    for words in [[], ["--stamp"], ["--explain", "k"]] {
      // Neither the file nor standard input is looked at.
      let outcome = try run(words + ["nowhere.ndjson", "-"], wrong, input: "no record")
      #expect(outcome.status == 2 && outcome.output.isEmpty, "\(outcome)")
      let said = outcome.errorText.split(separator: "\n").filter { $0.hasPrefix("swan") }
      let faults = """
        2:72: '=' is no operator; did you mean '=='?
        3:12: two promises are named 'a'; let each have its own name, or its own time by 'from' and 'until'
        3:26: 'reply' is no clock; choose from first_reply, next_reply, resolution
        3:45: 'soon' is no length of time; write it like 30min, 8h, 1h 30min or 2 business days
        """
      #expect(
        said == faults.split(separator: "\n").map { "swan promises: promises.json:\($0)" },
        "\(said)")
    }
  }

  @Test func `priorities that look at more members than can be looked for are refused`() throws {
    let promises = (0..<30).map {
      #"{"name":"p\#($0)","clock":"resolution","targets":{"1":"1h"},"priority_member":"m\#($0)"}"#
    }
    let outcome = try run(
      [], #"{"promises":[\#(promises.joined(separator: ","))]}"#, input: "")
    #expect(outcome.status == 2 && outcome.errorText.contains("can't be looked at"), "\(outcome)")
  }

  @Test func `a clock is explained up to its deadline, and what is late in one line`() throws {
    let file = PromisesTests.file(
      #""name":"p\u001b","clock":"resolution","within":"9h","calendar":"desk""#)
    let log = """
      {"id":1,"case":"k","at":"2026-03-27T15:00:30Z","customer":"c\\u0007","resolved_at":"2026-03-27T15:30:30Z"}
      {"id":2,"case":"k","at":"2026-03-28T12:00:00Z","customer":"c"}
      """
    let outcome = try run(["--explain", "k", "--as-of", "2026-03-31T09:00:00Z"], file, input: log)
    #expect(
      outcome.text == #"""
        Case k of customer c\u0007, as of 2026-03-31T09:00:00Z.

        p\u001b: broken
          on the calendar desk, Europe/Berlin

          since 1, resolution within 9 h
            Fri 2026-03-27 16:00:30 +01:00  Fri 2026-03-27 16:30:30 +01:00  open      30 min      30 min
            Fri 2026-03-27 16:30:30 +01:00  Sat 2026-03-28 13:00 +01:00     resolved       -      30 min
            Sat 2026-03-28 13:00 +01:00     Mon 2026-03-30 09:00 +02:00     closed         -      30 min
            Mon 2026-03-30 09:00 +02:00     Mon 2026-03-30 17:00 +02:00     open         8 h  8 h 30 min
            Mon 2026-03-30 17:00 +02:00     Tue 2026-03-31 09:00 +02:00     closed         -  8 h 30 min
            Tue 2026-03-31 09:00 +02:00     Tue 2026-03-31 09:30 +02:00     open      30 min         9 h
            deadline  Tue 2026-03-31 09:30 +02:00
            broken    not done yet, 1 h 30 min late so far

        """#, "\(outcome)")
    let none = try run(["--explain", "k-9"], file, input: log)
    #expect(none.status == 1 && none.output.isEmpty)
  }
}
