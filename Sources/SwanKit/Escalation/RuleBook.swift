/// The rules of a file, ready to be asked: `rules.json`.
///
/// Docs/Escalation.md has the format; `swan escalate --print-rules` prints the built-in ones.
package struct RuleBook: Sendable {
  /// In the order of the file.
  let rules: [EscalationRule]
  /// The conditions of the rules, the n-th for bit n.
  private let conditions: [Condition]
  /// The most conditions that differ: a set of them is one word.
  static let mostConditions = 64

  /// No rules.
  init() {
    rules = []
    conditions = []
  }

  /// Reads the bytes of `file`; members that are no interaction's are added to `members`.
  ///
  /// - Throws: all that is wrong, in the order of the file.
  package init(
    _ bytes: [UInt8], file: String, members: inout ConditionMembers
  ) throws(BadFile) {
    let document: JSONDocument
    do throws(BadLine) {
      document = try JSONDocument(bytes, file: file)
    } catch {
      throw BadFile(faults: [error])
    }
    var reader = BookReader()
    var rules = reader.rules(of: document.root)
    var bits: [String: UInt64] = [:]
    var conditions: [Condition] = []
    for text in reader.conditions where bits[text.text] == nil {
      guard conditions.count < RuleBook.mostConditions else {
        reader.add(.tooManyConditions(RuleBook.mostConditions), at: text.place)
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
    for index in rules.indices {
      rules[index].bit = rules[index].condition.flatMap { bits[$0] } ?? 0
    }
    self.rules = rules
    self.conditions = conditions
  }

  /// The names of the rules, in their order.
  package var names: [String] { rules.map(\.name) }

  /// The conditions that an interaction meets by what of it was known at a moment, a bit each.
  @inline(__always)
  func met(by interaction: Interaction, asOf: Int64?) -> UInt64 {
    conditions.isEmpty ? 0 : metConditions(interaction, asOf)
  }

  private func metConditions(_ interaction: Interaction, _ asOf: Int64?) -> UInt64 {
    let now = Time(microseconds: asOf ?? .max)
    let record = interaction.recordKnown(at: asOf)
    var met: UInt64 = 0
    for (index, condition) in conditions.enumerated()
    where condition.truth(of: record, now: now) == .holds {
      met |= 1 &<< UInt64(index)
    }
    return met
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
    let ratedAt =
      ratedAt != Interaction.absent
      ? ratedAt : resolvedAt != Interaction.absent ? resolvedAt : at
    if ratedAt > asOf {
      hidden |= Member.rating.bit | Member.satisfied.bit | Member.recommend.bit
      hidden |= Member.effort.bit | Member.ratedAt.bit
    }
    if let promise = promise(asOf: nil), promise.knownAt > asOf {
      hidden |= Member.promiseKept.bit
    }
    return record.hiding(hidden)
  }
}
