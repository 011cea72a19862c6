import SwanCommands
import SwanKit
import Testing

/// Bad lines are met in the same way however the input is cut.
struct BadLineTests {
  static let commands = [["select"], ["select", "--since", "2026-02-10"], ["score-amazement"]]

  /// A log of good lines with eight bad ones in it, and these.
  private func log() -> (input: [UInt8], bad: [UInt8]) {
    var lines = SampleLog(seed: 11, count: 60).lines.map { Array($0.utf8) + [0x0a] }
    let faults: [[UInt8]] = [
      Array(#"{"at":"2026-02-30T00:00:00Z","customer":"c-1"}"#.utf8), Array("[1]".utf8),
      Array(#"{"at":"2026-02-03T00:00:00Z" "customer":"c"}"#.utf8),
      Array("{\"a\":\"é\u{1}\"}".utf8),
      [0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d], Array("nonsense\r".utf8), Array("{}}".utf8),
      Array("{\"at\":\"never\",\"x\":\"\(String(repeating: "é", count: 300))\"}".utf8),
    ]
    for (index, fault) in faults.enumerated() { lines.insert(fault + [0x0a], at: 5 + index * 8) }
    return (Array(lines.joined()), faults.flatMap { $0 + [0x0a] })
  }

  @Test(arguments: commands, ["stop", "skip", "bad.ndjson"])
  func `bad lines are the same in every block size and number of threads`(
    command: [String], fate: String
  ) throws {
    let (input, bad) = log()
    var expected: Outcome?
    for threads in ["1", "2", "3"] {
      for size in ["262144", "4096", "64", "7", "1"] {
        let folder = try TemporaryFolder()
        let words = ["--on-error", fate, "--threads", threads, "--block-size", size]
        let outcome = try swan(command + words, input: input, in: folder)
        #expect(outcome.status == 3)
        if let expected {
          #expect(outcome == expected, "--threads \(threads) --block-size \(size)")
        } else {
          expected = outcome
        }
        if fate == "bad.ndjson", command != ["select"] { #expect(folder.read(fate) == bad) }
      }
    }
    if fate == "stop", command == ["score-amazement"] { #expect(expected?.output == []) }
    if fate == "stop", command == ["select"] {
      // The first that is no object; 'at' is not looked at without a window.
      let before = input.split(separator: 0x0a).prefix(13).joined(separator: [0x0a])
      #expect(expected?.output == before + [0x0a])
    }
  }

  @Test func `the caret stands under its place after wide and after combining characters`() throws {
    let folder = try TemporaryFolder()
    for (text, columns) in [("ab", 2), ("日本", 4), ("한😀", 4), ("e\u{301}", 1), ("\u{200b}", 1)] {
      let outcome = try swan(["select"], input: Array("{\"\(text)\" 1}\n".utf8), in: folder)
      let lines = outcome.errorText.split(separator: "\n")
      #expect(lines[2] == String(repeating: " ", count: 2 + columns + 4) + "^", "\(text)")
    }
  }

  @Test func `a place is a line of its own file`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Array("{}\n\n{}".utf8), to: "a")
    try folder.write(Array("\u{feff}{}\n{\"é\":1 2}\n".utf8), to: "b")
    for threads in ["1", "2"] {
      let words = ["select", "a", "b", "--threads", threads, "--block-size", "4"]
      let outcome = try swan(words, in: folder)
      #expect(outcome.text == "{}\n{}\n{}\n")
      #expect(
        outcome.errorText.hasPrefix("swan select: b:2:8: expected ',' or '}' after a member\n"))
    }
  }

  @Test func `quiet input keeps the words of a bad line out of the message`() throws {
    let outcome = try swan(
      ["select", "--quiet-input"], input: Array("{\"secret\" 1}".utf8), in: TemporaryFolder())
    #expect(
      outcome.errorText == "swan select: (standard input):1:11: expected ':' after a member name\n")
  }

  @Test(arguments: [("1", "4096"), ("2", "262144")])
  func `a line of 20 MB is a bad line, and kept whole`(threads: String, size: String) throws {
    let folder = try TemporaryFolder()
    let long =
      Array("{\"x\":\"".utf8) + [UInt8](repeating: 0x61, count: 20_000_000) + Array("\"}".utf8)
    try folder.write(Array("{\"n\":1}\n".utf8) + long + Array("\n{\"n\":2}\n".utf8), to: "in")
    let words = ["select", "--on-error", "bad", "--threads", threads, "--block-size", size, "in"]
    let outcome = try swan(words, in: folder)
    #expect(outcome.status == 3 && outcome.text == "{\"n\":1}\n{\"n\":2}\n")
    #expect(folder.read("bad") == long + [0x0a])
    #expect(
      outcome.errorText.hasPrefix(
        "swan select: in:2:1: a line of more than 16,777,216 bytes; see --line-limit\n"))
    #expect(outcome.errorText.hasSuffix("1 of 3 lines is bad, kept in bad\n"))
  }

  /// Bytes before the newline; in and out of a block; ended by the file; after a byte-order mark.
  @Test(arguments: [1, 2, 3, 5, 8, 13, 21, 34, 39, 40, 41, 42, 43, 44, 50])
  func `a line of the limit passes and one of a byte more does not, in blocks of`(size: Int) throws
  {
    for excess in [-1, 0, 1, 2] {
      let line = "{\"x\":\"" + String(repeating: "a", count: 32 + excess) + "\"}"
      #expect(line.utf8.count == 40 + excess)
      for text in ["\(line)\n", line, "\u{feff}\(line)\n", "{}\n\(line)\n{}\n"] {
        let words = [
          "select", "--line-limit", "40", "--block-size", "\(size)", "--on-error", "skip",
        ]
        let outcome = try swan(words, input: text.utf8, in: TemporaryFolder())
        let whole = try swan(
          ["select", "--line-limit", "40", "--on-error", "skip"], input: text.utf8,
          in: TemporaryFolder())
        #expect(outcome == whole, "\(text)")
        #expect(outcome.text.contains(line) == (excess <= 0), "\(text)")
        #expect(outcome.status == (excess <= 0 ? 0 : 3), "\(text)")
      }
    }
  }

  @Test(arguments: ["1", "7", "64", "4096"])
  func `a blank line beyond the limit is as bad as any, in every block size`(size: String) throws {
    for count in [40, 41, 300] {
      let text = "{}\n" + String(repeating: " ", count: count) + "\n{}\n"
      let words = ["select", "--line-limit", "40", "--block-size", size, "--on-error", "skip"]
      let outcome = try swan(words, input: text.utf8, in: TemporaryFolder())
      #expect(outcome.text == "{}\n{}\n" && outcome.status == (count > 40 ? 3 : 0))
    }
  }

  @Test func `a limit as large as can be is no overflow`() throws {
    let (output, folder) = (try ScratchFile(), try TemporaryFolder())
    let input = try ScratchFile(Array("{}\n{}\n".utf8))
    var options = EngineOptions()
    options.lineLimit = .max
    options.blockSize = 1
    let world = World.test(in: folder, input: input, output: output, error: output)
    let engine = Engine(world, options)
    #expect(try engine.run(SelectFilter(now: world.now())).status == .done)
    #expect(try output.bytes() == Array("{}\n{}\n".utf8))
  }
}
