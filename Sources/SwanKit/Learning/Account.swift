/// How well a listener has learnt, told by texts that it did not know.
package struct Account: Sendable {
  /// Of one head.
  package struct Head: Sendable {
    package var name: String
    package var isLabel: Bool
    /// Lessons that say something of it.
    package var count = 0
    /// The mean of what is right: of a label its share, of a target its place from 0 to 1.
    package var base = 0.0
    /// For a label: the sum from which on it is given, where F1 is best.
    package var threshold: Int32?
    package var precision = 0.0
    package var recall = 0.0
    package var f1 = 0.0
    /// The share of texts that are put on the right side of one half; those at one half don't count.
    package var accuracy: Double?
    /// The chance that a text above one half gets more than one below, ties by lot.
    package var auc: Double?
    /// Pearson's, of the probability and what is right.
    package var correlation: Double?
    /// Mean log loss, and that of always saying ``base``.
    package var loss = 0.0
    package var baseLoss = 0.0
    /// By tenth of probability: texts, mean probability, mean of what was right.
    package var calibration: [(count: Int, said: Double, was: Double)] = []
    /// The mean distance between said and was, weighted by texts.
    package var calibrationError = 0.0
  }

  package private(set) var heads: [Head] = []
  /// The same for each group, when a member names them.
  package private(set) var groups: [(name: String, heads: [Head])] = []
  package let lessons: Int

  init(
    _ examples: Examples, _ plan: LessonPlan, _ groups: Classroom.Groups, _ sums: [Float],
    _ scales: [PlattScale]
  ) {
    lessons = groups.places.count { $0 >= 0 }
    heads = Account.heads(examples, sums, scales) { groups.isAsked($0) }
    guard plan.group != nil else { return }
    let asked = examples.lessons.indices.filter { groups.isAsked($0) }
    self.groups = Set(asked.map { examples.lessons[$0].group }).sorted().map { name in
      let heads = Account.heads(examples, sums, scales) {
        groups.isAsked($0) && examples.lessons[$0].group == name
      }
      return (name, heads)
    }
  }

  /// The mean F1 of the labels.
  package var macroF1: Double? {
    let labels = heads.filter(\.isLabel)
    return labels.isEmpty ? nil : labels.reduce(0) { $0 + $1.f1 } / Double(labels.count)
  }

  /// What a model's file says of it.
  var remarks: [String] {
    var remarks = ["taught by \(lessons) texts"]
    if let macroF1 { remarks.append("macro-F1 \(Decimal.text(macroF1)) on texts it did not know") }
    return remarks
  }

  private static func heads(
    _ examples: Examples, _ sums: [Float], _ scales: [PlattScale], _ isIn: (Int) -> Bool
  ) -> [Head] {
    examples.heads.enumerated().map { place, head in
      var said: [Said] = []
      for lesson in 0..<examples.count where isIn(lesson) {
        let truth = examples.truths[lesson * examples.stride + place]
        if truth.isNaN { continue }
        let sum = scales[place].scaled(sums[lesson * examples.stride + place])
        said.append(
          Said(sum: sum, truth: Double(truth), weight: Double(examples.weights[lesson])))
      }
      return judge(Head(name: head.name, isLabel: head.isLabel), said)
    }
  }

  private struct Said {
    var sum: Int32
    var truth: Double
    var weight: Double
    var share: Double { LogOdds.share(of: sum) }
  }

  private static func judge(_ head: Head, _ unsorted: [Said]) -> Head {
    var head = head
    // Highest first.
    let said = unsorted.sorted { ($1.sum, $0.truth) < ($0.sum, $1.truth) }
    head.count = said.count
    guard !said.isEmpty else { return head }
    head.base = said.reduce(0) { $0 + $1.truth } / Double(said.count)
    findThreshold(&head, said)
    let sides = said.filter { $0.truth != 0.5 }
    head.auc = AreaUnderCurve.of(sides.map { (Double($0.sum), $0.truth > 0.5 ? 1 : 0) })
    let right = sides.count { ($0.sum > 0) == ($0.truth > 0.5) }
    head.accuracy = sides.isEmpty ? nil : Double(right) / Double(sides.count)
    head.correlation = correlation(said)
    let floor = 1e-9
    for one in said {
      head.loss -=
        one.truth * log(max(one.share, floor))
        + (1 - one.truth) * log(max(1 - one.share, floor))
      head.baseLoss -=
        one.truth * log(max(head.base, floor))
        + (1 - one.truth) * log(max(1 - head.base, floor))
    }
    head.loss /= Double(said.count)
    head.baseLoss /= Double(said.count)
    var bins = [(count: Int, said: Double, was: Double)](repeating: (0, 0, 0), count: 10)
    for one in said {
      let bin = min(9, Int(one.share * 10))
      bins[bin].count += 1
      bins[bin].said += one.share
      bins[bin].was += one.truth
    }
    head.calibration = bins.map { bin in
      let count = Double(max(1, bin.count))
      return (bin.count, bin.said / count, bin.was / count)
    }
    head.calibrationError = head.calibration.reduce(0) {
      $0 + Double($1.count) / Double(said.count) * abs($1.said - $1.was)
    }
    return head
  }

  /// The threshold with the best F1, on the mean over a fifth of log-odds to either side: of a rare
  /// label the one best threshold is best by luck.
  private static func findThreshold(_ head: inout Head, _ said: [Said]) {
    let limit = Int(LogOdds.limit)
    // By sum + limit: texts, and those that have the label.
    var texts = [Double](repeating: 0, count: 2 * limit + 2)
    var right = texts
    for one in said {
      let place = min(max(Int(one.sum), -limit), limit) + limit
      texts[place] += 1
      if one.truth > 0.5 { right[place] += 1 }
    }
    for place in (0...2 * limit).reversed() {
      texts[place] += texts[place + 1]
      right[place] += right[place + 1]
    }
    let all = right[0]
    let scores = (0...2 * limit).map { 2 * right[$0] / max(1, texts[$0] + all) }
    let reach = Int(LogOdds.unit) / 5
    var best = -1.0
    for place in reach...2 * limit - reach {
      let mean = scores[place - reach...place + reach].reduce(0, +)
      guard mean > best else { continue }
      best = mean
      head.threshold = Int32(truncatingIfNeeded: place - limit)
      head.f1 = scores[place]
      head.precision = right[place] / max(1, texts[place])
      head.recall = right[place] / max(1, all)
    }
  }

  private static func correlation(_ said: [Said]) -> Double? {
    let count = Double(said.count)
    let means = said.reduce(into: (0.0, 0.0)) {
      $0.0 += $1.share / count
      $0.1 += $1.truth / count
    }
    var (both, own, other) = (0.0, 0.0, 0.0)
    for one in said {
      let (a, b) = (one.share - means.0, one.truth - means.1)
      both += a * b
      own += a * a
      other += b * b
    }
    return own > 0 && other > 0 ? both / (own * other).squareRoot() : nil
  }
}
