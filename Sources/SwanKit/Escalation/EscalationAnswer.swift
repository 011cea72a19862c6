/// What somebody answers to an escalation: a record that later runs honour.
package struct EscalationAnswer: Sendable {
  package enum Kind: Sendable {
    /// Somebody took it on: it is said again only where it gets worse by itself.
    case acknowledgement
    /// It is silent until a time.
    case snooze(until: Time)
  }

  private let kind: Kind
  /// The id of the escalation.
  private let id: String
  private let by: String?

  package init(_ kind: Kind, to id: String, by: String?) {
    self.kind = kind
    self.id = id
    self.by = by
  }

  /// The record, as a line; it was said at `now`.
  package func line(at now: Time) -> [UInt8] {
    var line: [UInt8] = []
    var record = RecordWriter()
    switch kind {
    case .acknowledgement: record.begin(type: "acknowledgement")
    case .snooze: record.begin(type: "snooze")
    }
    record.add("escalation", id)
    record.add("at", now)
    if case .snooze(let until) = kind { record.add("until", until) }
    if let by { record.add("by", by) }
    record.end(&line)
    return line
  }
}

extension SaidBefore {
  /// The ids of escalations that begin with `start`, which is not empty, each once.
  package func ids(beginningWith start: String) -> [String] {
    Set(said.lazy.map(\.id).filter { $0.hasPrefix(start) }).sorted()
  }

  /// Whether what an escalation said has gone since.
  package func isCleared(_ id: String) -> Bool { SaidMatters(self).isCleared(id) }
}
