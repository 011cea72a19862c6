/// What is known of a word whatever stands beside it.
struct WordMark: BitwiseCopyable {
  /// Whether it turns the words after it around: `not`, `never`.
  var negates = false
  /// Whether it is one of English's little words, or one of other languages'.
  var isEnglish = false
  var isForeign = false
  /// Where the cues that it starts stand in the lists of ``CueTables``; -1 when it starts none.
  var shows: Int32 = -1
  /// The same for cues that forbid.
  var forbids: Int32 = -1
  /// A bit for each class of words that it belongs to.
  var classes: UInt64 = 0

  /// Whether a cue starts with it, of those that show or of those that forbid.
  var startsCue: Bool { shows & forbids != -1 }

  /// The marks of negations and of the little words that tell languages apart.
  static var ofLittleWords: [UInt64: WordMark] {
    var marks: [UInt64: WordMark] = [:]
    for word in Negations.words {
      marks[WordHash.of(word.utf8), default: WordMark()].negates = true
    }
    for word in Language.english {
      marks[WordHash.of(word.utf8), default: WordMark()].isEnglish = true
    }
    for word in Language.others {
      marks[WordHash.of(word.utf8), default: WordMark()].isForeign = true
    }
    return marks
  }
}
