import Foundation
import SwanKit
import Testing

@testable import SwanCommands

@Suite struct `A journal when things go wrong` {
  private static func line(_ id: String, _ more: String = "") -> String {
    #"{"id":"\#(id)","at":"2026-03-01T10:00:00Z","customer":"c-1"\#(more)}"#
  }

  private static let before = "\(line("a"))\n\(line("b"))\n"
  private static let input = [
    line("b"), line("c"), line("a", #","rating":5"#), #"{"type":"score"}"#, line("d"), line("c"),
  ].joined(separator: "\n")

  @Test(arguments: [EIO, ENOSPC, EINTR, EPIPE])
  func `whatever call fails, it is valid and what was printed is in it once`(_ code: CInt) throws {
    var failures = 0
    for failing in 1... {
      let folder = try CommandFolder()
      try folder.write(Self.before, to: "j")
      let calls = Shared(0)
      let system = System { _ in
        calls.withLock { calls in
          calls += 1
          return calls == failing ? code : nil
        }
      }
      let words = ["log-interaction", "--journal", "j", "--block-size", "16", "--threads", "1"]
      let outcome = try folder.run(words, input: Self.input, system: system)
      try hold(folder, outcome)
      if outcome.status != .done { failures += 1 }
      // Whatever was left undone is done by the next one.
      _ = try folder.run(words, input: Self.input)
      #expect(Set(ids(folder.text("j"))) == ["a", "b", "c", "d"])
      #expect(folder.text("j").split(separator: "\n").count == 5)
      if calls.withLock({ $0 }) < failing { break }
    }
    if code == EINTR { #expect(failures == 0) }
    // A closed pipe is no error, wherever it is met.
    if code == EIO { #expect(failures > 10) }
  }

  private func hold(_ folder: CommandFolder, _ outcome: CommandFolder.Outcome) throws {
    let journal = folder.text("j")
    #expect(journal.hasPrefix(Self.before))
    #expect(journal.hasSuffix("\n"))
    let lines = journal.split(separator: "\n").map(String.init)
    for line in lines {
      #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(line.utf8)) }
    }
    for line in outcome.lines where !line.contains("score") {
      #expect(lines.filter { $0 == line }.count == 1)
    }
    #expect(Set(lines).count == lines.count)
  }

  private func ids(_ text: String) -> [String] {
    text.split(separator: "\n").map { String($0.dropFirst(7).prefix(1)) }
  }

  @Test(arguments: ["{\"id\":\"x\",\"at", "\0\0\0\0", "{\"id\":\"x\"}}", "\"x\"", "\u{e9}"])
  func `a torn last line is moved aside whole`(_ torn: String) throws {
    let folder = try CommandFolder()
    try folder.write(Self.before + torn, to: "j")
    let outcome = try folder.run(["log-interaction", "--journal", "j"], input: Self.line("c"))
    #expect(folder.text("j") == Self.before + Self.line("c") + "\n")
    #expect(folder.text("j.torn") == torn + "\n")
    #expect(
      outcome.error == "swan log-interaction: j ended in a torn line of \(torn.utf8.count) bytes, "
        + "left by a crash or a full disk; it was moved to j.torn\n")
  }

  @Test func `a torn line of any length is found`() throws {
    for length in [1, 65_535, 65_536, 65_537, 200_000] {
      for whole in ["", Self.before] {
        let folder = try CommandFolder()
        let torn = String(repeating: "x", count: length)
        try folder.write(whole + torn, to: "j")
        _ = try folder.run(["log-interaction", "--journal", "j", "--customer", "c"])
        #expect(folder.text("j").hasPrefix(whole + "{"))
        #expect(folder.text("j.torn") == torn + "\n")
      }
    }
  }

  @Test func `a last line that lacks only its newline is completed`() throws {
    let folder = try CommandFolder()
    try folder.write(Self.before + Self.line("c"), to: "j")
    let input = Self.line("c") + "\n" + Self.line("d")
    let outcome = try folder.run(["log-interaction", "--journal", "j"], input: input)
    #expect(outcome.output == Self.line("d") + "\n")
    #expect(folder.text("j") == Self.before + Self.line("c") + "\n" + Self.line("d") + "\n")
    #expect(folder.text("j.torn").isEmpty)
  }

  @Test func `a torn line is never lost, whatever call fails`() throws {
    for failing in 1... {
      let folder = try CommandFolder()
      try folder.write(Self.before + "{\"id\":\"torn", to: "j")
      let calls = Shared(0)
      let system = System { _ in
        calls.withLock { calls in
          calls += 1
          return calls == failing ? EIO : nil
        }
      }
      let words = ["log-interaction", "--journal", "j"]
      _ = try folder.run(words, input: Self.line("c"), system: system)
      _ = try folder.run(words, input: Self.line("c"))
      #expect(folder.text("j") == Self.before + Self.line("c") + "\n")
      #expect(folder.text("j.torn").contains("{\"id\":\"torn\n"))
      if calls.withLock({ $0 }) < failing { break }
    }
  }

  @Test func `a bad line in it stops, or is skipped when the user says so`() throws {
    let folder = try CommandFolder()
    try folder.write(Self.before + "{\"id\":\"x\"}\n", to: "j")
    let stopped = try folder.run(["log-interaction", "--journal", "j"], input: Self.line("c"))
    #expect(stopped.status == .badInput)
    #expect(stopped.output.isEmpty)
    #expect(stopped.error.hasPrefix("swan log-interaction: j:3:1: an interaction needs 'at'"))
    let words = ["log-interaction", "--journal", "j", "--on-error", "skip"]
    let skipped = try folder.run(words, input: Self.line("c"))
    #expect(skipped.status == .badInput)
    #expect(skipped.output == Self.line("c") + "\n")
  }

  @Test func `many writers at once log each interaction once`() async throws {
    let folder = try CommandFolder()
    let printed = await withTaskGroup(of: [String].self) { group in
      for writer in 0..<16 {
        group.addTask {
          let ids = (0..<40).map { "\(($0 * 7 + writer * 13) % 100)" }
          let input = ids.map { Self.line($0) }.joined(separator: "\n")
          let words = ["log-interaction", "--journal", "j", "--block-size", "64"]
          return (try? folder.run(words, input: input).lines) ?? []
        }
      }
      return await group.reduce(into: []) { $0 += $1 }
    }
    let lines = folder.text("j").split(separator: "\n").map(String.init)
    #expect(lines.count == 100)
    #expect(printed.sorted() == lines.sorted())
  }

  @Test func `while it is renamed, the new one is begun`() throws {
    let folder = try CommandFolder()
    try folder.write(Self.before, to: "j")
    let opened = Shared(0)
    let path = folder.path
    // Between two blocks, as somebody else rotates it.
    let system = System { call in
      let count = opened.withLock { opened in
        if "\(call)" == "flock" { opened += 1 }
        return opened
      }
      if count == 2, "\(call)" == "flock" { _ = unsafe rename("\(path)/j", "\(path)/j.1") }
      return nil
    }
    let words = ["log-interaction", "--journal", "j", "--block-size", "8", "--threads", "1"]
    let input = Self.line("c") + "\n" + Self.line("a") + "\n" + Self.line("d") + "\n"
    let outcome = try folder.run(words, input: input, system: system)
    #expect(outcome.status == .done)
    #expect(folder.text("j.1") == Self.before + Self.line("c") + "\n")
    #expect(folder.text("j") == Self.line("a") + "\n" + Self.line("d") + "\n")
  }

  @Test func `standard output can't be the journal`() throws {
    let folder = try CommandFolder()
    try folder.write("", to: "j")
    var world = World()
    world.output = unsafe open("\(folder.path)/j", O_WRONLY | O_APPEND)
    world.error = world.output
    defer { close(world.output) }
    let status = Swan.run(
      ["log-interaction", "--customer", "c", "--journal", "\(folder.path)/j"], in: world)
    #expect(status == .wrongUsage)
    #expect(!folder.text("j").contains("\"customer\""))
  }
}
