extension Backtest {
  /// The `backtest` record, one line.
  package func record(of scores: Scores<some ExperienceFact>) -> [UInt8] {
    var line: [UInt8] = []
    var record = RecordWriter(type: "backtest", after: &line)
    record.add("by", scores.options.by)
    record.add("as_of", scores.asOf.map { Time(microseconds: $0) })
    record.add("outcomes", outcomes)
    record.add("strength", scores.tuning.strength)
    let life = scores.tuning.halfLife
    record.add("half_life_days", life == .forever ? nil : life.days)
    record.add("memory", scores.options.memory)
    func add(_ name: StaticString, _ value: (Result) -> Double?) {
      record.open(name)
      for predictor in Predictor.allCases {
        record.add(named: predictor.name, outcomes > 0 ? value(results[predictor.rawValue]) : nil)
      }
      record.close()
    }
    add("log_loss") { $0.logLoss }
    add("brier") { $0.brier }
    add("auc") { $0.auc }
    record.openList("calibration")
    for bin in calibration {
      record.openItem()
      record.add("predicted", bin.predicted)
      record.add("observed", bin.observed)
      record.add("count", bin.count)
      record.close()
    }
    record.closeList()
    record.end(&line)
    return line
  }
}
