extension Account {
  /// The account as a table to read.
  package var text: String {
    var text = "Learnt from \(lessons) texts; judged on those that were left out.\n"
    text += Account.table(heads)
    if let macroF1 {
      let base = heads.filter(\.isLabel).map { 2 * $0.base / (1 + $0.base) }
      let mean = base.reduce(0, +) / Double(max(1, base.count))
      text += "macro-F1 \(Account.fixed(macroF1)); giving every label to every text: "
      text += "\(Account.fixed(mean))\n"
    }
    for group in groups {
      text += "\n\(group.name)\n" + Account.table(group.heads.filter { $0.count > 0 })
    }
    return text
  }

  private static func table(_ heads: [Head]) -> String {
    let titles = [
      "", "texts", "base", "F1", "precision", "recall", "right", "AUC", "r", "loss", "of base",
      "off by",
    ]
    let rows = heads.map { head in
      let isYes = head.isLabel || head.f1 > 0
      return [
        head.name, "\(head.count)", fixed(head.base), isYes ? fixed(head.f1) : "",
        isYes ? fixed(head.precision) : "", isYes ? fixed(head.recall) : "",
        head.accuracy.map(fixed) ?? "",
        head.auc.map(fixed) ?? "", head.correlation.map(fixed) ?? "", fixed(head.loss),
        fixed(head.baseLoss), fixed(head.calibrationError),
      ]
    }
    let widths = titles.indices.map { column in
      ([titles] + rows).map { $0[column].count }.max() ?? 0
    }
    return ([titles] + rows).map { row in
      row.enumerated().map { column, text in
        let space = String(repeating: " ", count: widths[column] - text.count)
        return column == 0 ? text + space : "  " + space + text
      }.joined()
    }.map { String($0) + "\n" }.joined()
  }

  /// Three digits after the point, always.
  private static func fixed(_ value: Double) -> String {
    let thousandths = Int((value.magnitude * 1000).rounded())
    let digits = String(1000 + thousandths % 1000).dropFirst()
    return "\(value < 0 && thousandths > 0 ? "-" : "")\(thousandths / 1000).\(digits)"
  }
}
