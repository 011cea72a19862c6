import Foundation
import Testing

@testable import SwanKit

/// What a listener hears of a text.
struct Hearing {
  /// By signal, the words that show it; nil when the text is not taken for English.
  private(set) var signals: [String: String]?

  init(_ text: String, _ listener: Listener = Listener([.builtIn])) {
    var text = text
    text.withUTF8 { buffer in
      let bytes = UnsafeRawBufferPointer(buffer)
      guard unsafe listener.hear(bytes) else { return }
      let words = unsafe listener.reader.words
      var found: [String: String] = [:]
      for finding in listener.signals {
        let start = unsafe Int(words[finding.words.lowerBound].start)
        let end = unsafe Int(words[finding.words.upperBound - 1].end)
        found["\(SignalCues.tables.names[finding.set])"] = unsafe String(
          decoding: bytes[start..<max(start, end)], as: UTF8.self)
      }
      signals = found
    }
  }
}

/// The sentences of `signals.txt`, each of which has a signal or does not.
struct SignalSentences {
  let name: String
  private(set) var plus: [String] = []
  private(set) var minus: [String] = []

  /// The sections of the file: `# name: definition`, then `+` and `-` sentences.
  static let all: [SignalSentences] = {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("signals.txt")
    var sections: [SignalSentences] = []
    for line in ((try? String(contentsOf: file, encoding: .utf8)) ?? "").split(separator: "\n") {
      if line.hasPrefix("# ") {
        sections.append(SignalSentences(name: String(line.dropFirst(2).prefix { $0 != ":" })))
      } else if let last = sections.indices.last {
        if line.hasPrefix("+ ") { sections[last].plus.append(String(line.dropFirst(2))) }
        if line.hasPrefix("- ") { sections[last].minus.append(String(line.dropFirst(2))) }
      }
    }
    return sections
  }()
}

extension Listener {
  /// What was found in the text heard last.
  var signals: [CueFinder.Finding] { unsafe Array(finder.found) }
}

extension ListenerModel {
  /// What the features of a row, from 1 on, weigh.
  func weights(_ row: Int) -> [Int8] {
    let own = UnsafeMutablePointer<UInt8>.allocate(capacity: stride)
    defer { unsafe own.deallocate() }
    unsafe readWeights(row, into: own)
    return heads.indices.map {
      unsafe Int8(bitPattern: own[ListenerModel.place(of: $0)] &- ListenerModel.zero)
    }
  }
}
