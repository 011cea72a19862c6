/// What is wrong with a record of a CSV file; lines and columns count from 1, columns in bytes.
package enum CSVFault: Hashable, Sendable {
  case fieldCount(expected: Int, found: Int)
  case unclosedQuote(line: Int, column: Int)
  case textAfterQuote(line: Int, column: Int)
  case notUTF8(line: Int, column: Int)
  case tooLong(limit: Int)
}

extension CSVFault {
  /// Where in the file it shows, unless that is the record as a whole.
  var place: (line: Int, column: Int)? {
    switch self {
    case .unclosedQuote(let line, let column), .textAfterQuote(let line, let column),
      .notUTF8(let line, let column):
      (line, column)
    case .fieldCount, .tooLong: nil
    }
  }
}

extension CSVFault: CustomStringConvertible {
  /// One sentence for the user, without the place.
  package var description: String {
    switch self {
    case .fieldCount(let expected, let found):
      "the record has \(found) field\(found == 1 ? "" : "s") where the header has \(expected); "
        + "a field that holds the separator needs quotes"
    case .unclosedQuote:
      "the quote opened here is never closed; close it, or double it if it belongs to the text"
    case .textAfterQuote:
      "text follows a closing quote; double the quotes that belong to the text"
    case .notUTF8:
      "bytes that are not UTF-8; convert the file, such as with iconv -f WINDOWS-1252 -t UTF-8"
    case .tooLong(let limit):
      "a record of more than \(limit.grouped) bytes; close its quotes, or see --line-limit"
    }
  }
}
