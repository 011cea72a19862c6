/// What a watch said, and what others add to the file that keeps it.
struct WatchMemory: Sendable {
  private var said: SaidMatters
  private var kept: KeptRecords?
  /// What is to be kept once it is written.
  private var pending: [UInt8] = []
  /// When to look next whether others added something, in microseconds.
  private(set) var nextLook: Int64?

  init(_ said: SaidBefore, _ kept: KeptRecords?) {
    self.said = SaidMatters(said)
    self.kept = kept
    if kept != nil { nextLook = .min }
  }

  /// Whether others added something; asked once a second.
  mutating func isToLook(at now: Int64) throws -> Bool {
    guard let kept, let nextLook, nextLook <= now else { return false }
    self.nextLook = now.addingWithinRange(1_000_000)
    return try kept.hasGrown
  }

  /// Learns what others added, and keeps them from adding more until ``keep()``; gives what was
  /// answered.
  mutating func begin() throws -> [UInt128] {
    guard let added = try kept?.begin(SaidBefore()).fold else { return [] }
    return said.take(added)
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
    _ = try begin()
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
