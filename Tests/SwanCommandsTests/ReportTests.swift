import Foundation
import SwanArguments
import SwanCommands
import SwanKit
import Testing

/// `swan report` as it is called, in a folder of each test's own; now is 2026-03-02T09:00:00Z.
struct ReportTests {
  /// What a run wrote, and how it ended.
  private struct Answer {
    var status: CInt
    var output: String
    var error: String
  }

  private func report(
    _ words: String..., input: String, isTerminal: Bool = false,
    environment: [String: String] = [:]
  ) throws -> Answer {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("swan-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    func path(_ name: String) -> String { folder.appendingPathComponent(name).path }
    try Data(input.utf8).write(to: folder.appendingPathComponent("in"))
    let system = System()
    var world = World()
    world.input = try system.open(path("in"), O_RDONLY)
    world.output = try system.open(path("out"), O_WRONLY | O_CREAT)
    world.error = try system.open(path("error"), O_WRONLY | O_CREAT)
    world.environment = environment
    world.now = { Time(microseconds: 1_772_442_000_000_000) }
    let output = world.output
    world.isTerminal = { isTerminal && $0 == output }
    let status = Swan.run(["report"] + words, in: world).rawValue
    for descriptor in [world.input, world.output, world.error] {
      try system.close(descriptor, "")
    }
    func text(_ name: String) throws -> String {
      try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
    }
    return Answer(status: status, output: try text("out"), error: try text("error"))
  }

  private static let log = """
    {"id":1,"at":"2026-02-02T09:00:00Z","customer":"c-1","agent":"ada","kind":"problem","case":"k","first_reply_at":"2026-02-02T09:30:00Z","resolved_at":"2026-02-02T12:00:00Z","rating":2,"self_rating":5,"steps":{"apologise":true,"fix":false}}
    {"id":2,"at":"2026-02-03T09:00:00Z","customer":"c-1","agent":"bob","case":"k","first_reply_at":"2026-02-03T09:10:00Z","resolved_at":"2026-02-03T10:00:00Z","rating":5,"self_rating":5}
    {"id":3,"at":"2026-02-10T09:00:00Z","customer":"c-2","agent":"ada","audience":"internal","promised_at":"2026-02-10T10:00:00Z","resolved_at":"2026-02-10T09:40:00Z"}
    {"id":4,"at":"2026-02-11T09:00:00Z","customer":"c-3","agent":"bob","promised_at":"2026-02-11T10:00:00Z","resolved_at":"2026-02-11T19:40:00Z","recommend":9,"effort":2}
    {"id":5,"at":"2026-02-12T09:00:00Z","customer":"c-4","kind":"problem"}

    """

  /// The numbers of a CSV face by section, measure and group.
  private func numbers(_ csv: String) -> [String: [String]] {
    var numbers: [String: [String]] = [:]
    for line in csv.split(separator: "\n").dropFirst() {
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      numbers[cells[..<3].joined(separator: " ")] = Array(cells[3...])
    }
    return numbers
  }

  @Test func `a case counts once: first reply, last resolution, last rating`() throws {
    let numbers = numbers(try report("-f", "csv", input: Self.log).output)
    #expect(numbers["how_many interactions "]?.first == "5")
    #expect(numbers["how_many cases "]?.first == "4")
    #expect(numbers["words csat "] == ["1", "0.2065", "1", "1", "share"])
    #expect(numbers["words response_rate "]?[3...] == ["3", "share"])
    #expect(numbers["words nps "]?.first == "100")
    #expect(numbers["words ces "]?.first == "2")
    #expect(numbers["speed first_reply_median "]?.first == "1800")
    #expect(numbers["speed resolution_median "]?.first == "38400")
    #expect(numbers["promises kept internal"]?.first == "1")
    #expect(numbers["promises kept external"]?.first == "0")
    #expect(numbers["problems problems "]?.first == "2")
    #expect(numbers["problems open "]?.first == "1")
    #expect(numbers["steps taken apologise"]?.first == "1")
    #expect(numbers["steps left_out fix"]?.first == "1")
    #expect(numbers["steps unknown urgency"]?.first == "2")
    #expect(numbers["beliefs we_say_superior "]?.first == "1")
    #expect(numbers["beliefs they_say_superior "]?.first == "0.5")
    #expect(numbers["states customers uncertainty"]?.first == "4")
    // The open problem is younger than three days, and nothing else asks for anybody.
    #expect(numbers["needed needed "]?.first == "0")
  }

  @Test(arguments: ["text", "markdown", "json", "csv"])
  func `nothing is no data, never 0 %`(format: String) throws {
    let answer = try report("--format", format, input: "")
    #expect(answer.status == 0)
    #expect(!answer.output.contains("0.0") && !answer.output.contains("value\":"))
    if format == "text" {
      #expect(answer.output.contains("What customers say: no data\n"))
    }
  }

  @Test func `only what was known then counts`() throws {
    let numbers = numbers(
      try report("-f", "csv", "--as-of", "2026-02-02T10:00:00Z", input: Self.log).output)
    #expect(numbers["how_many interactions "]?.first == "1")
    #expect(numbers["words csat "] == nil)
    #expect(numbers["problems open "]?.first == "1")
  }

  @Test func `any order and any number of threads give the same bytes`() throws {
    let lines = Self.log.split(separator: "\n")
    for format in ["text", "markdown", "json", "csv"] {
      let first = try report("-f", format, "--all", input: Self.log).output
      let turned = lines.reversed().joined(separator: "\n")
      let second = try report(
        "-f", format, "--all", "--threads", "4", "--block-size", "64", input: turned
      ).output
      #expect(first == second)
    }
  }

  @Test func `names from the input steer nothing`() throws {
    let name = #"=1+\u001b[2J|\u009b2J\u202e,\"x\n"#
    let line =
      #"{"id":1,"at":"2026-02-02T09:00:00Z","customer":"c","agent":"\#(name)","kind":"problem","rating":3}"#
    for format in ["text", "markdown", "csv"] {
      let output = try report("-f", format, "--all", input: line).output
      let steering = output.unicodeScalars.filter {
        $0 != "\n" && ($0.value < 0x20 || (0x7f..<0xa0).contains($0.value) || $0.value == 0x202e)
      }
      #expect(steering.isEmpty)
    }
    let markdown = try report("-f", "markdown", input: line).output
    #expect(markdown.contains(#"\|\\u009b2J"#))
    let csv = try report("-f", "csv", input: line).output
    #expect(csv.contains(#"agents,chance,"'=1+\u001b[2J|\u009b2J\u202e,""x\u000a","#))
  }

  @Test func `colour and blocks are for terminals`() throws {
    let plain = try report(input: Self.log).output
    #expect(plain.utf8.allSatisfy { $0 < 0x80 && $0 != 0x1b })
    let shown = try report(input: Self.log, isTerminal: true).output
    #expect(shown.contains("\u{1b}[1mHow many, and when\u{1b}[0m") && shown.contains("█"))
    let refused = try report(input: Self.log, isTerminal: true, environment: ["NO_COLOR": "1"])
    #expect(!refused.output.contains("\u{1b}") && refused.output.contains("█"))
    #expect(try report("--color", "always", input: Self.log).output.contains("\u{1b}[1m"))
    #expect(
      !(try report("--color", "never", input: Self.log, isTerminal: true).output)
        .contains("\u{1b}"))
    #expect(plain.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }

  @Test func `the period before stands beside this one`() throws {
    let numbers = numbers(
      try report(
        "-f", "csv", "--compare", "--since", "2026-02-09", "--until", "2026-02-16",
        input: Self.log
      ).output)
    #expect(numbers["comparison interactions "]?.first == "3")
    #expect(numbers["comparison interactions_before "]?.first == "2")
    #expect(numbers["comparison interactions_difference "]?.first == "1")
    #expect(numbers["comparison csat_before "]?.first == "1")
    #expect(numbers["how_many interactions "]?.first == "3")
  }

  @Test(arguments: [
    (["--compare"], "--compare needs to know where the period begins; give --since"),
    (
      ["--compare", "--since", "2026-01-01"],
      "--compare needs to know where the period ends; give --until or --as-of"
    ),
    (
      ["--compare", "--since", "2026-02-01", "--until", "2026-01-01"],
      "the period ends before it begins; let --since be earlier"
    ),
  ])
  func `a comparison needs both ends`(words: [String], sentence: String) throws {
    var world = World()
    world.input = try System().open("/dev/null", O_RDONLY)
    defer { try? System().close(world.input, "") }
    let command = Result { try ReportCommand.parse(words).run(in: world) }
    #expect(throws: (any Error).self) { try command.get() }
    guard case .failure(let error) = command else { return }
    #expect("\(error)" == sentence)
  }

  @Test func `an empty period says from when to when the log reaches`() throws {
    let answer = try report("--since", "7d", input: Self.log).output
    let sentence = "No interactions in the period; the log reaches from 2026-02-02 to 2026-02-12."
    #expect(answer.hasPrefix(sentence + "\n"))
    let early = try report("--until", "2026-01-01", "--as-of", "2026-02-03", input: Self.log)
    #expect(early.output.contains("2026-02-02 to 2026-02-02."))
    #expect(try report(input: "").output.hasPrefix("No interactions.\n"))
  }

  @Test func `who needs us fits the page, and is told once for how long`() throws {
    let lines = ["c-1", "a-customer-with-a-name-of-some-length"].map {
      #"{"id":"\#($0)","at":"2026-02-20T09:00:00Z","customer":"\#($0)","kind":"problem","rating":1,"steps":{"fix":false}}"#
    }
    let output = try report("--as-of", "2026-02-22", input: lines.joined(separator: "\n")).output
    let needed = try #require(output.range(of: "needing us")).lowerBound
    #expect(
      output[needed...] == """
        needing us                    2
            a-customer-with-a-name-...  the customer gave the lowest rating 1 d 15 h
                                        ago, and more had gone wrong before
            c-1                         the customer gave the lowest rating 1 d 15 h
                                        ago, and more had gone wrong before

        """)
  }

  /// A section in a terminal of so many columns, which it keeps to.
  private func text(_ section: ReportSection, _ columns: Int) -> String {
    var report = Report()
    report.sections = [section]
    var face = TextFace()
    face.columns = columns
    let text = face.text(of: report)
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= columns }, "\(text)")
    return text
  }

  @Test(arguments: [40, 50, 60, 70])
  func `a table is as narrow as the terminal, and what does not fit is left out`(columns: Int) {
    var section = ReportSection("groups", "Agents", "The chance.")
    section.heading = "chance"
    section.rows = ["ada", "somebody with a long name indeed"].map { name in
      var row = ReportRow(
        "chance", name, Quantity(Estimate(0.5, low: 0.25, high: 0.9), .share, count: 1234))
      row.add("above", "above others", Quantity(Estimate(0.1, low: 0.01, high: 0.2), .points))
      row.add("again", "seen again by us", Quantity(0.9, .share))
      return row
    }
    let text = text(section, columns)
    #expect(text.contains("50.0 %") && text.contains("somebody w"), "\(text)")
  }

  @Test(arguments: [40, 60, 80, 100])
  func `a remark is wrapped to the columns of a terminal`(columns: Int) {
    var section = ReportSection("needed", "Who needs us now", "The most urgent first.")
    section.rows = ["c-1", "somebody with a long name indeed"].map { name in
      var row = ReportRow("waiting", name, Quantity(1, .seconds))
      row.remark = "first reply promised by 2026-03-02T06:50:00Z, now 2 h 10 min late"
      row.isToldByRemark = true
      return row
    }
    let text = text(section, columns)
    #expect(text.split { " \n".contains($0) }.count { $0 == "late" } == 2 && !text.contains("1s"))
  }

  @Test func `what is heard in words is counted, and called an estimate`() throws {
    let lines = [
      #"{"complaint":0.8,"signals":{"leaving":"bye","urgent":"now"}}"#,
      #"{"complaint":0.5,"signals":{"urgent":null}}"#, #"{"language":"unknown"}"#,
    ].enumerated().map {
      #"{"id":\#($0),"at":"2026-02-02T09:00:00Z","customer":"c","heard":\#($1)}"#
    }.joined(separator: "\n")
    let numbers = numbers(try report("-f", "csv", input: lines).output)
    #expect(numbers["heard interactions complaint"]?.first == "1")
    #expect(numbers["heard share complaint"] == ["0.5", "0.0945", "0.9055", "2", "share"])
    #expect(numbers["heard interactions urgent"]?.first == "1")
    #expect(numbers["heard share leaving"]?.first == "0.5")
    #expect(numbers["heard interactions wow"]?.first == "0")
    #expect(numbers["needed needed "]?.first == "1")
    #expect(try report(input: lines).output.contains("an estimate"))
    #expect(try report(input: Self.log).output.contains("What their words sound like: no data\n"))
  }

  @Test func `states and agents say how many experiences are estimates`() throws {
    let lines = [#""rating":4"#, #""heard":{"experience":0.8}"#, #""heard":{}"#].enumerated().map {
      #"{"id":\#($0),"at":"2026-02-02T09:00:00Z","customer":"c","agent":"ada",\#($1)}"#
    }.joined(separator: "\n")
    let note = "  Of 2 experiences 1 is estimated by what words sound like.\n"
    #expect(try report(input: lines).output.components(separatedBy: note).count == 3)
    #expect(try !report(input: Self.log).output.contains("is estimated"))
  }

  @Test func `weeks are those of the time zone`() throws {
    // Sunday night in UTC is Monday in Tokyo.
    let lines = [("1", "2026-02-01T20:00:00Z"), ("2", "2026-02-08T20:00:00Z")].map { id, at in
      #"{"id":\#(id),"at":"\#(at)","customer":"c-1","rating":4}"#
    }.joined(separator: "\n")
    let utc = try report("-f", "csv", input: lines).output
    let tokyo = try report("-f", "csv", "--time-zone", "Asia/Tokyo", input: lines).output
    #expect(utc.contains("rating 2026-W05") && !utc.contains("rating 2026-W07"))
    #expect(tokyo.contains("rating 2026-W07") && !tokyo.contains("rating 2026-W05"))
  }

  @Test func `escalations in the input replace the report's own`() throws {
    let escalation =
      #"{"type":"escalation","id":"e-1","priority":1,"customer":"c-9","reason":"the promise is broken","due":"2026-03-02T10:00:00Z"}"#
    let other =
      #"{"type":"escalation","id":"e-2","priority":3,"customer":"c-8","reason":"silence"}"#
    let output = try report(input: Self.log + other + "\n" + escalation + "\n").output
    let first = try #require(output.range(of: "c-9"))
    let second = try #require(output.range(of: "c-8"))
    #expect(first.lowerBound < second.lowerBound)
    #expect(output.contains("the promise is broken, due 2026-03-02T10:00:00Z"))
    #expect(!output.contains("has been open for"))
  }
}
