/// What a log says of its cases: a record for each, or one of them explained.
package protocol CaseRecords {
  /// A case as text to read; nil when there is none of this name.
  func explanation(ofCase name: String) -> String?
  /// Gives `write` the records, as parts of whole lines, by case.
  func forEachPart(_ write: ([UInt8]) throws -> Void) rethrows
}

extension CaseRecords {
  /// Writes all records, or the explanation of the case with a name; false when there is no such case.
  package func write(explaining name: String?, to output: inout Output) throws -> Bool {
    guard let name else {
      try forEachPart { try output.write($0) }
      return true
    }
    guard let text = explanation(ofCase: name) else { return false }
    try output.write(text)
    return true
  }
}
