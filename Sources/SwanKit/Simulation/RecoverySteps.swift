/// The five steps of handling a complaint.
struct RecoverySteps: OptionSet, Sendable {
  let rawValue: Int

  static let acknowledge = RecoverySteps(rawValue: 1)
  static let apologise = RecoverySteps(rawValue: 2)
  static let fix = RecoverySteps(rawValue: 4)
  static let attitude = RecoverySteps(rawValue: 8)
  static let urgency = RecoverySteps(rawValue: 16)
  static let all = RecoverySteps(rawValue: 31)

  /// Somebody who cares takes nearly all steps, somebody who doesn't fewer than half.
  init(caring: Bool, _ draw: inout SplitMix64) {
    self.init(drawing: caring ? 960 : 450, &draw)
  }

  /// The steps that the log knows of: mostly all, sometimes some, sometimes none.
  init(logged draw: inout SplitMix64) {
    let luck = draw.below(100)
    if luck < 80 { self = .all } else { self.init(drawing: luck < 93 ? 650 : 0, &draw) }
  }

  init(rawValue: Int) { self.rawValue = rawValue }

  private init(drawing permille: Int, _ draw: inout SplitMix64) {
    var steps: RecoverySteps = []
    for step in [Self.acknowledge, .apologise, .fix, .attitude, .urgency]
    where draw.chance(permille) { steps.insert(step) }
    self = steps
  }

  /// An apology, a fix, and at most one step missing.
  var areDoneWell: Bool {
    isSuperset(of: [.apologise, .fix]) && rawValue.nonzeroBitCount >= 4
  }
}
