/// What is known of a word whatever stands beside it.
struct WordMark: BitwiseCopyable {
  /// How many words after it it turns around: `not`, `never`.
  var reach: UInt8 = 0
  /// All ones, or 0 if no negation before it reaches further: `but`.
  var keeps: UInt8 = .max
  /// What it adds to a ``LanguageTally``.
  var tally = LanguageTally()
  /// Where the cues that are sought by it stand in the lists of ``CueTables``; 0 when none is.
  var shows: Int32 = 0
  /// The same for cues that forbid.
  var forbids: Int32 = 0
  /// A bit for each class of words that it belongs to.
  var classes: UInt64 = 0

  /// 1 if a cue is sought by it, of those that show or of those that forbid; else 0.
  var cueCount: Int {
    // The sign of what is below 0 if there is one.
    Int(truncatingIfNeeded: UInt32(bitPattern: 0 &- (shows | forbids)) &>> 31)
  }
}
