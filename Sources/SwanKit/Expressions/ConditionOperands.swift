// How the tests of a condition, and their operands, are written down.

extension ConditionParser {
  mutating func emitCompare(
    _ left: ConditionSumDraft, _ relation: ConditionProgram.Relation, _ right: ConditionSumDraft
  ) throws(ConditionFault) {
    var (left, right) = (left, right)
    try left.match(&right, relation)
    program.steps.append(
      ConditionProgram.Step(
        kind: .compare, relation: relation, left: add(left), right: add(right)))
  }

  /// After `contains`.
  mutating func emitContains(_ left: ConditionSumDraft) throws(ConditionFault) {
    if left.single?.kind == .member, left.single?.reading == .time {
      throw ConditionFault(
        "a time contains no text; compare it, as in at >= 2026-01-31", at: left.start)
    }
    guard let operand = left.single, operand.kind == .member else {
      throw ConditionFault(
        "'contains' looks into a member, as in text contains \"refund\"", at: left.start)
    }
    let place = scanner.at
    guard case .text(let text) = try scanner.takeLiteral() else {
      throw ConditionFault("'contains' needs a text in quotes", at: place)
    }
    guard !text.isEmpty else {
      throw ConditionFault("an empty text is in every text; write some of it", at: place)
    }
    program.needles.append(FoldedNeedle(Array(text.utf8)))
    emit(
      .contains, left: program.add(operand),
      right: Int32(truncatingIfNeeded: program.needles.count - 1))
  }

  /// After `in`: a list, of which the texts come first, in order, to be found by halves.
  mutating func emitWithin(_ left: ConditionSumDraft) throws(ConditionFault) {
    guard scanner.take(sign: "[") else {
      throw ConditionFault("'in' needs a list, as in agent in [\"ada\", \"ben\"]", at: scanner.at)
    }
    var texts: [(text: [UInt8], place: Int32)] = []
    var rest: [Int32] = []
    var left = left
    repeat {
      let place = scanner.at
      guard !scanner.isNext(sign: "]") else {
        throw ConditionFault("a value is missing in the list", at: place)
      }
      var element = try value(parseSum(), at: place)
      try left.match(&element, .equal)
      let operand = add(element)
      if element.single?.kind == .text, let text = element.terms.first?.text {
        texts.append((Array(text.utf8), operand))
      } else {
        rest.append(operand)
      }
    } while scanner.take(sign: ",")
    guard scanner.take(sign: "]") else {
      throw ConditionFault("expected ',' or ']' in the list", at: scanner.at)
    }
    texts.sort { $0.text.lexicographicallyPrecedes($1.text) }
    let first = program.elements.count
    program.elements += texts.map(\.place) + rest
    var step = ConditionProgram.Step(kind: .within, left: add(left))
    step.first = Int32(truncatingIfNeeded: first)
    step.right = Int32(truncatingIfNeeded: texts.count)
    step.rest = Int32(truncatingIfNeeded: rest.count)
    program.steps.append(step)
  }

  /// The operand of a value.
  private mutating func add(_ sum: ConditionSumDraft) -> Int32 {
    if let single = sum.single { return program.add(single) }
    let terms = sum.terms.map { term in
      ConditionProgram.Term(operand: program.add(term.operand), isMinus: term.isMinus)
    }
    var operand = ConditionProgram.Operand(kind: .sum)
    operand.parts = ConditionProgram.Piece(program.terms.count, terms.count)
    program.terms += terms
    return program.add(operand)
  }

  mutating func draft(
    of literal: ConditionScanner.Literal, at place: Int
  ) -> ConditionSumDraft {
    var operand: ConditionProgram.Operand
    switch literal {
    case .text(let text):
      operand = ConditionProgram.Operand(kind: .text)
      operand.text = program.add(bytes: Array(text.utf8))
      return ConditionSumDraft(operand, text: text, at: place)
    case .number(let digits):
      operand = ConditionProgram.Operand(kind: .number)
      operand.text = program.add(bytes: Array(digits.utf8))
      if let whole = Int64(digits) {
        operand.isWhole = true
        operand.integer = whole
      }
      operand.number = Double(digits) ?? 0
    case .flag(let isTrue): operand = ConditionProgram.Operand(kind: .flag, integer: isTrue ? 1 : 0)
    case .time(let time):
      operand = ConditionProgram.Operand(kind: .time, integer: time.microseconds)
    case .span(let span):
      operand = ConditionProgram.Operand(kind: .span, integer: span.microseconds)
    case .now: operand = ConditionProgram.Operand(kind: .now)
    }
    return ConditionSumDraft(operand, at: place)
  }

  /// The operand of a member: its names from the outermost on.
  mutating func operand(
    of member: ConditionScanner.Member
  ) throws(ConditionFault) -> ConditionProgram.Operand {
    guard let place = members.place(of: member.names[0]) else {
      throw ConditionFault(
        "more than \(ConditionMembers.most) members that no interaction has can't be looked at",
        at: member.start)
    }
    var operand = ConditionProgram.Operand(kind: .member, place: UInt8(truncatingIfNeeded: place))
    let nested = member.names.dropFirst()
    if nested.isEmpty {
      switch Member(named: member.names[0])?.shape {
      case .identifier: operand.reading = .identifier
      case .time: operand.reading = .time
      default: break
      }
    } else {
      let names = nested.map { program.add(bytes: Array($0.utf8)) }
      operand.parts = ConditionProgram.Piece(program.names.count, names.count)
      program.names += names
    }
    return operand
  }
}

extension ConditionProgram.Operand {
  /// What its value is, as far as the text of the condition tells.
  var sort: ConditionSort {
    switch kind {
    case .member: reading == .time ? .time : .any
    case .text: .text
    case .number: .number
    case .flag: .flag
    case .time, .now: .time
    case .span: .span
    case .sum: .any
    }
  }
}
