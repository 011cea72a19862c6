/// The words that a cue can't do without: most sentences are told not to have it with one look.
struct CueNeeds: BitwiseCopyable {
  /// What a sentence has.
  struct Words: BitwiseCopyable {
    /// By six bits of their hashes.
    private(set) var bits: UInt64 = 0
    private(set) var classes: UInt64 = 0

    @inline(__always)
    mutating func add(_ word: Word, _ mark: WordMark) {
      bits |= CueNeeds.bit(word.hash)
      classes |= mark.classes
    }
  }

  /// All of these bits, and one of these, or of the classes, unless both are 0.
  private var all: UInt64 = 0
  private var any: UInt64 = 0
  private var classes: UInt64 = 0

  /// What `cue` needs beside the words of the step by which it is sought.
  init(_ cue: Cue, besides sought: Int) {
    var fewest = Int.max
    for (place, step) in cue.steps.enumerated() where step.kind == .words && place != sought {
      if step.classes == 0, step.words.count == 1 {
        all |= CueNeeds.bit(step.words[0])
        continue
      }
      let count = step.count
      guard count < fewest else { continue }
      fewest = count
      any = step.words.reduce(0) { $0 | CueNeeds.bit($1) }
      classes = step.classes
    }
  }

  /// Whether a sentence may have what is needed.
  @inline(__always)
  func mayBeMet(by words: Words) -> Bool {
    guard words.bits & all == all else { return false }
    return any | classes == 0 || (words.bits & any) | (words.classes & classes) != 0
  }

  @inline(__always)
  private static func bit(_ hash: UInt64) -> UInt64 { 1 &<< (hash &>> 32) }
}
