/// What `report` counts of an interaction, and what an escalation tells: 64 bytes.
///
/// With most interactions no rule finds anything: they go without.
package struct LogDetails: FactDetails {
  // Times, in microseconds; `Interaction.absent` where there is none, or none that was known yet.
  package var firstReplyAt = Interaction.absent
  package var promisedAt = Interaction.absent
  /// When it was known whether the promise was kept.
  package var promiseKnownAt = Interaction.absent
  /// The conditions of escalation rules that it meets, a bit each.
  package var rules: UInt64 = 0
  // Numbers of names; 0 where there is none.
  package var kind: UInt32 = 0
  package var promise: UInt32 = 0
  /// What the file of promises promises in it.
  package var terms: UInt32 = 0
  // Levels, −1 where there is none: of the rating, of our own belief, of the effort felt.
  package var rating: Int16 = -1
  package var selfRating: Int16 = -1
  package var effort: Int16 = -1
  /// The answer to the NPS question; −1 without one.
  package var recommend: Int16 = -1
  package var reopens: Int16 = 0
  /// How angry the words heard are, in hundredths; 0 where nothing was heard.
  package var anger: UInt8 = 0
  /// What was heard in the words.
  var heard: HeardMarks = []
  /// In the end; it may be known only later.
  package var promiseState = PromiseState.none
  /// The steps by the member `steps` alone.
  package var said = Steps()

  package init() {}

  /// What became of a promise.
  package enum PromiseState: UInt8, Sendable, BitwiseCopyable {
    case none, running, kept, broken
  }

  /// What became of its promise by a moment, in microseconds.
  func promise(asOf: Int64) -> PromiseState {
    promiseState != .none && promiseKnownAt > asOf ? .running : promiseState
  }

  package mutating func rename(_ numbers: [UInt32]) {
    kind = numbers[Int(kind)]
    promise = numbers[Int(promise)]
    terms = numbers[Int(terms)]
  }

  package func content(_ names: Names) -> [UInt8] {
    let times = [firstReplyAt, promisedAt, promiseKnownAt]
    let levels = [rating, selfRating, effort, recommend, reopens].map(Int64.init)
    let states = [anger, promiseState.rawValue, said.known, said.taken].map(Int64.init)
    var bytes = (times + levels + states + [Int64(heard.rawValue)]).flatMap { Array("\($0) ".utf8) }
    for name in [kind, promise, terms] { bytes += names[name] + [0] }
    bytes += "\(rules)".utf8
    return bytes
  }
}
