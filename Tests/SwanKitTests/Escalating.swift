import Foundation
import SwanKit
import Testing

/// Escalations of lines, as the library finds them.
enum Escalating {
  /// 2026-03-02T09:00:00Z.
  static let now: Int64 = 1_772_442_000_000_000

  /// The records of `files`, each some lines, as of ``now``.
  static func text(
    _ files: [[String]], asOf: Int64 = now, threads: Int = 1, blockSize: Int = 1 << 18,
    rules text: String = RuleBook.standardText(), promises: String? = nil
  ) throws -> String {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("swan-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var engine = EngineOptions()
    engine.files = []
    for (index, lines) in files.enumerated() {
      let file = folder.appendingPathComponent("\(index).ndjson")
      try Data(lines.map { $0 + "\n" }.joined().utf8).write(to: file)
      engine.files.append(file.path)
    }
    engine.threads = threads
    engine.blockSize = blockSize
    var members = ConditionMembers()
    let rules = try RuleBook(Array(text.utf8), file: "rules.json", members: &members)
    let promises = try promises.map {
      try PromiseBook(Array($0.utf8), file: "promises.json", members: &members)
    }
    engine.extraMembers = members.names
    var (fold, _) = try Engine(World(), engine).run(
      LogFold(asOf: asOf, rules: rules, promises: promises))
    var options = EscalationOptions(asOf: asOf, rules: rules, promises: promises)
    options.threads = threads
    let escalations = Escalations(fold.finish().log, scale: fold.ratingScale, options)
    var bytes: [UInt8] = []
    _ = escalations.forEachPart { bytes += $0 }
    return String(decoding: bytes, as: UTF8.self)
  }

  static func records(
    _ lines: [String], rules: String = RuleBook.standardText(), promises: String? = nil
  ) throws -> [[String: Any]] {
    try text([lines], rules: rules, promises: promises).split(separator: "\n").map { line in
      try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
  }

  /// Rules, levels and cases, such as `promise 2 i-1`.
  static func found(
    _ lines: [String], rules: String = RuleBook.standardText(), promises: String? = nil
  ) throws -> [String] {
    try records(lines, rules: rules, promises: promises).map { record in
      let rule = try #require(record["rule"] as? String)
      let level = try #require(record["level"] as? Int)
      return "\(rule) \(level) \(try #require(record["case"] as? String))"
    }
  }
}
