extension Recovery {
  /// The `recovery` record, one line.
  package func record() -> [UInt8] {
    var line: [UInt8] = []
    var record = RecordWriter(type: "recovery", after: &line)
    record.add("as_of", asOf.map { Time(microseconds: $0) })
    record.add("within_days", Episode.days)
    record.add("problems", problems)
    record.add("open", open)
    record.open("steps")
    for (step, known) in zip(Step.allCases, steps) {
      record.open(named: step.rawValue)
      record.add("taken", known.count)
      record.add("left_out", known.total - known.count)
      record.add("unknown", problems - known.total)
      record.close()
    }
    record.close()
    record.open("basis")
    for basis in Basis.allCases where byBasis[Int(basis.rawValue)] > 0 {
      record.add(named: basis.name, byBasis[Int(basis.rawValue)])
    }
    record.close()
    record.openList("comparisons")
    overall.add(to: &record)
    handling.add(to: &record)
    record.closeList()
    record.end(&line)
    return line
  }
}

extension AftermathComparison {
  fileprivate func add(to record: inout RecordWriter) {
    record.openItem()
    record.openList("groups")
    for group in groups {
      record.openItem()
      record.add("group", plain: group.name)
      record.add("cases", group.cases)
      record.add("seen_before", group.seenAgain.total)
      record.add("seen_again", group.seenAgain.count)
      let share = group.seenAgain.estimate
      record.add("return_rate", share?.value)
      record.add("return_low", share?.low)
      record.add("return_high", share?.high)
      record.add("compared", group.compared)
      record.add("change", group.change?.value)
      record.add("change_low", group.change?.low)
      record.add("change_high", group.change?.high)
      record.close()
    }
    record.closeList()
    record.add("difference", difference?.value)
    record.add("difference_low", difference?.low)
    record.add("difference_high", difference?.high)
    record.add("p_value", chance)
    record.add("return_p_value", seenChance)
    record.add("bound_low", bounds?.low)
    record.add("bound_high", bounds?.high)
    record.add("finding", plain: finding.name)
    record.close()
  }
}

extension AftermathComparison.Finding {
  /// On the wire.
  var name: StaticString {
    switch self {
    case .tooFew: "too_few"
    case .noise: "noise"
    case .better: "better"
    case .worse: "worse"
    case .unclear: "unclear"
    }
  }
}
