/// What was said of matters before: the records that `escalate` wrote, and what people answered.
///
///     escalation 1   escalation 2   acknowledgement   cleared      of one matter, in time
///     news           it got worse   silence           said anew when it comes back
package struct SaidBefore: Fold {
  /// Members of such records that no interaction has, in the order in which they are found.
  package static let members = [
    "rule", "level", "grade", "evidence", "escalation", "until", "priority", "reason", "due",
  ]
  private enum Place: Int {
    case rule, level, grade, evidence, escalation, until, priority, reason, due
    var number: Int { Member.allCases.count + rawValue }
  }

  /// A level that was said, and when, in microseconds.
  struct Level: Sendable, Hashable {
    var level: Int
    var at: Int64
  }

  /// An escalation that was said.
  struct Said: Sendable, Hashable {
    /// What it is about, whatever its level.
    var matter: UInt128
    var id: String
    var level: Level
    /// How bad it was by itself, from 1.
    var grade: Int
    var rule: String
    var customer: String
    var `case`: String
    var priority: Double
    var reason: String
    var due: String
  }

  /// What became of an escalation.
  struct Answer: Sendable, Hashable {
    enum Kind: Int, Sendable { case acknowledged, snoozed, cleared }
    var kind: Kind
    /// The escalation's.
    var id: String
    var at: Int64
    /// Of a snooze.
    var until: Int64 = .min
  }

  private(set) var said: [Said] = []
  private(set) var answers: [Answer] = []

  package init() {}

  package mutating func take(_ record: Record) throws(Refusal) {
    switch record.type {
    case "escalation":
      let id = record.text(.id) ?? record.lineID
      let rule = text(.rule, record)
      let name = record.text(.case) ?? ""
      var matter = Escalation.id(rule: "", case: [], trigger: id.utf8, level: 0)
      if !rule.isEmpty, let trigger = trigger(record) {
        matter = Escalation.id(rule: rule, case: name.utf8, trigger: trigger, level: 0)
      }
      let level = Level(level: Int(text(.level, record)) ?? 1, at: try at(record) ?? .min)
      said.append(
        Said(
          matter: matter, id: id, level: level, grade: Int(text(.grade, record)) ?? 1, rule: rule,
          customer: record.text(.customer) ?? "", case: name,
          priority: Double(text(.priority, record)) ?? 100, reason: text(.reason, record),
          due: text(.due, record)))
    case "acknowledgement": answers.append(try answer(.acknowledged, record))
    case "cleared": answers.append(try answer(.cleared, record))
    case "snooze":
      var answer = try answer(.snoozed, record)
      guard record.kind(at: Place.until.number) == .string,
        let until = unsafe Time(rfc3339: record.raw(at: Place.until.number))
      else {
        throw Refusal("a snooze needs 'until', the time when it ends")
      }
      answer.until = until.microseconds
      answers.append(answer)
    default: break
    }
  }

  package mutating func merge(_ other: inout SaidBefore) {
    said += other.said
    answers += other.answers
  }

  private func answer(_ kind: Answer.Kind, _ record: Record) throws(Refusal) -> Answer {
    guard let at = try at(record) else { throw Refusal("this record needs 'at', its time") }
    return Answer(kind: kind, id: text(.escalation, record), at: at)
  }

  private func at(_ record: Record) throws(Refusal) -> Int64? {
    guard record.kind(of: .at) == .string else { return nil }
    if let time = unsafe Time(rfc3339: record.raw(.at)) { return time.microseconds }
    throw Refusal(
      "'at' is no RFC 3339 time with a zone, such as 2026-01-31T09:30:00Z", at: .at)
  }

  private func text(_ place: Place, _ record: Record) -> String {
    unsafe record.withText(at: place.number) { unsafe String(decoding: $0, as: UTF8.self) } ?? ""
  }

  /// The first id of `evidence`.
  private func trigger(_ record: Record) -> [UInt8]? {
    guard record.kind(at: Place.evidence.number) == .array else { return nil }
    let list = unsafe record.raw(at: Place.evidence.number)
    guard let first = unsafe ObjectWalk.elements(of: 0, in: list).first, first.count > 1,
      unsafe list[first.lowerBound] == UInt8(ascii: "\"")
    else { return nil }
    let inside = first.dropFirst().dropLast()
    return unsafe JSONText.unescaped(UnsafeRawBufferPointer(rebasing: list[inside]))
  }
}
