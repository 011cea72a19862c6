import Foundation
import SwanArguments
import SwanKit
import Testing

@testable import SwanCommands

/// A folder of its own, in which commands run in process.
final class CommandFolder: Sendable {
  let path: String
  private let directory: CInt

  init() throws {
    path = NSTemporaryDirectory() + "swan-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    directory = unsafe open(path, O_RDONLY | O_DIRECTORY)
  }

  deinit {
    close(directory)
    try? FileManager.default.removeItem(atPath: path)
  }

  /// What a command wrote, and how it ended.
  struct Outcome {
    var output: String
    var error: String
    var status: SwanKit.ExitStatus

    var lines: [String] { output.split(separator: "\n").map(String.init) }
  }

  /// Runs a command with `input` on standard input, at nine on 2 March 2026.
  func run(
    _ words: [String], input: String = "", system: System = System(), now: Time? = nil
  ) throws -> Outcome {
    let number = UUID().uuidString
    try write(input, to: "\(number).in")
    var world = World()
    world.system = system
    world.directory = directory
    world.isTerminal = { _ in false }
    world.processors = 2
    let start = Time("2026-03-02T09:00:00Z") ?? Time(microseconds: 0)
    world.now = { now ?? start }
    world.input = unsafe open("\(path)/\(number).in", O_RDONLY)
    world.output = unsafe open("\(path)/\(number).out", O_WRONLY | O_CREAT, 0o600)
    world.error = unsafe open("\(path)/\(number).err", O_WRONLY | O_CREAT, 0o600)
    defer { for descriptor in [world.input, world.output, world.error] { close(descriptor) } }
    let status = Swan.run(words, in: world)
    return Outcome(
      output: text("\(number).out"), error: text("\(number).err"), status: status)
  }

  /// Runs the example of this title, whose words stand apart by spaces or in single quotes.
  func check(_ title: String, of manual: Manual) throws {
    let example = try #require(manual.examples.first { $0.title == title })
    var words: [String] = []
    for (place, part) in example.command.components(separatedBy: "'").enumerated() {
      words += place % 2 == 1 ? [part] : part.split(separator: " ").map(String.init)
    }
    let outcome = try run(Array(words.dropFirst()), input: example.input)
    #expect(outcome.output == example.output)
    #expect(outcome.status.rawValue == CInt(example.status))
  }

  /// The text of a file in the folder, empty when there is none.
  func text(_ name: String) -> String {
    String(
      decoding: FileManager.default.contents(atPath: "\(path)/\(name)") ?? Data(), as: UTF8.self)
  }

  func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: "\(path)/\(name)"))
  }
}
