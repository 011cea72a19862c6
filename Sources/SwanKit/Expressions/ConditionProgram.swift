/// A compiled condition: a postfix program in flat arrays of plain values.
///
///     rating <= 2 and not has reply
///
///     steps      compare(0, 1, <=)  skipIfFails(5)  has(2)  not  and
///     operands   member rating, number 2, member reply
///     bytes      the texts, names and digits that operands have
struct ConditionProgram: Sendable {
  var steps: [Step] = []
  var operands: [Operand] = []
  /// The names of nested members.
  var names: [Piece] = []
  /// The terms of sums.
  var terms: [Term] = []
  /// The texts of `contains`.
  var needles: [FoldedNeedle] = []
  /// Places in `operands`, list after list.
  var elements: [Int32] = []
  var bytes: [UInt8] = []

  /// A part of one of the arrays.
  struct Piece: BitwiseCopyable {
    var start: Int32 = 0
    var count: Int32 = 0

    init() {}

    init(_ start: Int, _ count: Int) {
      self.start = Int32(truncatingIfNeeded: start)
      self.count = Int32(truncatingIfNeeded: count)
    }

    @inline(__always) var range: Range<Int> { Int(start)..<Int(start &+ count) }
  }

  struct Step: BitwiseCopyable {
    enum Kind: UInt8 {
      /// Compares two operands.
      case compare
      /// The same of a member and a text, equal or not.
      case compareText
      /// The same of a member and a whole number.
      case compareWhole
      /// Looks for a needle (`right`) in an operand.
      case contains
      /// Looks for an operand in a list: `right` texts in order, then `rest` other elements, from
      /// `first` in `elements`.
      case within
      /// Whether a member is there.
      case has
      /// A member that is true or false.
      case flag
      case not, and, or
      /// Goes on at `left` when the upper truth decides.
      case skipIfFails, skipIfHolds
    }

    var kind: Kind
    var relation = Relation.equal
    var left: Int32 = 0
    var right: Int32 = 0
    var first: Int32 = 0
    var rest: Int32 = 0
  }

  enum Relation: UInt8 {
    case equal, unequal, less, lessOrEqual, greater, greaterOrEqual

    /// Whether it is between two values of which the first is below (under 0), at or above the
    /// second.
    @inline(__always)
    func holds(_ order: Int) -> Bool {
      switch self {
      case .equal: order == 0
      case .unequal: order != 0
      case .less: order < 0
      case .lessOrEqual: order <= 0
      case .greater: order > 0
      case .greaterOrEqual: order >= 0
      }
    }
  }

  struct Operand: BitwiseCopyable {
    enum Kind: UInt8 { case member, text, number, flag, time, now, span, sum }

    /// How the value of a member is read.
    enum Reading: UInt8 {
      /// As what it is.
      case plain
      /// A string or an integer, as text.
      case identifier
      /// RFC 3339.
      case time
    }

    var kind: Kind
    var reading = Reading.plain
    /// Of a member, in the record.
    var place: UInt8 = 0
    /// Of a whole number, or the microseconds of a time or span, or 1 for true.
    var integer: Int64 = 0
    var number = 0.0
    var isWhole = false
    /// In `bytes`: a text, or the digits of a number.
    var text = Piece()
    /// In `names` for a nested member, in `terms` for a sum.
    var parts = Piece()
  }

  struct Term: BitwiseCopyable {
    var operand: Int32
    var isMinus: Bool
  }

  /// Marks the comparisons that most conditions are made of, which have a shorter way.
  mutating func specialise() {
    for index in steps.indices where steps[index].kind == .compare {
      let (left, right) = (operands[Int(steps[index].left)], operands[Int(steps[index].right)])
      guard left.kind == .member, left.parts.count == 0, left.reading != .time else { continue }
      let isEquality = steps[index].relation == .equal || steps[index].relation == .unequal
      if right.kind == .text, isEquality { steps[index].kind = .compareText }
      if right.kind == .number, right.isWhole, left.reading == .plain {
        steps[index].kind = .compareWhole
      }
    }
  }

  mutating func add(_ operand: Operand) -> Int32 {
    operands.append(operand)
    return Int32(truncatingIfNeeded: operands.count - 1)
  }

  mutating func add(bytes text: some Collection<UInt8>) -> Piece {
    bytes += text
    return Piece(bytes.count - text.count, text.count)
  }
}
