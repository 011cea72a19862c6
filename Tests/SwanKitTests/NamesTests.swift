import Testing

@testable import SwanKit

/// Names have the same numbers whether they are looked up at once or many together.
struct NamesTests {
  @Test func `names that wait get the numbers that they get at once`() {
    var dice = SplitMix64(seed: 5)
    let texts = (0..<5000).map { _ in "c-\(dice.next() % 3000)".utf8.map(\.self) }
    var atOnce = Names()
    var later = Names()
    var queue = NameQueue()
    var numbers = [UInt32](repeating: 0, count: texts.count)
    for (place, text) in texts.enumerated() {
      unsafe text.withUnsafeBytes { bytes in
        _ = unsafe atOnce.number(of: bytes)
        if let short = unsafe ShortText(bytes) { queue.append(short, for: UInt32(place)) }
      }
      if queue.isFull || place == texts.count - 1 {
        queue.empty(into: &later) { numbers[Int($0)] = $1 }
      }
    }
    #expect(later.count == atOnce.count)
    for (place, text) in texts.enumerated() {
      #expect(Array(later[numbers[place]]) == text)
      #expect(Array(atOnce[numbers[place]]) == text)
    }
  }

  private func short(_ text: String) -> ShortText? {
    unsafe Array(text.utf8).withUnsafeBytes { unsafe ShortText($0) }
  }

  @Test(arguments: ["", "123456789", "Ωmegaßß"])
  func `a text of no byte, or of more than eight, does not wait`(text: String) {
    let isShort = short(text) != nil
    #expect(!isShort)
  }

  @Test(arguments: ["a", "ab", "abc", "abcd", "abcdefg", "abcdefgh", "ß"])
  func `a short text has its bytes`(text: String) {
    let bytes = unsafe short(text)?.withBytes { unsafe Array($0) }
    #expect(bytes == Array(text.utf8))
  }

  @Test(arguments: [10, 256, 257, 5000]) func `names are ordered by their bytes`(count: Int) {
    var dice = SplitMix64(seed: UInt64(count))
    var names = Names()
    let heads = ["", "c-", "customer number ", "Ω", "\u{0}", "zzzzzzzz"]
    for _ in 0..<count {
      let text = heads[Int(dice.next() % 6)] + "\(dice.next() % 10_000)"
      _ = unsafe Array(text.utf8).withUnsafeBytes { unsafe names.number(of: $0) }
    }
    let numbers = (1..<UInt32(names.count)).map(\.self)
    let expected = numbers.sorted { names[$0].lexicographicallyPrecedes(names[$1]) }
    #expect(names.ordered(numbers) == expected)
  }
}
