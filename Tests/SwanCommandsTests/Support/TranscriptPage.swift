import SwanKit

/// A Markdown page whose `console` fences are transcripts.
///
///     ```file calls.ndjson          makes a file; so does <!-- file NAME --> above any fence
///     {"at":"2026-03-01T09:00:00Z","customer":"c-1"}
///     ```
///     ```console                    skip="reason" after the word leaves it out
///     $ swan select calls.ndjson \
///     > --since 2026-03-01
///     {"at":"2026-03-01T09:00:00Z","customer":"c-1"}
///     ```
struct TranscriptPage {
  enum Block {
    case file(name: String, text: String)
    case console([Step])
    case skipped(reason: String, line: Int)
  }

  /// A command and the lines that it should write.
  struct Step {
    var command: String
    /// The place of the expected lines on the page, from 0.
    var expected: Range<Int>
  }

  private(set) var lines: [String]
  private(set) var blocks: [Block] = []

  init(_ text: String) throws(ShellFault) {
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var at = 0
    var fileName: String?
    while at < lines.count {
      let ticks = lines[at].prefix { $0 == "`" }
      guard ticks.count >= 3 else {
        if let name = Self.fileComment(lines[at]) { fileName = name }
        at += 1
        continue
      }
      let information = lines[at].dropFirst(ticks.count)
      let start = at + 1
      guard let end = lines[start...].firstIndex(of: String(ticks)) else {
        throw ShellFault(sentence: "the fence of line \(start) is not closed")
      }
      let words = information.split(separator: " ", maxSplits: 1)
      if words.first == "file", words.count == 2 { fileName = String(words[1]) }
      if let name = fileName {
        let text = lines[start..<end].map { $0 + "\n" }.joined()
        blocks.append(.file(name: name, text: text))
      } else if words.first == "console" {
        blocks.append(try console(start..<end, rest: words.count == 2 ? words[1] : ""))
      }
      fileName = nil
      at = end + 1
    }
  }

  private static func fileComment(_ line: String) -> String? {
    let words = line.split(separator: " ")
    guard words.count == 4, words[0] == "<!--", words[1] == "file", words[3] == "-->" else {
      return nil
    }
    return String(words[2])
  }

  private func console(_ range: Range<Int>, rest: Substring) throws(ShellFault) -> Block {
    if !rest.isEmpty {
      guard rest.hasPrefix("skip=\""), rest.hasSuffix("\""), rest.count > 7 else {
        throw ShellFault(
          sentence: "line \(range.lowerBound): after console comes nothing, or skip=\"reason\"")
      }
      return .skipped(
        reason: String(rest.dropFirst(6).dropLast()), line: range.lowerBound)
    }
    var steps: [Step] = []
    for place in range {
      let line = lines[place]
      if line.hasPrefix("$ ") {
        steps.append(Step(command: String(line.dropFirst(2)), expected: place + 1..<place + 1))
      } else if let step = steps.last {
        if line.hasPrefix("> "), step.expected.isEmpty {
          steps[steps.count - 1].command += "\n" + line.dropFirst(2)
          steps[steps.count - 1].expected = place + 1..<place + 1
        } else {
          steps[steps.count - 1].expected = step.expected.lowerBound..<place + 1
        }
      } else {
        throw ShellFault(sentence: "line \(place + 1): a transcript begins with '$ '")
      }
    }
    return .console(steps)
  }

  /// Runs the page in a folder of its own, with a clock that stands still.
  ///
  /// - Returns: what each step wrote, in order.
  func run(now: Time = .testing) throws -> [(step: Step, actual: [String])] {
    var shell = TranscriptShell(in: try TemporaryFolder(), now: now)
    var results: [(step: Step, actual: [String])] = []
    for block in blocks {
      switch block {
      case .file(let name, let text): try shell.folder.write(text.utf8, to: name)
      case .skipped: continue
      case .console(let steps):
        for step in steps {
          let outcome = try shell.run(step.command)
          results.append((step, Self.lines(outcome.output) + Self.lines(outcome.error)))
        }
      }
    }
    return results
  }

  private static func lines(_ bytes: [UInt8]) -> [String] {
    guard !bytes.isEmpty else { return [] }
    let text = String(decoding: bytes, as: UTF8.self)
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() } else { lines.append("(without a last newline)") }
    return lines
  }

  /// The page with `results` in place of what it expected.
  func updated(_ results: [(step: Step, actual: [String])]) -> String {
    var lines = lines
    for result in results.reversed() {
      lines.replaceSubrange(result.step.expected, with: result.actual)
    }
    return lines.joined(separator: "\n")
  }
}
