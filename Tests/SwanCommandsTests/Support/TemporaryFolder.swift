import Foundation
import SwanKit

/// A folder of one test's own, gone when the test is done with it.
final class TemporaryFolder: Sendable {
  let url: URL
  /// What a world's relative paths start from.
  let descriptor: CInt

  init() throws {
    url = FileManager.default.temporaryDirectory
      .appendingPathComponent("swan-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    descriptor = try System().open(url.path, O_RDONLY | O_DIRECTORY)
  }

  deinit {
    try? System().close(descriptor, url.path)
    try? FileManager.default.removeItem(at: url)
  }

  func write(_ bytes: some Sequence<UInt8>, to name: String) throws {
    let file = url.appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }

  /// The bytes of a file; nil when there is none.
  func read(_ name: String) -> [UInt8]? {
    (try? Data(contentsOf: url.appendingPathComponent(name))).map { Array($0) }
  }
}

/// A file without a name, to stand for standard input or output.
final class ScratchFile: Sendable {
  let descriptor: CInt

  /// Creates one with `bytes` to be read from the start.
  init(_ bytes: some Sequence<UInt8> = []) throws {
    let url = FileManager.default.temporaryDirectory
      .appendingPathComponent("swan-\(UUID().uuidString)")
    descriptor = try System().open(url.path, O_RDWR | O_CREAT | O_EXCL, mode: 0o600)
    try FileManager.default.removeItem(at: url)
    let bytes = Array(bytes)
    try System().write(bytes, to: descriptor, url.path)
    _ = try System().seek(descriptor, to: 0, from: SEEK_SET, url.path)
  }

  deinit { try? System().close(descriptor, "scratch") }

  var handle: FileHandle { FileHandle(fileDescriptor: descriptor, closeOnDealloc: false) }

  /// Everything in it.
  func bytes() throws -> [UInt8] {
    let handle = handle
    try handle.seek(toOffset: 0)
    return Array(try handle.readToEnd() ?? Data())
  }
}
