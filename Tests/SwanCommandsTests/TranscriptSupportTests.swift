import Testing

/// The transcripts prove the documents; these prove the transcripts.
struct TranscriptSupportTests {
  private func run(_ line: String) throws -> Outcome {
    var shell = TranscriptShell(in: try TemporaryFolder())
    return try shell.run(line)
  }

  @Test func `swan and other tools share a pipeline`() throws {
    let line =
      #"printf '{"at":"2026-03-01T09:00:00Z"}\n{"a":"b|c"}\n' | swan select | grep '"b|c"'"#
    #expect(try run(line).text == "{\"a\":\"b|c\"}\n")
  }

  @Test func `redirections write, append and read files`() throws {
    let made = "echo '{}' >in; swan select <in >out && swan select in >>out; cat out"
    #expect(try run(made).text == "{}\n{}\n")
    #expect(try run("swan selec 2>no; cat no").text.hasPrefix("swan: unknown command 'selec'"))
    #expect(try run("swan selec 2>&1 | wc -l").text.contains("1"))
  }

  @Test func `the status is that of the last command`() throws {
    var shell = TranscriptShell(in: try TemporaryFolder())
    _ = try shell.run("swan selec")
    #expect(try shell.run("echo $?").text == "2\n")
    #expect(try shell.run("swan selec || echo no && echo yes").text == "no\nyes\n")
    #expect(try shell.run("true && swan --version").status == 0)
  }

  @Test(arguments: ["for a in b; do c; done", "swan select *", "swan select $A", "swan select '"])
  func `what is not understood is refused`(line: String) {
    #expect(throws: ShellFault.self) { try run(line) }
  }

  @Test func `a page knows its files, steps and what is left out`() throws {
    let page = try TranscriptPage(
      """
      ```file a.ndjson
      {"b":1}
      ```
      <!-- file c.ndjson -->
      ```json
      {"d":2}
      ```
      ```console skip="needs a network"
      $ curl
      ```
      ```console
      $ swan select \\
      > a.ndjson c.ndjson
      {"b":1}
      $ echo $?
      ```
      """)
    let results = try page.run()
    #expect(results.map(\.actual) == [[#"{"b":1}"#, #"{"d":2}"#], ["0"]])
    let updated = page.updated(results)
    #expect(updated.hasSuffix("{\"b\":1}\n{\"d\":2}\n$ echo $?\n0\n```"))
  }
}
