extension ReportSource {
  /// CSAT, NPS and CES.
  func words() -> ReportSection {
    var section = ReportSection(
      "words", "What customers say",
      "CSAT: ratings in the top two boxes, or thumbs up, of rated cases. Response rate: rated "
        + "cases of those resolved or rated. NPS: the share of 9 and 10 less that of 0 to 6. CES: "
        + "the mean effort felt, 1 is least. The last answer of each case; 95 % intervals.")
    if plain.satisfied.total > 0 {
      var row = ReportRow("csat", "CSAT", Quantity(plain.satisfied))
      row.bar = row.quantity.value
      section.rows.append(row)
      row = ReportRow("response_rate", "response rate", Quantity(plain.responses))
      row.bar = row.quantity.value
      section.rows.append(row)
    }
    if let estimate = plain.netPromoter.estimate {
      section.rows.append(
        ReportRow("nps", "NPS", Quantity(estimate, .points, count: plain.netPromoter.count)))
      let error = Quantity.fixed(plain.netPromoter.standardError ?? 0, 1)
      section.notes.append("The standard error of the NPS is \(error).")
    }
    if plain.effort.count > 0 {
      section.rows.append(ReportRow("ces", "CES", plain.customerEffort))
    }
    return section
  }

  /// Our belief of how well we did beside the customers' word on the same interactions.
  func beliefs() -> ReportSection {
    var section = ReportSection(
      "beliefs", "What we believe, and what they say",
      "Interactions that both of us rated, on the rating's scale. Top two boxes count as superior; "
        + "95 % intervals.")
    var ours = Mean()
    var theirs = Mean()
    var excess = Mean()
    var superior = (ours: 0, theirs: 0, both: 0)
    let limit = topTwo
    log.forEachLatest { place, _ in
      let details = log.details(at: place)
      guard details.selfRating >= 0, details.rating >= 0 else { return }
      ours.add(Int(details.selfRating))
      theirs.add(Int(details.rating))
      excess.add(Int(details.selfRating) - Int(details.rating))
      let doWe = Int(details.selfRating) >= limit
      let doThey = Int(details.rating) >= limit
      superior.ours += doWe ? 1 : 0
      superior.theirs += doThey ? 1 : 0
      superior.both += doWe && doThey ? 1 : 0
    }
    guard ours.count > 0 else { return section }
    let count = ours.count
    for (measure, label, part) in [
      ("we_say_superior", "superior, we say", superior.ours),
      ("they_say_superior", "superior, they say", superior.theirs),
    ] {
      var row = ReportRow(measure, label, Quantity(Proportion(part, of: count)))
      row.bar = row.quantity.value
      section.rows.append(row)
    }
    let scale = plain.ratingScale
    for (measure, label, mean) in [
      ("our_mean", "our mean", ours), ("their_mean", "theirs", theirs),
    ] {
      let value = mean.value.map { scale.value(atShare: $0 / Double(Level.top)) }
      section.rows.append(ReportRow(measure, label, Quantity(value, .number, count: count)))
    }
    if let estimate = excess.estimate {
      let unit = (scale.value(atShare: 1) - scale.value(atShare: 0)) / Double(Level.top)
      var row = ReportRow(
        "belief_above_word", "we are above them by",
        Quantity(
          Estimate(
            estimate.value * unit, low: estimate.low * unit, high: estimate.high * unit), .number,
          count: count))
      row.quantity.isDifference = true
      section.rows.append(row)
    }
    if superior.ours > 0 {
      section.notes.append(
        "Of the \(superior.ours.grouped) that we call superior, customers agree on "
          + "\(superior.both.grouped).")
    }
    return section
  }

  /// The lowest level in the top two boxes.
  private var topTwo: Int {
    guard case .between(let low, let high) = plain.ratingScale, high - low > 1 else {
      return Int(Level.top)
    }
    return Int((Double(Level.top) * (1 - 1 / (high - low))).rounded())
  }
}
