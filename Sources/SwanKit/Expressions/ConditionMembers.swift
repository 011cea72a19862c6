/// The members that conditions look at besides the known ones, in the order of their places.
///
/// Conditions that look at the same records share one, so that a single scan finds what all of
/// them need: `names` goes into the engine's `extraMembers`.
package struct ConditionMembers: Sendable {
  package private(set) var names: [String]

  /// The most names; the scanner's sets have 63 bits.
  package static let most = 63 - Member.allCases.count

  /// Begins with the names that whoever runs the engine wants for itself.
  package init(_ names: [String] = []) { self.names = names }

  /// The place of a member in a record; nil when there are too many.
  mutating func place(of name: String) -> Int? {
    if let member = Member(named: name) { return Int(member.rawValue) }
    if let index = names.firstIndex(of: name) { return Member.allCases.count + index }
    guard names.count < ConditionMembers.most else { return nil }
    names.append(name)
    return Member.allCases.count + names.count - 1
  }
}
