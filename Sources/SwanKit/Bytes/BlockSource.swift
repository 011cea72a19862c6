/// Hands out the input, file after file, in blocks of whole lines, to any number of workers.
///
///     file 1: |line line li|ne line|      blocks: [line line] [line line]
///     file 2: |line|                              [line]
///
/// Who asks reads: while one worker waits for the next bytes, under the lock, the others work on
/// theirs. A block goes out as soon as there is a whole line and nothing more to read at once, so
/// a line from `tail -f` does not wait for a full block.
final class BlockSource: LineSource, @unchecked Sendable {
  private let world: World
  private let files: [String]
  private let inputName: String
  private let monitor = Monitor()
  private let progress: Progress

  private var nextFile = 0
  private var open: PlainFile?
  private var cutter: LineCutter
  private var sequence = 0
  private var isStopped = false

  /// The bytes of one or more whole lines, or a piece of a line that is too long.
  struct Block {
    /// Its place among all blocks, from 0.
    var sequence: Int
    /// The index of its file.
    var file: Int
    /// Where its first line begins: after a byte-order mark.
    var start: Int
    var kind: Kind
    /// Where the lines come from, when the file itself has others.
    var origins: Origins?

    enum Kind { case lines, overlongBegin, overlongMiddle, overlongEnd }
  }

  /// Reads the files of `options`, paths or `-` for standard input, in turn.
  init(_ options: EngineOptions, world: World, progress: Progress) {
    files = options.files
    inputName = options.inputName
    self.world = world
    cutter = LineCutter(options)
    self.progress = progress
  }

  /// Goes on with a file that is open, of which `bytes` were read already.
  func adopt(_ descriptor: CInt, _ name: String, after bytes: [UInt8]) {
    open = PlainFile(world: world, descriptor: descriptor, name: name, progress: progress)
    cutter.begin(after: bytes)
  }

  /// The name of a file in messages.
  func name(of file: Int) -> String { files[file] == "-" ? inputName : files[file] }

  /// Makes every further `next` answer that there is nothing more.
  func stop() { monitor.locked { isStopped = true } }

  var handedOut: Int { monitor.locked { sequence } }

  /// Fills `buffer` with the next block; nil at the end of the last file.
  func next(into buffer: Buffer) throws(SystemError) -> Block? {
    let result = monitor.locked {
      let result = Result { () throws(SystemError) in try read(into: buffer) }
      // What was read so far is lost: nobody may read on behind the gap.
      if case .failure = result { isStopped = true }
      return result
    }
    let block = try result.get()
    buffer.terminate()
    return block
  }

  private func read(into buffer: Buffer) throws(SystemError) -> Block? {
    while !isStopped {
      guard let file = try openFile() else { return nil }
      if var block = try cutter.next(into: buffer, from: file) {
        block.sequence = sequence
        block.file = nextFile
        sequence += 1
        return block
      }
      if file.descriptor != world.input { try world.system.close(file.descriptor, file.name) }
      open = nil
      nextFile += 1
    }
    return nil
  }

  private func openFile() throws(SystemError) -> PlainFile? {
    if let open { return open }
    guard nextFile < files.count else { return nil }
    let path = files[nextFile]
    let descriptor =
      path == "-"
      ? world.input
      : try world.system.open(path, in: world.directory, O_RDONLY)
    let opened = PlainFile(
      world: world, descriptor: descriptor, name: name(of: nextFile), progress: progress)
    progress.opened(try world.system.status(descriptor, opened.name))
    open = opened
    cutter.begin()
    return opened
  }
}

/// A file that is read to its end.
private struct PlainFile: ByteStream {
  let world: World
  let descriptor: CInt
  let name: String
  let progress: Progress

  func read(into bytes: UnsafeMutableRawBufferPointer, waits: Bool) throws(SystemError) -> Int? {
    if !waits, !world.system.isReadable(descriptor) { return nil }
    let count = try unsafe world.system.read(descriptor, into: bytes, name)
    progress.read(count)
    return count
  }
}
