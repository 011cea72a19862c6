/// Where bytes come from, piece after piece.
protocol ByteStream {
  /// Reads at most `bytes.count` bytes; zero is the end, nil that there are none now.
  ///
  /// Where it `waits` for the next bytes, nil says that something else was due first.
  func read(into bytes: UnsafeMutableRawBufferPointer, waits: Bool) throws(SystemError) -> Int?
}

/// Cuts what comes from a stream into blocks of whole lines.
struct LineCutter {
  private let blockSize: Int
  private let lineLimit: Int
  private var carry: [UInt8] = []
  private var isAtStart = true
  private var isInOverlong = false

  init(_ options: EngineOptions) {
    blockSize = max(1, options.blockSize)
    lineLimit = options.lineLimit
  }

  /// Begins a file, of which `bytes` were read already.
  mutating func begin(after bytes: [UInt8] = []) {
    carry = bytes
    isAtStart = true
    isInOverlong = false
  }

  /// Fills `buffer` with the next block from `stream`; nil at its end.
  ///
  /// A block without lines says that the wait for one was broken off. The places of block and file
  /// are for the caller to fill in.
  mutating func next(
    into buffer: Buffer, from stream: some ByteStream
  ) throws(SystemError) -> BlockSource.Block? {
    buffer.count = 0
    buffer.append(carry)
    carry.removeAll(keepingCapacity: true)
    guard let kind = try fill(buffer, from: stream) else { return nil }
    var block = BlockSource.Block(sequence: 0, file: 0, start: 0, kind: kind)
    if isAtStart, buffer.count >= 3, unsafe buffer.start[0] == 0xef,
      unsafe buffer.start[1] == 0xbb,
      unsafe buffer.start[2] == 0xbf
    {
      block.start = 3
    }
    if buffer.count > 0 { isAtStart = false }
    return block
  }

  /// Reads until there is a whole line and the block is full or would have to wait; nil at the end.
  private mutating func fill(
    _ buffer: Buffer, from stream: some ByteStream
  ) throws(SystemError) -> BlockSource.Block.Kind? {
    // What was read before may be whole lines already.
    var newline = buffer.lastNewline(from: 0)
    while true {
      if newline != nil, buffer.count >= blockSize { return wholeLines(of: buffer, newline) }
      let wanted = max(blockSize - buffer.count, min(blockSize, 4096), 1)
      guard
        let count = try unsafe stream.read(into: buffer.room(for: wanted), waits: newline == nil)
      else { return wholeLines(of: buffer, newline) }
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

  /// Keeps what comes after the last newline for the next block.
  private mutating func wholeLines(of buffer: Buffer, _ newline: Int?) -> BlockSource.Block.Kind {
    let end = newline.map { $0 + 1 } ?? 0
    carry = buffer.tail(from: end)
    buffer.count = end
    return .lines
  }

  private mutating func overlongPiece(_ buffer: Buffer, isEnd: Bool) -> BlockSource.Block.Kind {
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
