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
  private let blockSize: Int
  private let lineLimit: Int
  private let monitor = Monitor()
  private let progress: Progress

  private var nextFile = 0
  private var open: (descriptor: CInt, name: String)?
  private var carry: [UInt8] = []
  private var sequence = 0
  private var isAtStart = false
  private var isInOverlong = false
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
    blockSize = max(1, options.blockSize)
    lineLimit = options.lineLimit
    self.progress = progress
  }

  /// Goes on with a file that is open, of which `bytes` were read already.
  func adopt(_ descriptor: CInt, _ name: String, after bytes: [UInt8]) {
    open = (descriptor, name)
    carry = bytes
    isAtStart = true
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
      buffer.count = 0
      buffer.append(carry)
      carry.removeAll(keepingCapacity: true)
      if let kind = try fill(buffer, from: file) {
        defer { sequence += 1 }
        var block = Block(sequence: sequence, file: nextFile, start: 0, kind: kind)
        if isAtStart, buffer.count >= 3, unsafe buffer.start[0] == 0xef,
          unsafe buffer.start[1] == 0xbb,
          unsafe buffer.start[2] == 0xbf
        {
          block.start = 3
        }
        isAtStart = false
        return block
      }
      if file.descriptor != world.input { try world.system.close(file.descriptor, file.name) }
      open = nil
      nextFile += 1
    }
    return nil
  }

  private func openFile() throws(SystemError) -> (descriptor: CInt, name: String)? {
    if let open { return open }
    guard nextFile < files.count else { return nil }
    let path = files[nextFile]
    let descriptor =
      path == "-"
      ? world.input
      : try world.system.open(path, in: world.directory, O_RDONLY)
    let opened = (descriptor, name(of: nextFile))
    progress.opened(try world.system.status(descriptor, opened.1))
    open = opened
    isAtStart = true
    return opened
  }

  /// Reads until there is a whole line and the block is full or would have to wait; nil at the end.
  private func fill(
    _ buffer: Buffer, from file: (descriptor: CInt, name: String)
  ) throws(SystemError) -> Block.Kind? {
    // What was read before may be whole lines already.
    var newline = buffer.lastNewline(from: 0)
    while true {
      if let newline {
        let isFull = buffer.count >= blockSize
        if isFull || !world.system.isReadable(file.descriptor) {
          carry = buffer.tail(from: newline + 1)
          buffer.count = newline + 1
          return .lines
        }
      }
      let wanted = max(blockSize - buffer.count, min(blockSize, 4096), 1)
      let count = try unsafe world.system.read(
        file.descriptor, into: buffer.room(for: wanted), file.name)
      progress.read(count)
      let before = buffer.count
      buffer.count += count
      if isInOverlong { return overlongPiece(buffer, isEnd: count == 0) }
      if count == 0 {
        guard buffer.count > 0 else { return nil }
        buffer.append(UInt8(ascii: "\n"))
        return .lines
      }
      newline = buffer.lastNewline(from: before) ?? newline
      // Longer than what shows in a message, so that it is the same for every block size.
      if newline == nil, buffer.count - BadLine.excerptBytes > lineLimit {
        isInOverlong = true
        return .overlongBegin
      }
    }
  }

  private func overlongPiece(_ buffer: Buffer, isEnd: Bool) -> Block.Kind {
    if let newline = buffer.firstNewline(from: 0) {
      carry = buffer.tail(from: newline + 1)
      buffer.count = newline + 1
    } else if isEnd {
      buffer.append(UInt8(ascii: "\n"))
    } else {
      return .overlongMiddle
    }
    isInOverlong = false
    return .overlongEnd
  }
}
