import Foundation
import Testing

@testable import SwanKit

/// Work that grows with the square of the text would take hours here, and the tests would be ended.
struct ListeningWorkTests {
  @Test(arguments: [
    "<", "[", "&", "<a", "[a ", "&a", "@", "@a", "a@", "a@b ", ":", "(", "'", "a'", "-", ".", "!",
    "a", "ab ", "A", "h", "w", "www.", "http", "7", "7.", "😀", "👩🏿‍🚀", "é", "not ", "never ever ",
    "你好 ",
    "every each ", "still waiting ", "told my ", "thank you ", "the ", "\n", "\u{0} ", "’",

    "always ", "consistently ", "invariably ", "without fail ", "constantly ", "every time ",
    "never fails ", "time after time ",
  ])
  func `a text of one part over and over is heard to its end`(part: String) {
    let listener = Listener([.builtIn])
    let text = Array(String(repeating: part, count: 60_000).utf8)
    let isEnglish = unsafe text.withUnsafeBytes { unsafe listener.hear($0) }
    #expect(listener.reader.count <= 4 * 60_000)
    #expect(listener.signals.count <= 9)
    // What is heard is what one part says.
    #expect(isEnglish || listener.signals.isEmpty)
  }
}
