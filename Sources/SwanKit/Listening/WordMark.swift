/// What is known of a word whatever stands beside it; half a line of the processor's cache.
struct WordMark: BitwiseCopyable {
  /// What ``CueNeeds`` see of it.
  var own = CueNeeds.Words()
  /// Where the cues that show and are sought by it stand in the lists of ``CueTables``; 0 when none is.
  var shows: Int32 = 0
  /// How many words after it it turns around: `not`, `never`.
  var reach: UInt8 = 0
  /// All ones, or 0 if no negation before it reaches further: `but`.
  var keeps: UInt8 = .max
  /// What it adds to a ``LanguageTally``.
  var english: UInt8 = 0
  var others: UInt8 = 0

  /// 1 if a cue that shows is sought by it, else 0.
  var cueCount: Int {
    // The sign of what is below 0 if there is one.
    Int(truncatingIfNeeded: UInt32(bitPattern: 0 &- shows) &>> 31)
  }
}
