/// An open file, closed when nobody holds it any more.
final class OpenFile: Sendable {
  let descriptor: CInt
  let path: String
  private let system: System

  /// - Throws: `SystemError` when it can't be opened.
  init(_ path: String, _ flags: CInt, in world: World) throws(SystemError) {
    descriptor = try world.system.open(path, in: world.directory, flags)
    self.path = path
    system = world.system
  }

  deinit {
    // What had to reach the disk was synchronized before.
    try? system.close(descriptor, path)
  }

  func status() throws(SystemError) -> stat { try system.status(descriptor, path) }

  /// Whether `path` still names this file: it may have been renamed, or removed.
  func isCurrent(in world: World) throws(SystemError) -> Bool {
    guard let named = try system.status(of: path, in: world.directory) else { return false }
    return named.isSameFile(as: try status())
  }

  func read(at offset: Int, count: Int) throws(SystemError) -> [UInt8] {
    let buffer = Buffer(capacity: count)
    _ = try system.seek(descriptor, to: offset, from: SEEK_SET, path)
    while buffer.count < count {
      let read = try unsafe system.read(
        descriptor, into: buffer.room(for: count - buffer.count), path)
      if read == 0 { break }
      buffer.count += read
    }
    return buffer.tail(from: 0)
  }

  /// Writes all of `bytes` and waits until they are on the disk.
  func append(_ bytes: [UInt8]) throws(SystemError) {
    try system.write(bytes, to: descriptor, path)
    try system.synchronize(descriptor, path)
  }

  func truncate(to size: Int) throws(SystemError) {
    try system.truncate(descriptor, to: size, path)
  }

  /// Waits until the name of this file is on the disk too.
  func synchronizeName(in world: World) throws(SystemError) {
    let slash = path.lastIndex(of: "/")
    let folder = try OpenFile(
      slash.map { String(path[...$0]) } ?? ".", O_RDONLY | O_DIRECTORY, in: world)
    do throws(SystemError) {
      try system.synchronize(folder.descriptor, folder.path)
    } catch {
      // Some file systems can't, and need not.
      if error.code != EINVAL { throw error }
    }
  }
}

extension World {
  /// The one of `files`, `-` being standard input, that is the regular file of a status.
  func name(of status: stat, among files: [String]) throws(SystemError) -> String? {
    guard status.st_mode & S_IFMT == S_IFREG else { return nil }
    for file in files {
      let other =
        file == "-"
        ? try? system.status(input, "(standard input)")
        : try system.status(of: file, in: directory)
      if let other, status.isSameFile(as: other) {
        return file == "-" ? "standard input" : file
      }
    }
    return nil
  }
}

extension EngineOptions {
  /// The files that are read, and the one of bad lines.
  var allFiles: [String] {
    if case .file(let path) = onError { files + [path] } else { files }
  }
}

extension stat {
  package func isSameFile(as other: stat) -> Bool {
    st_dev == other.st_dev && st_ino == other.st_ino
  }
}
