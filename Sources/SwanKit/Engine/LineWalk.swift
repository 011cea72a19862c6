/// Walks the lines of a block, record by record; notes the bad ones.
@safe package struct LineWalk: ~Copyable {
  private var scanner: RecordScanner
  private let lineLimit: Int
  let stopsAtBadLine: Bool
  private var cursor: Cursor
  private var end: Cursor
  private var lineStart: Cursor
  /// The line at `lineStart`, from 0, in the block.
  private var line = 0

  /// Lines walked over, blank ones included.
  private(set) var lines = 0
  /// Lines that are not blank.
  private(set) var filled = 0
  private(set) var bad: [Spot] = []
  /// Whether the numbers in strings have decimal commas, as in a table with `;`.
  private(set) var hasDecimalCommas = false

  /// A bad line of a block.
  @safe struct Spot {
    /// From 0, in the block.
    var line: Int
    var bytes: UnsafeRawBufferPointer
    var offset: Int
    var sentence: String
  }

  /// The bad lines in their order, also when some were noted on a second visit.
  var badInOrder: [Spot] { bad.count > 1 ? bad.sorted { $0.line < $1.line } : bad }

  /// Where a line is that was walked over, for a second visit.
  @safe struct Place {
    fileprivate var line: Int
    fileprivate var start: Cursor
  }

  init(_ names: [String], lineLimit: Int, stopsAtBadLine: Bool, scratch: Buffer) {
    scanner = RecordScanner(names)
    self.lineLimit = lineLimit
    self.stopsAtBadLine = stopsAtBadLine
    unsafe cursor = Cursor(scratch.start)
    unsafe end = cursor
    unsafe lineStart = cursor
  }

  /// Begins a block: whole lines, each ended by a newline, the last too.
  mutating func begin(_ buffer: Buffer, from start: Int, hasDecimalCommas: Bool = false) {
    self.hasDecimalCommas = hasDecimalCommas
    unsafe cursor = Cursor(buffer.start + start)
    unsafe end = Cursor(buffer.start + buffer.count)
    lines = 0
    filled = 0
    bad.removeAll(keepingCapacity: true)
  }

  /// The next record; nil at the end of the block, or after a bad line that stops the run.
  @inline(__always)
  package mutating func next() -> Record? {
    while unsafe cursor < end {
      if stopsAtBadLine, !bad.isEmpty { return nil }
      line = lines
      lines &+= 1
      unsafe lineStart = cursor
      if let next = unsafe scanner.scan(lineStart) {
        unsafe cursor = next
        filled &+= 1
        if unsafe isTooLong(to: next) {
          noteTooLong()
          continue
        }
        return unsafe scanner.record(from: lineStart, to: next)
      }
      skipFaulty()
    }
    return nil
  }

  /// The place of the record that came last.
  var place: Place { unsafe Place(line: line, start: lineStart) }

  /// The record at a place of this block, once more, when the walk is over.
  mutating func revisit(_ place: Place) -> Record? {
    guard let next = unsafe scanner.scan(place.start) else { return nil }
    line = place.line
    unsafe lineStart = place.start
    unsafe cursor = next
    return unsafe scanner.record(from: lineStart, to: next)
  }

  /// Steps over a line that did not scan; a blank one is no record and no fault.
  @inline(never)
  private mutating func skipFaulty() {
    let fault = unsafe scanner.fault(from: lineStart)
    let newline = unsafe memchr(lineStart, Int32(UInt8(ascii: "\n")), end - lineStart)
    unsafe cursor = newline.map { unsafe Cursor($0.assumingMemoryBound(to: UInt8.self)) + 1 } ?? end
    let isTooLong = unsafe isTooLong(to: cursor)
    let isBlank = unsafe lineStart[fault.offset] == UInt8(ascii: "\n")
    if isBlank, fault.reason == .expectedObject, !isTooLong { return }
    filled &+= 1
    if isTooLong { noteTooLong() } else { note(fault.offset, sentence(of: fault)) }
  }

  /// Whether the line that ends with the newline before `next` is longer than allowed, without it.
  @inline(__always)
  private func isTooLong(to next: Cursor) -> Bool { unsafe next - lineStart - 1 > lineLimit }

  private func sentence(of fault: JSONFault) -> String {
    let first = unsafe lineStart[0]
    if first == 0xff || first == 0xfe || (first == 0 && fault.offset == 0) {
      return "this looks like UTF-16; convert the file with iconv -f UTF-16 -t UTF-8"
    }
    if first == UInt8(ascii: "["), fault.offset == 0 {
      return "expected an object; a JSON array is read by swan import"
    }
    return fault.reason.sentence
  }

  /// Notes that a record can't be used.
  package mutating func refuse(_ record: Record, _ refusal: Refusal) {
    note(refusal.offset ?? refusal.member.map(record.offset) ?? 0, refusal.sentence)
  }

  /// Notes a piece of a line that is too long for a block.
  mutating func takeOverlong(_ kind: BlockSource.Block.Kind) {
    unsafe lineStart = cursor
    let isEnd = kind == .overlongEnd
    // Only the last piece ends with a newline, and only it counts as a line.
    unsafe cursor = isEnd ? end : end + 1
    line = 0
    noteTooLong()
    lines = isEnd ? 1 : 0
    filled = isEnd ? 1 : 0
  }

  private mutating func noteTooLong() {
    note(0, "a line of more than \(lineLimit.grouped) bytes; see --line-limit")
  }

  private mutating func note(_ offset: Int, _ sentence: String) {
    unsafe bad.append(
      Spot(
        line: line,
        bytes: UnsafeRawBufferPointer(start: lineStart, count: cursor - lineStart - 1),
        offset: offset, sentence: sentence))
  }
}
