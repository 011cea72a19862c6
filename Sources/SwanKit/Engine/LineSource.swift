/// Hands out blocks of whole lines to any number of workers.
protocol LineSource: Sendable {
  /// Fills `buffer` with the next block; nil at the end.
  ///
  /// - Throws: `SystemError`; `BadLine` for a file that can't be read at all.
  func next(into buffer: Buffer) throws -> BlockSource.Block?
  /// The number of blocks handed out so far.
  var handedOut: Int { get }
  /// The name of a file in messages.
  func name(of file: Int) -> String
  /// Makes every further `next` answer that there is nothing more.
  func stop()
}

/// Where the lines of a block come from, when they were made from something else.
///
///     raw     {\n  "id": 1\n},\n     what the file has, piece after piece
///     lines   ^0                     where each line's piece is, and its number in the file
///     turns   (0,0) (1,4) (8,12)     from that byte of the block on, so much further in the file
struct Origins: Sendable {
  /// The bytes of the file that the lines were made from.
  var raw: [UInt8] = []
  /// For each line its place in `raw`, where it begins in the file, and its place in the block.
  private(set) var lines: [(raw: Range<Int>, begin: FilePlace, start: Int)] = []
  /// From where in the block on the bytes stem from where in `raw`, in order.
  private(set) var turns: [(block: Int, raw: Int)] = []
  var hasDecimalCommas = false
  /// What of the file, after the lines, no line could be made from.
  private(set) var fault: Fault?

  struct Fault: Sendable {
    var raw: Range<Int>
    var begin: FilePlace
    /// Bytes into `raw`'s range.
    var offset: Int
    var sentence: String
  }

  /// A place in the file, and the piece that it belongs to.
  struct Place {
    /// The number of the line, and the characters of it that stand before the piece.
    var begin: FilePlace
    /// What the piece has of that line, and the place in it.
    var line: Range<Int>
    var offset: Int
    /// The whole piece.
    var whole: Range<Int>
  }

  /// Begins the line at `start` of the block, made from the `bytes` at `place` of the file.
  mutating func begin(_ start: Int, from bytes: some Collection<UInt8>, at place: FilePlace) {
    lines.append((raw.count..<raw.count + bytes.count, place, start))
    turns.append((start, raw.count))
    raw += bytes
  }

  /// From `block` on, the bytes stem from `offset` in the piece of the last line.
  mutating func turn(at block: Int, from offset: Int) {
    turns.append((block, (lines.last?.raw.lowerBound ?? 0) + offset))
  }

  /// Adds what no line could be made from.
  mutating func fail(
    _ bytes: some Collection<UInt8>, at place: FilePlace, offset: Int, _ sentence: String
  ) {
    fault = Fault(
      raw: raw.count..<raw.count + bytes.count, begin: place, offset: offset, sentence: sentence)
    raw += bytes
  }

  /// The place of a byte of a line.
  func place(line index: Int, offset: Int) -> Place {
    let line = lines[index]
    // The last turn at or before the byte; each line begins with one.
    var low = 0
    var high = turns.count
    while low < high {
      let middle = (low + high) / 2
      if turns[middle].block <= line.start + offset { low = middle + 1 } else { high = middle }
    }
    let turn = turns[low - 1]
    let place = turn.raw + line.start + offset - turn.block
    return self.place(min(place, line.raw.upperBound), in: line.raw, from: line.begin)
  }

  func place(of fault: Fault) -> Place {
    let place = min(fault.raw.lowerBound + fault.offset, fault.raw.upperBound)
    return self.place(place, in: fault.raw, from: fault.begin)
  }

  private func place(_ place: Int, in piece: Range<Int>, from begin: FilePlace) -> Place {
    let newline = UInt8(ascii: "\n")
    let before = raw[piece.lowerBound..<place]
    let start = before.lastIndex(of: newline).map { $0 + 1 } ?? piece.lowerBound
    let end = raw[place..<piece.upperBound].firstIndex(of: newline) ?? piece.upperBound
    let isEnded = piece.upperBound > piece.lowerBound && raw[piece.upperBound - 1] == newline
    var begin = begin
    begin.pass(raw[piece.lowerBound..<start])
    return Place(
      begin: begin, line: start..<end, offset: place - start,
      whole: piece.lowerBound..<piece.upperBound - (isEnded ? 1 : 0))
  }
}

/// A place in a file: a line, from 1, and the characters before it on that line.
struct FilePlace: Hashable, Sendable {
  var line: Int
  var column = 0

  init(line: Int) { self.line = line }

  /// Goes to the place after `bytes`, which begin here.
  mutating func pass(_ bytes: ArraySlice<UInt8>) {
    let newline = UInt8(ascii: "\n")
    let newlines = bytes.count { $0 == newline }
    var rest = bytes
    if newlines > 0, let last = bytes.lastIndex(of: newline) {
      line += newlines
      column = 0
      rest = bytes[(last + 1)...]
    }
    column += rest.count { $0 & 0xc0 != 0x80 }
  }
}
