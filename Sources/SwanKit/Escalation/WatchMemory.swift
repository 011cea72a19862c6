/// What a watch said, and what others add to the file that keeps it.
struct WatchMemory: Sendable {
  private var said: SaidMatters
  private var kept: KeptRecords?
  /// What is to be kept once it is written.
  private var pending: [UInt8] = []
  /// Matters that others answered, to be looked at again.
  private var answered: [UInt128] = []
  /// When to look whether others added something, in microseconds.
  private var looksAt: Int64?

  init(_ said: SaidBefore, _ kept: KeptRecords?) {
    self.said = SaidMatters(said)
    self.kept = kept
    if kept != nil { looksAt = .min }
  }

  /// When to ask for ``answers(at:)`` next, in microseconds; nil for never.
  var nextLook: Int64? { answered.isEmpty ? looksAt : .min }

  /// The matters that others answered since the last time; looks once a second whether there are any.
  mutating func answers(at now: Int64) throws -> [UInt128] {
    if let kept, let looksAt, looksAt <= now {
      self.looksAt = now.addingWithinRange(1_000_000)
      if try kept.hasGrown { try begin() }
    }
    defer { answered = [] }
    return answered
  }

  /// Learns what others added, and keeps them from adding more until ``keep()``.
  mutating func begin() throws {
    guard let added = try kept?.begin(SaidBefore()).fold else { return }
    answered += said.take(added)
  }

  /// When a matter's snooze ends, if after `now`.
  func snoozeEnd(of matter: UInt128, after now: Int64) -> Int64? {
    said.all[matter].flatMap { $0.isOpen && $0.snoozedUntil > now ? $0.snoozedUntil : nil }
  }

  /// Says what of `needed` is news, then that `gone` went; with `clearingOthers`, whatever is not needed
  /// is gone.
  mutating func tell(
    _ needed: [Escalation], in writer: EscalationWriter, clearing gone: Set<UInt128> = [],
    clearingOthers: Bool = false, _ output: inout [UInt8]
  ) throws {
    guard isNews(needed, gone, in: writer) || clearingOthers else { return }
    // Others may have said it meanwhile, or answered.
    try begin()
    let news = said.news(of: needed, writer.rules, in: writer.log, at: writer.asOf)
    let cleared =
      clearingOthers
      ? said.gone(without: needed, writer.rules, in: writer.log)
      : gone.compactMap { said.all[$0] }.filter(\.isOpen).sorted { $0.last.id < $1.last.id }
    let start = output.count
    var record = RecordWriter()
    for one in news {
      writer.append(one.escalation, earlier: one.earlier, &record, to: &output)
      said.take(writer.said(one.escalation))
    }
    output += SaidMatters.lines(ofCleared: cleared, at: writer.asOf)
    for matter in cleared { said.clear(matter.last.matter) }
    if kept != nil { pending += output[start...] }
  }

  private func isNews(
    _ needed: [Escalation], _ gone: Set<UInt128>, in writer: EscalationWriter
  ) -> Bool {
    if gone.contains(where: { said.all[$0]?.isOpen ?? false }) { return true }
    return needed.contains { escalation in
      said.all[escalation.matter(in: writer.log, writer.rules)]?
        .isToBeSaid(escalation, at: writer.asOf) ?? true
    }
  }

  /// Lets others add where there was nothing to say.
  mutating func rest() { if pending.isEmpty { kept?.end() } }

  /// Keeps what was written, and lets others add.
  mutating func keep() throws {
    try kept?.append(pending)
    kept?.end()
    pending = []
  }
}
