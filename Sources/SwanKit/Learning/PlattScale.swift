/// How the log-odds of a head are stretched so that its probabilities are true: a·s + b.
///
/// a and b make the log loss of what models said of lessons they did not know smallest, by Newton's
/// method (sources: Platt 1999; Lin, Lin and Weng 2007).
struct PlattScale: Sendable {
  private(set) var slope = 1.0
  private(set) var shift = 0.0

  private typealias Pair = (sum: Double, truth: Double, weight: Double)

  init(_ examples: Examples, head: Int, _ sums: [Float], _ groups: Classroom.Groups) {
    var pairs: [Pair] = []
    for lesson in 0..<examples.count where groups.isAsked(lesson) {
      let truth = examples.truths[lesson * examples.stride + head]
      if truth.isNaN { continue }
      pairs.append(
        (
          Double(sums[lesson * examples.stride + head]), Double(truth),
          Double(examples.weights[lesson])
        ))
    }
    fit(pairs)
    // What few lessons say the wrong way round is no reason to turn the weights around.
    slope = min(max(slope, 0.25), 4)
    shift = min(max(shift, -8), 8)
  }

  private mutating func fit(_ pairs: [Pair]) {
    var loss = PlattScale.loss(pairs, slope, shift)
    for _ in 0..<50 {
      var gradient = (slope - 1, shift)
      var curve = (1.0, 0.0, 1.0)
      for pair in pairs {
        let share = 1 / (1 + exp(-(slope * pair.sum + shift)))
        let error = pair.weight * (share - pair.truth)
        let weight = pair.weight * share * (1 - share)
        gradient.0 += error * pair.sum
        gradient.1 += error
        curve.0 += weight * pair.sum * pair.sum
        curve.1 += weight * pair.sum
        curve.2 += weight
      }
      let determinant = curve.0 * curve.2 - curve.1 * curve.1
      guard determinant > 1e-9 else { return }
      let step = (
        (curve.2 * gradient.0 - curve.1 * gradient.1) / determinant,
        (curve.0 * gradient.1 - curve.1 * gradient.0) / determinant
      )
      // Where a whole step overshoots, a part of it is taken.
      var part = 1.0
      var next = loss
      repeat {
        next = PlattScale.loss(pairs, slope - part * step.0, shift - part * step.1)
        part /= 2
      } while next > loss && part > 1e-6
      guard loss - next > 1e-9 * loss else { return }
      slope -= 2 * part * step.0
      shift -= 2 * part * step.1
      loss = next
    }
  }

  /// The weighted log loss, and a little ridge, which keeps few lessons from saying much.
  private static func loss(_ pairs: [Pair], _ slope: Double, _ shift: Double) -> Double {
    pairs.reduce(((slope - 1) * (slope - 1) + shift * shift) / 2) { loss, pair in
      let odds = slope * pair.sum + shift
      // log(1 + e^odds) − truth·odds, without overflow.
      return loss + pair.weight * (max(odds, 0) + log1p(exp(-odds.magnitude)) - pair.truth * odds)
    }
  }

  /// In units of log-odds, a weight.
  func stretched(_ weight: Float) -> Int { Int(PlattScale.whole(slope * Double(weight))) }

  /// In units of log-odds, a bias or a sum.
  func scaled(_ sum: Float) -> Int32 { PlattScale.whole(slope * Double(sum) + shift) }

  /// Log-odds in whole units; beyond what counts, they are cut.
  private static func whole(_ odds: Double) -> Int32 {
    guard !odds.isNaN else { return 0 }
    return Int32((max(-100, min(100, odds)) * LogOdds.unit).rounded())
  }
}
