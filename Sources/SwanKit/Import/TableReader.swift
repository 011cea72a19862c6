/// Makes a line of each record of a CSV file: an object of texts, by the names of the columns.
struct TableReader: ImportReader {
  private var reader: CSVReader
  private let plan: ImportPlan
  private(set) var isFinished = false
  /// What stands before each column's value: `,"name":`.
  private var keys: [[UInt8]] = []
  private var line: [UInt8] = []

  /// A reader of a table that must have what `plan` wants.
  init(separator: UInt8?, limit: Int, for plan: ImportPlan) {
    self.plan = plan
    reader = CSVReader(separator: separator, recordLimit: limit)
  }

  mutating func append(_ piece: [UInt8]) {
    if piece.isEmpty {
      reader.finish()
      isFinished = true
    } else {
      reader.append(piece)
    }
  }

  mutating func read(
    into buffer: Buffer, _ origins: inout Origins, _ file: ImportFile
  ) throws -> Bool {
    let item = reader.next()
    if keys.isEmpty, let header = reader.header {
      if let sentence = plan.missingColumn(in: header.names) {
        throw file.badFile(reader.headerLine, sentence)
      }
      keys = header.names.map { name in
        var key = [UInt8(ascii: ",")]
        JSONText.append(name.utf8, to: &key)
        return key + [UInt8(ascii: ":")]
      }
    }
    switch item {
    case nil: return false
    case .bad(let bad):
      if reader.isHeaderBad {
        let place = bad.fault.place ?? (bad.line, 1)
        throw file.badFile(place.line, column: place.column, "\(bad.fault)")
      }
      origins.fail(
        bad.raw, at: FilePlace(line: bad.line), offset: offset(of: bad), "\(bad.fault)")
    case .record(let record):
      origins.hasDecimalCommas = reader.separator == UInt8(ascii: ";")
      origins.begin(buffer.count, from: record.raw, at: FilePlace(line: record.line))
      line.removeAll(keepingCapacity: true)
      for (index, field) in record.fields.enumerated() {
        line += keys[index]
        origins.turn(at: buffer.count + line.count, from: field.start)
        append(record[index])
      }
      line[0] = UInt8(ascii: "{")
      line += [UInt8(ascii: "}"), UInt8(ascii: "\n")]
      buffer.append(line)
    }
    return true
  }

  /// Appends a field, which is UTF-8, as a string.
  private mutating func append(_ field: ArraySlice<UInt8>) {
    let isPlain = field.allSatisfy { byte in
      byte >= 0x20 && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
    }
    guard isPlain else { return JSONText.append(field, to: &line) }
    line.append(UInt8(ascii: "\""))
    line += field
    line.append(UInt8(ascii: "\""))
  }

  /// Where in a bad record's bytes its fault shows.
  private func offset(of bad: CSVBadRecord) -> Int {
    guard let (line, column) = bad.fault.place else { return 0 }
    var start = 0
    for _ in bad.line..<max(bad.line, line) {
      let next = unsafe bad.raw.withUnsafeBytes {
        unsafe CSVBytes.afterLineEnd(in: $0, from: start, isLast: true)
      }
      start = next ?? start
    }
    return start + column - 1
  }
}
