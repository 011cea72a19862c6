/// The escalations in the input: where there are some, a report shows them instead of its own.
package struct SentEscalations: Sendable {
  /// One of them, as it was written; priority 1 is the most urgent.
  struct Sent: Sendable, Equatable {
    var id: String
    var priority: Double
    var customer: String
    var reason: String
    var due: String

    /// The most urgent first.
    static func precedes(_ a: Sent, _ b: Sent) -> Bool {
      a.priority != b.priority
        ? a.priority < b.priority : (a.due, a.id, a.reason) < (b.due, b.id, b.reason)
    }
  }

  /// Members of theirs that no interaction has, in the order in which they are found.
  static let members = ["priority", "reason", "due"]
  private var all: [Sent] = []

  package init() {}

  package mutating func take(_ record: Record) {
    func text(_ member: Int) -> String {
      unsafe record.withText(at: Member.allCases.count + member) {
        unsafe String(decoding: $0, as: UTF8.self)
      } ?? ""
    }
    all.append(
      Sent(
        id: record.text(.id) ?? record.lineID, priority: Double(text(0)) ?? 100,
        customer: record.text(.customer) ?? "", reason: text(1), due: text(2)))
  }

  package mutating func merge(_ other: inout SentEscalations) { all += other.all }

  /// Each once, the most urgent first.
  var sorted: [Sent] {
    var seen: Set<String> = []
    return all.sorted(by: Sent.precedes).filter { seen.insert($0.id).inserted }
  }
}
