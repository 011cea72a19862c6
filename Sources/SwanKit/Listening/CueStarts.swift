/// Which cues each word starts, gathered while tables are made.
///
/// Cues that begin with a class are kept by class: classes have many words, and few differ in their cues.
struct CueStarts {
  private var byWord: [UInt64: [Int32]] = [:]
  private var byClass = [[Int32]](repeating: [], count: 64)
  private var classes: UInt64 = 0

  /// The words that start cues by themselves.
  var words: some Collection<UInt64> { byWord.keys }

  /// Adds a cue that is sought by the words of a step.
  mutating func add(_ cue: Int32, _ step: Cue.Sought) {
    for word in step.words { byWord[word, default: []].append(cue) }
    classes |= step.classes
    for place in 0..<64 where step.classes &>> UInt64(place) & 1 == 1 { byClass[place].append(cue) }
  }

  /// What tells the cues of a word from those of others: its classes that start cues, and itself if it
  /// does too; nil when it starts none.
  func kind(of word: UInt64, _ own: UInt64) -> [UInt64]? {
    if byWord[word] != nil { return [own & classes, word] }
    return own & classes == 0 ? nil : [own & classes]
  }

  /// The cues of a word of some classes, each once, in order.
  func cues(of word: UInt64, _ own: UInt64) -> [Int32] {
    var cues = byWord[word] ?? []
    for place in 0..<64 where own &>> UInt64(place) & 1 == 1 { cues += byClass[place] }
    return Set(cues).sorted()
  }
}
