/// How a foreign file is written.
package enum ImportFormat: String, CaseIterable, Sendable {
  /// An array of objects, or objects one after another, over any number of lines.
  case json
  /// An object a line.
  case ndjson
  /// Fields separated by the one of `,` `;` tab `|` that the header has most of.
  case csv
  /// Fields separated by tabs.
  case tsv
}

/// What the first bytes of a file say about the rest.
enum FormatGuess {
  case format(ImportFormat)
  /// It can't be read; what would do.
  case unreadable(String)
  /// Only more bytes tell.
  case needsMore

  /// Judges by the first byte that is no white space, and by whether an object ends on its line.
  init(_ bytes: [UInt8], isWhole: Bool, name: String) {
    if let sentence = FormatGuess.hint(bytes, name) {
      self = .unreadable(sentence)
      return
    }
    let isMarked = bytes.starts(with: [0xef, 0xbb, 0xbf])
    let rest = bytes.dropFirst(isMarked ? 3 : 0)
    guard let first = rest.firstIndex(where: { ![0x20, 0x09, 0x0a, 0x0d].contains($0) }) else {
      self = isWhole ? .format(.ndjson) : .needsMore
      return
    }
    switch rest[first] {
    case UInt8(ascii: "["): self = .format(.json)
    case UInt8(ascii: "{"):
      let newline = rest[first...].firstIndex(of: UInt8(ascii: "\n"))
      guard let end = newline ?? (isWhole ? rest.endIndex : nil) else {
        self = .needsMore
        return
      }
      self = .format(FormatGuess.isCutShort(rest[first..<end]) ? .json : .ndjson)
    case UInt8(ascii: "<"):
      let start = String(decoding: rest[first...].prefix(9), as: UTF8.self).lowercased()
      if ["<!doctype", "<html", "<head", "<table", "<?xml"].contains(where: start.hasPrefix) {
        self = .unreadable(
          "this is HTML or XML, such as the page of a login; export the records as CSV or JSON")
      } else {
        self = start.utf8.count < 9 && !isWhole ? .needsMore : .format(.csv)
      }
    default: self = bytes.count < 4 && !isWhole ? .needsMore : .format(.csv)
    }
  }

  /// Whether a line ends inside an object, or there are more on it.
  private static func isCutShort(_ line: ArraySlice<UInt8>) -> Bool {
    do throws(JSONFault) {
      try JSONGrammar.validate(line)
      return false
    } catch {
      return error.reason == .unexpectedEnd || error.reason == .trailing
    }
  }

  /// What to do with a file that is no text in UTF-8.
  private static func hint(_ bytes: [UInt8], _ name: String) -> String? {
    if bytes.starts(with: [0x1f, 0x8b]) {
      return name.hasPrefix("(")
        ? "the input is compressed; write: zcat FILE | swan import"
        : "the file is compressed; write: zcat \(name) | swan import"
    }
    if bytes.starts(with: Array("PK\u{3}\u{4}".utf8)) {
      return "this is a zip file, as spreadsheets are; save it as CSV, or unpack it"
    }
    if bytes.starts(with: [0xd0, 0xcf, 0x11, 0xe0]) {
      return "this is a spreadsheet of an old kind; save it as CSV"
    }
    if bytes.starts(with: [0xff, 0xfe]) || bytes.starts(with: [0xfe, 0xff])
      || bytes.prefix(2).contains(0)
    {
      return "this looks like UTF-16; convert the file with iconv -f UTF-16 -t UTF-8"
    }
    return nil
  }
}
