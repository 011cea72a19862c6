import Foundation
import SwanCommands
import SwanKit
import Testing

/// `swan escalate --state`: what was said, answered and cleared, from run to run.
struct EscalateStateTests {
  /// Runs in one folder, each at a time of its own.
  private final class Desk {
    let folder: TemporaryFolder
    var log: [String] = []

    init() throws { folder = try TemporaryFolder() }

    /// The rules, levels and types of what comes, such as `promise 1` or `cleared promise`.
    func run(_ time: String) throws -> [String] { try run(at: time, ["j"]) }

    /// Answers to the escalation that was said last.
    func answer(_ time: String, _ option: String, _ words: String...) throws -> [String] {
      try run(at: time, [option, String(lastID().prefix(8))] + words)
    }

    func lastID() throws -> String {
      let said = try records(try #require(folder.read("s")))
      return try #require(said.last { $0["type"] == "escalation" }?["id"])
    }

    /// What it says on standard error.
    var said = ""

    private func run(at time: String, _ words: [String]) throws -> [String] {
      try folder.write(log.map { $0 + "\n" }.joined().utf8, to: "j")
      let outcome = try swan(
        ["escalate", "--state", "s", "--as-of", "2026-\(time)Z"] + words, in: folder)
      #expect(outcome.errorText == said)
      return try records(outcome.output).map { record in
        let rule = record["rule"] ?? ""
        return record["type"] == "escalation"
          ? "\(rule) \(record["level"] ?? "")" : "\(record["type"] ?? "") \(rule)"
      }
    }

    private func records(_ bytes: [UInt8]) throws -> [[String: String]] {
      try bytes.split(separator: UInt8(ascii: "\n")).map { line in
        let object = try JSONSerialization.jsonObject(with: Data(line))
        return try #require(object as? [String: Any]).mapValues { "\($0)" }
      }
    }
  }

  private static func promise(_ id: Int, _ more: String = "") -> String {
    #"{"id":\#(id),"at":"2026-03-02T08:00:00Z","customer":"c-\#(id)","promised_at":"2026-03-02T08:30:00Z"\#(more)}"#
  }

  @Test func `each level is said once, and what has gone is cleared once`() throws {
    let desk = try Desk()
    desk.log = [Self.promise(1)]
    #expect(try desk.run("03-02T08:00:00") == [])
    #expect(try desk.run("03-02T08:20:00") == ["promise 1"])
    #expect(try desk.run("03-02T08:25:00") == [])
    #expect(try desk.run("03-02T08:40:00") == ["promise 2"])
    desk.log.append(
      Self.promise(
        1, #","first_reply_at":"2026-03-02T08:41:00Z","revised_at":"2026-03-02T08:41:00Z""#))
    #expect(try desk.run("03-02T08:50:00") == ["cleared promise"])
    #expect(try desk.run("03-02T09:00:00") == [])
  }

  @Test func `what comes back after it was cleared is said again, from its first level`() throws {
    let desk = try Desk()
    desk.log = [Self.promise(1)]
    #expect(try desk.run("03-02T08:40:00") == ["promise 2"])
    desk.log = [Self.promise(1, Self.replied)]
    #expect(try desk.run("03-02T08:42:00") == ["cleared promise"])
    // An answer to what has gone is none to what comes back, which is said.
    desk.said =
      "swan escalate: \(try desk.lastID()) has been cleared, so the answer has no effect\n"
    #expect(
      try desk.answer("03-02T08:42:30", "--acknowledge", "--by", "ada") == ["acknowledgement "])
    #expect(try desk.answer("03-02T08:42:31", "--snooze", "--until", "2h") == ["snooze "])
    desk.said = ""
    desk.log = [Self.promise(1)]
    #expect(try desk.run("03-02T08:43:00") == ["promise 2"])
    #expect(try desk.run("03-04T08:43:00") == ["promise 3"])
  }

  @Test func `what a run can't know is not said to have gone`() throws {
    let desk = try Desk()
    desk.log = [Self.promise(1)]
    #expect(try desk.run("03-02T08:40:00") == ["promise 2"])
    // The journal was rotated, or another rule asked for.
    desk.log = [Self.promise(2, Self.replied)]
    #expect(try desk.run("03-02T08:42:00") == [])
    desk.log = []
    #expect(try desk.run("03-02T08:42:00") == [])
    desk.log = [Self.promise(1)]
    #expect(try desk.run("03-02T08:43:00") == [])
  }

  private static let replied = #","first_reply_at":"2026-03-02T08:41:00Z""#

  @Test func `what somebody took on is silent until it gets worse by itself`() throws {
    let desk = try Desk()
    func reopened(_ times: Int) -> String {
      #"{"id":1,"at":"2026-03-02T08:00:00Z","customer":"c","kind":"problem","reopens":\#(times),"revised_at":"2026-03-0\#(1 + times)T08:30:00Z"}"#
    }
    desk.log = [reopened(1)]
    #expect(try desk.run("03-02T09:00:00") == ["reopened 1"])
    #expect(
      try desk.answer("03-02T09:01:00", "--acknowledge", "--by", "ada") == [
        "acknowledgement "
      ])
    // Open for too long is another matter.
    #expect(try desk.run("03-06T09:00:00") == ["open 1"])
    for times in 2...5 {
      desk.log.append(reopened(times))
      #expect(try desk.run("03-06T09:0\(times):00") == ["reopened \(min(times, 3))"])
    }
  }

  @Test func `time alone says nothing more of what somebody took on`() throws {
    let desk = try Desk()
    desk.log = [Self.promise(1)]
    #expect(try desk.run("03-02T08:20:00") == ["promise 1"])
    #expect(
      try desk.answer("03-02T08:21:00", "--acknowledge", "--by", "ada") == [
        "acknowledgement "
      ])
    #expect(try desk.run("03-02T08:40:00") == [])
    desk.log = [Self.promise(1, Self.replied)]
    #expect(try desk.run("03-02T08:50:00") == ["cleared promise"])
  }

  @Test func `what was snoozed is said again when the time is over, and once`() throws {
    let desk = try Desk()
    desk.log = [Self.promise(1)]
    #expect(try desk.run("03-02T08:40:00") == ["promise 2"])
    #expect(try desk.answer("03-02T08:40:00", "--snooze", "--until", "2h") == ["snooze "])
    #expect(try desk.run("03-02T10:39:59") == [])
    #expect(try desk.run("03-02T10:40:00") == ["promise 2"])
    #expect(try desk.run("03-02T10:40:01") == [])
  }

  @Test func `a further interaction of the same matter is another trigger`() throws {
    let desk = try Desk()
    func rated(_ id: Int, _ hour: Int) -> String {
      #"{"id":\#(id),"at":"2026-03-02T0\#(hour):00:00Z","customer":"c","case":"k","rating":1}"#
    }
    desk.log = [rated(1, 6)]
    #expect(try desk.run("03-02T08:00:00") == ["rated-bottom 1"])
    desk.log.append(rated(2, 9))
    #expect(try desk.run("03-02T10:00:00") == ["rated-bottom 1", "cleared rated-bottom"])
  }

  @Test func `a torn last line of the state is mended`() throws {
    let desk = try Desk()
    desk.log = [Self.promise(1), Self.promise(2)]
    #expect(try desk.run("03-02T08:40:00") == ["promise 2", "promise 2"])
    let whole = try #require(desk.folder.read("s"))
    try desk.folder.write(whole.dropLast(30), to: "s")
    // What was torn is said again, the other not.
    #expect(try desk.run("03-02T08:41:00") == ["promise 2"])
  }

  /// Gives a file two more names: `l`, a symbolic link, and `h`, a hard one.
  private func name(_ file: String, in folder: TemporaryFolder) throws {
    let (manager, url) = (FileManager.default, folder.url)
    try manager.createSymbolicLink(
      atPath: url.appendingPathComponent("l").path, withDestinationPath: file)
    try manager.linkItem(
      at: url.appendingPathComponent(file), to: url.appendingPathComponent("h"))
  }

  @Test(arguments: [["./j"], ["-"], ["l"], ["h"], ["--on-error", "./said", "k"]])
  func `a state that is the log or another file by any name is refused and left as it is`(
    words: [String]
  ) throws {
    let folder = try TemporaryFolder()
    try folder.write((Self.promise(1) + "\n").utf8, to: "j")
    try folder.write((Self.promise(1) + "\n").utf8, to: "k")
    try folder.write([], to: "said")
    try name("j", in: folder)
    let isAside = words.contains("k")
    let (output, error) = (try ScratchFile(), try ScratchFile())
    var world = World.test(in: folder, input: try ScratchFile(), output: output, error: error)
    world.input = try System().open("j", in: folder.descriptor, O_RDONLY)
    let status = Swan.run(["escalate", "--state", isAside ? "said" : "j"] + words, in: world)
    #expect(status.rawValue == 2)
    let said = String(decoding: try error.bytes(), as: UTF8.self)
    #expect(said.contains("--state keeps what was said, and"), "\(said)")
    #expect(folder.read("j") == Array((Self.promise(1) + "\n").utf8))
    #expect(try output.bytes() == [])
  }

  @Test func `one state under several names says each once, whoever comes at once`() throws {
    let folder = try TemporaryFolder()
    let count = 40
    try folder.write((1...count).map { Self.promise($0) + "\n" }.joined().utf8, to: "j")
    try folder.write([], to: "s")
    try name("s", in: folder)
    let said = Shared([UInt8]())
    DispatchQueue.concurrentPerform(iterations: 9) { turn in
      let outcome = try? swan(
        [
          "escalate", "--state", ["s", "l", "h"][turn % 3], "--as-of", "2026-03-02T08:40:00Z", "j",
        ],
        in: folder)
      said.withLock { $0 += outcome?.output ?? [] }
    }
    let lines = said.withLock { $0 }.split(separator: UInt8(ascii: "\n"))
    #expect(lines.count == count && Set(lines).count == count)
    #expect(folder.read("s")?.split(separator: UInt8(ascii: "\n")).count == count)
  }

  /// The program itself, which stands beside the tests.
  private static let program = URL(fileURLWithPath: CommandLine.arguments[0])
    .deletingLastPathComponent().appendingPathComponent("swan").path

  @Test(
    .enabled(if: FileManager.default.isExecutableFile(atPath: program), "there is no program"),
    arguments: [
      ("escalate --as-of 2026-03-02T08:40:00Z --state s j >&-", 4),
      ("escalate --as-of 2026-03-02T08:40:00Z --state s j >&- 2>&-", 4),
      ("escalate --as-of 2026-03-02T08:40:00Z --state s nowhere 2>&-", 4),
      ("escalate --state s <&-", 4),
    ])
  func `a standard descriptor that is closed is no other file`(words: String, status: Int32) throws
  {
    let folder = try TemporaryFolder()
    try folder.write((Self.promise(1) + "\n").utf8, to: "j")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", "'\(Self.program)' \(words)"]
    process.currentDirectoryURL = folder.url
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == status)
    #expect(folder.read("s") == [])
    #expect(folder.read("j") == Array((Self.promise(1) + "\n").utf8))
  }

  @Test func `another promise of the same interaction is said, from its first level`() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      #"""
      {"promises":[{"name":"reply","clock":"first_reply","within":"1h"},
      {"name":"done","clock":"resolution","within":"2h"}]}
      """#.utf8, to: "p")
    var line = #"{"id":1,"at":"2026-03-02T08:00:00Z","customer":"c""#
    func said(_ time: String) throws -> [String] {
      try folder.write((line + "}\n").utf8, to: "j")
      let outcome = try swan(
        ["escalate", "--promises", "p", "--state", "s", "--as-of", "2026-03-02T\(time)Z", "j"],
        in: folder)
      return outcome.text.split(separator: "\n").compactMap { line in
        line.firstMatch(of: /"level":(\d).*"reason":"(\w+)/).map { "\($0.2) \($0.1)" }
      }
    }
    #expect(try said("09:30:00") == ["reply 2"])
    #expect(try said("09:50:00") == [])
    line += #","first_reply_at":"2026-03-02T09:51:00Z""#
    #expect(try said("09:52:00") == ["done 1"])
    #expect(try said("09:53:00") == [])
    #expect(try said("10:01:00") == ["done 2"])
    #expect(try said("10:02:00") == [])
  }

  @Test func `a report beside the state shows what is open`() throws {
    let desk = try Desk()
    desk.log = [Self.promise(1), Self.promise(2)]
    #expect(try desk.run("03-02T08:20:00") == ["promise 1", "promise 1"])
    desk.log = [Self.promise(1, #","first_reply_at":"2026-03-02T08:25:00Z""#), Self.promise(2)]
    #expect(try desk.run("03-02T08:40:00") == ["promise 2", "cleared promise"])
    let outcome = try swan(
      ["report", "--format", "csv", "j", "s"], in: desk.folder)
    let rows = outcome.text.split(separator: "\n").filter { $0.hasPrefix("needed,waiting") }
    #expect(rows.count == 1)
    #expect(rows.first?.contains(try desk.lastID()) == true)
  }
}
