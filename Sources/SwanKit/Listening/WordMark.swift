/// What is known of a word whatever stands beside it, in one number.
struct WordMark: BitwiseCopyable {
  private(set) var bits: Int32 = 0

  init() {}

  init(bits: Int32) { self.bits = max(0, bits) }

  /// Whether it turns the words after it around: `not`, `never`.
  var negates: Bool { bits & 1 != 0 }
  /// Whether it is one of English's little words, or one of other languages'.
  var isEnglish: Bool { bits & 2 != 0 }
  var isForeign: Bool { bits & 4 != 0 }

  /// Whether a cue starts with it, of those that show or of those that forbid.
  var startsCue: Bool { bits &>> 3 != 0 }
  /// Where the cues that it starts stand in the order of ``CueTables``; -1 when it starts none.
  var shows: Int { Int(bits &>> 3 & 0x3fff) &- 1 }
  /// The same for cues that forbid.
  var forbids: Int { Int(bits &>> 17 & 0x3fff) &- 1 }

  mutating func setStart(_ place: Int, forbids: Bool) {
    // The tables are some two thousand places long; a test looks.
    let number = Int32(truncatingIfNeeded: min(place, 0x3ffe) + 1)
    bits |= forbids ? number << 17 : number << 3
  }

  /// The marks of negations and of the little words that tell languages apart.
  static var ofLittleWords: [UInt64: WordMark] {
    var marks: [UInt64: WordMark] = [:]
    for (words, bit) in [(Negations.words, 1), (Language.english, 2), (Language.others, 4)] {
      for word in words { marks[WordHash.of(word.utf8), default: WordMark()].bits |= Int32(bit) }
    }
    return marks
  }
}
