/// How well a number tells two kinds of outcomes apart: the area under the ROC curve.
package enum AreaUnderCurve {
  /// The probability that of two outcomes, one a hit and one not, the hit had the higher number.
  ///
  /// Equal numbers count half; an outcome may be a hit in part, 0 to 1. Nil when all outcomes are the
  /// same (source: Hanley and McNeil 1982). Oracle: of .2 and .4 without and .4 and .9 with, .875.
  package static func of(_ rows: [(predicted: Double, hit: Double)]) -> Double? {
    let ordered = rows.sorted { $0.predicted < $1.predicted }
    var below = 0.0
    var area = 0.0
    var hits = 0.0
    var from = 0
    while from < ordered.count {
      var to = from
      var tiedHits = 0.0
      var tiedMisses = 0.0
      while to < ordered.count, ordered[to].predicted == ordered[from].predicted {
        tiedHits += ordered[to].hit
        tiedMisses += 1 - ordered[to].hit
        to += 1
      }
      area += tiedHits * (below + tiedMisses / 2)
      below += tiedMisses
      hits += tiedHits
      from = to
    }
    return hits > 0 && below > 0 ? area / (hits * below) : nil
  }
}
