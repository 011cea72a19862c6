import Foundation
import SwanCommands
import SwanKit
import Testing

/// `swan escalate` as it is called, in a folder of each test's own; now is 2026-03-02T09:00:00Z.
struct EscalateTests {
  private static let broken =
    #"{"id":1,"at":"2026-03-02T08:00:00Z","customer":"c-1","promised_at":"2026-03-02T08:30:00Z"}"#
    + "\n"
  private static let fine = #"{"id":2,"at":"2026-03-02T08:00:00Z","customer":"c-2"}"# + "\n"

  /// A folder with files; commands run in it.
  private final class Place {
    let url = FileManager.default.temporaryDirectory
      .appendingPathComponent("swan-\(UUID().uuidString)")

    init(_ files: [String: String]) throws {
      try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
      for (name, text) in files { try write(text, name) }
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    func write(_ text: String, _ name: String) throws {
      try Data(text.utf8).write(to: url.appendingPathComponent(name))
    }

    func text(_ name: String) throws -> String {
      try String(contentsOf: url.appendingPathComponent(name), encoding: .utf8)
    }

    /// Runs `swan escalate` and the words; what it writes is appended to `output`.
    func escalate(_ words: String..., output: String = "out") throws -> CInt {
      let system = System()
      func open(_ name: String, _ flags: CInt) throws -> CInt {
        try system.open(url.appendingPathComponent(name).path, flags)
      }
      var world = World()
      world.directory = try system.open(url.path, O_RDONLY | O_DIRECTORY)
      world.input = try system.open("/dev/null", O_RDONLY)
      world.output = try open(output, O_WRONLY | O_CREAT | O_APPEND)
      world.error = try open("error", O_WRONLY | O_CREAT | O_APPEND)
      world.now = { Time(microseconds: 1_772_442_000_000_000) }
      world.isTerminal = { _ in false }
      defer {
        for descriptor in [world.directory, world.input, world.output, world.error] {
          try? system.close(descriptor, "")
        }
      }
      return Swan.run(["escalate"] + words, in: world).rawValue
    }
  }

  @Test func `the status is 1 when somebody needs us, else 0`() throws {
    let place = try Place(["broken": Self.broken, "fine": Self.fine])
    #expect(try place.escalate("broken") == 1)
    #expect(try place.escalate("fine", output: "none") == 0)
    #expect(try place.text("none") == "")
  }

  @Test func `now is the clock, not the latest time of the log`() throws {
    let place = try Place(["log": Self.broken])
    #expect(try place.escalate("log") == 1)
    #expect(try place.text("out").contains(#""at":"2026-03-02T09:00:00Z""#))
    #expect(try place.escalate("--now", "2026-03-02T08:10:00Z", "log") == 0)
    #expect(try place.escalate("--as-of", "2026-03-02T08:15:00Z", "log") == 1)
    #expect(
      try place.escalate("--as-of", "2026-03-02T08:10:00Z", "--warn", "20m", "log") == 1)
  }

  @Test func `bad input outweighs findings`() throws {
    let place = try Place(["log": Self.broken + "{\n"])
    #expect(try place.escalate("--on-error", "skip", "log") == 3)
    #expect(try place.text("out").contains("promise"))
    #expect(try place.escalate("log", output: "none") == 3)
    #expect(try place.text("none") == "")
  }

  @Test func `the line for cron sends each once, from the first day`() throws {
    let place = try Place(["log": Self.broken])
    #expect(try place.escalate("--already", "to-do", "log", output: "to-do") == 1)
    let first = try place.text("to-do")
    #expect(first.split(separator: "\n").count == 1)
    #expect(try place.escalate("--already", "to-do", "log", output: "to-do") == 0)
    #expect(try place.text("to-do") == first)
    // A day later it is worse.
    #expect(
      try place.escalate(
        "--already", "to-do", "--now", "2026-03-03T09:00:00Z", "log", output: "to-do") == 1)
    #expect(try place.text("to-do").split(separator: "\n").count == 2)
  }

  @Test func `a missing file of those sent is an empty one, and other records in it are ignored`()
    throws
  {
    let place = try Place([
      "log": Self.broken, "other": Self.broken + #"{"type":"score","id":"x"}"#,
    ])
    #expect(try place.escalate("--already", "missing", "log", output: "a") == 1)
    #expect(try place.escalate("--already", "other", "log", output: "b") == 1)
    #expect(try place.text("a") == place.text("b"))
  }

  @Test func `a bad line in the file of those sent is bad input`() throws {
    let place = try Place(["log": Self.broken, "to-do": "{\n"])
    #expect(try place.escalate("--already", "to-do", "log") == 3)
    #expect(try place.text("error").hasPrefix("swan escalate: to-do:1:"))
    #expect(try place.escalate("--already", "to-do", "--on-error", "bad", "log") == 3)
    #expect(try place.text("bad") == "")
  }

  @Test func `both can't be standard input`() throws {
    #expect(try Place([:]).escalate("--already", "-") == 2)
  }

  @Test func `an answer that is to be followed, or a week of nothing, is refused`() throws {
    let place = try Place(["log": Self.broken])
    let id = String(repeating: "0", count: 32)
    for option in ["--follow", "--print-rules"] {
      #expect(try place.escalate("--acknowledge", id, "--by", "ada", option) == 2)
      #expect(try place.escalate("--snooze", id, "--until", "2h", option) == 2)
    }
    #expect(try place.escalate("--within", "0h", "log") == 2)
    #expect(try place.text("out") == "")
    let said = try place.text("error").split(separator: "\n")
    #expect(said.count == 5 && said.last?.contains("--within 0 leaves nothing") == true)
    // To warn at the deadline, or to be open for no time, says something.
    #expect(try place.escalate("--warn", "0m", "--open-longer", "0h", "log") == 1)
  }

  @Test func `options say when it is too long, and how long ago is too late`() throws {
    let old = #"{"id":1,"at":"2026-03-01T09:00:00Z","customer":"c-1","kind":"problem","rating":1}"#
    let place = try Place(["log": old + "\n"])
    #expect(try place.escalate("--within", "1h", "log") == 0)
    #expect(try place.escalate("--within", "1h", "--open-longer", "12h", "log") == 1)
    #expect(try place.escalate("--until", "2026-03-01", "log") == 0)
  }
}
