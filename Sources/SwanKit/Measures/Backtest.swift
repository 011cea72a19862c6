/// How well a score predicts what happens next, beside plainer predictors.
///
/// Each experience is predicted from what was known before it began; its outcome is its hit h. Log
/// loss −[h ln p + (1 − h) ln(1 − p)], Brier (p − h)², AUC with weight h for "above par" and 1 − h
/// for "not": ties with par count half-and-half by lot. A coin loses ln 2 = .6931.
package struct Backtest: Sendable {
  package enum Predictor: Int, CaseIterable, Sendable {
    /// ``Amazement``.
    case amazement
    /// The mean hit of everybody so far, half a hit of one experience added.
    case baseRate
    /// The mean hit of the key so far, half a hit of one experience added.
    case smoothedShare
    /// The key's last hit, half a hit of one experience added.
    case lastOne

    package var name: String {
      ["amazement", "base_rate", "smoothed_share", "last_one"][rawValue]
    }
  }

  /// What one predictor achieves.
  package struct Result: Sendable {
    package var logLoss: Double
    package var brier: Double
    package var auc: Double?
  }

  /// Predictions that were about the same, and what came of them.
  package struct Bin: Sendable {
    package var predicted: Double
    package var observed: Double
    package var count: Int
  }

  package let outcomes: Int
  /// In the order of ``Predictor``.
  package let results: [Result]
  /// At most ten bins of about equal size, by amazement's prediction; equal predictions share one.
  package let calibration: [Bin]

  /// Predicts every experience of `scores`.
  package init(_ scores: Scores<some ExperienceFact>) {
    var rows = Backtest.predictions(scores)
    // Chances that differ by rounding alone are the same chance, and must tie.
    for index in rows.indices {
      rows[index].predicted =
        (rows[index].predicted * 1e12).rounded(.toNearestOrEven) / 1e12
    }
    outcomes = rows.count
    results = Predictor.allCases.map { predictor in
      Backtest.result(rows.map { ($0.predicted[predictor.rawValue], $0.hit) })
    }
    calibration = Backtest.bins(rows.map { ($0.predicted[0], $0.hit) })
  }

  /// Each prediction goes into the tenth that holds the middle of those equal to it.
  ///
  /// Told apart by what came of them, equal predictions would make bins that were always right or
  /// always wrong. Oracle: of .2, .5, .5, .5, .5 and .9, bins of 1, 4 and 1.
  static func bins(_ rows: [(predicted: Double, hit: Double)]) -> [Bin] {
    let ordered = rows.sorted { $0.predicted < $1.predicted }
    var bins = [Bin](repeating: Bin(predicted: 0, observed: 0, count: 0), count: 10)
    var from = 0
    while from < ordered.count {
      let predicted = ordered[from].predicted
      let to = ordered[from...].firstIndex { $0.predicted != predicted } ?? ordered.count
      let bin = 10 * (from + to) / (2 * ordered.count)
      for row in ordered[from..<to] {
        bins[bin].predicted += row.predicted
        bins[bin].observed += row.hit
        bins[bin].count += 1
      }
      from = to
    }
    return bins.filter { $0.count > 0 }.map { bin in
      let count = Double(bin.count)
      return Bin(
        predicted: bin.predicted / count, observed: bin.observed / count, count: bin.count)
    }
  }

  private struct Row {
    var predicted: SIMD4<Double>
    var hit: Double
  }

  private static func predictions(_ scores: Scores<some ExperienceFact>) -> [Row] {
    let everybody = Everybody(scores)
    var sequence: [Experience] = []
    var history = History()
    var rows: [Row] = []
    let strength = scores.tuning.strength
    for index in 0..<scores.groups.count {
      scores.log.collect(scores.groups[index], into: &sequence)
      history.record(sequence, scores.pars, memory: scores.options.memory)
      for outcome in history.outcomes {
        let state = history.states[outcome.before]
        let mean = outcome.par.mean
        rows.append(
          Row(
            predicted: SIMD4(
              (state.hits + strength * mean) / (state.weight + strength),
              everybody.rate(before: outcome.at),
              (state.plainHits + 0.5) / (Double(state.count) + 1),
              state.last.map { ($0 + 0.5) / 2 } ?? 0.5),
            hit: outcome.hit))
      }
    }
    return rows
  }

  private static func result(_ rows: [(predicted: Double, hit: Double)]) -> Result {
    var loss = 0.0
    var brier = 0.0
    for (predicted, hit) in rows {
      let p = min(max(predicted, 1e-12), 1 - 1e-12)
      loss -= hit * log(p) + (1 - hit) * log(1 - p)
      brier += (predicted - hit) * (predicted - hit)
    }
    let count = Double(max(1, rows.count))
    return Result(logLoss: loss / count, brier: brier / count, auc: AreaUnderCurve.of(rows))
  }
}

/// The hits of everybody, in the order in which they were known.
private struct Everybody {
  private var times: [Int64] = []
  private var sums: [Double] = [0]

  init(_ scores: Scores<some ExperienceFact>) {
    var all: [(time: Int64, hit: Double)] = []
    scores.log.forEachLatest { _, fact in
      guard let experience = fact.experience,
        let par = scores.pars.par(experience.basis, day: Day.number(experience.at))
      else { return }
      all.append((experience.knownAt, par.hit(experience.level)))
    }
    all.sort { $0 < $1 }
    for item in all {
      times.append(item.time)
      sums.append(sums[sums.count - 1] + item.hit)
    }
  }

  /// The mean hit known before `time`, half a hit of one experience added.
  func rate(before time: Int64) -> Double {
    var low = 0
    var high = times.count
    while low < high {
      let middle = (low + high) / 2
      if times[middle] < time { low = middle + 1 } else { high = middle }
    }
    return (sums[low] + 0.5) / (Double(low) + 1)
  }
}
