import Foundation
import SwanCommands
import SwanKit
import Testing

/// `swan listen` with texts that nobody expects.
struct ListenAnyTextTests {
  /// Every record comes out as it went in, with a `heard` that is JSON; gives these back.
  @discardableResult
  private func expectHeard(_ texts: [[UInt8]], _ words: String...) throws -> [[String: Any]] {
    let input = texts.map { Listening.line($0) }
    let outcome = try swan(
      ["listen"] + words, input: Array(input.joined()), in: TemporaryFolder())
    #expect(outcome.status == 0 && outcome.error == [])
    #expect(String(validating: outcome.output, as: UTF8.self) != nil)
    let lines = outcome.output.split(separator: 0x0a)
    #expect(lines.count == input.count)
    for (line, own) in zip(lines, input) {
      #expect(line.starts(with: own.dropLast(2) + Array(#","heard":{"language":"#.utf8)))
    }
    return try Listening.heard(outcome)
  }

  @Test(.enabled(if: Suites.bytes("blns.json") != nil, "the outside suites are absent"))
  func `naughty strings`() throws {
    let strings = try JSONDecoder().decode(
      [String].self, from: Data(Suites.bytes("blns.json") ?? []))
    #expect(strings.count > 400)
    try expectHeard(strings.map { Array($0.utf8) }, "--why")
  }

  @Test(.enabled(if: Suites.bytes("UTF-8-test.txt") != nil, "the outside suites are absent"))
  func `tortured UTF-8`() throws {
    let lines = (Suites.bytes("UTF-8-test.txt") ?? []).split(separator: 0x0a).map(Array.init)
    try expectHeard(lines.filter { JSONText.isUTF8($0) }, "--why")
    for line in lines where !JSONText.isUTF8(line) {
      let record = Array("{\"text\":\"".utf8) + line.filter { $0 != 0x22 } + Array("\"}".utf8)
      let outcome = try swan(["listen"], input: record, in: TemporaryFolder())
      #expect(outcome.status == 3 && String(validating: outcome.error, as: UTF8.self) != nil)
    }
  }

  @Test func `random bytes that are text`() throws {
    var dice = Dice(12)
    let parts = [
      "the ", "I ", "<", ">", "[", "]", "&", "&amp;", ";", "@", "a", "é", "’", "'", "🦢", "👩🏿‍🚀",
      "\u{200d}",
      "\u{301}", ":", ")", "(", "-", ".", "!", "?", "\n", "\0", "1", ",", "https://", "www.",
      "not ",
      "\u{fffd}", "。", "—", "_", "#", "always ", "\u{a0}", "x@y", "n't",
    ]
    try expectHeard(
      (0..<3000).map { _ in
        (0..<Int.random(in: 1...12, using: &dice)).flatMap { _ in
          Array(dice.pick(parts, else: "").utf8)
        }
      }, "--why")
  }

  @Test(arguments: [("a", 1 << 22), ("a", 1 << 20), ("é", 1 << 20), (" ", 1 << 20), ("7", 1 << 20)])
  func `one letter, a million times and four`(letter: String, size: Int) throws {
    try expectHeard([Array(String(repeating: letter, count: size / letter.utf8.count).utf8)])
  }

  @Test func `a hundred thousand emoji`() throws {
    let text = String(repeating: "😀", count: 100_000)
    try expectHeard([Array(text.utf8), Array(("the day " + text).utf8)])
    try expectHeard([Array(String(repeating: "👩🏿‍🚀", count: 100_000).utf8)])
  }

  @Test(
    .timeLimit(.minutes(5)), arguments: ["<", "[", "&", "<a ", "[a ", "&a", "@", "@a", ":", "("])
  func `what is never closed, a hundred thousand times`(part: String) throws {
    try expectHeard([Array(String(repeating: part, count: 100_000).utf8)])
  }

  @Test(arguments: [
    "@a", "@a @b @c", "https://a.b/c", "www.x.y http://z", "@a https://b.c @d", "a@b.c", "[name]",
    "<br>", "&amp;", "#", "@", "…",
  ])
  func `nothing but handles and links says nothing`(text: String) throws {
    let heard = try expectHeard([Array(text.utf8)], "--why")
    #expect(heard.first?["language"] as? String == "unknown" && heard.first?.count == 1)
  }
}
