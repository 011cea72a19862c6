/// Patterns of words within a sentence, as the tables of signals and steps write them, one a line.
///
///     still waiting              these words, one after another
///     thank|thanks you?          either of two; one that may be left out
///     told .. friends            up to four words between
///     never _ again              exactly one word between
///     ^ who are these people     at the beginning of a sentence
///     always +                   the words after it, or before it, sound good; - bad
///     !used to                   forbids its set in the sentence
///
/// Words in capitals stand for several: ``words(_:)``.
struct Cue {
  /// What is sought next.
  struct Step: BitwiseCopyable {
    enum Kind: UInt8 {
      case words, optional, gap, any, begin, good, bad
    }

    var kind: Kind
    /// Where its words are among those of the finder.
    var first: Int32 = 0
    var count: Int32 = 0
  }

  let forbids: Bool
  private(set) var steps: [(kind: Step.Kind, words: [UInt64])] = []

  init(_ line: Substring.UTF8View) {
    forbids = line.first == UInt8(ascii: "!")
    for part in (forbids ? line.dropFirst() : line[...]).split(separator: UInt8(ascii: " ")) {
      switch Array(part) {
      case Array("..".utf8): steps.append((.gap, []))
      case Array("_".utf8): steps.append((.any, []))
      case Array("^".utf8): steps.append((.begin, []))
      case Array("+".utf8): steps.append((.good, []))
      case Array("-".utf8): steps.append((.bad, []))
      default:
        let isOptional = part.count > 1 && part.last == UInt8(ascii: "?")
        let words = (isOptional ? part.dropLast() : part).split(separator: UInt8(ascii: "|"))
        steps.append((isOptional ? .optional : .words, words.flatMap { Cue.words($0) }))
      }
    }
  }

  /// The words by which a text is searched for it, and how many words stand before them: the first
  /// that are not in every other sentence, else the first.
  var start: (words: [UInt64], lead: Int) {
    var first: (words: [UInt64], lead: Int)?
    var lead = 0
    search: for step in steps {
      switch step.kind {
      case .begin: break
      case .any: lead += 1
      case .words:
        if !step.words.contains(where: { Cue.common[$0] >= 0 }) { return (step.words, lead) }
        if first == nil { first = (step.words, lead) }
        lead += 1
      case .optional, .gap, .good, .bad: break search
      }
    }
    return first ?? ([], 0)
  }

  private static let common = WordTable([
    "i", "you", "the", "a", "an", "to", "and", "is", "are", "it", "my", "your", "we", "in", "of",
    "for", "be", "have", "has", "that", "this", "so", "was", "will", "i'm", "they", "not", "no",
    "if", "our", "i've", "with", "on", "me", "can", "would",
  ])

  /// The words that one stands for.
  private static func words(_ word: Substring.UTF8View) -> [UInt64] {
    guard let first = word.first, first < UInt8(ascii: "a"), first >= UInt8(ascii: "A"),
      let several = classes[String(Substring(word))]
    else { return [WordHash.of(word)] }
    return several
  }

  private static let classes: [String: [UInt64]] = CueWords.classes.mapValues { words in
    words.split(separator: " ").map { WordHash.of($0.utf8) }
  }
}

/// The words that words in capitals stand for.
enum CueWords {
  static let classes = [
    "YOU": "you u ya yall y'all you've you'd they them",
    "YOUR": "your ur yall's their",
    "NOT": """
    not don't dont doesn't won't wont wouldn't can't cant cannot couldn't never isn't wasn't \
    aren't didn't hardly no ain't
    """,
    "GOOD": """
    good great excellent lovely perfect perfectly wonderful fantastic brilliant friendly helpful \
    kind kindly cheerful spotless clean patient patiently polite politely prompt promptly quick \
    quickly fast professional professionally pleasant reliable fresh warm welcoming generous \
    punctual smooth smoothly flawlessly flawless beautiful beautifully delicious happy helped \
    answered solved resolved fixed sorted delivered courteous attentive responsive honest fair \
    amazing awesome superb outstanding impressive impressed pleased pleasure joy delight \
    delightful nice heavenly tidy accurate fix sort solve helps explains smile smiling proper
    """,
    "BAD": """
    bad awful terrible horrible rude late slow slowly broken dirty cold wrong missing lost crushed \
    damaged delayed cancelled canceled busy full unavailable unhelpful useless poor poorly \
    disappointing disappointed down crash crashes crashing crashed fail fails failing break breaks \
    breaking overcharged ignored ignore ignores problem problems issue issues excuse excuses mess \
    nightmare hassle error errors drops drop stuck confusing vanish lie lies lying incompetent \
    annoying frustrating sold hold cut
    """,
  ]
}
