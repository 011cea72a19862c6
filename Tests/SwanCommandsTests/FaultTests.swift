import SwanKit
import Testing

/// The n-th system call fails, for every n.
struct FaultTests {
  static let commands = [
    ["select", "--on-error", "bad", "--block-size", "64", "a", "b"],
    ["score-amazement", "--on-error", "bad", "--block-size", "300", "a", "b"],
    ["score-amazement", "--by", "agent"],
    ["promises", "--on-error", "bad", "--block-size", "300", "a", "b"],
    ["promises", "--stamp", "--on-error", "skip", "a", "b"],
  ]

  private func folder() throws -> TemporaryFolder {
    let lines = SampleLog(seed: 5, count: 12).lines
    let folder = try TemporaryFolder()
    try folder.write(
      #"{"promises":[{"name":"p","clock":"resolution","within":"1h"}]}"#.utf8, to: "promises.json")
    try folder.write(Array("\(lines[..<6].joined(separator: "\n"))\nno\n".utf8), to: "a")
    try folder.write(Array(lines[6...].joined(separator: "\n").utf8), to: "b")
    return folder
  }

  /// Runs with the `n`-th call failing; also says which that was, nil when there were fewer.
  private func run(_ words: [String], failing n: Int, code: CInt) throws -> (Outcome, String?) {
    let calls = Shared((count: 0, failed: String?.none))
    var system = System()
    system.fault = { name in
      calls.withLock { calls in
        calls.count += 1
        if calls.count != n { return nil }
        calls.failed = "\(name)"
        return code
      }
    }
    let input = words.last == "b" ? "" : SampleLog(seed: 5, count: 12).lines.joined(separator: "\n")
    let outcome = try swan(words, input: input.utf8, in: folder(), system: system)
    return (outcome, calls.withLock { $0.failed })
  }

  @Test(arguments: commands, ["1", "2"])
  func `a failing call ends in status 4, and what was written is right`(
    command: [String], threads: String
  ) throws {
    let words = command.prefix(1) + ["--threads", threads] + command.dropFirst()
    let right = try run(Array(words), failing: 0, code: EIO).0
    for n in 1..<10_000 {
      let (outcome, failed) = try run(Array(words), failing: n, code: EIO)
      guard let failed else { return #expect(n > 5) }
      if outcome.status == 4 {
        #expect(right.output.starts(with: outcome.output), "call \(n), \(failed)")
        #expect(outcome.errorText.contains(": \(failed): "), "call \(n), \(outcome)")
      } else {
        // Only where there is nobody left to complain to: standard error itself.
        #expect(failed == "write" && outcome.output == right.output, "call \(n), \(outcome)")
        #expect(outcome.status == right.status, "call \(n), \(outcome)")
      }
    }
  }

  @Test(arguments: 1..<40)
  func `nobody reads on behind a read that failed`(round: Int) throws {
    let words = ["select", "--block-size", "16", "--threads", "3", "--on-error", "skip", "-"]
    let right = try run(words, failing: 0, code: EIO).0
    let outcome = try run(words, failing: 10 + round * 3, code: EIO).0
    #expect(right.output.starts(with: outcome.output))
  }

  @Test(arguments: commands)
  func `an interrupted call is made again`(command: [String]) throws {
    let right = try run(command, failing: 0, code: EINTR).0
    for n in 1..<10_000 {
      let (outcome, failed) = try run(command, failing: n, code: EINTR)
      #expect(outcome == right, "call \(n), \(failed ?? "")")
      if failed == nil { return }
    }
  }

  @Test(arguments: commands)
  func `a closed output pipe is no error`(command: [String]) throws {
    let right = try run(command, failing: 0, code: EPIPE).0
    for n in 1..<10_000 {
      let (outcome, failed) = try run(command, failing: n, code: EPIPE)
      guard let failed else { return }
      if failed != "write" || outcome.status == right.status { continue }
      #expect(
        outcome.status == 0 && right.error.starts(with: outcome.error), "call \(n), \(outcome)")
    }
  }

  @Test(arguments: ["select", "score-amazement"])
  func `bad lines met before a failure are kept`(name: String) throws {
    let folder = try folder()
    let outcome = try swan([name, "--on-error", "bad", "a", "nowhere"], in: folder)
    #expect(outcome.status == 4 && folder.read("bad") == Array("no\n".utf8))
  }

  @Test(arguments: ["select", "score-amazement"])
  func `what can't be read says why`(name: String) throws {
    let folder = try folder()
    let missing = try swan([name, "nowhere.ndjson"], in: folder)
    #expect(missing.status == 4)
    #expect(missing.errorText == "swan \(name): nowhere.ndjson: open: No such file or directory\n")
    let directory = try swan([name, "."], in: folder)
    #expect(directory.errorText == "swan \(name): .: read: Is a directory\n")
    let aside = try swan([name, "--on-error", "no/where", "a"], in: folder)
    #expect(aside.errorText == "swan \(name): no/where: open: No such file or directory\n")
  }
}
