import Testing

@testable import SwanKit

/// How pleased a text sounds follows from two chances.
struct SentimentTests {
  @Test(arguments: [
    (8000, 1000, 8834), (1500, 3500, -1702), (9000, 9000, 0), (10_000, 0, 10_000),
    (0, 10_000, -10_000), (10_000, 10_000, 0), (0, 0, 0), (10_000, 9999, 0), (5000, 5000, 0),
  ])
  func `it is how much more often two readers who agree call it pleased`(
    pleased: Int32, displeased: Int32, expected: Int32
  ) {
    #expect(Sentiment.of(pleased: pleased, displeased: displeased) == expected)
    #expect(Sentiment.of(pleased: displeased, displeased: pleased) == -expected)
  }

  @Test func `it stays within its bounds and grows with either chance`() {
    for displeased in stride(from: Int32(0), through: 10_000, by: 500) {
      var before = Int32.min
      for pleased in stride(from: Int32(0), through: 10_000, by: 100) {
        let own = Sentiment.of(pleased: pleased, displeased: displeased)
        #expect((-10_000...10_000).contains(own))
        // Where both are likely, more of one may still be more of both.
        if displeased < 5000 { #expect(own >= before) }
        before = own
      }
    }
  }

  @Test func `a question that most call neither is near 0`() {
    #expect(abs(Sentiment.of(pleased: 1000, displeased: 2500)) < 1000)
  }
}
