/// The lines of `actual` beside those of `expected`: `-` was expected, `+` is what came.
func lineDiff(expected: String, actual: String) -> String {
  let before = expected.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  let after = actual.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  let difference = after.difference(from: before)
  var removed: Set<Int> = []
  var inserted: Set<Int> = []
  for change in difference {
    switch change {
    case .remove(let offset, _, _): removed.insert(offset)
    case .insert(let offset, _, _): inserted.insert(offset)
    }
  }
  var lines: [String] = []
  var (old, new) = (0, 0)
  while old < before.count || new < after.count {
    if removed.contains(old) {
      lines.append("- \(before[old])")
      old += 1
    } else if inserted.contains(new) {
      lines.append("+ \(after[new])")
      new += 1
    } else {
      lines.append("  \(before[old])")
      old += 1
      new += 1
    }
  }
  return lines.joined(separator: "\n")
}
