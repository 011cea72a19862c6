/// Reads a condition and writes its program, in one pass.
///
/// It goes down with the parentheses alone, which are counted, so that no text exhausts the stack.
struct ConditionParser {
  var scanner: ConditionScanner
  var program = ConditionProgram()
  var members: ConditionMembers
  private var depth = 0

  init(_ text: String, members: ConditionMembers) {
    scanner = ConditionScanner(text)
    self.members = members
  }

  /// What a part of the text is: a condition, whose steps are written, or a value still to be used.
  enum Node {
    case condition(at: Int)
    case value(ConditionSumDraft)
  }

  mutating func parse() throws(ConditionFault) {
    if scanner.bytes.count > Condition.mostBytes {
      throw ConditionFault(
        "the expression is longer than \(Condition.mostBytes.grouped) bytes", at: 0)
    }
    scanner.skipSpaces()
    if scanner.isAtEnd {
      throw ConditionFault("the expression is empty; write one like rating <= 2", at: scanner.at)
    }
    try takeCondition(parseOr())
    if !scanner.isAtEnd { throw scanner.unexpected() }
  }

  private mutating func parseOr() throws(ConditionFault) -> Node {
    let first = try parseAnd()
    guard scanner.isNext(word: "or") else { return first }
    try takeCondition(first)
    var skips: [Int] = []
    while scanner.take(word: "or") {
      skips.append(emit(.skipIfHolds))
      try takeCondition(parseAnd())
      emit(.or)
    }
    endSkips(skips)
    return .condition(at: scanner.at)
  }

  private mutating func parseAnd() throws(ConditionFault) -> Node {
    let first = try parseNot()
    guard scanner.isNext(word: "and") else { return first }
    try takeCondition(first)
    var skips: [Int] = []
    while scanner.take(word: "and") {
      skips.append(emit(.skipIfFails))
      try takeCondition(parseNot())
      emit(.and)
    }
    endSkips(skips)
    return .condition(at: scanner.at)
  }

  private mutating func parseNot() throws(ConditionFault) -> Node {
    var count = 0
    while scanner.take(word: "not") { count += 1 }
    let node = try parseTest()
    guard count > 0 else { return node }
    try takeCondition(node)
    if count % 2 == 1 { emit(.not) }
    return .condition(at: scanner.at)
  }

  private mutating func parseTest() throws(ConditionFault) -> Node {
    let start = scanner.at
    if scanner.take(word: "has") {
      guard let member = try scanner.takeMember() else {
        throw ConditionFault(
          "'has' needs the name of a member, as in has reply", at: scanner.at)
      }
      let operand = program.add(try operand(of: member))
      emit(.has, left: operand)
      return .condition(at: start)
    }
    let left = try parseSum()
    if let relation = scanner.takeRelation() {
      let place = scanner.at
      try emitCompare(
        value(left, at: start), relation, value(parseSum(), at: place))
    } else {
      let isNegated = scanner.takeNegation()
      if scanner.take(word: "contains") {
        try emitContains(value(left, at: start))
      } else if scanner.take(word: "in") {
        try emitWithin(value(left, at: start))
      } else {
        return left
      }
      if isNegated { emit(.not) }
    }
    if scanner.isNextRelation {
      throw ConditionFault(
        "comparisons don't chain; write them like 1 < rating and rating < 5", at: scanner.at)
    }
    return .condition(at: start)
  }

  mutating func parseSum() throws(ConditionFault) -> Node {
    let start = scanner.at
    let first = try parsePrimary()
    guard scanner.isNextSign else { return first }
    var sum = try value(first, at: start)
    while let isMinus = scanner.takeSign() {
      let place = scanner.at
      sum.add(try value(parsePrimary(), at: place), isMinus: isMinus)
    }
    return .value(sum)
  }

  private mutating func parsePrimary() throws(ConditionFault) -> Node {
    let start = scanner.at
    var isMinus = false
    while scanner.take(sign: "-") { isMinus.toggle() }
    let node: Node
    let place = scanner.at
    if scanner.take(sign: "(") {
      guard depth < Condition.mostDepth else {
        throw ConditionFault(
          "parentheses are nested more than \(Condition.mostDepth) deep", at: place)
      }
      depth += 1
      node = try parseOr()
      depth -= 1
      guard scanner.take(sign: ")") else {
        if scanner.isAtEnd {
          throw ConditionFault("the parenthesis is not closed; write ')'", at: place)
        }
        throw scanner.unexpected()
      }
    } else if let literal = try scanner.takeLiteral() {
      node = .value(draft(of: literal, at: place))
    } else if let member = try scanner.takeMember() {
      node = .value(ConditionSumDraft(try operand(of: member), at: place))
    } else {
      throw scanner.missingValue()
    }
    guard start != place else { return node }
    var sum = try value(node, at: place)
    if isMinus { sum.negate() }
    return .value(sum)
  }

  /// A node where a value is due.
  func value(_ node: Node, at place: Int) throws(ConditionFault) -> ConditionSumDraft {
    guard case .value(let sum) = node else {
      throw ConditionFault("this is a condition, and a value is due", at: place)
    }
    return sum
  }

  /// Writes what makes a condition of a node where one is due.
  private mutating func takeCondition(_ node: Node) throws(ConditionFault) {
    guard case .value(let sum) = node else { return }
    guard let operand = sum.single, operand.kind == .member || operand.kind == .flag,
      operand.reading != .time
    else {
      throw ConditionFault(
        "\(sum.sort.phrase) is no condition; compare it, as in rating <= 2", at: sum.start)
    }
    emit(.flag, left: program.add(operand))
  }

  @discardableResult
  mutating func emit(
    _ kind: ConditionProgram.Step.Kind, left: Int32 = 0, right: Int32 = 0
  ) -> Int {
    program.steps.append(ConditionProgram.Step(kind: kind, left: left, right: right))
    return program.steps.count - 1
  }

  private mutating func endSkips(_ skips: [Int]) {
    for skip in skips {
      program.steps[skip].left = Int32(truncatingIfNeeded: program.steps.count)
    }
  }
}
