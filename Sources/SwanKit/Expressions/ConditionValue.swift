/// What an operand is in one record; a view of the record's line or of the condition's texts.
@safe struct ConditionValue {
  enum Kind: UInt8 { case unknown, flag, text, number, time, span, list, object }

  var kind = Kind.unknown
  /// Whether a text or number is that of an id-like member: `1` equals `"1"`.
  var isIdentifier = false
  /// Whether `text` is the inside of a JSON string with escapes.
  var hasEscapes = false
  /// Whether the number is `integer`; else it is `number`.
  var isWhole = false
  /// Of a whole number, the microseconds of a time or span, 1 for true.
  var integer: Int64 = 0
  var number = 0.0
  /// A text, the digits of a number, a whole list or object.
  var text = unsafe UnsafeRawBufferPointer(start: nil, count: 0)

  init() {}

  init(_ kind: Kind, _ integer: Int64) {
    self.kind = kind
    self.integer = integer
  }

  /// A text.
  init(text: UnsafeRawBufferPointer, hasEscapes: Bool) {
    kind = .text
    unsafe self.text = text
    self.hasEscapes = hasEscapes
  }

  /// A number; unknown where it is beyond what a double holds.
  @inline(__always)
  init(digits: UnsafeRawBufferPointer) {
    unsafe text = digits
    kind = .number
    if digits.count == 1, let digit = unsafe digits.first {
      isWhole = true
      integer = Int64(digit &- 0x30)
      return
    }
    unsafe readDigits(digits)
  }

  /// Up to eighteen digits are a whole number, exact; fractions of up to fifteen digits are exact
  /// quotients (Clinger, How to read floating point numbers accurately, 1990), others `strtod`'s.
  private mutating func readDigits(_ digits: UnsafeRawBufferPointer) {
    var mantissa: Int64 = 0
    var fraction = -1
    let isMinus = unsafe digits.first == UInt8(ascii: "-")
    guard 1...19 ~= digits.count else { return unsafe readLong(digits) }
    for place in (isMinus ? 1 : 0)..<digits.count {
      let digit = unsafe digits[place] &- 0x30
      if digit <= 9 {
        mantissa = mantissa &* 10 &+ Int64(digit)
        if fraction >= 0 { fraction += 1 }
      } else if unsafe digits[place] == UInt8(ascii: ".") {
        fraction = 0
      } else {
        return unsafe readLong(digits)
      }
    }
    if fraction < 0 {
      // Nineteen digits may not fit.
      guard digits.count <= (isMinus ? 19 : 18) else { return unsafe readLong(digits) }
      isWhole = true
      integer = isMinus ? 0 &- mantissa : mantissa
    } else {
      guard mantissa < 1_000_000_000_000_000, fraction < ConditionValue.powersOfTen.count else {
        return unsafe readLong(digits)
      }
      let magnitude = Double(mantissa) / ConditionValue.powersOfTen[fraction]
      number = isMinus ? -magnitude : magnitude
    }
  }

  /// What follows the digits in a line is no part of a number, so that `strtod` stops there.
  @inline(never)
  private mutating func readLong(_ digits: UnsafeRawBufferPointer) {
    guard let start = digits.baseAddress else { return kind = .unknown }
    number = unsafe strtod(start.assumingMemoryBound(to: CChar.self), nil)
    if !number.isFinite { kind = .unknown }
  }

  private static let powersOfTen: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17,
    1e18,
  ]

  /// The number as a double.
  var double: Double { isWhole ? Double(integer) : number }

  /// A text as RFC 3339; a time as it is; nil for all else.
  var asTime: Int64? {
    if kind == .time { return integer }
    guard kind == .text, !hasEscapes else { return nil }
    return unsafe Time(rfc3339: text)?.microseconds
  }

  /// The integer that an id is, or that the digits of a number are; nil when it is written
  /// otherwise than integers are.
  var asInteger: Int64? {
    if kind == .number { return isWhole ? integer : nil }
    let isMinus = unsafe text.first == UInt8(ascii: "-")
    let digits = unsafe text.dropFirst(isMinus ? 1 : 0)
    guard kind == .text, !hasEscapes, unsafe (1...18).contains(digits.count),
      unsafe digits.count == 1 || digits.first != 0x30,
      unsafe digits.allSatisfy({ $0 &- 0x30 <= 9 })
    else { return nil }
    let value = unsafe digits.reduce(Int64(0)) { $0 &* 10 &+ Int64($1 &- 0x30) }
    return isMinus ? 0 &- value : value
  }
}

// MARK: - Comparing

extension ConditionValue {
  /// Whether the relation is between two values; unknown when their kinds don't compare.
  @inline(__always)
  static func compare(
    _ a: ConditionValue, _ relation: ConditionProgram.Relation, _ b: ConditionValue
  ) -> Truth {
    if a.kind == .unknown || b.kind == .unknown { return .unknown }
    if a.kind == .text, b.kind == .text { return Truth(relation.holds(a.order(ofText: b))) }
    if a.isIdentifier || b.isIdentifier { return compareIdentifiers(a, relation, b) }
    switch (a.kind, b.kind) {
    case (.number, .number):
      if a.isWhole, b.isWhole { return order(a.integer, relation, b.integer) }
      return order(a.double, relation, b.double)
    case (.flag, .flag):
      let isEquality = relation == .equal || relation == .unequal
      return isEquality ? order(a.integer, relation, b.integer) : .unknown
    case (.span, .span):
      return order(a.integer, relation, b.integer)
    case (.time, .time), (.time, .text), (.text, .time):
      guard let own = a.asTime, let other = b.asTime else { return .unknown }
      return order(own, relation, other)
    default:
      return .unknown
    }
  }

  @inline(__always)
  private static func order<T: Comparable>(
    _ a: T, _ relation: ConditionProgram.Relation, _ b: T
  ) -> Truth {
    Truth(relation.holds(a < b ? -1 : a == b ? 0 : 1))
  }

  /// Of which one is a number: ids are texts, so `1` equals `"1"`; what is an integer has its order.
  @inline(never)
  private static func compareIdentifiers(
    _ a: ConditionValue, _ relation: ConditionProgram.Relation, _ b: ConditionValue
  ) -> Truth {
    guard a.kind == .text || a.kind == .number, b.kind == .text || b.kind == .number else {
      return .unknown
    }
    let isEquality = relation == .equal || relation == .unequal
    if isEquality, unsafe a.text.count > 0, unsafe b.text.count > 0 {
      return Truth(relation.holds(a.order(ofText: b)))
    }
    if let own = a.asInteger, let other = b.asInteger { return order(own, relation, other) }
    return isEquality ? Truth(relation == .unequal) : .unknown
  }
}
