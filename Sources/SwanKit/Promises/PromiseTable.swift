/// The intervals of a promise's clock, a line each, in the local time of its calendar.
struct PromiseTable {
  private let clock: PromiseClock
  private let time: BusinessTime
  private let asOf: Time
  /// From, until, what it is, how much counts, how much in all.
  private var rows: [[String]] = []
  private var sum: Int64 = 0

  init(_ clock: PromiseClock, on time: BusinessTime, asOf: Time) {
    self.clock = clock
    self.time = time
    self.asOf = asOf
    for (index, leg) in clock.legs.enumerated() {
      if index > 0, let last = clock.legs[index - 1].end {
        add(last, leg.start, "resolved", counts: false)
      }
      let whole = leg.end ?? max(asOf, clock.deadline ?? asOf)
      let isLast = clock.state == .broken || index == clock.legs.count - 1
      let until = isLast ? min(whole, clock.deadline ?? whole) : whole
      addIntervals(from: leg.start, to: max(leg.start, until))
      // What is late is said in one line below.
      if clock.state == .broken, let deadline = clock.deadline, whole > deadline { break }
    }
  }

  /// In columns.
  var lines: [String] {
    let widths = (0..<5).map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      row.indices.map { column in
        column < 3
          ? PlainText.padded(row[column], to: widths[column])
          : PlainText.rightAligned(row[column], to: widths[column])
      }.joined(separator: "  ")
    }
  }

  private mutating func addIntervals(from start: Time, to end: Time) {
    // An opening that goes on over midnight is one for each day.
    var open = start..<start
    for opening in time.openings(from: start, to: end) {
      if opening.lowerBound == open.upperBound {
        open = open.lowerBound..<opening.upperBound
        continue
      }
      addOpen(open)
      add(open.upperBound, opening.lowerBound, "closed", counts: false)
      open = opening
    }
    addOpen(open)
    if open.upperBound < end { add(open.upperBound, end, "closed", counts: false) }
  }

  private mutating func addOpen(_ opening: Range<Time>) {
    let now = min(max(opening.lowerBound, asOf), opening.upperBound)
    if opening.lowerBound < now { add(opening.lowerBound, now, "open", counts: true) }
    if now < opening.upperBound { add(now, opening.upperBound, "to come", counts: true) }
  }

  private mutating func add(_ start: Time, _ end: Time, _ what: String, counts: Bool) {
    let length = (end - start).microseconds
    if counts { sum = sum.addingWithinRange(length) }
    let counted = counts ? Self.hours(Span(microseconds: length)) : "-"
    rows.append(
      [local(start), local(end), what, counted, Self.hours(Span(microseconds: sum))])
  }

  /// A moment on the clock of the calendar, such as `Fri 2026-03-27 16:30 +01:00`.
  func local(_ moment: Time) -> String {
    let offset = Int64(time.calendar.zone.offset(at: moment))
    let local = moment + Span(microseconds: offset * Time.microsecondsPerSecond)
    let day = Day(of: local)
    let names = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    let rest = local.microseconds.flooredDivision(by: Time.microsecondsPerDay).remainder
    let (second, fraction) = rest.quotientAndRemainder(dividingBy: Time.microsecondsPerSecond)
    var text = "\(names[day.weekday]) \(day) \(two(second / 3600)):\(two(second / 60 % 60))"
    if second % 60 != 0 || fraction != 0 { text += ":\(two(second % 60))" }
    if fraction != 0 { text += "." + String("\(1_000_000 + fraction)".dropFirst()) }
    let minutes = offset.magnitude / 60
    return text
      + " \(offset < 0 ? "-" : "+")\(two(Int64(minutes / 60))):\(two(Int64(minutes % 60)))"
  }

  private func two(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// All of a length, in hours, minutes and seconds; whether it is below zero is not said.
  static func hours(_ span: Span) -> String {
    let magnitude = span.microseconds.magnitude
    let (seconds, fraction) = magnitude.quotientAndRemainder(dividingBy: 1_000_000)
    var parts: [String] = []
    if seconds >= 3600 { parts.append("\(seconds / 3600) h") }
    if seconds / 60 % 60 > 0 { parts.append("\(seconds / 60 % 60) min") }
    if fraction > 0 {
      parts.append("\(seconds % 60).\("\(1_000_000 + fraction)".dropFirst()) s")
    } else if seconds % 60 > 0 || parts.isEmpty {
      parts.append("\(seconds % 60) s")
    }
    return parts.joined(separator: " ")
  }
}
