import Foundation
import SwanKit
import Testing

/// What `swan listen` and `swan learn` are tried with.
enum Listening {
  /// A record with this text, as a line.
  static func line(_ text: some Sequence<UInt8>) -> [UInt8] {
    var line = Array("{\"text\":".utf8)
    JSONText.append(Array(text), to: &line)
    return line + Array("}\n".utf8)
  }

  /// The member `heard` of each line of an output.
  static func heard(_ outcome: Outcome) throws -> [[String: Any]] {
    try outcome.output.split(separator: 0x0a).map { line in
      let record = try JSONSerialization.jsonObject(with: Data(line)) as? [String: Any]
      return try #require(record?["heard"] as? [String: Any])
    }
  }

  /// Files of the outside data with words in `text`.
  static let files = [
    "ibm_twitter_care_dev", "cfpb_dev", "goemotions_dev", "uci_sentences_dev", "vader_amazon_dev",
    "banking77_train",
  ]

  /// Every `step`th line of a file of the outside data; none where it is absent.
  static func lines(_ name: String, step: Int) -> [[UInt8]] {
    guard let bytes = Suites.bytes("../jsonl/\(name).jsonl") else { return [] }
    return bytes.split(separator: 0x0a).enumerated().filter { $0.offset % step == 0 }
      .map { Array($0.element) }
  }
}
