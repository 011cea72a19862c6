/// What a value is, as far as the text of a condition tells.
enum ConditionSort {
  /// It depends on the record.
  case any
  case text, number, flag, time, span

  /// As errors call it.
  var phrase: String {
    switch self {
    case .any: "a value"
    case .text: "a text"
    case .number: "a number"
    case .flag: "true or false"
    case .time: "a time"
    case .span: "a duration"
    }
  }
}

/// A value that is being read: one operand, or several added up.
struct ConditionSumDraft {
  typealias Operand = ConditionProgram.Operand

  struct Term {
    var operand: Operand
    /// What a text literal says.
    var text: String?
    var isMinus: Bool
    var offset: Int
  }

  private(set) var terms: [Term]
  /// Where it begins in the text.
  var start: Int { terms.first?.offset ?? 0 }

  init(_ operand: Operand, text: String? = nil, at offset: Int) {
    terms = [Term(operand: operand, text: text, isMinus: false, offset: offset)]
  }

  /// Adds another, whose own terms turn around when it is taken away.
  mutating func add(_ other: ConditionSumDraft, isMinus: Bool) {
    for var term in other.terms {
      term.isMinus = term.isMinus != isMinus
      terms.append(term)
    }
  }

  mutating func negate() {
    for index in terms.indices { terms[index].isMinus.toggle() }
  }

  /// The operand when it is one alone.
  var single: Operand? {
    guard terms.count == 1, let first = terms.first, !first.isMinus else { return nil }
    return first.operand
  }

  var sort: ConditionSort {
    if let single { return single.sort }
    // One of a kind tells for all.
    if terms.contains(where: { $0.operand.sort == .number }) { return .number }
    if terms.contains(where: { $0.operand.sort == .any }) { return .any }
    let times = terms.reduce(0) { sum, term in
      term.operand.sort == .time ? sum + (term.isMinus ? -1 : 1) : sum
    }
    return times == 0 ? .span : .time
  }

  /// Checks that the terms go together.
  func check() throws(ConditionFault) {
    guard single == nil else { return }
    let sorts = terms.map(\.operand.sort)
    let hasTimes = sorts.contains(.time) || sorts.contains(.span)
    for (term, sort) in zip(terms, sorts) {
      switch sort {
      case .text, .flag:
        throw ConditionFault(
          "\(sort.phrase) can't be added; numbers, times and durations can, without quotes",
          at: term.offset)
      case .number where hasTimes:
        throw ConditionFault(
          "a number does not go with times; a duration has a unit, as in 7d or 15m",
          at: term.offset)
      default: continue
      }
    }
    let times = terms.reduce(0) { sum, term in
      term.operand.sort == .time ? sum + (term.isMinus ? -1 : 1) : sum
    }
    if !sorts.contains(.any), times != 0, times != 1 {
      throw ConditionFault("times can't be added; a time less a time is a duration", at: start)
    }
  }

  /// Checks that two values compare; a text beside a time is read as one.
  mutating func match(
    _ other: inout ConditionSumDraft, _ relation: ConditionProgram.Relation
  ) throws(ConditionFault) {
    try check()
    try other.check()
    if other.sort == .time { try readTime() }
    if sort == .time { try other.readTime() }
    let (own, its) = (sort, other.sort)
    if own == .flag || its == .flag, relation != .equal, relation != .unequal {
      throw ConditionFault(
        "true and false have no order; write == or !=", at: own == .flag ? start : other.start)
    }
    if own == its || own == .any || its == .any { return }
    if own == .number && its == .span || own == .span && its == .number {
      throw ConditionFault(
        "a number does not go with times; a duration has a unit, as in 7d or 15m",
        at: own == .number ? start : other.start)
    }
    throw ConditionFault("\(own.phrase) and \(its.phrase) can't be compared", at: other.start)
  }

  /// Makes a time of a text.
  mutating func readTime() throws(ConditionFault) {
    guard single?.kind == .text, let text = terms.first?.text else { return }
    guard let moment = Time(text) ?? Day(text)?.start else {
      throw ConditionFault(
        "this text is no time; write it like 2026-01-31 or 2026-01-31T09:30:00Z", at: start)
    }
    terms[0].operand = Operand(kind: .time, integer: moment.microseconds)
  }
}
