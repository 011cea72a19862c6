/// Patterns of words within a sentence, as the tables of signals and steps write them, one a line.
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
struct Cue {
  /// What is sought next.
  struct Step: BitwiseCopyable {
    enum Kind: UInt8 {
      case words, optional, other, gap, wide, any, begin, end, good, bad, allGood, allBad
    }

    var kind: Kind
    /// Where its words are among those of the finder.
    var first: Int32 = 0
    var count: Int32 = 0
    /// The classes whose words it takes too, a bit each.
    var classes: UInt64 = 0
  }

  /// A step, with the words and the classes that it takes.
  struct Sought {
    var kind: Step.Kind
    var words: [UInt64] = []
    var classes: UInt64 = 0

    /// How many words it takes.
    var count: Int { words.count + CueWords.count(of: classes) }
  }

  let forbids: Bool
  private(set) var steps: [Sought] = []

  init(_ line: Substring.UTF8View) {
    forbids = line.first == UInt8(ascii: "!")
    for part in (forbids ? line.dropFirst() : line[...]).split(separator: UInt8(ascii: " ")) {
      // What is no word begins with no letter.
      if !WordReader.isLetter(part.first ?? 0), let kind = Cue.kinds[String(Substring(part))] {
        steps.append(Sought(kind: kind))
        continue
      }
      let isOptional = part.last == UInt8(ascii: "?")
      let isOther = part.first == UInt8(ascii: "~")
      let words = (isOptional ? part.dropLast() : isOther ? part.dropFirst() : part)
        .split(separator: UInt8(ascii: "|"))
      var step = Sought(kind: isOptional ? .optional : isOther ? .other : .words)
      for word in words {
        let isClass = (word.first ?? 0) &- UInt8(ascii: "A") < 26
        if isClass, let bit = CueWords.bits[String(Substring(word))] {
          step.classes |= bit
        } else {
          step.words.append(WordHash.of(word))
        }
      }
      steps.append(step)
    }
  }

  private static let kinds: [String: Step.Kind] = [
    "..": .gap, "...": .wide, "_": .any, "^": .begin, "$": .end,
    "+": .good, "-": .bad, "++": .allGood, "--": .allBad,
  ]

  /// The step by whose words a text is searched for it, and how many words stand before them: the first
  /// whose words are not in every other sentence, else the first.
  var start: (step: Int, lead: Int) {
    var first: (step: Int, lead: Int)?
    var lead = 0
    search: for (place, step) in steps.enumerated() {
      switch step.kind {
      case .begin: break
      case .any, .other: lead += 1
      case .words:
        let isCommon =
          step.classes & Cue.commonClasses != 0 || !Cue.common.isDisjoint(with: step.words)
        if !isCommon { return (place, lead) }
        if first == nil { first = (place, lead) }
        lead += 1
      case .optional, .gap, .wide, .end, .good, .bad, .allGood, .allBad: break search
      }
    }
    return first ?? (0, 0)
  }

  private static let commonClasses = CueWords.having(common)

  private static let common = Set<UInt64>(
    [
      "i", "you", "the", "a", "an", "to", "and", "is", "are", "it", "my", "your", "we", "in", "of",
      "for", "be", "have", "has", "that", "this", "so", "was", "will", "i'm", "they", "not", "no",
      "if", "our", "i've", "with", "on", "me", "can", "would",
    ].map { WordHash.of($0.utf8) })
}
