import SwanArguments
import Testing

struct DefaultsTests {
  private func read(
    _ text: String, environment: [String: String] = [:]
  ) throws(UsageError) -> Defaults {
    try Defaults(file: text, path: "rc", environment: environment, for: commands)
  }

  @Test func `the command line is over the environment, which is over the file`() throws {
    let file = "[escalate]\nto = agent\nafter=9\njournal = from file"
    let fromFile = try read(file)
    #expect(try Escalate.parse(["x"], defaults: fromFile).to == .agent)
    #expect(try Escalate.parse(["x"], defaults: fromFile).after == 9)
    let both = try read(file, environment: ["SWAN_TO": "lead", "SWAN_JOURNAL": ""])
    #expect(try Escalate.parse(["x"], defaults: both).to == .lead)
    #expect(try Escalate.parse(["x"], defaults: both).journal == "from file")
    #expect(try Escalate.parse(["x", "--to=manager"], defaults: both).to == .manager)
  }

  @Test func `a section is over what stands before it, and others do not matter`() throws {
    let defaults = try read(
      "\u{FEFF}# mine\r\n  journal = a=b # c  \r\nquiet = true\r\nnow = today\r\n\r\n"
        + "[ listen ]\r\nbasis = stars\r\njournal=own\r\n[escalate]\r\nto=lead\r\n")
    let escalate = try Escalate.parse(["x"], defaults: defaults)
    #expect(escalate.journal == "a=b # c")
    #expect(escalate.isQuiet)
    #expect(escalate.asOf == "today")
    let listen = try Listen.parse(["--quiet=false"], defaults: defaults)
    #expect(listen.basis == "stars")
    #expect(listen.journal == "own")
    #expect(!listen.isQuiet)
  }

  @Test func `a repeatable option takes all its lines, or none when it is given`() throws {
    let defaults = try read("rule = a\nrule = b")
    #expect(try Escalate.parse(["-tlead", "x"], defaults: defaults).rules == ["a", "b"])
    #expect(try Escalate.parse(["-tlead", "x", "-rc"], defaults: defaults).rules == ["c"])
  }

  @Test(arguments: [
    ("\naftr = 3", "rc:2: unknown option 'aftr'; did you mean 'after'?"),
    ("--after = 3", "rc:1: unknown option '--after'; did you mean 'after'?"),
    ("EXPRESSION = 3", "rc:1: unknown option 'EXPRESSION'"),
    ("help = true", "rc:1: unknown option 'help'"),
    ("= 3", "rc:1: unknown option ''"),
    ("[listen]\nafter = 3", "rc:2: unknown option 'after'"),
    ("[escalat]", "rc:1: unknown command 'escalat'; did you mean 'escalate'?"),
    ("quiet", "rc:1: 'quiet' is no setting; write 'option = value' or '[command]'"),
  ])
  func `a line that no command understands is refused with its place`(
    _ text: String, _ sentence: String
  ) {
    #expect {
      _ = try read(text)
    } throws: {
      "\($0)" == sentence
    }
  }

  @Test func `a value is checked where it is used, with its place`() throws {
    let defaults = try read("after = many\nquiet = yes", environment: ["SWAN_TO": "laed"])
    #expect(
      complaint(Escalate.self, ["-q", "-a1", "x"], defaults)
        == "SWAN_TO: 'laed' is no value for --to; choose from agent, lead, manager; "
        + "did you mean 'lead'?")
    #expect(
      complaint(Escalate.self, ["-q", "x"], defaults)
        == "rc:1: 'many' is no N for --after; write a whole number from 0 to 1000")
    #expect(
      complaint(Listen.self, [], defaults)
        == "rc:2: option '--quiet' takes no value like 'yes'; choose from true, false")
  }

  @Test func `the template lists every option, and is a defaults file itself`() throws {
    let text = defaultsTemplate(commands)
    for line in [
      "#as-of = TIME", "#quiet = false", "[escalate]", "#after = 4", "#to = WORD", "#basis = words",
    ] {
      #expect(text.split(separator: "\n").contains(Substring(line)), "\(line)")
    }
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 })
    _ = try read(text)
    let settings = text.split(separator: "\n")
      .map { $0.hasPrefix("#") && !$0.hasPrefix("# ") ? $0.dropFirst() : $0 }
    _ = try read(settings.joined(separator: "\n"))
  }

  @Test func `any text is read or refused with its place`() {
    let parts = [
      "after", "listen", "[", "]", "=", " ", "\n", "\r\n", "#", "é", "\u{301}", "\u{FEFF}", "-",
      "9",
    ]
    var random = Steps(state: 3)
    for _ in 0..<1_000 {
      let text = (0..<Int(random.next() % 12))
        .map { _ in parts[Int(random.next() % UInt64(parts.count))] }.joined()
      do throws(UsageError) {
        _ = try Escalate.parse(["-tlead", "x"], defaults: read(text))
      } catch {
        #expect("\(error)".hasPrefix("rc:"))
      }
    }
  }
}
