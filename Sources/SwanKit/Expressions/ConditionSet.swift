/// Several conditions on the same records, the n-th for bit n of a word.
@safe final class ConditionSet: @unchecked Sendable {
  // Kept, since the views look into them.
  private let conditions: [Condition]
  // Written once; plain memory, so that nothing is counted for each record and condition.
  private let views: UnsafeMutableBufferPointer<(needed: UInt64, view: Condition.View)>

  /// The most conditions: a set of them is one word.
  static let most = 64

  /// At most ``most`` conditions.
  init(_ conditions: [Condition]) {
    self.conditions = conditions
    unsafe views = .allocate(capacity: conditions.count)
    for (index, condition) in conditions.enumerated() {
      unsafe views.initializeElement(at: index, to: (condition.needed, condition.view))
    }
  }

  deinit { unsafe views.deallocate() }

  /// Those of the set `asked` that hold for a record whose scan looked for the members of all.
  func met(by record: Record, among asked: UInt64 = .max, now: Time) -> UInt64 {
    var met: UInt64 = 0
    let present = record.found.all & ~record.found.nulls
    for index in unsafe views.indices where asked &>> UInt64(index) & 1 != 0 {
      if unsafe views[index].needed & ~present != 0 { continue }
      let evaluator = unsafe ConditionEvaluator(views[index].view, now: now)
      if evaluator.truth(of: record) == .holds { met |= 1 &<< UInt64(index) }
    }
    return met
  }
}
