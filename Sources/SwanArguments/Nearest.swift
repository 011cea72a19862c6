/// The candidate that `word` was probably meant to be.
///
/// It is the only one that begins with `word`, else the one at the least distance, which is at
/// most a third of the longer one's length. Case does not count.
package func nearest(to word: String, in candidates: [String]) -> String? {
  let word = word.lowercased()
  let continued = candidates.filter { $0.hasPrefix(word) }
  if continued.count == 1, word.count > 1 { return continued.first }
  let bytes = Array(word.utf8)
  var best: (name: String, distance: Int)?
  for candidate in candidates {
    let name = Array(candidate.lowercased().utf8)
    let limit = max(bytes.count, name.count) / 3
    guard abs(bytes.count - name.count) <= limit else { continue }
    let found = distance(from: bytes, to: name)
    if found <= limit, found < best?.distance ?? Int.max { best = (candidate, found) }
  }
  return best?.name
}

/// The number of insertions, deletions, substitutions and swaps of neighbours that turn `a` into
/// `b`, no part being changed twice (optimal string alignment; Damerau 1964).
///
/// `("lead", "laed")` gives 1, `("ca", "abc")` gives 3.
///
/// - Complexity: O(*n* · *m*) time and space.
func distance(from a: [UInt8], to b: [UInt8]) -> Int {
  var rows = [[Int]](repeating: [Int](repeating: 0, count: b.count + 1), count: a.count + 1)
  for i in 0...a.count { rows[i][0] = i }
  for j in 0...b.count { rows[0][j] = j }
  for i in a.indices {
    for j in b.indices {
      let substitution = rows[i][j] + (a[i] == b[j] ? 0 : 1)
      rows[i + 1][j + 1] = min(substitution, rows[i][j + 1] + 1, rows[i + 1][j] + 1)
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
        rows[i + 1][j + 1] = min(rows[i + 1][j + 1], rows[i - 1][j - 1] + 1)
      }
    }
  }
  return rows[a.count][b.count]
}
