import Foundation
import Testing

@testable import SwanCommands
@testable import SwanKit

/// What `swan import` made of its input, in a world of its own.
struct ImportRun {
  var status: SwanKit.ExitStatus
  var output: String
  var error: String
  /// What is in the file `bad` afterwards.
  var bad: String

  /// Runs `swan` with `words`; `input` is its standard input.
  init(_ words: [String], input: some Collection<UInt8>) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "swan-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(at: folder) }
    func file(_ name: String) -> String { folder.appendingPathComponent(name).path }
    try Data(input).write(to: URL(fileURLWithPath: file("input")))
    var world = World()
    world.directory = try world.system.open(folder.path, O_RDONLY)
    world.input = try world.system.open(file("input"), O_RDONLY)
    world.output = try world.system.open(file("output"), O_WRONLY | O_CREAT)
    world.error = try world.system.open(file("error"), O_WRONLY | O_CREAT)
    status = Swan.run(words, in: world)
    for descriptor in [world.directory, world.input, world.output, world.error] {
      try world.system.close(descriptor, "")
    }
    func text(_ name: String) -> String {
      FileManager.default.contents(atPath: file(name)).map { String(decoding: $0, as: UTF8.self) }
        ?? ""
    }
    output = text("output")
    error = text("error")
    bad = text("bad")
  }

  init(_ words: [String], input: String = "") throws {
    try self.init(["import"] + words, input: input.utf8)
  }

  /// The lines of the output.
  var lines: [Substring] { output.split(separator: "\n") }
}

/// The outside test data: the folder `SWAN_DATA` names, else a `shared/data` above this file.
enum ImportData {
  static let root: URL? = {
    if let path = ProcessInfo.processInfo.environment["SWAN_DATA"] {
      return URL(fileURLWithPath: path)
    }
    var folder = URL(fileURLWithPath: #filePath)
    while folder.path != "/" {
      folder.deleteLastPathComponent()
      let data = folder.appendingPathComponent("shared/data")
      if FileManager.default.fileExists(atPath: data.path) { return data }
    }
    return nil
  }()

  static var isThere: Bool { root != nil }

  static func path(_ name: String) throws -> String {
    try #require(root).appendingPathComponent(name).path
  }
}
