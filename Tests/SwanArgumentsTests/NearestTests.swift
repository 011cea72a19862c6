import Testing

@testable import SwanArguments

struct NearestTests {
  @Test(arguments: [
    ("lead", "laed", 1), ("ca", "abc", 3), ("", "abc", 3), ("same", "same", 0), ("", "", 0),
    ("kitten", "sitting", 3),
  ])
  func `the distance counts edits and swaps of neighbours`(_ a: String, _ b: String, _ edits: Int) {
    #expect(distance(from: Array(a.utf8), to: Array(b.utf8)) == edits)
    #expect(distance(from: Array(b.utf8), to: Array(a.utf8)) == edits)
  }

  @Test func `near is at most a third away, or the only continuation`() {
    #expect(nearest(to: "b", in: ["by"]) == nil)
    #expect(nearest(to: "bi", in: ["by"]) == nil)
    #expect(nearest(to: "scor", in: ["score-amazement", "score-card"]) == nil)
    #expect(nearest(to: "score", in: ["score-amazement", "report"]) == "score-amazement")
    #expect(nearest(to: "LEAD", in: ["agent", "lead"]) == "lead")
    #expect(nearest(to: String(repeating: "x", count: 1_000_000), in: ["lead"]) == nil)
    #expect(nearest(to: "", in: ["lead", ""]) == "")
    #expect(nearest(to: "x", in: []) == nil)
  }
}
