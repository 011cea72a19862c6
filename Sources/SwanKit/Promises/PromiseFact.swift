/// What the clocks of promises need of an interaction.
struct PromiseFact: Fact {
  // Times, in microseconds; `Interaction.absent` where there is none.
  var at: Int64
  var revisedAt: Int64
  var repliedAt: Int64
  var resolvedAt: Int64
  var promisedAt: Int64
  var idEnd: UInt32 = 0
  // Numbers of names; 0 where there is none.
  var customer: UInt32
  var `case`: UInt32
  var promise: UInt32
  /// The places of terms in the ``PromiseBook``, four bytes each.
  var terms: UInt32
  var marks: Marks

  struct Marks: OptionSet, Sendable, BitwiseCopyable {
    let rawValue: UInt8

    /// A message of ours, to which nobody awaits an answer.
    static let isOurs = Marks(rawValue: 1)
    /// Praise, which opens nothing again.
    static let isPraise = Marks(rawValue: 2)
  }

  /// Whether nothing can have been promised in it.
  var promisesNothing: Bool {
    terms == 0 && promisedAt == Interaction.absent
  }

  mutating func rename(_ numbers: [UInt32]) {
    customer = numbers[Int(customer)]
    `case` = numbers[Int(`case`)]
    promise = numbers[Int(promise)]
    terms = numbers[Int(terms)]
  }

  func content(_ names: Names) -> [UInt8] {
    let times = [at, repliedAt, resolvedAt, promisedAt, Int64(marks.rawValue)]
    var bytes = times.flatMap { Array("\($0) ".utf8) }
    for name in [customer, `case`, promise] { bytes += names[name] + [0] }
    return bytes + names[terms]
  }
}
