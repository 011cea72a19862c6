/// What is wrong with a record of a CSV file; lines and columns count from 1, columns in bytes.
package enum CSVFault: Hashable, Sendable {
  case fieldCount(expected: Int, found: Int)
  case unclosedQuote(line: Int, column: Int)
  case textAfterQuote(line: Int, column: Int)
  case notUTF8(line: Int, column: Int)
  case tooLong(limit: Int)
}

extension CSVFault: CustomStringConvertible {
  /// One sentence for the user.
  package var description: String {
    switch self {
    case .fieldCount(let expected, let found):
      "the record has \(found) field\(found == 1 ? "" : "s") where the header has \(expected); "
        + "a field that holds the separator needs quotes"
    case .unclosedQuote(let line, let column):
      "the quote opened at line \(line), column \(column) is never closed; close it, "
        + "or double it if it belongs to the text"
    case .textAfterQuote(let line, let column):
      "text follows a closing quote at line \(line), column \(column); "
        + "double the quotes that belong to the text"
    case .notUTF8(let line, let column):
      "line \(line), column \(column) is not UTF-8; convert the file, "
        + "such as with: iconv -f WINDOWS-1252 -t UTF-8"
    case .tooLong(let limit):
      "the record is longer than \(limit) bytes; is a quote not closed?"
    }
  }
}
