/// A foreign file that is being read, piece by piece.
struct ImportFile {
  let descriptor: CInt
  let name: String
  private let world: World
  private let progress: Progress
  private let buffer: Buffer
  private let pieceSize: Int
  /// What was read to see what the file is.
  private(set) var head: [UInt8] = []

  init(
    _ descriptor: CInt, _ name: String, world: World, pieceSize: Int, progress: Progress
  ) throws(SystemError) {
    self.descriptor = descriptor
    self.name = name
    self.world = world
    self.progress = progress
    self.pieceSize = pieceSize
    buffer = Buffer(capacity: pieceSize)
    progress.opened(try world.system.status(descriptor, name))
  }

  /// Finds out what the file is, from its beginning.
  ///
  /// - Throws: `BadLine` where it can't be read as it is; `SystemError`.
  mutating func guess(limit: Int) throws -> ImportFormat {
    var isWhole = false
    while true {
      switch FormatGuess(head, isWhole: isWhole, name: name) {
      case .format(let format): return format
      case .unreadable(let sentence): throw badFile(1, sentence)
      case .needsMore:
        let piece = try read()
        isWhole = piece.isEmpty || head.count > limit
        head += piece
      }
    }
  }

  /// The error for a file that is bad as a whole.
  func badFile(_ line: Int, column: Int = 1, _ sentence: String) -> BadLine {
    var bad = unsafe BadLine(
      file: name, line: line, offset: 0, of: UnsafeRawBufferPointer(start: nil, count: 0), sentence,
      isQuiet: true)
    bad.column = column
    return bad
  }

  /// The next piece, with what was read already first; empty at the end.
  mutating func next() throws(SystemError) -> [UInt8] {
    if head.isEmpty { return try read() }
    defer { head = [] }
    return head
  }

  private func read() throws(SystemError) -> [UInt8] {
    buffer.count = 0
    let count = try unsafe world.system.read(descriptor, into: buffer.room(for: pieceSize), name)
    progress.read(count)
    buffer.count = count
    return buffer.tail(from: 0)
  }

  /// Whether more can be read without waiting.
  var isReadable: Bool { !head.isEmpty || world.system.isReadable(descriptor) }

  func close() throws(SystemError) {
    if descriptor != world.input { try world.system.close(descriptor, name) }
  }
}
