/// Finds the time zone that somebody meant.
enum TimeZoneNames {
  /// The names in one of the database's lists: `tzdata.zi`, or a table with tabs.
  static func names(inList list: String) -> [String] {
    list.split(separator: "\n").compactMap { line in
      if line.hasPrefix("#") { return nil }
      let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
      if columns.count >= 3 { return String(columns[2]) }
      let words = line.split(separator: " ")
      guard words.count >= 3 else { return nil }
      // A zone has its name first; a link has it after what it stands for.
      switch words[0] {
      case "Z": return String(words[1])
      case "L": return String(words[2])
      default: return nil
      }
    }
  }

  /// The name that a misspelt one is nearest to, if any is near.
  ///
  /// The same but for case comes first, then a city alone, then up to two wrong letters.
  static func nearest(to name: String, in names: [String]) -> String? {
    let wanted = Array(name.lowercased().utf8)
    var best: (name: String, distance: Int)?
    for candidate in names {
      let letters = Array(candidate.lowercased().utf8)
      let city = Array(letters.split(separator: UInt8(ascii: "/")).last ?? [])
      let distance =
        letters == wanted ? 0 : city == wanted ? 1 : 1 + edits(from: wanted, to: letters)
      if distance <= 3, best.map({ distance < $0.distance }) ?? true {
        best = (candidate, distance)
      }
    }
    return best?.name
  }

  /// How many letters must be put in, left out or replaced; 3 stands for any more.
  static func edits(from a: [UInt8], to b: [UInt8]) -> Int {
    guard abs(a.count - b.count) < 3 else { return 3 }
    var line = Array(0...b.count)
    for (index, letter) in a.enumerated() {
      var diagonal = line[0]
      line[0] = index + 1
      for (column, other) in b.enumerated() {
        let replaced = diagonal + (letter == other ? 0 : 1)
        diagonal = line[column + 1]
        line[column + 1] = min(replaced, diagonal + 1, line[column] + 1)
      }
    }
    return min(line[b.count], 3)
  }
}
