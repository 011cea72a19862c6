extension ReportSource {
  /// The plain measures of this period beside those of the one before.
  func comparison() -> ReportSection {
    var section = ReportSection(
      "comparison", "Beside the period before",
      "The period of the same length before this one, with what was known at its end. 95 % "
        + "intervals of the difference.")
    guard let before, before.interactions + plain.interactions > 0 else { return section }
    section.heading = "now"
    let pairs: [(String, String, (PlainMeasures) -> Quantity)] = [
      ("interactions", "interactions", { Quantity(count: $0.interactions) }),
      ("customers", "customers", { Quantity(count: $0.customers) }),
      ("problems", "problems", { Quantity(count: $0.problems.total) }),
      ("csat", "CSAT", { Quantity($0.satisfied) }),
      ("response_rate", "response rate", { Quantity($0.responses) }),
      ("nps", "NPS", { Quantity($0.netPromoter.estimate, .points, count: $0.netPromoter.count) }),
      ("ces", "CES", \.customerEffort),
      ("first_reply_median", "first reply, median", { PlainMeasures.median($0.firstReplies) }),
      ("resolution_median", "resolution, median", { PlainMeasures.median($0.resolutions) }),
      ("first_contact_resolution", "at first contact", { Quantity($0.firstContact) }),
      ("kept_external", "kept, to customers", { Quantity($0.promises[0]) }),
      ("kept_internal", "kept, to colleagues", { Quantity($0.promises[1]) }),
    ]
    var found: [String] = []
    var noise: [String] = []
    for (measure, label, quantity) in pairs {
      let now = quantity(plain)
      let then = quantity(before)
      guard now.value != nil || then.value != nil else { continue }
      var row = ReportRow(measure, label, now)
      // The interval that matters here is that of the difference.
      row.quantity.low = nil
      row.quantity.high = nil
      row.quantity.count = nil
      row.add("\(measure)_before", "before", Quantity(then.value, then.unit))
      var difference = Quantity(nil as Double?, now.unit)
      if let a = now.estimate, let b = then.estimate {
        let estimate = a.less(b)
        difference = Quantity(estimate, now.unit)
        if estimate.isNoise { noise.append(label) } else { found.append(label) }
      } else if let a = now.value, let b = then.value {
        difference.value = a - b
      }
      difference.isDifference = true
      row.add("\(measure)_difference", "difference", difference)
      section.rows.append(row)
    }
    if !found.isEmpty {
      section.notes.append("More than noise explains: \(found.joined(separator: "; ")).")
    }
    if !noise.isEmpty {
      section.notes.append(
        "No difference that noise does not explain: \(noise.joined(separator: "; ")).")
    }
    return section
  }
}
