import Foundation
import SwanKit
import Testing

/// Whatever JSON there is, as records of `swan select`.
struct JSONRecordTests {
  /// Files that are one line and an object, when their last line end is left out.
  static let objects = Suites.names(in: "JSONTestSuite").filter { name in
    guard let bytes = line(of: name) else { return false }
    return bytes.first { $0 != 0x20 } == UInt8(ascii: "{") && !bytes.contains(0x0a)
  }

  private static func line(of name: String) -> [UInt8]? {
    guard var bytes = Suites.bytes("JSONTestSuite/\(name)") else { return nil }
    if bytes.last == 0x0a { bytes.removeLast() }
    return bytes
  }

  @Test(arguments: objects.filter { !$0.hasPrefix("i_") })
  func `an object of the suite is a record, and what is none is a bad line`(name: String) throws {
    let line = try #require(Self.line(of: name))
    let outcome = try swan(["select"], input: line, in: TemporaryFolder())
    if name.hasPrefix("y_") {
      #expect(outcome == Outcome(status: 0, output: line + [0x0a], error: []))
    } else {
      #expect(outcome.status == 3 && outcome.output.isEmpty && !outcome.error.isEmpty)
    }
  }

  @Test func `every file of the suite, byte by byte, ends in a status`() throws {
    let folder = try TemporaryFolder()
    for name in Suites.names(in: "JSONTestSuite") {
      try folder.write(Suites.bytes("JSONTestSuite/\(name)") ?? [], to: name)
    }
    let files = Suites.names(in: "JSONTestSuite").filter { !$0.contains("100000") }
    let outcome = try swan(
      ["select", "--on-error", "skip", "--block-size", "3"] + files, in: folder)
    #expect(outcome.status == (files.isEmpty ? 0 : 3))
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `valid objects pass byte for byte`(seed: UInt64) throws {
    var dice = Dice(seed)
    let lines = (0..<100).map { _ in dice.object(depth: 4) }
    for line in lines { try JSONGrammar.validate(line.utf8) }
    let input = lines.map { $0 + "\n" }.joined()
    let sizes = ["1", "50", "262144"]
    let size = sizes[Int(seed % 3)]
    let outcome = try swan(
      ["select", "--block-size", size], input: input.utf8, in: TemporaryFolder())
    #expect(outcome == Outcome(status: 0, output: Array(input.utf8), error: []))
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `a changed byte never traps, and the grammar and the scanner agree`(seed: UInt64) throws {
    var dice = Dice(seed)
    var (input, good, bad) = ([UInt8](), [UInt8](), [UInt8]())
    for _ in 0..<150 {
      // A line end within would make two lines of it.
      let line = changed(Array(dice.object(depth: 3).utf8), &dice)
        .map { [0x0a, 0x0d].contains($0) ? 0x20 : $0 }
      guard let first = line.first(where: { ![0x20, 0x09].contains($0) }) else { continue }
      let isRecord = first == UInt8(ascii: "{") && (try? JSONGrammar.validate(line)) != nil
      input += line + [0x0a]
      if isRecord { good += line + [0x0a] } else { bad += line + [0x0a] }
    }
    let folder = try TemporaryFolder()
    let outcome = try swan(["select", "--on-error", "bad"], input: input, in: folder)
    #expect(
      String(decoding: outcome.output, as: UTF8.self) == String(decoding: good, as: UTF8.self))
    #expect(folder.read("bad") == bad && outcome.status == 3)
  }

  /// One to three bytes overwritten, put in or taken out.
  private func changed(_ bytes: [UInt8], _ dice: inout Dice) -> [UInt8] {
    var bytes = bytes
    for _ in 0...Int.random(in: 0...2, using: &dice) where !bytes.isEmpty {
      let place = Int.random(in: 0..<bytes.count, using: &dice)
      switch Int.random(in: 0..<3, using: &dice) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &dice)
      case 1: bytes.insert(dice.pick(Array("\"\\{}[],:-0eu".utf8), else: 0), at: place)
      default: bytes.remove(at: place)
      }
    }
    return bytes
  }

  @Test(.enabled(if: Suites.bytes("blns.json") != nil))
  func `naughty strings pass as texts`() throws {
    let strings = try JSONDecoder().decode(
      [String].self, from: Data(Suites.bytes("blns.json") ?? []))
    try expectTextsPass(strings.map { Array($0.utf8) })
  }

  @Test(.enabled(if: Suites.bytes("UTF-8-test.txt") != nil))
  func `tortured UTF-8 is refused where it is none, and passes where it is`() throws {
    let lines = (Suites.bytes("UTF-8-test.txt") ?? []).split(separator: 0x0a).map(Array.init)
    try expectTextsPass(lines.filter { JSONText.isUTF8($0) })
    for line in lines where !JSONText.isUTF8(line) {
      let record = Array("{\"text\":\"".utf8) + line.filter { $0 != 0x22 } + Array("\"}".utf8)
      #expect(String(validating: record, as: UTF8.self) == nil)
      let outcome = try swan(["select"], input: record, in: TemporaryFolder())
      #expect(outcome.status == 3 && String(validating: outcome.error, as: UTF8.self) != nil)
    }
  }

  private func expectTextsPass(_ texts: [[UInt8]]) throws {
    var input: [UInt8] = []
    for text in texts {
      input += Array("{\"text\":".utf8)
      JSONText.append(text, to: &input)
      input += Array("}\n".utf8)
    }
    let outcome = try swan(["select"], input: input, in: TemporaryFolder())
    #expect(outcome == Outcome(status: 0, output: input, error: []))
  }
}
