extension PromiseRecords {
  /// The clocks of a case, interval by interval, as text to read; nil without such a case.
  package func explanation(ofCase name: String) -> String? {
    let cases = cases(named: name)
    if cases.isEmpty { return nil }
    return cases.map { explanation(of: $0, named: name) }.joined(separator: "\n")
  }

  private func explanation(of own: PromiseCase, named name: String) -> String {
    let customer = PlainText.shown(log.names.text(own.customer))
    var text =
      "Case \(PlainText.shown(name)) of customer \(customer), as of \(asOf).\n"
    if own.ledgers.isEmpty { text += "\nNothing was promised.\n" }
    for ledger in own.ledgers {
      let promise = ledger.promise.map { book.file.promises[$0] }
      text += "\n\(title(of: ledger).map(PlainText.shown) ?? "(a promise without a name)")"
      text += ": \(ledger.state.name)\n"
      let time = book.time(of: ledger.promise)
      if let calendar = promise?.calendar {
        text += "  on the calendar \(PlainText.shown(calendar)), \(time.calendar.zoneName)\n"
      } else {
        text += "  without a calendar, time always runs\n"
      }
      for clock in ledger.clocks { text += explanation(of: clock, promise, on: time) }
    }
    return text
  }

  private func explanation(
    of clock: PromiseClock, _ promise: Promise?, on time: BusinessTime
  ) -> String {
    let id = PlainText.shown(
      String(decoding: log.id(at: clock.because), as: UTF8.self))
    let end =
      switch promise?.clock {
      case .firstReply?: "first reply"
      case .nextReply?: "next reply"
      case .resolution?: "resolution"
      case nil: "resolution or reply"
      }
    let length =
      clock.length.map { "within \(words($0))" } ?? "by the deadline written down in it"
    let table = PromiseTable(clock, on: time, asOf: asOf)
    var text = "\n  since \(id), \(end) \(length)\n"
    for line in table.lines { text += "    \(line)\n" }
    guard let deadline = clock.deadline, let left = clock.left else {
      return text + "    deadline  none within a hundred years\n"
    }
    text += "    deadline  \(table.local(deadline))\n"
    let span = PromiseTable.hours(left)
    switch (clock.state, clock.doneAt) {
    case (.kept, let done?):
      text += "    kept      \(table.local(done)), with \(span) left\n"
    case (.broken, let done?):
      text += "    broken    done \(table.local(done)), \(span) late\n"
    case (.broken, nil):
      text += "    broken    not done yet, \(span) late so far\n"
    default:
      text += "    running   \(span) left"
      text += clock.warning.map { ", a warning from \(table.local($0)) on\n" } ?? "\n"
    }
    return text
  }

  private func words(_ length: PromiseLength) -> String {
    if case .openTime(let span) = length { return PromiseTable.hours(span) }
    return length.description
  }
}
