/// How far a problem has come.
enum ProblemState: CaseIterable, Sendable {
  /// It began, and nothing tells that we took it up.
  case opened
  case acknowledged
  case apologised
  /// Resolved, and nobody knows how well.
  case fixed
  /// Not resolved any more.
  case reopened
  /// Resolved, and handled well or badly.
  case recovered, notRecovered

  var name: StaticString {
    switch self {
    case .opened: "opened"
    case .acknowledged: "acknowledged"
    case .apologised: "apologised"
    case .fixed: "fixed"
    case .reopened: "reopened"
    case .recovered: "recovered"
    case .notRecovered: "not_recovered"
    }
  }

  /// Those in which time is counted; what was recovered from, or not, is fixed.
  static let timed: [ProblemState] = [.opened, .acknowledged, .apologised, .fixed, .reopened]
}

/// A change of a problem's state.
struct ProblemChange: Sendable {
  var state: ProblemState
  /// When, in microseconds; nil where that is not known.
  var time: Int64?
  /// Because of which interaction.
  var place: UInt32
}

/// How a problem that is resolved was handled.
struct ProblemVerdict: Sendable {
  var isWell: Bool
  var by: VerdictSource
  /// When it was so, in microseconds.
  var time: Int64?
  var place: UInt32
}
