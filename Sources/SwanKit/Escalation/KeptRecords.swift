/// A file of records that one run at a time reads and adds to, such as that of `--state`.
///
/// It is locked until nobody holds it any more, so that two runs say nothing twice. A last line that
/// a crash has torn is mended first.
package final class KeptRecords: Sendable {
  private let path: String
  private let world: World
  private let file: OpenFile
  private let lock: FileLock

  /// Opens the file at `path`, which may be missing.
  ///
  /// - Throws: `SystemError`; `Refusal` where it is no regular file.
  package init(_ path: String, in world: World, _ options: EngineOptions) throws {
    self.path = path
    self.world = world
    lock = try FileLock(of: path, in: world)
    file = try OpenFile(path, O_RDWR | O_CREAT | O_APPEND, in: world)
    let status = try file.status()
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw Refusal("\(path) is no regular file, so nothing can be kept in it")
    }
    guard !status.isSameFile(as: try world.system.status(world.output, "(standard output)")) else {
      throw Refusal("standard output is \(path) itself; swan adds to it on its own")
    }
    if status.st_size == 0 { try file.synchronizeName(in: world) }
    if let torn = try TornLine(of: file, size: Int(status.st_size), whole: 0, in: world) {
      _ = try torn.mend(lineLimit: options.lineLimit)
    }
  }

  /// Gathers what the file has.
  package func read<F: Fold>(
    _ fold: F, _ options: EngineOptions
  ) throws -> (fold: F, summary: RunSummary) {
    var world = world
    var options = options
    world.input = file.descriptor
    options.files = ["-"]
    options.inputName = path
    // The file of bad lines is for those of the log.
    if case .file = options.onError { options.onError = .skip }
    _ = try world.system.seek(file.descriptor, to: 0, from: SEEK_SET, path)
    return try Engine(world, options).run(fold)
  }

  /// Adds whole lines, which are on the disk afterwards.
  package func append(_ lines: [UInt8]) throws(SystemError) {
    if !lines.isEmpty { try file.append(lines) }
  }
}
