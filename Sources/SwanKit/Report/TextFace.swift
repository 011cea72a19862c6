/// A report as text for a terminal, or for a file or mail.
package struct TextFace: Sendable {
  package var columns = 80
  /// Draws with Unicode; otherwise with ASCII.
  package var isUnicode = false
  package var hasColour = false
  /// Shows every line of every list.
  package var showsAll = false

  package init() {}

  package func text(of report: Report) -> String {
    var lines = report.lead.flatMap { PlainText.wrapped($0, to: width) }
    for section in report.sections {
      if section.rows.isEmpty {
        lines += ["", bold(section.title) + ": no data"]
        continue
      }
      lines += ["", bold(section.title)]
      lines += PlainText.wrapped(section.definition, to: width - 2).map { "  " + dim($0) }
      lines += table(section)
      let notes = ([section.trendNote].compactMap(\.self) + section.notes).map(PlainText.shown)
      lines += notes.flatMap { PlainText.wrapped($0, to: width - 2).map { "  " + $0 } }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  /// Long lines are hard to read, so a wide terminal is not filled.
  private var width: Int { min(max(columns, 40), 100) }

  /// What a row shows, cell by cell.
  private struct Line {
    var label: String
    var bar: Double?
    var cells: [String]
    var remark: String
    var trend: [Double?]
    var isHeading = false
  }

  private func table(_ section: ReportSection) -> [String] {
    let (rows, left) = section.shown(all: showsAll)
    var lines = rows.map { row in
      var cells: [String] = []
      for quantity in row.shownQuantities {
        cells += [quantity.text, quantity.intervalText ?? ""]
      }
      let isCount = row.quantity.unit == .count
      let count = isCount ? "" : row.quantity.count.map { "n = \($0.grouped)" } ?? ""
      cells.insert(count, at: min(2, cells.count))
      return Line(
        label: PlainText.shown(row.label), bar: row.bar, cells: cells,
        remark: PlainText.shown(row.remark ?? ""), trend: row.trend)
    }
    let more = section.rows.first { !$0.more.isEmpty }?.more ?? []
    if !more.isEmpty {
      lines.insert(
        Line(
          label: "", cells: [section.heading, "", ""] + more.flatMap { [$0.label, ""] },
          remark: "", trend: [], isHeading: true), at: 0)
    }
    return drawn(lines) + (left > 0 ? ["  " + dim("\(left.grouped) more with --all")] : [])
  }

  private func drawn(_ lines: [Line]) -> [String] {
    let cellCount = lines.map(\.cells.count).max() ?? 0
    var widths = (0..<cellCount).map { place in
      lines.map { $0.cells.count > place ? PlainText.width($0.cells[place]) : 0 }.max() ?? 0
    }
    var labelWidth = min(lines.map { PlainText.width($0.label) }.max() ?? 0, 28)
    // Where there is no room, intervals are left out, the last first, then how many, then more than
    // a half of long labels, then numbers, the last first.
    let places = Array(widths.indices)
    let intervals = places.filter { $0 > 2 && $0 % 2 == 0 }.reversed() + [1, 2]
    let numbers = places.filter { $0 > 2 && $0 % 2 == 1 }.reversed()
    func taken() -> Int { 2 + labelWidth + widths.reduce(0) { $0 + ($1 > 0 ? $1 + 2 : 0) } }
    for place in intervals where places.contains(place) && taken() > width { widths[place] = 0 }
    if taken() > width { labelWidth = max(min(labelWidth, 14), labelWidth - (taken() - width)) }
    for place in numbers where taken() > width { widths[place] = 0 }
    let taken = taken()
    let hasBars = lines.contains { $0.bar != nil }
    let barWidth = hasBars && width - taken > 7 ? min(20, width - taken - 2) : 0
    return lines.flatMap { line in
      var text = "  " + PlainText.fitted(line.label, to: labelWidth)
      if barWidth > 0 { text += "  " + bar(line.bar, barWidth) }
      var cells = ""
      let isBare = line.cells.allSatisfy(\.isEmpty)
      for place in 0..<cellCount where widths[place] > 0 && !isBare {
        let cell = place < line.cells.count ? line.cells[place] : ""
        // Intervals stand in every second place, and read from the left.
        let isInterval = place == 1 || (place > 2 && place % 2 == 0)
        cells +=
          "  "
          + (isInterval
            ? PlainText.padded(cell, to: widths[place])
            : PlainText.rightAligned(cell, to: widths[place]))
      }
      text += line.isHeading ? dim(cells) : cells
      let used =
        2 + labelWidth + (barWidth > 0 ? barWidth + 2 : 0) + PlainText.width(cells)
      var all = withRemark(line.remark, after: text, used)
      if !line.trend.isEmpty { all.append("  " + colour(spark(line.trend), "36")) }
      return all
    }
  }

  /// A row that takes so many columns, and its remark: beside it where there is room for some words a
  /// line, else below.
  private func withRemark(_ remark: String, after row: String, _ used: Int) -> [String] {
    if remark.isEmpty { return [trimmed(row)] }
    let isBeside = used + 2 + min(PlainText.width(remark), 24) <= width
    let start = isBeside ? used + 2 : 6
    let indent = String(repeating: " ", count: start)
    var lines = PlainText.wrapped(remark, to: width - start).map { indent + colour($0, "32") }
    if isBeside {
      lines[0] = row + lines[0].dropFirst(used)
    } else {
      lines.insert(trimmed(row), at: 0)
    }
    return lines
  }

  private func trimmed(_ text: String) -> String {
    var text = text
    while text.hasSuffix(" ") { text.removeLast() }
    return text
  }

  private func bar(_ length: Double?, _ columns: Int) -> String {
    guard let length else { return String(repeating: " ", count: columns) }
    let steps = isUnicode ? 8 : 1
    let parts = Int((min(max(length, 0), 1) * Double(columns * steps)).rounded())
    let drawn: String
    if isUnicode {
      let ends = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]
      drawn = String(repeating: "█", count: parts / 8) + ends[parts % 8]
    } else {
      drawn = String(repeating: "#", count: parts)
    }
    return colour(drawn, "36") + String(repeating: " ", count: columns - PlainText.width(drawn))
  }

  private func spark(_ trend: [Double?]) -> String {
    let marks = Array(isUnicode ? "▁▂▃▄▅▆▇█" : "_.-:=+*#")
    return String(
      trend.suffix(width - 2).map { place in
        guard let place else { return " " }
        return marks[min(max(Int(place * 8), 0), 7)]
      })
  }

  private func bold(_ text: String) -> String { colour(text, "1") }
  private func dim(_ text: String) -> String { colour(text, "2") }

  private func colour(_ text: String, _ code: String) -> String {
    hasColour && !text.isEmpty ? "\u{1b}[\(code)m\(text)\u{1b}[0m" : text
  }
}
