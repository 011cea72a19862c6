/// The judgement of a whole log, made aside while lines go on to come.
struct WholeJudgement: Sendable {
  private let result = Shared(Escalations?.none)
  private var isRunning = false
  private var lastAt: Int64 = .min
  private var asks: Int64 = .min
  /// Whether lines came since it was last begun.
  var isStale = false

  private static let second: Int64 = 1_000_000

  /// Judges what `fold` has gathered as of the moment of `options`.
  static func judge(_ fold: LogFold, _ options: EscalationOptions) -> Escalations {
    var fold = fold
    fold.asOf = options.asOf
    let scale = fold.ratingScale
    return Escalations(fold.finish().log, scale: scale, needsStates: true, options)
  }

  /// One was made at `now`, in microseconds.
  mutating func wasMade(at now: Int64) { lastAt = now }

  /// When to ask for it next, in microseconds.
  var nextMoment: Int64 {
    if isRunning { return asks.addingWithinRange(WholeJudgement.second / 20) }
    return lastAt.addingWithinRange((isStale ? 60 : 3600) * WholeJudgement.second)
  }

  /// Gives the judgement where one is ready, or begins one where it is time.
  mutating func next(_ fold: LogFold, _ options: EscalationOptions) -> Escalations? {
    guard nextMoment <= options.asOf else { return nil }
    asks = options.asOf
    if isRunning {
      guard let made = result.withLock({ $0.take() }) else { return nil }
      (isRunning, lastAt) = (false, options.asOf)
      return made
    }
    (isRunning, isStale) = (true, false)
    // One processor at most, so that lines go on being looked at.
    var options = options
    options.threads = 1
    aside { [result, options] in
      let made = WholeJudgement.judge(fold, options)
      result.withLock { $0 = made }
    }
    return nil
  }
}
