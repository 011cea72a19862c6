/// A file of records that runs read and add to, such as that of `--state`.
///
///     begin    lock, mend a line that a crash has torn, gather what others added
///     append   whole lines, on the disk afterwards
///     end      unlock
///
/// Who holds the lock knows all that was said, so that no two say the same.
package struct KeptRecords: Sendable {
  private let path: String
  private let world: World
  private let options: EngineOptions
  /// What is read, and the file of bad lines: another than this.
  private let others: [String]
  private var lock: FileLock?
  /// What was read last; who holds its lock knows all of it.
  private var file: OpenFile?
  /// The size of what was read and added.
  private var size = 0

  /// The options say how to read it; bad lines stop, or are skipped.
  package init(_ path: String, in world: World, _ options: EngineOptions) {
    self.path = path
    self.world = world
    var options = options
    others = options.allFiles + options.otherFiles
    options.files = ["-"]
    options.inputName = path
    options.threads = 1
    // The file of bad lines is for those of the log.
    if case .file = options.onError { options.onError = .skip }
    self.options = options
  }

  /// Waits for the lock, and gathers what was added since the last time in `fold`.
  ///
  /// - Throws: `SystemError`; `BadLine`; `Refusal` where it can't be such a file.
  package mutating func begin<F: Fold>(_ fold: F) throws -> (fold: F, summary: RunSummary) {
    let lock =
      if let lock, try lock.file.isCurrent(in: world) { lock } else {
        try FileLock(in: world) { try currentFile() }
      }
    self.lock = lock
    let file = lock.file
    if let torn = try TornLine(of: file, size: Int(try file.status().st_size), whole: 0, in: world)
    {
      _ = try torn.mend(lineLimit: options.lineLimit)
    }
    let grown = Int(try file.status().st_size)
    if grown < size { size = 0 }
    guard grown > size else { return (fold, RunSummary()) }
    var world = world
    world.input = file.descriptor
    _ = try world.system.seek(file.descriptor, to: size, from: SEEK_SET, path)
    let result = try Engine(world, options).run(fold)
    size = grown
    return result
  }

  /// The file that has the name now.
  private mutating func currentFile() throws -> OpenFile {
    if let file, try file.isCurrent(in: world) { return file }
    let file = try OpenFile(path, O_RDWR | O_CREAT | O_APPEND, in: world)
    let status = try file.status()
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw Refusal("\(path) is no regular file, so nothing can be kept in it")
    }
    guard !status.isSameFile(as: try world.system.status(world.output, "(standard output)")) else {
      throw Refusal("standard output is \(path) itself; swan adds to it on its own")
    }
    if let other = try world.name(of: status, among: others) {
      throw Refusal("--state keeps what was said, and \(other) is the same file; name another")
    }
    if status.st_size == 0 { try file.synchronizeName(in: world) }
    self.file = file
    size = 0
    return file
  }

  /// Adds whole lines; between ``begin(_:)`` and ``end()``.
  package mutating func append(_ lines: [UInt8]) throws(SystemError) {
    guard let file, !lines.isEmpty else { return }
    try file.append(lines)
    size += lines.count
  }

  package mutating func end() { lock = nil }

  /// Whether others added something since the last time.
  var hasGrown: Bool {
    get throws(SystemError) {
      guard let status = try world.system.status(of: path, in: world.directory) else {
        return false
      }
      return Int(status.st_size) != size
    }
  }
}
