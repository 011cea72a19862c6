/// A report as Markdown, its numbers in tables.
package struct MarkdownFace: Sendable {
  /// Shows every line of every list.
  package var showsAll = false

  package init() {}

  package func text(of report: Report) -> String {
    var lines = ["# Customer service report", ""] + report.lead
    for section in report.sections {
      lines += ["", "## \(section.title)", ""]
      guard !section.rows.isEmpty else {
        lines.append("No data.")
        continue
      }
      lines += [section.definition, ""] + table(section)
      if !section.notes.isEmpty { lines.append("") }
      lines += section.notes.map { "- " + escaped($0) }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private func table(_ section: ReportSection) -> [String] {
    let (rows, left) = section.shown(all: showsAll)
    let more = section.rows.first { !$0.more.isEmpty }?.more ?? []
    let hasRemarks = rows.contains { $0.remark != nil }
    var heads = ["", section.heading, "interval", "n"]
    for item in more { heads += [item.label, "interval"] }
    if hasRemarks { heads.append("") }
    var lines: [[String]] = []
    for own in rows {
      let isCount = own.quantity.unit == .count
      let quantity = own.shownQuantities.first
      var cells = [
        escaped(String(own.label.drop { $0 == " " })), quantity?.text ?? "",
        quantity?.intervalText ?? "", isCount ? "" : own.quantity.count.map(\.grouped) ?? "",
      ]
      for place in more.indices {
        let quantity = place < own.more.count ? own.more[place].quantity : nil
        cells += [quantity?.text ?? "", quantity?.intervalText ?? ""]
      }
      if hasRemarks { cells.append(escaped(own.remark ?? "")) }
      lines.append(cells)
    }
    // A column that is empty all the way down says nothing.
    let kept = heads.indices.filter { place in lines.contains { !$0[place].isEmpty } }
    let marks = heads.indices.map {
      $0 == 0 || (hasRemarks && $0 == heads.count - 1) ? ":---" : "---:"
    }
    let all = [heads, marks] + lines
    return all.map { cells in row(kept.map { cells[$0] }) }
      + (left > 0 ? ["", "\(left.grouped) more with --all"] : [])
  }

  private func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }

  /// Text that Markdown shows as it is.
  private func escaped(_ text: String) -> String {
    var escaped = ""
    for character in PlainText.shown(text) {
      if "\\`*_{}[]<>|#~&".contains(character) { escaped.append("\\") }
      escaped.append(character)
    }
    return escaped
  }
}
