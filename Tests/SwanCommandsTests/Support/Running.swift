import Foundation
import SwanCommands
import SwanKit

/// What a command left behind.
struct Outcome: Equatable, CustomStringConvertible {
  var status: CInt
  var output: [UInt8]
  var error: [UInt8]

  var text: String { String(decoding: output, as: UTF8.self) }
  var errorText: String { String(decoding: error, as: UTF8.self) }

  var description: String {
    func shortened(_ text: String) -> String {
      text.count > 2000 ? "\(text.prefix(2000))…" : text
    }
    return "status \(status)\n\(shortened(text))-- standard error:\n\(shortened(errorText))"
  }
}

extension World {
  /// A world of a test's own: its folder, no variables, no terminal, and a clock that stands still.
  static func test(
    in folder: TemporaryFolder, input: ScratchFile, output: ScratchFile, error: ScratchFile
  ) -> World {
    var world = World()
    world.input = input.descriptor
    world.output = output.descriptor
    world.error = error.descriptor
    world.directory = folder.descriptor
    world.now = { .testing }
    world.isTerminal = { _ in false }
    world.processors = 2
    return world
  }
}

extension Time {
  /// 2026-03-02T09:00:00Z, a Monday.
  static let testing = Time(microseconds: 1_772_442_000_000_000)
}

/// Runs `swan` with `words`, those after the name, in process; `isTerminal` is of its input.
func swan(
  _ words: [String], input: some Sequence<UInt8> = [], in folder: TemporaryFolder,
  environment: [String: String] = [:], system: System = System(), isTerminal: Bool = false
) throws -> Outcome {
  let (input, output, error) = (try ScratchFile(input), try ScratchFile(), try ScratchFile())
  var world = World.test(in: folder, input: input, output: output, error: error)
  world.environment = environment
  world.system = system
  if isTerminal { world.isTerminal = { [descriptor = world.input] in $0 == descriptor } }
  let status = Swan.run(words, in: world)
  return Outcome(status: status.rawValue, output: try output.bytes(), error: try error.bytes())
}
