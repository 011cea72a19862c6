/// Which of some members no record has, and the members that records have instead.
package struct UnmetMembers: Sendable {
  /// By the places at which records have them.
  private var unmet: [Int: String]
  /// Gathered while something is unmet.
  private var others: Set<String> = []

  init(_ members: [(name: String, place: Int)]) {
    unmet = Dictionary(members.map { ($0.place, $0.name) }) { one, _ in one }
  }

  mutating func take(_ record: Record) {
    if unmet.isEmpty { return }
    for place in unmet.keys where record.kind(at: place) != .absent { unmet[place] = nil }
    if unmet.isEmpty { return }
    unsafe ObjectWalk.members(of: 0, in: record.line) { member in
      unsafe others.insert(String(decoding: record.line[member.name], as: UTF8.self))
      return true
    }
  }

  mutating func merge(_ other: UnmetMembers) {
    unmet = unmet.filter { other.unmet[$0.key] != nil }
    others.formUnion(other.others)
  }

  /// The members that no record has, by name; none where there is no record.
  package var names: [String] { others.isEmpty ? [] : unmet.values.sorted() }

  /// What records have, but for those.
  package var known: [String] { others.subtracting(unmet.values).sorted() }
}
