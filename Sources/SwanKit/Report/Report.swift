/// What a report says, as plain data: every number stands here, and the faces only show it.
package struct Report: Sendable {
  /// What it is about, a sentence each.
  package var lead: [String] = []
  /// In microseconds; nil without any interaction.
  package var asOf: Int64?
  package var sections: [ReportSection] = []

  package init() {}
}

/// One idea of a report.
package struct ReportSection: Sendable {
  /// Its name on the wire, snake_case.
  package let name: String
  package let title: String
  /// How its numbers are defined, in a sentence or two.
  package var definition: String
  /// What the numbers of the rows are, where further ones stand beside them.
  package var heading = ""
  /// Empty where there is no data.
  package var rows: [ReportRow] = []
  /// What the lines of its trends mean; nil without any.
  package var trendNote: String?
  /// What the rows say, in plain sentences.
  package var notes: [String] = []

  package init(_ name: String, _ title: String, _ definition: String) {
    self.name = name
    self.title = title
    self.definition = definition
  }
}

extension ReportRow {
  /// The quantities that people are shown.
  var shownQuantities: [Quantity] {
    isToldByRemark ? [] : [quantity] + more.map(\.quantity)
  }
}

extension ReportSection {
  /// The rows for people, without details unless all were asked for, and how many were left out.
  func shown(all: Bool) -> (rows: [ReportRow], left: Int) {
    let shown = rows.filter { !$0.isForMachines && (all || !$0.isDetail) }
    return (shown, rows.count { !$0.isForMachines } - shown.count)
  }

  /// Every number, one after the other, as the faces for machines write them.
  var numbers: [(measure: String, row: ReportRow, quantity: Quantity)] {
    rows.flatMap { row in
      [(row.measure, row, row.quantity)] + row.more.map { ($0.measure, row, $0.quantity) }
    }
  }
}

/// One line of a section: what was measured, of whom, and how it came out.
package struct ReportRow: Sendable {
  /// Its name on the wire, snake_case.
  package let measure: String
  /// What people read.
  package let label: String
  /// Of which week, team, step …; nil where the measure is of all.
  package var group: String?
  package var quantity: Quantity
  /// More about the same: named quantities shown after the first.
  package var more: [More] = []
  /// Numbers over time, each 0 to 1, or nil where a time has none.
  package var trend: [Double?] = []
  /// How long a bar is drawn, 0 to 1; nil for none.
  package var bar: Double?
  /// A remark of a few words, or the sentence that tells people more than the number.
  package var remark: String?
  /// Whether the remark says what the number does, so that people are not told twice.
  package var isToldByRemark = false
  /// Left out where there is little room, unless all was asked for.
  package var isDetail = false
  /// Stands in the faces for machines only; a note says it in words.
  package var isForMachines = false

  /// A further quantity of a row.
  package struct More: Sendable {
    package let measure: String
    package let label: String
    package let quantity: Quantity
  }

  package init(_ measure: String, _ label: String, group: String? = nil, _ quantity: Quantity) {
    self.measure = measure
    self.label = label
    self.group = group
    self.quantity = quantity
  }

  package mutating func add(_ measure: String, _ label: String, _ quantity: Quantity) {
    more.append(More(measure: measure, label: label, quantity: quantity))
  }
}

/// A number with its unit, its interval, and from how much evidence it is.
package struct Quantity: Sendable, Equatable {
  package enum Unit: String, Sendable {
    /// Whole things counted.
    case count
    /// 0 to 1, shown as a percentage.
    case share
    /// A number on a scale of its own.
    case number
    /// Points of the net promoter score, −100 to 100.
    case points
    /// A length of time in seconds.
    case seconds
  }

  /// Nil where there is no data.
  package var value: Double?
  package var low: Double?
  package var high: Double?
  package var unit: Unit
  /// How many things it was measured on.
  package var count: Int?
  /// Says how far one number lies above another.
  package var isDifference = false

  package init(_ value: Double?, _ unit: Unit, count: Int? = nil) {
    self.value = value
    self.unit = unit
    self.count = count
  }

  package init(_ estimate: Estimate?, _ unit: Unit, count: Int? = nil) {
    self.init(estimate?.value, unit, count: count)
    low = estimate?.low
    high = estimate?.high
  }

  /// A number of things.
  package init(count: Int) { self.init(Double(count), .count) }

  /// A share with its interval.
  package init(_ proportion: Proportion) {
    self.init(proportion.estimate, .share, count: proportion.total)
  }

  /// A share of a whole that is no sample, so it has no interval.
  package init(share count: Int, of total: Int) {
    self.init(total > 0 ? Double(count) / Double(total) : nil, .share, count: count)
  }

  /// The quantity as an estimate, where it has an interval.
  package var estimate: Estimate? {
    guard let value, let low, let high else { return nil }
    return Estimate(value, low: low, high: high)
  }
}
