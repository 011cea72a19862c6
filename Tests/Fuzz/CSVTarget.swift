// Fuzzes the CSV reader: pieces of any size give the records that the whole gives.
// Built by scripts/fuzz, which has it see all of SwanKit.

/// The first three bytes say where to cut, and how long a record may be; the rest is a file.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzTables(_ data: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = unsafe [UInt8](UnsafeBufferPointer(start: data, count: count))
  guard bytes.count > 3 else { return 0 }
  let file = bytes[3...]
  let limit = bytes[0] < 128 ? 16 << 20 : Int(bytes[0] - 127)
  let whole = items(of: [file], limit: limit)

  let cut = file.startIndex + (Int(bytes[1]) << 8 | Int(bytes[2])) % file.count
  require(items(of: [file[..<cut], file[cut...]], limit: limit) == whole, "cut once")

  let size = 1 + Int(bytes[2]) % 5
  let pieces = stride(from: file.startIndex, to: file.endIndex, by: size).map {
    file[$0..<min($0 + size, file.endIndex)]
  }
  require(items(of: pieces, limit: limit) == whole, "cut into pieces")

  // Nothing is lost but the mark, the header, blank lines and what is beyond the limit.
  require(whole.reduce(0) { $0 + $1.raw.count } <= file.count, "bytes read twice")
  return 0
}

/// All that can be seen of a record.
private struct Seen: Equatable {
  var line: Int
  var raw: [UInt8]
  var fields: [[UInt8]] = []
  var quoted: [Bool] = []
  var fault: CSVFault?
}

private func items(of pieces: [ArraySlice<UInt8>], limit: Int) -> [Seen] {
  var reader = CSVReader(recordLimit: limit)
  var seen: [Seen] = []
  func take(_ item: CSVReader.Item) {
    switch item {
    case .record(let record):
      seen.append(
        Seen(
          line: record.line, raw: Array(record.raw),
          fields: (0..<record.count).map { Array(record[$0]) },
          quoted: (0..<record.count).map(record.isQuoted)))
      _ = (0..<record.count).map { DecimalText.jsonNumber(decimalComma: record[$0]) }
    case .bad(let record):
      require(!record.fault.description.isEmpty, "a fault without a sentence")
      seen.append(Seen(line: record.line, raw: Array(record.raw), fault: record.fault))
    }
  }
  for piece in pieces {
    reader.append(piece)
    while let item = reader.next() { take(item) }
  }
  reader.finish()
  while let item = reader.next() { take(item) }
  return seen
}
