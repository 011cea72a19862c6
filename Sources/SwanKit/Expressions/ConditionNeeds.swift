/// Which members a record must have for a condition to hold, so that most records need no second look.
///
///     rating <= 2 and not has reply     rating
///     rating <= 2 or satisfied          none: either may do
///
/// What is missing makes a test unknown, so a test that holds, or fails, has its members; but `has` fails
/// for want of one.
struct ConditionNeeds {
  /// Sets of members, a bit each: of a truth that holds, and of one that fails.
  private struct Pair {
    var holds: UInt64
    var fails: UInt64
  }

  /// The members of a condition that holds.
  static func members(of program: ConditionProgram) -> UInt64 {
    var stack: [Pair] = []
    func pop() -> Pair { stack.popLast() ?? Pair(holds: 0, fails: 0) }
    for step in program.steps {
      switch step.kind {
      case .skipIfFails, .skipIfHolds: continue
      case .not:
        let one = pop()
        stack.append(Pair(holds: one.fails, fails: one.holds))
      case .and:
        let (a, b) = (pop(), pop())
        stack.append(Pair(holds: a.holds | b.holds, fails: a.fails & b.fails))
      case .or:
        let (a, b) = (pop(), pop())
        stack.append(Pair(holds: a.holds & b.holds, fails: a.fails | b.fails))
      case .has:
        stack.append(Pair(holds: members(of: step.left, in: program), fails: 0))
      case .compare, .compareText, .compareWhole:
        let needed = members(of: step.left, in: program) | members(of: step.right, in: program)
        stack.append(Pair(holds: needed, fails: needed))
      case .contains, .within, .flag:
        let needed = members(of: step.left, in: program)
        stack.append(Pair(holds: needed, fails: needed))
      }
    }
    return pop().holds
  }

  private static func members(of index: Int32, in program: ConditionProgram) -> UInt64 {
    let operand = program.operands[Int(index)]
    switch operand.kind {
    case .member: return 1 &<< UInt64(operand.place)
    case .sum:
      return operand.parts.range.reduce(0) { set, place in
        let term = program.operands[Int(program.terms[place].operand)]
        return term.kind == .member ? set | 1 &<< UInt64(term.place) : set
      }
    default: return 0
    }
  }
}
