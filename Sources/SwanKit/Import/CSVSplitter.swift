/// Splits a whole record into its fields.
enum CSVSplitter {
  /// Fills `fields`; the offset of a text after a closing quote makes it nothing but that.
  ///
  /// `bytes` is a record without its line end, whose quotes are closed.
  static func split(
    _ bytes: UnsafeRawBufferPointer, at separator: UInt8, into fields: inout [CSVField]
  ) -> Int? {
    var start = 0
    while true {
      var end = start
      if start < bytes.count, unsafe bytes[start] == UInt8(ascii: "\"") {
        let (close, hasDoubled) = unsafe closingQuote(in: bytes, after: start)
        fields.append(
          CSVField(start: start + 1, end: close, isQuoted: true, hasDoubledQuotes: hasDoubled))
        end = min(close + 1, bytes.count)
        if end < bytes.count, unsafe bytes[end] != separator { return end }
      } else {
        while end < bytes.count, unsafe bytes[end] != separator { end += 1 }
        fields.append(CSVField(start: start, end: end, isQuoted: false, hasDoubledQuotes: false))
      }
      guard end < bytes.count else { return nil }
      start = end + 1
    }
  }

  private static func closingQuote(
    in bytes: UnsafeRawBufferPointer, after open: Int
  ) -> (Int, hasDoubled: Bool) {
    var position = open + 1
    var hasDoubled = false
    while true {
      unsafe position = CSVBytes.quote(in: bytes, from: position, to: bytes.count)
      let next = position + 1
      guard next < bytes.count, unsafe bytes[next] == UInt8(ascii: "\"") else {
        return (position, hasDoubled)
      }
      hasDoubled = true
      position += 2
    }
  }

  /// The separator that a line `sep=;` before the header says.
  static func separator(saidBy line: ArraySlice<UInt8>) -> UInt8? {
    let bare = line.first == UInt8(ascii: "\"") ? line.dropFirst().dropLast() : line
    guard bare.count == 5, bare.starts(with: "sep=".utf8), let separator = bare.last else {
      return nil
    }
    return separator == UInt8(ascii: "\"") ? nil : separator
  }

  /// The separator that a header line has most of, outside quotes; a comma if it has none.
  static func separator(of header: ArraySlice<UInt8>) -> UInt8 {
    var counts = CSVBytes.separators.map { _ in 0 }
    var isQuoted = false
    for byte in header {
      if byte == UInt8(ascii: "\"") {
        isQuoted.toggle()
      } else if !isQuoted, let index = CSVBytes.separators.firstIndex(of: byte) {
        counts[index] += 1
      }
    }
    let most = counts.max() ?? 0
    return counts.firstIndex(of: most).map { CSVBytes.separators[$0] } ?? UInt8(ascii: ",")
  }
}
