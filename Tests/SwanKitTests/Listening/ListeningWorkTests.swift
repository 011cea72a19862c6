import Foundation
import Testing

@testable import SwanKit

/// Twice the text takes twice the work.
struct ListeningWorkTests {
  /// The seconds of the processor that hearing `count` times `part` takes, the least of three.
  private func seconds(_ part: String, _ count: Int) -> Double {
    let listener = Listener([.builtIn])
    let text = Array(String(repeating: part, count: count).utf8)
    return (0..<3).map { _ in
      var before = timespec()
      var after = timespec()
      unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &before)
      _ = unsafe text.withUnsafeBytes { unsafe listener.hear($0) }
      unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &after)
      return Double(after.tv_sec - before.tv_sec) + Double(after.tv_nsec - before.tv_nsec) / 1e9
    }.min() ?? 0
  }

  /// Eight times the text, of which each part alone is harmless; 64 times the work would be square.
  private func growth(_ part: String, _ count: Int) -> Double {
    seconds(part, count * 8) / max(seconds(part, count), 1e-6)
  }

  @Test(arguments: [
    "<", "[", "&", "<a", "[a ", "&a", "@", "@a", "a@", "a@b ", ":", "(", "'", "a'", "-", ".", "!",
    "a", "ab ", "A", "h", "w", "www.", "http", "7", "7.", "😀", "👩🏿‍🚀", "é", "not ", "never ever ",
    "你好 ",
    "every each ", "still waiting ", "told my ", "thank you ", "the ", "\n", "\u{0} ", "’",
  ])
  func `work grows no faster than the text`(part: String) {
    #expect(growth(part, 1500) < 24)
  }

  /// Each of these looks from itself to the end of its sentence.
  @Test(
    arguments: [
      "always ", "consistently ", "invariably ", "without fail ", "constantly ", "every time ",
      "never fails ", "time after time ",
    ])
  func `a sentence without an end grows no faster`(part: String) {
    #expect(growth(part, 500) < 24)
  }
}
