/// One record of a CSV file, its fields found but not yet copied.
package struct CSVRecord: Sendable {
  /// The line where it begins; the file's first is 1.
  package let line: Int
  /// The bytes of the file, its line end included.
  package let raw: ArraySlice<UInt8>
  let fields: [CSVField]

  /// How many fields it has: always as many as the header.
  package var count: Int { fields.count }

  /// Whether a field stood in quotes, so that `""` and nothing can be told apart.
  ///
  /// `index` is from 0 to `count` - 1.
  package func isQuoted(_ index: Int) -> Bool { fields[index].isQuoted }

  /// What a field says, without its quotes, and of two quotes within them one.
  ///
  /// `index` is from 0 to `count` - 1. It is a view of the file's bytes unless it has such quotes.
  package subscript(index: Int) -> ArraySlice<UInt8> {
    let field = fields[index]
    let bytes = raw[raw.startIndex + field.start..<raw.startIndex + field.end]
    guard field.hasDoubledQuotes else { return bytes }
    var value: [UInt8] = []
    value.reserveCapacity(bytes.count)
    var rest = bytes
    while let quote = rest.firstIndex(of: UInt8(ascii: "\"")) {
      value += rest[...quote]
      // The other quote of the pair.
      rest = rest[(quote + 2)...]
    }
    value += rest
    return value[...]
  }

  /// What a field says, as text.
  package func text(_ index: Int) -> String { String(decoding: self[index], as: UTF8.self) }
}

/// Where a field lies within its record, without its quotes.
struct CSVField: Sendable {
  let start: Int
  let end: Int
  let isQuoted: Bool
  let hasDoubledQuotes: Bool
}

/// A record that can't be used, and why.
package struct CSVBadRecord: Sendable {
  /// The line where it begins; the file's first is 1.
  package let line: Int
  /// Its bytes, line end included; of a record over the limit, those up to the limit.
  package let raw: ArraySlice<UInt8>
  package let fault: CSVFault
}
