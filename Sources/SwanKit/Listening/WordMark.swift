/// What is known of a word whatever stands beside it.
struct WordMark: BitwiseCopyable {
  /// Whether it turns the words after it around: `not`, `never`.
  var negates = false
  /// What it adds to a ``LanguageTally``.
  var tally = LanguageTally()
  /// Where the cues that are sought by it stand in the lists of ``CueTables``; 0 when none is.
  var shows: Int32 = 0
  /// The same for cues that forbid.
  var forbids: Int32 = 0
  /// A bit for each class of words that it belongs to.
  var classes: UInt64 = 0

  /// Whether a cue is sought by it, of those that show or of those that forbid.
  var startsCue: Bool { shows | forbids != 0 }
}
