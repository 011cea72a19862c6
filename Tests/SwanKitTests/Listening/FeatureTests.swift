import Testing

@testable import SwanKit

/// What of a text a model may know.
struct FeatureTests {
  private func features(_ text: String) -> [String] {
    let reader = WordReader()
    var text = text
    return text.withUTF8 { buffer in
      let bytes = UnsafeRawBufferPointer(buffer)
      unsafe reader.read(bytes)
      let words = unsafe reader.words
      var found: [String] = []
      unsafe Feature.each(of: words) { feature, place in
        found.append(unsafe Feature.text(feature, at: place, of: words, in: bytes))
      }
      return found.sorted()
    }
  }

  @Test(arguments: [
    ("", []), ("late", ["$late", "^late", "late"]),
    ("Still late!", ["!", "$late", "^still", "late", "late !", "still", "still late"]),
    (
      "not bad, WOW",
      [
        "$wow", "<caps>", "^not", "bad", "not", "not bad", "wow", "~bad",
      ]
    ),
    (":)", ["$:)", ":)", "^:)"]),
  ])
  func `words, pairs, the first, the last, what is turned around and what is loud`(
    text: String, expected: [String]
  ) {
    #expect(features(text) == expected)
  }

  @Test func `a part of the words has its own features, and pairs with what is before`() {
    let reader = WordReader()
    var text = (0..<700).map { "word\($0 % 7) DAY" }.joined(separator: " ")
    text.withUTF8 { unsafe reader.read(UnsafeRawBufferPointer($0)) }
    let words = unsafe reader.words
    var whole: Set<UInt64> = []
    unsafe Feature.each(of: words) { feature, _ in whole.insert(feature) }
    var parts: Set<UInt64> = []
    for first in stride(from: 0, to: words.count, by: 100) {
      let range = first..<min(first + 100, words.count)
      var count = 0
      unsafe Feature.eachPossible(of: words, range) { feature, _, isThere in
        count += 1
        if isThere { parts.insert(feature) }
      }
      #expect(count <= range.count * Feature.most)
    }
    #expect(parts == whole)
  }
}
