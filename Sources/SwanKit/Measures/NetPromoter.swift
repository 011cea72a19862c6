/// Answers to "would you recommend us?", from 0 to 10.
package struct NetPromoter: Sendable, Equatable {
  /// Who answered 9 or 10.
  package private(set) var promoters = 0
  /// Who answered 7 or 8.
  package private(set) var passives = 0
  /// Who answered 6 or less.
  package private(set) var detractors = 0

  package init(promoters: Int = 0, passives: Int = 0, detractors: Int = 0) {
    self.promoters = promoters
    self.passives = passives
    self.detractors = detractors
  }

  package mutating func add(_ answer: Int) {
    if answer >= 9 { promoters += 1 } else if answer >= 7 { passives += 1 } else { detractors += 1 }
  }

  package var count: Int { promoters + passives + detractors }

  /// The net promoter score, −100 to 100, with its 95 % interval; nil without answers.
  ///
  /// With the shares p of promoters and d of detractors the score is 100 (p − d) (Reichheld 2003),
  /// its standard error 100 √((p + d − (p − d)²)/n).
  ///
  /// Oracle: 6 promoters, 4 passives and 2 detractors are 33.3 ± 42.2; the standard error is 21.5.
  package var estimate: Estimate? {
    guard let standardError else { return nil }
    let margin = Estimate.z * standardError
    let score = 100 * Double(promoters - detractors) / Double(count)
    return Estimate(score, low: max(-100, score - margin), high: min(100, score + margin))
  }

  /// The standard error of the score, in its points; nil without answers.
  package var standardError: Double? {
    guard count > 0 else { return nil }
    let n = Double(count)
    let net = Double(promoters - detractors) / n
    let either = Double(promoters + detractors) / n
    return 100 * (max(0, either - net * net) / n).squareRoot()
  }
}
