/// A file of interactions that many processes append to, each interaction once, and safely.
///
///     rotated?       begin anew with the file that has the name now
///     with it locked:
///       torn line?   mend it
///       grown?       learn what others logged
///       decide       which lines are new
///       append       one write of whole lines, fdatasync; all of it, or cut back to what was
///
/// Whoever holds the lock finds whole lines only, so whoever is killed leaves at most one torn
/// line, at the end. What is printed after ``append(knowing:_:)`` is in the file.
struct Journal: Sendable {
  private let path: String
  private let world: World
  private let options: EngineOptions
  /// What is read, and the file of bad lines: another than this.
  private let others: [String]
  private var file: OpenFile?
  /// The size of what was read and written, all of it whole lines.
  private var end = 0
  /// Bad lines met in the file and skipped.
  private(set) var badLines = 0

  /// The options say how to read it; `--on-error` holds for its lines too.
  init(_ path: String, in world: World, _ options: EngineOptions) {
    self.path = path
    self.world = world
    var options = options
    others = options.allFiles
    options.files = ["-"]
    options.inputName = path
    if options.onError != .stop { options.onError = .skip }
    self.options = options
  }

  /// Appends the whole lines that `lines` returns, which is told what the journal knows by then.
  ///
  /// - Throws: `SystemError`, with the journal as it was; `BadLine` where the journal has one;
  ///   `Refusal` where the file can be no journal; what `lines` throws.
  mutating func append(
    knowing known: inout KnownInteractions,
    _ lines: (inout KnownInteractions) throws -> [UInt8]
  ) throws {
    let lock = try FileLock(in: world) { try currentFile(&known) }
    defer { withExtendedLifetime(lock) {} }
    let file = lock.file
    try catchUp(file, &known)
    let bytes = try lines(&known)
    guard !bytes.isEmpty else { return }
    do throws(SystemError) {
      try file.append(bytes)
    } catch {
      // A part of it may be there; where even this fails, the next one finds a torn line.
      try? file.truncate(to: end)
      throw error
    }
    end += bytes.count
  }

  /// The file that has the name now.
  private mutating func currentFile(_ known: inout KnownInteractions) throws -> OpenFile {
    if let file, try file.isCurrent(in: world) { return file }
    let file = try OpenFile(path, O_RDWR | O_CREAT | O_APPEND, in: world)
    let status = try file.status()
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw Refusal("\(path) is no regular file, so it can't be a journal")
    }
    guard !status.isSameFile(as: try world.system.status(world.output, "(standard output)"))
    else {
      throw Refusal("standard output is the journal itself; swan appends to \(path) on its own")
    }
    if let other = try world.name(of: status, among: others) {
      throw Refusal("\(other) is the journal itself; what it has is logged already")
    }
    if status.st_size == 0 { try file.synchronizeName(in: world) }
    self.file = file
    forget(&known)
    return file
  }

  private mutating func forget(_ known: inout KnownInteractions) {
    known = KnownInteractions()
    end = 0
  }

  /// Reads what others appended.
  private mutating func catchUp(_ file: OpenFile, _ known: inout KnownInteractions) throws {
    var size = Int(try file.status().st_size)
    // Somebody cut it, though nobody should.
    if size < end { forget(&known) }
    if let torn = try TornLine(of: file, size: size, whole: end, in: world) {
      if try torn.mend(lineLimit: options.lineLimit) {
        world.say(
          "\(path) ended in a torn line of \(torn.count.grouped) bytes, left by a crash or a full "
            + "disk; it was moved to \(torn.asidePath)", from: options.messagePrefix)
      }
      size = Int(try file.status().st_size)
    }
    guard size > end else { return }
    var world = world
    var options = options
    world.input = file.descriptor
    if size - end < 1 << 20 { options.threads = 1 }
    _ = try world.system.seek(file.descriptor, to: end, from: SEEK_SET, path)
    do {
      var (fold, summary) = try Engine(world, options).run(JournalFold())
      badLines += summary.badLines
      fold.finish(into: &known)
      end = size
    } catch is BadLine where end > 0 {
      // Its place is counted from the beginning.
      forget(&known)
      try catchUp(file, &known)
    }
  }
}
