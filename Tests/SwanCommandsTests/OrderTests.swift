import SwanArguments
import SwanCommands
import SwanKit
import Testing

/// Order, files, threads and blocks change nothing.
struct OrderTests {
  /// Folds, as far as the catalog has them.
  static let folds = [
    ["score-amazement"], ["score-amazement", "--by", "agent", "--explain"],
    ["score-amazement", "--by", "team", "--as-of", "2026-02-15"],
    ["score-amazement", "--by", "kind", "--since", "2026-02-10"],
    ["score-amazement", "--basis", "rating", "--par", "4", "--top", "3"],
    ["backtest"], ["backtest", "--by", "agent", "--as-of", "2026-02-20"],
    ["recovery"], ["recovery", "--basis", "rating", "--as-of", "2026-02-20"],
    ["problems"], ["problems", "--as-of", "2026-02-20"], ["problems", "--explain", "k-3"],
    ["promises"], ["promises", "--as-of", "2026-02-20"], ["promises", "--explain", "k-3"],
    ["escalate"], ["escalate", "--as-of", "2026-02-20"], ["report"],
    ["report", "--as-of", "2026-02-20"],
  ].filter { words in catalog.contains { $0.manual.name == words.first } }

  /// A folder with promises.
  private static func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      {"calendars": {"desk": {"time_zone": "UTC", "hours": {"mon-fri": ["09:00-17:00"]}}},
      "promises": [
        {"name": "first reply", "clock": "first_reply", "within": "2h", "until": "2026-02-15"},
        {"name": "first reply", "clock": "first_reply", "within": "4h", "from": "2026-02-15"},
        {"name": "next", "clock": "next_reply", "within": "1 business day", "calendar": "desk"},
        {"name": "done", "clock": "resolution", "calendar": "desk", "when": "kind == 'problem'",
          "targets": {"a-1": "8h", "a-3": "16h"}, "within": "3 business days",
          "priority_member": "agent"}
      ]}
      """.utf8, to: "promises.json")
    return folder
  }

  private struct Layout {
    var name: String
    var files: [[UInt8]]
    var options: [String] = []
  }

  private static func layouts(of lines: [String], seed: UInt64) -> [Layout] {
    var dice = Dice(seed)
    var layouts: [Layout] = []
    for threads in ["1", "2", "3"] {
      let shuffled = lines.shuffled(using: &dice)
      layouts.append(
        Layout(
          name: "shuffled", files: [SampleLog.file(shuffled, &dice)],
          options: ["--threads", threads]))
      var parts = [[String]](repeating: [], count: 5)
      for line in shuffled { parts[Int.random(in: 0..<5, using: &dice)].append(line) }
      layouts.append(
        Layout(
          name: "in five files", files: parts.map { SampleLog.file($0, &dice) },
          options: ["--threads", threads]))
      if threads == "2" { continue }
      for size in ["1", "7", "64", "4096"] {
        layouts.append(
          Layout(
            name: "in blocks", files: [SampleLog.file(lines, &dice)],
            options: ["--threads", threads, "--block-size", size]))
      }
    }
    return layouts
  }

  @Test(arguments: zip(folds, 1...UInt64(folds.count)))
  func `a fold says the same of any order, split, block size and number of threads`(
    fold: [String], seed: UInt64
  ) throws {
    let lines = SampleLog(seed: seed, count: 150).lines
    let plain = lines.joined(separator: "\n")
    let expected = try swan(fold + ["--threads", "1"], input: plain.utf8, in: Self.folder())
    #expect(expected.status < 2 && !expected.output.isEmpty, "\(expected)")
    for layout in Self.layouts(of: lines, seed: seed) {
      let folder = try Self.folder()
      var words = fold + layout.options
      for (index, file) in layout.files.enumerated() {
        try folder.write(file, to: "\(index).ndjson")
        words.append("\(index).ndjson")
      }
      let outcome = try swan(words, in: folder)
      if outcome == expected { continue }
      Issue.record(
        """
        \(layout.name) \(layout.options): status \(outcome.status) \(outcome.errorText)
        \(lineDiff(expected: expected.text, actual: outcome.text).prefix(3000))
        """)
    }
  }

  @Test(arguments: [
    ["select"], ["select", "--since", "2026-02-10"], ["select", "-v", "--until", "2026-02-20"],
    ["select", "rating <= 3 or not has rating"], ["promises", "--stamp"],
  ])
  func `a filter keeps the order of its input`(filter: [String]) throws {
    let lines = SampleLog(seed: 7, count: 150).lines
    let plain = lines.joined(separator: "\n")
    let expected = try swan(filter + ["--threads", "1"], input: plain.utf8, in: Self.folder())
    var dice = Dice(3)
    for threads in ["1", "2", "3"] {
      for size in ["1", "7", "64", "4096"] {
        let folder = try Self.folder()
        try folder.write(SampleLog.file(Array(lines[..<70]), &dice), to: "a")
        try folder.write(SampleLog.file(Array(lines[70..<90]), &dice), to: "b")
        let rest = SampleLog.file(Array(lines[90...]), &dice)
        let outcome = try swan(
          filter + ["--threads", threads, "--block-size", size, "a", "b", "-"], input: rest,
          in: folder)
        #expect(outcome == expected, "--threads \(threads) --block-size \(size)")
      }
    }
    if filter == ["select"] { #expect(expected.text == plain + "\n") }
  }
}
