/// What an import has to tell at the end.
package struct ImportTally: Sendable {
  package var hours = LocalHours()
  /// The interactions that were made.
  package var made = 0
  package var haveID = false
  /// The indices of the plan's wishes that some record met.
  var met: Set<Int> = []

  package init() {}

  mutating func add(_ other: ImportTally) {
    hours.add(other.hours)
    made += other.made
    haveID = haveID || other.haveID
    met.formUnion(other.met)
  }

  /// A sentence for each member that `plan` names and no record had.
  package func unmet(of plan: ImportPlan) -> [String] {
    plan.wishes.enumerated().filter { !met.contains($0.offset) }.map { _, wish in
      "no record has \(wish.text), which \(wish.option) names"
    }
  }
}
