import SwanArguments
import SwanKit

/// By what `escalate` judges: rules and promises.
struct JudgingOptions: Sendable {
  let rules: String?
  let promises: String?
  private let warn: Span?
  private let openLonger: Span?
  private let within: Span?

  init(from arguments: inout Arguments) throws(UsageError) {
    rules = try arguments.option(
      "rules", .file, help: "Judge by the rules of FILE instead of the built-in ones")
    promises = try arguments.option(
      "promises", .file, help: "Count what FILE promises where the log has no deadline")
    warn = try arguments.option(
      "warn", .span, help: "Warn so long before a promise breaks, instead of 15m")
    openLonger = try arguments.option(
      "open-longer", .span, help: "Let a problem be open so long, instead of 3d")
    within = try arguments.option(
      "within", .span, help: "Make good what happened so long ago at most, instead of 1w")
  }

  func validate() throws(UsageError) {
    let spans = [warn, openLonger, within].compactMap(\.self)
    if rules != nil, !spans.isEmpty {
      throw .other(
        "--warn, --open-longer and --within are for the built-in rules; with --rules, "
          + "write them there")
    }
    if let within, within.microseconds == 0 {
      throw .other("--within 0 leaves nothing to make good; write a longer span, such as 1d")
    }
    if spans.contains(where: { $0 > RuleBook.longest }) {
      throw .other("a rule waits at most 3650 days; write a shorter span")
    }
  }

  /// The built-in rules as a file.
  var standardText: String {
    RuleBook.standardText(
      warn: warn ?? Span(microseconds: 15 * 60_000_000),
      openLonger: openLonger ?? Span(microseconds: 3 * 86_400_000_000),
      within: within ?? Span(microseconds: 7 * 86_400_000_000))
  }

  /// What it all says, and the members that records are looked through for besides the known ones.
  ///
  /// - Throws: all that is wrong with a file, before anything else is read.
  func books(
    in world: World
  ) throws -> (rules: RuleBook, promises: PromiseBook?, extraMembers: [String]) {
    var members = ConditionMembers()
    let book: RuleBook
    if let rules {
      guard let bytes = try world.readBytes(rules) else {
        throw UsageError.other(
          "no rules '\(rules)'; swan escalate --print-rules prints some to begin with")
      }
      book = try RuleBook(bytes, file: rules, members: &members)
    } else {
      book = try RuleBook(Array(standardText.utf8), file: "(rules)", members: &members)
    }
    guard let promises else { return (book, nil, members.names) }
    guard let bytes = try world.readBytes(promises) else {
      throw UsageError.other("no promises '\(promises)'; Docs/Promises.md says how to write them")
    }
    let made = try PromiseBook(bytes, file: promises, members: &members)
    return (book, made, members.names)
  }
}
