/// A report as CSV: one number a line.
package struct CSVFace: Sendable {
  package init() {}

  package func text(of report: Report) -> String {
    var lines = ["section,measure,group,value,low,high,count,unit"]
    for section in report.sections {
      for (measure, row, quantity) in section.numbers {
        let cells = [
          section.name, measure, cell(row.group ?? ""), number(quantity.value),
          number(quantity.low), number(quantity.high), quantity.count.map(String.init) ?? "",
          quantity.unit.rawValue,
        ]
        lines.append(cells.joined(separator: ","))
      }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private func number(_ value: Double?) -> String { value.map(Decimal.text) ?? "" }

  /// A text as a cell that no spreadsheet takes for a formula.
  private func cell(_ text: String) -> String {
    var text = PlainText.shown(text)
    if let first = text.unicodeScalars.first, "=+-@".unicodeScalars.contains(first) {
      text = "'" + text
    }
    guard text.contains(where: { ",\"".contains($0) }) else { return text }
    var quoted = "\""
    for character in text { quoted += character == "\"" ? "\"\"" : String(character) }
    return quoted + "\""
  }
}
