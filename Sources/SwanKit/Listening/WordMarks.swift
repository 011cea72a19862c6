// What is known of words, once they are cut.

extension WordReader {
  /// A sentence ends where the next begins.
  struct Sentence: BitwiseCopyable {
    /// The place of its first word.
    var start: Int32
    var has = CueNeeds.Words()
  }

  /// Finds out what is known of the words that are not marked yet.
  ///
  /// All marks are sought before any is looked at: so one is fetched while others are sought.
  func mark() {
    let start = unsafe start
    let lexicon = lexicon
    for place in markedCount..<count {
      unsafe start[place].mark = lexicon.place(of: start[place].hash)
    }
    var tally = tally
    var scope = scope
    var cuedCount = cuedCount
    var sentence = unsafe begun + (sentenceCount &- 1)
    for place in markedCount..<count {
      let word = unsafe start + place
      let mark = unsafe lexicon.mark(word.pointee.mark)
      if unsafe word.pointee.pause == .sentence {
        unsafe sentence += 1
        unsafe sentence.pointee = Sentence(start: Int32(truncatingIfNeeded: place))
      }
      unsafe sentence.pointee.has.add(word.pointee.mark)
      unsafe sentence.pointee.has.classes |= mark.classes
      // Without branches: what words do is more than a processor can foretell.
      let isWord: UInt8 = unsafe word.pointee.kind == .word ? 1 : 0
      let own = unsafe word.pointee.isFree ? 0 : scope & mark.keeps
      unsafe word.pointee.isNegated = own & (0 &- isWord) != 0
      scope = unsafe max(own &- min(own, isWord), mark.reach | word.pointee.reach)
      tally.add(mark.tally)
      unsafe cued[cuedCount] = Int32(truncatingIfNeeded: place)
      cuedCount &+= mark.cueCount
    }
    markedCount = count
    self.tally = tally
    self.scope = scope
    self.cuedCount = cuedCount
    sentenceCount = unsafe sentence - begun + 1
  }

  /// Forgets all words but the first `kept`; what they tell of the language remains.
  func forget(after kept: Int) {
    mark()
    count = min(count, kept)
    markedCount = count
    while cuedCount > 0, unsafe cued[cuedCount - 1] >= Int32(truncatingIfNeeded: count) {
      cuedCount -= 1
    }
    // A sentence that began with a forgotten word begins with the next.
    while sentenceCount > 0,
      unsafe begun[sentenceCount - 1].start >= Int32(truncatingIfNeeded: count)
    {
      sentenceCount -= 1
      pause = .sentence
    }
  }
}
