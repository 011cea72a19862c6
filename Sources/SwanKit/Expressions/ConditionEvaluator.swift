/// A condition as it looks at records at one moment.
///
/// It must not outlive its ``Condition``.
@safe package struct ConditionEvaluator {
  private let program: Condition.View
  private let now: Int64

  @inline(__always)
  init(_ program: Condition.View, now: Time) {
    unsafe self.program = unsafe program
    self.now = now.microseconds
  }

  /// Whether the condition holds for a record whose scan looked for the condition's members.
  @inline(__always)
  package func truth(of record: Record) -> Truth {
    if unsafe program.steps.count == 1 { return unsafe truth(of: program.steps[0], record) }
    return severalSteps(record)
  }

  private func severalSteps(_ record: Record) -> Truth {
    var stack = TruthStack()
    var next = 0
    while unsafe next < program.steps.count {
      let step = unsafe program.steps[next]
      next &+= 1
      switch step.kind {
      case .and: stack.and()
      case .or: stack.or()
      case .not: stack.negate()
      case .skipIfFails: if stack.top == .fails { next = Int(step.left) }
      case .skipIfHolds: if stack.top == .holds { next = Int(step.left) }
      default: stack.push(truth(of: step, record))
      }
    }
    return stack.top
  }

  @inline(__always)
  private func truth(of step: ConditionProgram.Step, _ record: Record) -> Truth {
    switch step.kind {
    case .compareText: return compareText(step, record)
    case .compareWhole: return compareWhole(step, record)
    case .compare: return compare(step, record)
    case .flag:
      let value = value(step.left, record)
      return value.kind == .flag ? Truth(value.integer == 1) : .unknown
    case .has: return has(step.left, record)
    case .contains: return contains(step, record)
    case .within: return within(step, record)
    case .not, .and, .or, .skipIfFails, .skipIfHolds: return .unknown
    }
  }

  private func compare(_ step: ConditionProgram.Step, _ record: Record) -> Truth {
    ConditionValue.compare(value(step.left, record), step.relation, value(step.right, record))
  }

  /// Bytes against bytes, where nothing is escaped; what is no string takes the long way.
  @inline(__always)
  private func compareText(_ step: ConditionProgram.Step, _ record: Record) -> Truth {
    let place = unsafe Int(program.operands[Int(step.left)].place)
    let bit: UInt64 = 1 &<< UInt64(place)
    let found = record.found
    guard found.strings & bit != 0, found.escaped & bit == 0 else {
      return found.all & bit == 0 ? .unknown : compare(step, record)
    }
    let own = unsafe record.raw(at: place)
    let piece = unsafe program.operands[Int(step.right)].text
    guard own.count == Int(piece.count) else { return Truth(step.relation == .unequal) }
    guard let start = own.baseAddress, let bytes = unsafe program.bytes.baseAddress else {
      return Truth(step.relation == .equal)
    }
    let isSame = unsafe memcmp(start, bytes + Int(piece.start), own.count) == 0
    return Truth(isSame == (step.relation == .equal))
  }

  /// A digit against a number; what has more of them takes the long way.
  @inline(__always)
  private func compareWhole(_ step: ConditionProgram.Step, _ record: Record) -> Truth {
    let place = unsafe Int(program.operands[Int(step.left)].place)
    let bit: UInt64 = 1 &<< UInt64(place)
    let found = record.found
    if found.all & bit == 0 { return .unknown }
    let own = unsafe record.raw(at: place)
    guard found.numbers & bit != 0, own.count == 1 else { return compare(step, record) }
    let digit = unsafe Int64(own[0] &- 0x30)
    let number = unsafe program.operands[Int(step.right)].integer
    return Truth(step.relation.holds(digit < number ? -1 : digit == number ? 0 : 1))
  }

  @inline(never)
  private func has(_ index: Int32, _ record: Record) -> Truth {
    let operand = unsafe program.operands[Int(index)]
    if operand.parts.count > 0 {
      return unsafe Truth(
        (nested(operand, record)?.first ?? UInt8(ascii: "n")) != UInt8(ascii: "n"))
    }
    let bit: UInt64 = 1 &<< UInt64(operand.place)
    return Truth((record.found.all & ~record.found.nulls) & bit != 0)
  }

  @inline(never)
  private func contains(_ step: ConditionProgram.Step, _ record: Record) -> Truth {
    let value = value(step.left, record)
    switch value.kind {
    case .text:
      return unsafe Truth(program.needles[Int(step.right)].isFound(in: value, isWhole: false))
    case .number where value.isIdentifier:
      return unsafe Truth(program.needles[Int(step.right)].isFound(in: value, isWhole: false))
    case .list:
      var isFound = false
      unsafe ObjectWalk.elements(of: 0, in: value.text) { range in
        let element = unsafe ConditionValue(
          json: UnsafeRawBufferPointer(rebasing: value.text[range]))
        isFound =
          element.kind == .text
          ? unsafe program.needles[Int(step.right)].isFound(in: element, isWhole: true) : false
        return !isFound
      }
      return Truth(isFound)
    default:
      return .unknown
    }
  }

  /// `x in [a, b]` is `x == a or x == b`, unknown parts and all.
  @inline(never)
  private func within(_ step: ConditionProgram.Step, _ record: Record) -> Truth {
    let value = value(step.left, record)
    if value.kind == .unknown { return .unknown }
    var isUnknown = false
    var (low, high) = (Int(step.first), Int(step.first &+ step.right))
    if value.kind == .text || value.isIdentifier {
      while low < high {
        let middle = (low &+ high) &>> 1
        let order = unsafe value.order(ofText: self.value(program.elements[middle], record))
        if order == 0 { return .holds }
        if order < 0 { high = middle } else { low = middle &+ 1 }
      }
    } else {
      while low < high {
        let truth = unsafe ConditionValue.compare(
          value, .equal, self.value(program.elements[low], record))
        if truth == .holds { return .holds }
        isUnknown = isUnknown || truth == .unknown
        low &+= 1
      }
    }
    let rest = Int(step.first &+ step.right)
    for place in rest..<rest &+ Int(step.rest) {
      let truth = unsafe ConditionValue.compare(
        value, .equal, self.value(program.elements[place], record))
      if truth == .holds { return .holds }
      isUnknown = isUnknown || truth == .unknown
    }
    return isUnknown ? .unknown : .fails
  }
}

// MARK: - Values

extension ConditionEvaluator {
  /// What an operand is in a record.
  @inline(__always)
  private func value(_ index: Int32, _ record: Record) -> ConditionValue {
    let operand = unsafe program.operands[Int(index)]
    if operand.kind == .member, operand.parts.count == 0 { return member(operand, record) }
    return otherValue(operand, record)
  }

  @inline(__always)
  private func member(
    _ operand: ConditionProgram.Operand, _ record: Record
  ) -> ConditionValue {
    let bit: UInt64 = 1 &<< UInt64(operand.place)
    let found = record.found
    if found.strings & bit != 0 {
      let text = unsafe record.raw(at: Int(operand.place))
      if operand.reading == .time {
        guard let time = unsafe Time(rfc3339: text) else { return ConditionValue() }
        return ConditionValue(.time, time.microseconds)
      }
      var value = unsafe ConditionValue(text: text, hasEscapes: found.escaped & bit != 0)
      value.isIdentifier = operand.reading == .identifier
      return value
    }
    if found.numbers & bit != 0 {
      var value = unsafe ConditionValue(digits: record.raw(at: Int(operand.place)))
      if operand.reading == .identifier {
        // Of whatever length, but no fraction.
        guard unsafe value.text.allSatisfy({ $0 &- 0x30 <= 9 || $0 == UInt8(ascii: "-") }) else {
          return ConditionValue()
        }
        value.isIdentifier = true
        value.kind = .number
      }
      return value
    }
    if found.trues & bit != 0 { return ConditionValue(.flag, 1) }
    if found.falses & bit != 0 { return ConditionValue(.flag, 0) }
    if (found.arrays | found.objects) & bit != 0 {
      var value = ConditionValue(found.arrays & bit != 0 ? .list : .object, 0)
      unsafe value.text = unsafe record.raw(at: Int(operand.place))
      return value
    }
    return ConditionValue()
  }

  @inline(never)
  private func otherValue(
    _ operand: ConditionProgram.Operand, _ record: Record
  ) -> ConditionValue {
    switch operand.kind {
    case .member:
      return unsafe nested(operand, record).map { unsafe ConditionValue(json: $0) }
        ?? ConditionValue()
    case .text:
      return unsafe ConditionValue(text: bytes(operand.text), hasEscapes: false)
    case .number:
      var value = ConditionValue(.number, operand.integer)
      value.isWhole = operand.isWhole
      value.number = operand.number
      unsafe value.text = unsafe bytes(operand.text)
      return value
    case .flag: return ConditionValue(.flag, operand.integer)
    case .time: return ConditionValue(.time, operand.integer)
    case .span: return ConditionValue(.span, operand.integer)
    case .now: return ConditionValue(.time, now)
    case .sum: return sum(operand, record)
    }
  }

  private func bytes(_ piece: ConditionProgram.Piece) -> UnsafeRawBufferPointer {
    unsafe UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(program.bytes)[piece.range])
  }

  /// The value of a member of an object; of duplicate names the last counts.
  private func nested(
    _ operand: ConditionProgram.Operand, _ record: Record
  ) -> UnsafeRawBufferPointer? {
    guard record.kind(at: Int(operand.place)) == .object else { return nil }
    var text = unsafe record.raw(at: Int(operand.place))
    for place in operand.parts.range {
      guard unsafe text.first == UInt8(ascii: "{") else { return nil }
      let name = unsafe ConditionValue(text: bytes(program.names[place]), hasEscapes: false)
      var found: Range<Int>?
      unsafe ObjectWalk.members(of: 0, in: text) { member in
        let own = unsafe ConditionValue(
          text: UnsafeRawBufferPointer(rebasing: text[member.name]), hasEscapes: member.hasEscapes)
        if name.order(ofText: own) == 0 { found = member.value }
        return true
      }
      guard let found else { return nil }
      unsafe text = UnsafeRawBufferPointer(rebasing: text[found])
    }
    return unsafe text
  }

  /// Numbers, or times and durations: a time less a time is a duration.
  private func sum(_ operand: ConditionProgram.Operand, _ record: Record) -> ConditionValue {
    var sum = ConditionSum()
    for place in operand.parts.range {
      let term = unsafe program.terms[place]
      guard sum.add(value(ofTerm: term.operand, record), isMinus: term.isMinus) else {
        return ConditionValue()
      }
    }
    return sum.value
  }

  /// A term is no sum, so this goes no deeper.
  private func value(ofTerm index: Int32, _ record: Record) -> ConditionValue {
    let operand = unsafe program.operands[Int(index)]
    return operand.kind == .sum ? ConditionValue() : value(index, record)
  }
}

extension ConditionValue {
  /// A value as it stands in a valid line, a string in its quotes.
  init(json: UnsafeRawBufferPointer) {
    switch unsafe json.first {
    case UInt8(ascii: "\""):
      let inside = unsafe UnsafeRawBufferPointer(rebasing: json[1..<max(1, json.count - 1)])
      unsafe self.init(text: inside, hasEscapes: inside.contains(UInt8(ascii: "\\")))
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      self.init(unsafe json[0] == UInt8(ascii: "[") ? .list : .object, 0)
      unsafe text = json
    case UInt8(ascii: "t"): self.init(.flag, 1)
    case UInt8(ascii: "f"): self.init(.flag, 0)
    case nil, UInt8(ascii: "n"): self.init()
    default: unsafe self.init(digits: json)
    }
  }
}
