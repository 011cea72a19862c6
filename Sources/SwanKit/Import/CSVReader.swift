/// Reads CSV as exports have it: RFC 4180, and what else is found in the wild.
///
/// Give it the file in pieces of any size (`append`, at the end `finish`), and take what is
/// ready (`next`). The first line that is not blank names the columns. Lines end in LF, CR LF or
/// CR; blank lines and a byte-order mark are passed over; the separator is what a line `sep=;`
/// before the header says, as Excel writes it, else what the header has most of among `,` `;` tab
/// `|`. A bad record is handed out as such, and reading goes on: after
/// a quote that is never closed, with the line after it.
///
/// It holds the bytes of one record, at most `recordLimit`, and the piece given last.
package struct CSVReader {
  package enum Item {
    case record(CSVRecord)
    case bad(CSVBadRecord)
  }

  /// The names of the columns, as soon as their line has been read by `next`.
  package private(set) var header: CSVHeader?
  /// The line where the header stands.
  private(set) var headerLine = 1
  /// What separates fields; nil until the header is read, unless given.
  package private(set) var separator: UInt8?
  /// Whether the header itself is bad: it came as the only item, and no record follows.
  package private(set) var isHeaderBad = false

  private let recordLimit: Int
  private var buffer: [UInt8] = []
  private var start = 0
  private var line = 1
  private var isFinished = false
  private var markIsPassed = false
  /// Whether the rest of a line is passed over, after a record beyond the limit.
  private var isPassingOver = false
  private var scanner = CSVEndScanner()

  /// A reader that detects the separator unless it is given.
  package init(separator: UInt8? = nil, recordLimit: Int = 16 << 20) {
    self.separator = separator
    self.recordLimit = max(recordLimit, 1)
  }

  /// Adds the next piece of the file.
  package mutating func append(_ bytes: some Collection<UInt8>) {
    if start > 0 {
      buffer.removeSubrange(..<start)
      start = 0
    }
    buffer.append(contentsOf: bytes)
  }

  /// Says that the file has no more than was appended.
  package mutating func finish() { isFinished = true }

  /// The next record, or nil where more must be appended, or the file is at its end.
  package mutating func next() -> Item? {
    guard !isHeaderBad, passMark() else { return nil }
    while start < buffer.count {
      if isPassingOver {
        guard passLine() else { return nil }
        continue
      }
      switch scan() {
      case .needsMore:
        guard isFinished else { return nil }
        return unclosed(isLast: true)
      case .tooLong:
        if scanner.isQuoted, let item = unclosed(isLast: false) { return item }
        isPassingOver = true
        return bad(.tooLong(limit: recordLimit), length: recordLimit)
      case .end(let length):
        if let item = item(length: length) { return item }
      }
    }
    return nil
  }
}

extension CSVReader {
  /// Passes over a byte-order mark; false where more must come to know.
  private mutating func passMark() -> Bool {
    if markIsPassed { return true }
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    if buffer.starts(with: mark) {
      start = 3
    } else if buffer.count < 3, mark.starts(with: buffer), !isFinished {
      return false
    }
    markIsPassed = true
    return true
  }

  private mutating func scan() -> CSVEndScanner.Outcome {
    unsafe buffer.withUnsafeBytes {
      unsafe scanner.find(
        in: UnsafeRawBufferPointer(rebasing: $0[start...]), separator: separator,
        limit: recordLimit, isLast: isFinished)
    }
  }

  /// Passes over what is left of a line; false where its end has not come yet.
  private mutating func passLine() -> Bool {
    let next = unsafe buffer.withUnsafeBytes {
      unsafe CSVBytes.afterLineEnd(in: $0, from: start, isLast: isFinished)
    }
    // A CR as the last byte stays: an LF may follow it.
    start = next ?? (buffer.last == 13 ? buffer.count - 1 : buffer.count)
    if next == nil { return false }
    line += 1
    isPassingOver = false
    return true
  }

  /// The record that ends after so many bytes; nil for a blank line and a good header.
  private mutating func item(length: Int) -> Item? {
    var end = start + length
    if buffer[end - 1] == 10 { end -= 1 }
    if end > start, buffer[end - 1] == 13 { end -= 1 }
    let text = start..<end
    if text.isEmpty {
      advance(by: length)
      return nil
    }
    if let offset = CSVBytes.notUTF8(in: buffer[text]) {
      let (line, column) = place(of: offset, length: length)
      return bad(.notUTF8(line: line, column: column), length: length)
    }
    if header == nil, let separator = CSVSplitter.separator(saidBy: buffer[text]) {
      self.separator = self.separator ?? separator
      advance(by: length)
      return nil
    }
    let separator = self.separator ?? CSVSplitter.separator(of: buffer[text])
    var fields: [CSVField] = []
    fields.reserveCapacity(header?.names.count ?? 0)
    let textAfterQuote = unsafe buffer.withUnsafeBytes {
      unsafe CSVSplitter.split(
        UnsafeRawBufferPointer(rebasing: $0[text]), at: separator, into: &fields)
    }
    if let textAfterQuote {
      let (line, column) = place(of: textAfterQuote, length: length)
      return bad(.textAfterQuote(line: line, column: column), length: length)
    }
    self.separator = separator
    let record = CSVRecord(line: line, raw: buffer[start..<start + length], fields: fields)
    guard let header else {
      header = CSVHeader((0..<record.count).map(record.text))
      headerLine = line
      advance(by: length)
      return nil
    }
    let expected = header.names.count
    guard record.count == expected else {
      return bad(.fieldCount(expected: expected, found: record.count), length: length)
    }
    advance(by: length)
    return .record(record)
  }

  /// The record with a quote that no other closes, up to the end of the line with that quote.
  ///
  /// Nil where that line has no end within the limit.
  private mutating func unclosed(isLast: Bool) -> Item? {
    let end = isLast ? buffer.count : start + recordLimit
    let next = unsafe buffer[start..<end].withUnsafeBytes {
      unsafe CSVBytes.afterLineEnd(in: $0, from: scanner.openingQuote, isLast: true)
    }
    guard let length = next ?? (isLast ? end - start : nil) else { return nil }
    let (line, column) = place(of: scanner.openingQuote, length: length)
    return bad(.unclosedQuote(line: line, column: column), length: length)
  }

  private mutating func bad(_ fault: CSVFault, length: Int) -> Item {
    let record = CSVBadRecord(line: line, raw: buffer[start..<start + length], fault: fault)
    isHeaderBad = header == nil
    advance(by: length)
    return .bad(record)
  }

  /// The line and the column, in the file, of a byte of the record.
  private func place(of offset: Int, length: Int) -> (line: Int, column: Int) {
    let (lines, bytes) = unsafe buffer[start..<start + length].withUnsafeBytes {
      unsafe CSVBytes.place(of: offset, in: $0)
    }
    return (line + lines, bytes + 1)
  }

  private mutating func advance(by length: Int) {
    // Without quotes there is one line end, at the end; a record over the limit has none.
    if !scanner.hasQuotes, !isPassingOver {
      line += 1
    } else {
      line += unsafe buffer[start..<start + length].withUnsafeBytes {
        unsafe CSVBytes.lineEnds(in: $0)
      }
    }
    start += length
    scanner = CSVEndScanner()
  }
}
