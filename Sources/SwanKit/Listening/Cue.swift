/// A pattern of words within a sentence, as the tables of signals and steps write them, one a line.
///
///     still waiting              these words, one after another
///     thank|thanks you?          either of two; one that may be left out
///     told .. friends            up to four words between
///     every time ... broken      up to twelve
///     never _ again              exactly one
///     we always ~pay|come        one that is none of these
///     ^ who are these people     at the beginning of a sentence
///     speechless $               at its end
///     always +                   the words after it, or before it, sound good; - bad
///     as always ++               the whole sentence sounds good; -- bad
///     !used to                   forbids its set in the sentence
///
/// Words in capitals stand for several: ``CueWords``.
struct Cue: BitwiseCopyable {
  /// What is sought next.
  struct Step: BitwiseCopyable {
    enum Kind: UInt8 {
      case words, optional, other, gap, wide, any, begin, end, good, bad, allGood, allBad
    }

    var kind: Kind
    /// How many words it has, and where they are among those of the tables.
    var count: UInt16 = 0
    var first: Int32 = 0
    /// The classes whose words it takes too, a bit each.
    var classes: UInt64 = 0

    /// How many words of a sentence it covers, and nil for what hears how words sound.
    var width: ClosedRange<Int32>? {
      switch kind {
      case .begin, .end: 0...0
      case .words, .other, .any: 1...1
      case .optional: 0...1
      case .gap: 0...Step.gap
      case .wide: 0...Step.wide
      case .good, .bad, .allGood, .allBad: nil
      }
    }

    static let gap: Int32 = 4
    static let wide: Int32 = 12
  }

  /// The signal or step that it shows or forbids.
  var set: UInt8
  var forbids: Bool
  /// Its steps among those of the tables.
  var first: Int32
  var end: Int32
  /// How many words stand before the one by which it is sought.
  var least: Int32 = 0
  var most: Int32 = 0
}

extension Cue.Step.Kind {
  /// What is no word, as cues write it; nil, with nothing passed, for a word.
  init?(_ text: inout CueText) {
    let byte = text.next
    switch byte {
    case UInt8(ascii: "_"): self = .any
    case UInt8(ascii: "^"): self = .begin
    case UInt8(ascii: "$"): self = .end
    case UInt8(ascii: "+"): self = .good
    case UInt8(ascii: "-"): self = .bad
    case UInt8(ascii: "."): self = .gap
    default: return nil
    }
    text.pass()
    guard text.passes(byte) else { return }
    switch byte {
    case UInt8(ascii: "+"): self = .allGood
    case UInt8(ascii: "-"): self = .allBad
    default: if text.passes(byte) { self = .wide }
    }
  }
}
