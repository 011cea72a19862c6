/// The rules of a file, ready to be asked: `rules.json`.
///
/// Docs/Escalation.md has the format; `swan escalate --print-rules` prints the built-in ones.
package final class RuleBook: Sendable {
  /// In the order of the file.
  let rules: [EscalationRule]
  /// Of the condition of each rule, in the sets of this book; 0 without one.
  let bits: [UInt64]
  /// The conditions of the rules, each once.
  private let conditions: ConditionSet
  private let sieve: RuleSieve
  /// Whether a rule is about customers who slid.
  let hasSlides: Bool

  /// No rules.
  init() {
    rules = []
    bits = []
    conditions = ConditionSet([])
    sieve = RuleSieve([], [])
    hasSlides = false
  }

  /// Reads the bytes of `file`; members that are no interaction's are added to `members`.
  ///
  /// - Throws: all that is wrong, in the order of the file.
  package init(
    _ bytes: [UInt8], file: String, members: inout ConditionMembers
  ) throws(BadFile) {
    let document = try JSONDocument(whole: bytes, file: file)
    var reader = BookReader()
    let rules = reader.rules(of: document.root)
    let texts = reader.conditions
    // What is wrong with the promises of the same file is told too.
    if let promises = document.root["promises"] {
      reader.readPromises(promises)
      reader.faults += document.faults(of: reader.conditions[texts.count...])
    }
    var bits: [String: UInt64] = [:]
    var conditions: [Condition] = []
    for text in texts where bits[text.text] == nil {
      guard conditions.count < ConditionSet.most else {
        reader.add(.tooManyConditions(ConditionSet.most), at: text.place)
        break
      }
      do throws(ConditionFault) {
        conditions.append(try Condition(text.text, members: &members))
        bits[text.text] = 1 &<< UInt64(conditions.count - 1)
      } catch {
        reader.faults.append(
          (document.offset(of: error.offset, in: text), .condition(error.sentence)))
      }
    }
    if !reader.faults.isEmpty { throw document.badFile(reader.faults) }
    self.rules = rules
    self.bits = rules.map { $0.condition.flatMap { bits[$0] } ?? 0 }
    self.conditions = ConditionSet(conditions)
    sieve = RuleSieve(rules, self.bits)
    hasSlides = rules.contains { $0.situation == .slide }
  }

  /// The names of the rules, in their order.
  package var names: [String] { rules.map(\.name) }

  /// Whether a rule finds something in cases without any condition.
  var hasPlainRules: Bool { !sieve.plain.isEmpty }

  /// The conditions that an interaction meets by what of it was known at a moment, a bit each.
  ///
  /// Those that could not matter are not looked at: `fact` and `details` are what was told of it, and
  /// nothing of it happens after `latest`.
  @inline(__always)
  func met(
    by interaction: Interaction, _ fact: LogFact, _ details: LogDetails, latest: Int64, asOf: Int64?
  ) -> UInt64 {
    let asked = sieve.asked(of: fact, details, latest: latest, asOf: asOf)
    return asked == 0 ? 0 : met(by: interaction, among: asked, asOf)
  }

  @inline(never)
  private func met(by interaction: Interaction, among asked: UInt64, _ asOf: Int64?) -> UInt64 {
    conditions.met(
      by: interaction.recordKnown(at: asOf), among: asked,
      now: Time(microseconds: asOf ?? .max))
  }

  /// Whether a rule may find something with an interaction whose conditions are known, or with its
  /// case; with a customer a rule finds something whatever this says.
  @inline(__always)
  func mayFind(in fact: LogFact, _ details: LogDetails) -> Bool {
    fact.case != 0 || details.rules != 0
      || hasPlainRules && !sieve.plain.isDisjoint(with: fact.situations(details))
  }
}

extension Interaction {
  /// The record without the members that were not known yet at a moment, in microseconds.
  fileprivate func recordKnown(at asOf: Int64?) -> Record {
    guard let asOf, latestKnown > asOf || promisedAt > asOf else { return record }
    var hidden: UInt64 = 0
    if repliedBy > asOf { hidden |= Member.reply.bit | Member.firstReplyAt.bit }
    if resolvedAt > asOf {
      hidden |= Member.resolvedAt.bit | Member.reopens.bit | Member.handlingSeconds.bit
    }
    if answeredAt > asOf {
      hidden |= Member.rating.bit | Member.satisfied.bit | Member.recommend.bit
      hidden |= Member.effort.bit | Member.ratedAt.bit
    }
    if let promise = promise(asOf: nil), promise.knownAt > asOf {
      hidden |= Member.promiseKept.bit
    }
    return record.hiding(hidden)
  }
}
