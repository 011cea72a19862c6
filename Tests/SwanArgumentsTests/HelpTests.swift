import SwanArguments
import Testing

struct HelpTests {
  @Test func `help shows the manual and every argument`() {
    #expect(
      help(Escalate.info) == #"""
        Raise the level of interactions that waited too long

        Usage: swan escalate [OPTION]... --to WORD EXPRESSION [FILE]...

        Reads interactions, one JSON object a line, and writes those that waited with a
        new level. 'as of' is a moment.

          level = lead

        .A dot begins this paragraph, and it says a\b, x-y and "quoted".

        Arguments:
          EXPRESSION  Choose interactions
          FILE        Read FILE instead of standard input; '-' is standard input

        Options:
          -a, --after N       Escalate what waited more than N hours (default: 4)
          -t, --to WORD       Escalate to this level (agent, lead, manager; environment:
                              SWAN_TO; required)
              --share NUMBER  Escalate at most this share
          -r, --rule FILE     Apply the rules in FILE (repeatable)
              --journal FILE  Append to the journal FILE (environment: SWAN_JOURNAL)
          -n, --dry-run       Say what would change, and change nothing

        Common options:
          -q, --quiet              Say less
              --as-of, --now TIME  Use only what was known at TIME
          -h, --help               Show this help

        Examples:
          # Hand over to a lead whatever waited more than four hours
          $ swan escalate --after 4 --to lead 'waited > 4'
          # Find nothing
          $ swan escalate --to lead never

        Exit status:
          0  Done
          1  Nothing waited
          2  Wrong usage
          3  Bad input, also when it was skipped
          4  The system refused

        See also: swan listen

        """#)
  }

  @Test func `a name too long for its column has a line of its own, and no line passes 80`() {
    var info = Listen.info
    info.manual.details = String(repeating: "word ", count: 100)
    info.manual.seeAlso = Array(repeating: "escalate", count: 20)
    info.declarations[0].name = "a-name-that-is-too-long-for-its-column"
    info.declarations[0].help = String(repeating: "word ", count: 30)
    for index in 0..<20 {
      var option = info.declarations[0]
      option.name = "option-\(index)"
      option.presence = .required
      info.declarations.append(option)
    }
    let lines = help(info).split(separator: "\n")
    #expect(lines.allSatisfy { $0.count <= 80 })
    #expect(lines.contains("      --a-name-that-is-too-long-for-its-column WORD"))
  }

  @Test func `the overview groups commands by what they are for`() {
    #expect(
      overview(commands, version: "1.2") == """
        swan 1.2: small tools for great customer service that pipe together

        Usage: swan COMMAND [OPTION]... [FILE]...

        Listen to the customer:
          listen  Say what the customer's words say

        Act while it helps:
          escalate  Raise the level of interactions that waited too long

        Help:
          help [COMMAND]        Show this, or how COMMAND works
          help --man [COMMAND]  Write the manual page of COMMAND, or of swan
          help --config         Write a defaults file with every option
          completions SHELL     Write the completion script of bash, fish or zsh
          --version             Show the version

        """)
  }
}
