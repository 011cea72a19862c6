/// What rules and reports count of `heard`: inferred from the customer's words, never said.
struct Heard: Sendable, BitwiseCopyable {
  /// How angry the words are, in hundredths: the greater of `complaint` and the frustration, 100 where
  /// they speak of leaving.
  private(set) var anger: UInt8 = 0
  private(set) var marks: HeardMarks = []
}

/// What was heard in the words, and what was listened for.
struct HeardMarks: OptionSet, Sendable, BitwiseCopyable {
  let rawValue: UInt16

  /// The names of the signals.
  static let signals = [
    "always_good", "always_bad", "wow", "told_a_friend", "count_on", "uncertain", "leaving",
    "urgent", "thanks",
  ]

  static let isLeaving = HeardMarks(rawValue: 1 << 6)
  /// Signals were listened for.
  static let hasSignals = HeardMarks(rawValue: 1 << 13)
  /// There is a chance of a complaint; and it is over one half.
  static let hasComplaint = HeardMarks(rawValue: 1 << 14)
  static let isComplaint = HeardMarks(rawValue: 1 << 15)

  init(rawValue: UInt16) { self.rawValue = rawValue }

  /// The signal at a place of ``signals``.
  init(signal place: Int) { rawValue = 1 &<< UInt16(truncatingIfNeeded: place) }
}

extension Interaction {
  /// What was heard in the customer's words.
  @inline(__always)
  var heard: Heard {
    record.kind(of: .heard) == .object ? unsafe Heard(record.raw(.heard)) : Heard()
  }
}

extension Heard {
  /// Reads an object known to be valid.
  @inline(never)
  fileprivate init(_ heard: UnsafeRawBufferPointer) {
    var share = 0.0
    var marks: HeardMarks = []
    func number(_ value: Range<Int>) -> Double {
      unsafe Double(String(decoding: heard[value], as: UTF8.self)) ?? 0
    }
    func isNamed(_ name: Range<Int>, _ word: String) -> Bool {
      unsafe heard[name].elementsEqual(word.utf8)
    }
    /// Calls `body` with the name and the value of each member of the object at `start` that is not
    /// null.
    func members(_ start: Int, _ body: (Range<Int>, Range<Int>) -> Void) {
      guard unsafe heard[start] == UInt8(ascii: "{") else { return }
      unsafe ObjectWalk.members(of: start, in: heard) { member in
        if unsafe heard[member.value.lowerBound] != UInt8(ascii: "n") {
          body(member.name, member.value)
        }
        return true
      }
    }
    members(0) { name, value in
      if isNamed(name, "complaint") {
        let chance = number(value)
        share = max(share, chance)
        marks.insert(chance > 0.5 ? [.hasComplaint, .isComplaint] : .hasComplaint)
      } else if isNamed(name, "emotions") {
        members(value.lowerBound) { name, value in
          if isNamed(name, "frustration") { share = max(share, number(value)) }
        }
      } else if isNamed(name, "signals") {
        marks.insert(.hasSignals)
        members(value.lowerBound) { name, _ in
          if let place = HeardMarks.signals.firstIndex(where: { isNamed(name, $0) }) {
            marks.insert(HeardMarks(signal: place))
          }
        }
      }
    }
    if marks.contains(.isLeaving) { share = 1 }
    self.marks = marks
    anger = UInt8((min(share, 1) * 100).rounded())
  }
}
