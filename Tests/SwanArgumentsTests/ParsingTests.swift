import SwanArguments
import Testing

struct ParsingTests {
  @Test func `what is not given is its default`() throws {
    let command = try Escalate.parse(["--to", "lead", "x"])
    #expect(command.after == 4)
    #expect(command.share == nil)
    #expect(command.rules.isEmpty)
    #expect(!command.isDryRun)
    #expect(command.files.isEmpty)
  }

  @Test(arguments: [
    ["--after", "7"], ["--after=7"], ["-a", "7"], ["-a7"], ["-na", "7"], ["-na7"],
    ["--after", "9", "--after", "7"], ["--after", "oops", "-a7"],
  ])
  func `an option is spelled in any of the usual ways`(_ words: [String]) throws {
    #expect(try Escalate.parse(words + ["-tlead", "x"]).after == 7)
  }

  @Test func `options and operands mix, and two dashes end the options`() throws {
    let command = try Escalate.parse(["x", "-n", "a", "--to=agent", "-", "--", "--after", "--"])
    #expect(command.expression == "x")
    #expect(command.files == ["a", "-", "--after", "--"])
    #expect(command.isDryRun)
    #expect(command.after == 4)
  }

  @Test func `a repeatable option keeps every value, whatever it looks like`() throws {
    let command = try Escalate.parse(["-t", "lead", "x", "--rule", "--help", "-r-"])
    #expect(command.rules == ["--help", "-"])
  }

  @Test func `a value may be negative, empty, or hold an equals sign`() throws {
    let command = try Escalate.parse(["--to=lead", "--as-of", "-5", ""])
    #expect(command.asOf == "-5")
    #expect(command.expression == "")
    #expect(try Escalate.parse(["--to=lead", "--now=a=b", "x"]).asOf == "a=b")
    #expect(try Listen.parse(["--set", "a=b=c"]).pairs == [Pair(key: "a", value: "b=c")])
  }

  @Test func `a flag can be switched off again`() throws {
    #expect(try !Escalate.parse(["-tlead", "-n", "--dry-run=false", "x"]).isDryRun)
  }

  @Test(arguments: [["--help"], ["-h"], ["x", "--help", "--oops"], ["-nh"]])
  func `help is asked for`(_ words: [String]) {
    #expect(throws: UsageError.helpRequested) { try Escalate.parse(words) }
  }

  @Test(arguments: [["--rule", "--help"], ["--", "--help"], ["--rule=-h"], ["-rh"]])
  func `a value or operand that looks like help is none`(_ words: [String]) throws {
    _ = try Escalate.parse(["--to=lead", "x"] + words)
  }

  @Test func `validate runs after binding`() {
    #expect(
      complaint(Escalate.self, ["-n", "--journal=j", "--to=lead", "x"])
        == "--dry-run writes no --journal; leave one off")
  }

  @Test(arguments: [
    (["--aftr", "4"], "unknown option '--aftr'; did you mean '--after'?"),
    (["--aft=4"], "unknown option '--aft'; did you mean '--after'?"),
    (["--nwo", "4"], "unknown option '--nwo'; did you mean '--now'?"),
    (["--HELP"], "unknown option '--HELP'; did you mean '--help'?"),
    (["--FILE"], "unknown option '--FILE'"),
    (["--expression"], "unknown option '--expression'"),
    (["--=x"], "unknown option '--=x'"),
    (["--ünïcode=é"], "unknown option '--ünïcode'"),
    (["-x"], "unknown option '-x'"),
    (["-nx"], "unknown option '-x'"),
    (["-é"], "unknown option '-é'"),
    (["-dry-run"], "unknown option '-dry-run'; did you mean '--dry-run'?"),
    (["-5"], "unknown option '-5'"),
    (["--after"], "option '--after' needs a value; write '--after N'"),
    (["-na"], "option '--after' needs a value; write '--after N'"),
    (
      ["--dry-run=yes"],
      "option '--dry-run' takes no value like 'yes'; choose from true, false"
    ),
    (["x"], "option '--to' is missing; write '--to WORD'"),
    (["--to=lead"], "EXPRESSION is missing"),
    (
      ["--to", "laed", "x"],
      "'laed' is no value for --to; choose from agent, lead, manager; did you mean 'lead'?"
    ),
    (["--to", "x"], "'x' is no value for --to; choose from agent, lead, manager"),
    (["-tlead", "x", ""], "'' is no FILE; write the name of a file"),
    (
      ["--after", "1e3"],
      "'1e3' is no N for --after; write a whole number from 0 to 1000"
    ),
    (
      ["--after", "99999999999999999999"],
      "'99999999999999999999' is no N for --after; write a whole number from 0 to 1000"
    ),
    (
      ["-tlead", "--share", "nan", "x"],
      "'nan' is no NUMBER for --share; write a number from 0 to 1"
    ),
    (["--oo\u{1B}[2J\n"], #"unknown option '--oo\u{1B}[2J\n'"#),
  ])
  func `what is wrong is said in one sentence`(_ words: [String], _ sentence: String) {
    #expect(complaint(Escalate.self, words) == sentence)
  }

  @Test(arguments: [
    (["a", "b"], "unexpected argument 'b'"),
    (["--set", "=x"], "'=x' is no KEY=VALUE for --set; write it like key=value"),
    (["--set", "x"], "'x' is no KEY=VALUE for --set; write it like key=value"),
  ])
  func `a word too many is unexpected, half a pair is none`(_ words: [String], _ sentence: String) {
    #expect(complaint(Listen.self, words) == sentence)
  }

  @Test func `any words are taken or refused`() {
    let parts = [
      "-", "--", "=", "a", "n", "t", "lead", "--to", "--after", "9", "é", "\u{301}", "\u{0}", " ",
      "-1", "h", "help", "\u{1F468}\u{200D}\u{1F469}", "\n", "'", "\\", "x",
    ]
    var random = Steps(state: 7)
    for _ in 0..<3_000 {
      let words = (0..<Int(random.next() % 6)).map { _ in
        (0..<Int(random.next() % 4)).map { _ in parts[Int(random.next() % UInt64(parts.count))] }
          .joined()
      }
      if let sentence = complaint(Escalate.self, words) {
        #expect(!sentence.contains("\n") && !sentence.hasSuffix("."))
      }
      _ = candidates(for: words, in: commands).reply
      _ = candidates(for: ["escalate"] + words, in: commands).reply
      _ = try? Invocation(words, in: commands)
    }
  }
}

/// Numbers that look random and are always the same.
struct Steps: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state >> 33
  }
}
