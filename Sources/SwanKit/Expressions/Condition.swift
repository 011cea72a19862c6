/// A condition on a record, compiled once: `channel == "social" and rating <= 2`.
///
///     condition   either { "or" either }         with "and" binding closer, "not" closer still
///     test        sum relation sum | sum ["not"] "contains" text | sum ["not"] "in" "[" … "]"
///                 | "has" member | member        the last for members that are true or false
///     sum         value { ("+" | "-") value }
///     value       member | number | text | true | false | date | time | now | duration
///     member      name { "." name }
///
/// It is total: whatever the record, evaluation ends, traps nowhere and allocates nothing; what is
/// missing or of the wrong kind makes a test unknown (``Truth``). Time: O(length of the condition ×
/// length of the line) at worst. `Docs/Expressions.md` tells all of it.
package struct Condition: Sendable {
  package let text: String
  /// The members, a bit each, without which it does not hold.
  let needed: UInt64
  private let storage: Storage

  /// The longest text, in bytes.
  package static let mostBytes = 1 << 16
  /// How deep parentheses may be nested.
  package static let mostDepth = 24

  /// Compiles `text`; members that are no interaction's are added to `members`.
  ///
  /// - Throws: what is wrong with it, and where.
  package init(_ text: String, members: inout ConditionMembers) throws(ConditionFault) {
    var parser = ConditionParser(text, members: members)
    try parser.parse()
    members = parser.members
    self.text = text
    var program = parser.program
    program.specialise()
    needed = ConditionNeeds.members(of: program)
    storage = Storage(program)
  }

  /// What looks at records when it is `now`; it must not outlive the condition.
  @inline(__always)
  package func evaluator(now: Time) -> ConditionEvaluator {
    unsafe ConditionEvaluator(storage.view, now: now)
  }

  /// The program; it lives as long as the condition.
  @unsafe var view: View { unsafe storage.view }

  /// Whether it holds for a record whose scan looked for the condition's members.
  package func truth(of record: Record, now: Time) -> Truth {
    withExtendedLifetime(self) { evaluator(now: now).truth(of: record) }
  }

  /// Keeps the program where it stays, so that workers read it without counting references.
  @safe private final class Storage: @unchecked Sendable {
    let view: View

    init(_ program: ConditionProgram) { unsafe view = View(program) }

    deinit { unsafe view.deallocate() }
  }

  /// A program as plain memory, written once.
  @unsafe struct View {
    let steps: UnsafeMutableBufferPointer<ConditionProgram.Step>
    let operands: UnsafeMutableBufferPointer<ConditionProgram.Operand>
    let names: UnsafeMutableBufferPointer<ConditionProgram.Piece>
    let terms: UnsafeMutableBufferPointer<ConditionProgram.Term>
    let needles: UnsafeMutableBufferPointer<FoldedNeedle>
    let elements: UnsafeMutableBufferPointer<Int32>
    let bytes: UnsafeMutableBufferPointer<UInt8>

    init(_ program: ConditionProgram) {
      func copy<T>(_ array: [T]) -> UnsafeMutableBufferPointer<T> {
        let room = UnsafeMutableBufferPointer<T>.allocate(capacity: array.count)
        _ = unsafe room.initialize(from: array)
        return unsafe room
      }
      unsafe steps = copy(program.steps)
      unsafe operands = copy(program.operands)
      unsafe names = copy(program.names)
      unsafe terms = copy(program.terms)
      unsafe needles = copy(program.needles)
      unsafe elements = copy(program.elements)
      unsafe bytes = copy(program.bytes)
    }

    func deallocate() {
      unsafe steps.deallocate()
      unsafe operands.deallocate()
      unsafe names.deallocate()
      unsafe terms.deallocate()
      unsafe needles.deinitialize().deallocate()
      unsafe elements.deallocate()
      unsafe bytes.deallocate()
    }
  }
}
