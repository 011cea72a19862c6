extension ReportSource {
  /// How sure customers can be of us.
  func states() -> ReportSection {
    var section = ReportSection(
      "states", "Customers, by how sure they can be of us",
      "Every customer begins in uncertainty, and a problem leads back there until it is handled "
        + "well. Ownership: good experiences can be counted on. Amazement: reliably above average.")
    let customers = customers
    let parts = customers.groups.parts(of: 0..<customers.groups.count)
    let counts = concurrentMap(parts.count, threads: options.threads) { part in
      var counts = [0, 0, 0]
      var sequence: [Experience] = []
      for index in parts[part] {
        if let state = customers.score(index, &sequence).state { counts[state.rawValue] += 1 }
      }
      return counts
    }
    let total = customers.groups.count
    guard total > 0 else { return section }
    section.heading = "customers"
    for state in [CustomerState.amazement, .ownership, .uncertainty] {
      let count = counts.reduce(0) { $0 + $1[state.rawValue] }
      let name = "\(state.name)"
      var row = ReportRow("customers", name, group: name, Quantity(count: count))
      row.add("share", "share", Quantity(Double(count) / Double(total), .share))
      row.bar = Double(count) / Double(total)
      section.rows.append(row)
    }
    section.notes = estimates
    return section
  }
}
