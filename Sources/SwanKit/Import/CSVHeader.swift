/// The names of a CSV file's columns, each different from all others.
package struct CSVHeader: Hashable, Sendable {
  package let names: [String]

  /// Gives a column without a name the name `column_3`, and the second `name` the name `name_2`.
  ///
  /// A name made up is never one that another column has.
  package init(_ columns: [String]) {
    var taken = Set(columns)
    var seen: Set<String> = []
    var nextNumbers: [String: Int] = [:]
    names = columns.enumerated().map { index, column in
      let name = column.isEmpty ? "column_\(index + 1)" : column
      let isFree = column.isEmpty ? taken.insert(name).inserted : seen.insert(name).inserted
      if isFree { return name }
      var number = nextNumbers[name] ?? 2
      while !taken.insert("\(name)_\(number)").inserted { number += 1 }
      nextNumbers[name] = number + 1
      return "\(name)_\(number)"
    }
  }
}
