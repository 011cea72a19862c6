import Foundation
import SwanCommands
import SwanKit

/// Runs the command lines of documents: `swan` in process, everything else by `/bin/sh`.
///
/// An honest subset of a shell: pipelines, `;`, `&&`, `||`, quotes, `VAR=value swan …`, the
/// redirections of ``ShellWords``, and `$?`. The stages of a pipeline run one after the other. What
/// it does not know it refuses, so that no line of a document passes unread.
struct TranscriptShell {
  let folder: TemporaryFolder
  let now: Time
  private(set) var status: CInt = 0

  init(in folder: TemporaryFolder, now: Time = .testing) {
    self.folder = folder
    self.now = now
  }

  /// Runs a line; `input` is the standard input of its first command.
  mutating func run(_ line: String, input: [UInt8] = []) throws -> Outcome {
    var whole = Outcome(status: status, output: [], error: [])
    var isSkipped = false
    for pipeline in try ShellLine(line).pipelines {
      switch pipeline.condition {
      case .always: isSkipped = false
      case .success: isSkipped = isSkipped || status != 0
      case .failure: isSkipped = status == 0
      }
      if isSkipped { continue }
      var passed = input
      for stage in pipeline.stages {
        let outcome = try run(stage: stage, input: passed)
        passed = outcome.output
        whole.error += outcome.error
        whole.status = outcome.status
      }
      whole.output += passed
      status = whole.status
    }
    return whole
  }

  private func run(stage: String, input: [UInt8]) throws -> Outcome {
    let stage = stage.replacing("$?", with: "\(status)")
    guard let words = try ShellWords(stage, command: "swan") else {
      return try runByShell(stage, input: input)
    }
    let input = try words.input.map { try bytes(of: $0) } ?? input
    var targets: [(descriptor: CInt, name: String)] = []
    defer { for target in targets { try? System().close(target.descriptor, target.name) } }
    func descriptor(_ file: ShellWords.Target?, else other: ScratchFile) throws -> CInt {
      guard let file else { return other.descriptor }
      let flags = O_WRONLY | O_CREAT | (file.isAppended ? O_APPEND : O_TRUNC)
      let opened = try System().open(file.name, in: folder.descriptor, flags)
      targets.append((opened, file.name))
      return opened
    }
    let (source, output, error) = (try ScratchFile(input), try ScratchFile(), try ScratchFile())
    var world = World.test(in: folder, input: source, output: output, error: error)
    world.environment = words.variables
    let now = now
    world.now = { now }
    world.output = try descriptor(words.output, else: output)
    world.error =
      words.isErrorJoined ? world.output : try descriptor(words.error, else: error)
    let status = Swan.run(words.arguments, in: world)
    return Outcome(
      status: status.rawValue, output: try output.bytes(), error: try error.bytes())
  }

  private func bytes(of name: String) throws -> [UInt8] {
    guard let bytes = folder.read(name) else {
      throw ShellFault(sentence: "there is no file '\(name)' to read")
    }
    return bytes
  }

  private func runByShell(_ command: String, input: [UInt8]) throws -> Outcome {
    let (source, output, error) = (try ScratchFile(input), try ScratchFile(), try ScratchFile())
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", command]
    process.currentDirectoryURL = folder.url
    process.environment = ["PATH": "/usr/local/bin:/usr/bin:/bin", "LC_ALL": "C"]
    process.standardInput = source.handle
    process.standardOutput = output.handle
    process.standardError = error.handle
    try process.run()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus, output: try output.bytes(), error: try error.bytes())
  }
}

/// A line of a document that ``TranscriptShell`` does not understand.
struct ShellFault: Error, CustomStringConvertible {
  var sentence: String
  var description: String { sentence }
}
