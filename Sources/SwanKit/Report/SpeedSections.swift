extension ReportSource {
  /// First reply, resolution, and what was done at the first contact.
  func speed() -> ReportSection {
    var section = ReportSection(
      "speed", "How fast",
      "From the beginning of a case to its first reply and its last resolution; what has not come "
        + "yet is not counted. The median has a 95 % interval; percentiles interpolate between "
        + "neighbours. First contact: resolved by one interaction, praise and our messages aside, not "
        + "reopened, handed on or asked again; other tools differ.")
    section.rows = [
      ("first_reply", "first reply", plain.firstReplies),
      ("resolution", "resolution", plain.resolutions),
    ].flatMap { measure, label, times -> [ReportRow] in
      guard !times.isEmpty else { return [] }
      return [
        ReportRow("\(measure)_median", "\(label), median", PlainMeasures.median(times)),
        ReportRow("\(measure)_p90", "\(label), 9 of 10 within", PlainMeasures.percentile90(times)),
      ]
    }
    if plain.firstContact.total > 0 {
      var row = ReportRow(
        "first_contact_resolution", "done at first contact", Quantity(plain.firstContact))
      row.bar = row.quantity.value
      section.rows.append(row)
    }
    return section
  }

  /// Promises kept, to customers and to colleagues.
  func promises() -> ReportSection {
    var section = ReportSection(
      "promises", "Promises kept",
      "Kept, of those kept or broken by the moment of the report; those still running count "
        + "nowhere. Intervals: Wilson, 95 %; of the difference, Newcombe.")
    let names = ["external", "internal"]
    for (audience, name) in names.enumerated() where plain.promises[audience].total > 0 {
      let label = audience == 0 ? "to customers" : "to colleagues"
      var row = ReportRow("kept", label, group: name, Quantity(plain.promises[audience]))
      row.bar = row.quantity.value
      section.rows.append(row)
    }
    if let outside = plain.promises[0].estimate, let inside = plain.promises[1].estimate {
      let difference = outside.less(inside)
      var row = ReportRow("kept_difference", "difference", Quantity(difference, .share))
      row.quantity.isDifference = true
      section.rows.append(row)
      section.notes.append(
        difference.isNoise
          ? "Customers and colleagues: no difference that noise does not explain."
          : difference.value > 0
            ? "Customers are kept more of their promises than colleagues are."
            : "Colleagues are kept more of their promises than customers are.")
    }
    for (audience, name) in names.enumerated() where plain.runningPromises[audience] > 0 {
      section.rows.append(
        ReportRow(
          "running", audience == 0 ? "running, to customers" : "running, to colleagues",
          group: name, Quantity(count: plain.runningPromises[audience])))
    }
    return section
  }
}
