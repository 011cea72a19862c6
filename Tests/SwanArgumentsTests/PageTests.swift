import Foundation
import SwanArguments
import Testing

struct PageTests {
  private let pages = [
    manPage(Escalate.info, version: "1.2", date: "2026-01-31"),
    manPage(Listen.info, version: "1.2", date: "2026-01-31"),
    manPage(of: commands, version: "1.2", date: "2026-01-31"),
  ]

  @Test func `a manual page escapes what its formatter would take for its own`() {
    let lines = pages[0].split(separator: "\n")
    #expect(lines[0] == #".TH "SWAN\-ESCALATE" 1 "2026-01-31" "swan 1.2""#)
    #expect(
      lines.contains(#"\&.A dot begins this paragraph, and it says a\eb, x\-y and "quoted"."#))
    #expect(lines.contains(#"\fB\-a\fR, \fB\-\-after\fR \fIN\fR"#))
    #expect(lines.contains(#"\fB\-\-as\-of\fR, \fB\-\-now\fR \fITIME\fR"#))
    #expect(lines.contains(#"$ swan escalate \-\-after 4 \-\-to lead \(aqwaited > 4\(aq"#))
    let macros: Set = [".TH", ".SH", ".PP", ".TP", ".B", ".BR", ".I", ".RS", ".RE", ".nf", ".fi"]
    for line in pages.joined().split(separator: "\n") where line.hasPrefix(".") {
      #expect(macros.contains(String(line.prefix { $0 != " " })), "\(line)")
    }
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/usr/bin/groff")))
  func `groff has nothing to say about a manual page`() throws {
    for page in pages {
      #expect(try output(of: "groff -man -ww -z -Kutf8 2>&1", input: page) == "")
    }
  }

  @Test func `the page of swan names all the others`() {
    #expect(
      pages[2].hasSuffix(
        ".SH \"SEE ALSO\"\n.BR swan\\-escalate (1),\n.BR swan\\-listen (1)\n"))
  }

  @Test func `a Markdown page shows examples as a console`() {
    let page = markdownPage(Escalate.info)
    #expect(page.hasPrefix("# swan escalate\n\nRaise the level of interactions that waited"))
    #expect(
      page.contains(
        #"""
        Hand over to a lead whatever waited more than four hours:

        Standard input:

        ```json
        {"id":1,"waited":5}
        ```

        Then:

        ```console
        $ swan escalate --after 4 --to lead 'waited > 4'
        {"id":1,"waited":5,"level":"lead"}
        ```

        """#))
    #expect(
      page.contains("| `-a, --after N` | Escalate what waited more than N hours (default: 4) |"))
    #expect(page.contains("\n```text\nlevel = lead\n```\n"))
    #expect(page.contains("The exit status is 1."))
    #expect(page.contains("[swan listen](listen.md)"))
  }

  @Test func `plain prose means nothing in Markdown`() {
    var info = Listen.info
    info.manual.details = "# a *b* <c> first_reply_at _d_ | `e`\n\n- f [g] \\"
    info.manual.examples[0].output = "```"
    let page = markdownPage(info)
    #expect(page.contains(##"\# a \*b\* \<c> first_reply_at \_d\_ \| \`e\`"##))
    #expect(page.contains(#"\- f \[g] \\"#))
    #expect(page.contains("\n````console\n$ swan listen\n```\n````\n"))
  }
}

/// What a shell command writes.
func output(of command: String, input: String = "") throws -> String {
  let process = Process()
  process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
  process.arguments = ["bash", "--norc", "-c", command]
  let (stdin, stdout) = (Pipe(), Pipe())
  process.standardInput = stdin
  process.standardOutput = stdout
  try process.run()
  try stdin.fileHandleForWriting.write(contentsOf: Data(input.utf8))
  try stdin.fileHandleForWriting.close()
  let data = try stdout.fileHandleForReading.readToEnd() ?? Data()
  process.waitUntilExit()
  return String(decoding: data, as: UTF8.self)
}
