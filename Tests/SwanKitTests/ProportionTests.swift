import Foundation
import Testing

@testable import SwanKit

private func isNear(_ a: Double?, _ b: Double, _ limit: Double = 5e-5) -> Bool {
  a.map { abs($0 - b) < limit } ?? false
}

@Test func `Wilson's interval meets its oracles`() {
  let most = Proportion(8, of: 10).estimate
  #expect(isNear(most?.value, 0.8) && isNear(most?.low, 0.4902) && isNear(most?.high, 0.9433))
  #expect(isNear(Proportion(2, of: 2).estimate?.low, 0.3424))
  #expect(isNear(Proportion(100, of: 101).estimate?.low, 0.9460))
  #expect(Proportion(2, of: 2).estimate?.high == 1)
  #expect(Proportion(0, of: 3).estimate?.low == 0)
}

@Test func `none of none is no answer`() {
  #expect(Proportion(0, of: 0).estimate == nil)
  #expect(NetPromoter().estimate == nil)
  #expect(Percentile.of([], 0.5) == nil)
  #expect(Mean().value == nil)
}

@Test func `Newcombe's interval of a difference meets its oracle`() throws {
  let a = try #require(Proportion(56, of: 70).estimate)
  let b = try #require(Proportion(48, of: 80).estimate)
  let difference = a.less(b)
  #expect(isNear(difference.value, 0.2))
  #expect(isNear(difference.low, 0.0524) && isNear(difference.high, 0.3339))
  #expect(!difference.isNoise)
}

@Test func `six promoters, four passives and two detractors`() {
  let answers = NetPromoter(promoters: 6, passives: 4, detractors: 2)
  #expect(isNear(answers.estimate?.value, 33.333, 0.001))
  #expect(isNear(answers.standardError, 21.517, 0.001))
  #expect(isNear(answers.estimate?.high, 33.333 + 42.173, 0.001))
  var counted = NetPromoter()
  for answer in [0, 6, 7, 8, 9, 10] { counted.add(answer) }
  #expect(counted == NetPromoter(promoters: 2, passives: 2, detractors: 2))
}

@Test func `percentiles lie between neighbours`() {
  #expect(isNear(Percentile.of([1, 2, 3, 4], 0.9), 3.7))
  #expect(Percentile.of([1, 2, 3, 4], 0.5) == 2.5)
  #expect(Percentile.of([7], 0.9) == 7)
}

@Test func `the interval of a median goes from value to value`() throws {
  let median = try #require(Percentile.median(of: Array(1...100)))
  #expect(median.value == 50.5)
  #expect(median.interval?.low == 40)
  #expect(median.interval?.high == 61)
  #expect(try #require(Percentile.median(of: [1, 2, 3])).interval == nil)
}

@Test func `a mean and how sure it is`() {
  var mean = Mean()
  for number in 1...4 { mean.add(number) }
  #expect(mean.value == 2.5)
  #expect(isNear(mean.estimate?.high, 2.5 + 1.2651, 1e-3))
}
