extension Scores {
  /// The `score` records, as parts of whole lines, ordered by key, or the `top` highest.
  ///
  /// The highest are those with the highest lower bounds: a small sample never leads.
  package func records(top: Int?, isExplained: Bool) -> [[UInt8]] {
    guard let top else {
      return inParts { [self] index, sequence, record, bytes in
        let score = score(index, &sequence)
        append(score, of: index, terms: isExplained ? sequence : nil, with: &record, to: &bytes)
      }
    }
    var sequence: [Experience] = []
    let leading = ranking().prefix(top)
    return leading.map { index in
      var bytes: [UInt8] = []
      var record = RecordWriter()
      let score = score(index, &sequence)
      append(score, of: index, terms: isExplained ? sequence : nil, with: &record, to: &bytes)
      return bytes
    }
  }

  /// The groups that have evidence, by falling lower bound, then by key.
  private func ranking() -> [Int] {
    let lows = Shared([(low: Double, index: Int)]())
    _ = inParts { [self] index, sequence, _, _ in
      if let low = score(index, &sequence).low { lows.withLock { $0.append((low, index)) } }
    }
    return lows.withLock { lows in
      lows.sorted { $0.low != $1.low ? $0.low > $1.low : $0.index < $1.index }.map(\.index)
    }
  }

  /// Works on all groups, on all threads; the bytes of each part of them are in order.
  private func inParts(
    _ body:
      @escaping @Sendable (Int, inout [Experience], inout RecordWriter, inout [UInt8]) -> Void
  ) -> [[UInt8]] {
    let parts = groups.parts(of: 0..<groups.count)
    return concurrentMap(parts.count, threads: options.threads) { part in
      var bytes: [UInt8] = []
      bytes.reserveCapacity(parts[part].count * 384)
      var sequence: [Experience] = []
      var record = RecordWriter()
      for index in parts[part] { body(index, &sequence, &record, &bytes) }
      return bytes
    }
  }

  /// What the user should know before trusting the scores.
  package var warnings: [String] {
    Basis.allCases.compactMap { basis in
      guard basis != .facts, options.par == nil else { return nil }
      let (upper, lower) = judge.population.halves(of: basis)
      let count = judge.population.count(of: basis)
      guard count >= 100, upper == 0 || lower == 0 else { return nil }
      let missing = upper == 0 ? "upper" : "lower"
      return
        "none of \(count.grouped) experiences by \(basis.name) is in the \(missing) half of the "
        + "scale; if the input was selected by its outcome, par is that of the selection"
    }
  }
}
