/// Finds where a record ends, knowing of quotes; goes on where it stopped when more bytes come.
struct CSVEndScanner {
  private enum State {
    case unquoted
    case quoted
    /// After a quote within quotes: the next byte says whether it closed them.
    case quoteSeen
  }

  private var state = State.unquoted
  /// Bytes of the record that are done with.
  private var position = 0
  /// Where the quotes were last opened.
  private(set) var openingQuote = 0
  /// Whether any quotes were opened, so that the record may hold line ends.
  private(set) var hasQuotes = false

  var isQuoted: Bool { state == .quoted }

  enum Outcome: Equatable {
    /// How many bytes the record has, line end included.
    case end(Int)
    case needsMore
    /// So many bytes as the limit, and no end.
    case tooLong
  }

  /// Looks for the end in the bytes from the record's start on.
  ///
  /// A quote opens only at the start of a field: after `separator`, or, where that is not known
  /// yet, after any byte that can be one. A lone CR ends a line too, so a CR as the last byte is
  /// judged only when `isLast`, or more has come.
  mutating func find(
    in bytes: UnsafeRawBufferPointer, separator: UInt8?, limit: Int, isLast: Bool
  ) -> Outcome {
    let end = min(bytes.count, limit)
    while position < end {
      switch state {
      case .unquoted:
        unsafe position = CSVBytes.quoteOrLineEnd(in: bytes, from: position, to: end)
        guard position < end else { break }
        switch unsafe bytes[position] {
        case UInt8(ascii: "\n"): return .end(position + 1)
        case UInt8(ascii: "\r"):
          if position + 1 < bytes.count {
            return unsafe .end(position + (bytes[position + 1] == UInt8(ascii: "\n") ? 2 : 1))
          }
          return isLast ? .end(position + 1) : .needsMore
        default:
          if unsafe position == 0
            || CSVBytes.isSeparator(bytes[position - 1], given: separator)
          {
            state = .quoted
            openingQuote = position
            hasQuotes = true
          }
          position += 1
        }
      case .quoted:
        unsafe position = CSVBytes.quote(in: bytes, from: position, to: end)
        guard position < end else { break }
        position += 1
        state = .quoteSeen
      case .quoteSeen:
        if unsafe bytes[position] == UInt8(ascii: "\"") {
          position += 1
          state = .quoted
        } else {
          state = .unquoted
        }
      }
    }
    return end == limit ? .tooLong : isLast && state != .quoted ? .end(end) : .needsMore
  }
}
