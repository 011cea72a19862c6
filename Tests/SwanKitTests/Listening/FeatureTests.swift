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
    ("not happy", ["^not", "happy", "not", "not happy", "~happy"]),
  ])
  func `words, pairs, the first, the last, what is turned around and what is loud`(
    text: String, expected: [String]
  ) {
    #expect(features(text) == expected)
  }

  @Test(arguments: ["WOW", "not NOW", "never a DAY", "no. NO! no :)"])
  func `words bring no more features than there is room for`(text: String) {
    let reader = WordReader()
    var text = text
    text.withUTF8 { unsafe reader.read(UnsafeRawBufferPointer($0)) }
    var count = 0
    unsafe Feature.eachPossible(of: reader.words) { _, _, _ in count += 1 }
    #expect(count <= Feature.most(of: reader.count))
  }
}
