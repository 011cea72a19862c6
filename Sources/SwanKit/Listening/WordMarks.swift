// What is known of words, once they are cut.

extension WordReader {
  /// A sentence ends where the next begins.
  struct Sentence: BitwiseCopyable {
    /// The place of its first word.
    var start: Int32
    var has = CueNeeds.Words()
  }

  /// A word by which cues that show are sought.
  struct Cued: BitwiseCopyable {
    var place: Int32
    /// Where its list begins among those of ``CueTables``.
    var list: Int32
    /// The number of its sentence.
    var sentence: Int32
  }

  /// Finds out what is known of the words that are not marked yet.
  func mark() {
    let room = room
    let lexicon = lexicon
    let new = markedCount..<count
    var tally = tally
    var cuedCount = cuedCount
    // The sentence that goes on, and what is in it; -1 before the first.
    var sentence = sentenceCount &- 1
    var has = sentence >= 0 ? unsafe room.begun[sentence].has : CueNeeds.Words()
    var reach = scope
    for place in new {
      let word = unsafe room.words + place
      let number = unsafe lexicon.place(of: word.pointee.hash)
      unsafe word.pointee.mark = number
      let mark = lexicon.mark(number)
      if unsafe word.pointee.pause == .sentence {
        if sentence >= 0 { unsafe room.begun[sentence].has = has }
        sentence &+= 1
        unsafe room.begun[sentence].start = Int32(truncatingIfNeeded: place)
        has = CueNeeds.Words()
      }
      has.add(mark.own)
      tally.add(mark)
      unsafe reach |= mark.reach | word.pointee.reach
      unsafe room.cued[cuedCount] = Cued(
        place: Int32(truncatingIfNeeded: place), list: mark.shows,
        sentence: Int32(truncatingIfNeeded: sentence))
      // Without a branch: which words these are is more than a processor can foretell.
      cuedCount &+= mark.cueCount
    }
    if sentence >= 0 { unsafe room.begun[sentence].has = has }
    // What follows the last is looked at, too.
    unsafe room.cued[cuedCount] = Cued(place: 0, list: 0, sentence: 0)
    self.tally = tally
    self.cuedCount = cuedCount
    sentenceCount = sentence &+ 1
    if reach > 0 { negate(new) }
    markedCount = count
  }

  /// Turns around the words that negations reach.
  private func negate(_ places: Range<Int>) {
    var scope = scope
    for place in places {
      let word = unsafe room.words + place
      let mark = unsafe lexicon.mark(word.pointee.mark)
      // Without branches, as above.
      let isWord: UInt8 = unsafe word.pointee.kind == .word ? 1 : 0
      let own = unsafe word.pointee.isFree ? 0 : scope & mark.keeps
      unsafe word.pointee.isNegated = own & (0 &- isWord) != 0
      scope = unsafe max(own &- min(own, isWord), mark.reach | word.pointee.reach)
    }
    self.scope = scope
  }

  /// Forgets all words but the first `kept`; what they tell of the language remains.
  func forget(after kept: Int) {
    mark()
    count = min(count, kept)
    markedCount = count
    while cuedCount > 0, unsafe room.cued[cuedCount - 1].place >= Int32(truncatingIfNeeded: count) {
      cuedCount -= 1
    }
    // A sentence that began with a forgotten word begins with the next.
    while sentenceCount > 0,
      unsafe room.begun[sentenceCount - 1].start >= Int32(truncatingIfNeeded: count)
    {
      sentenceCount -= 1
      pause = .sentence
    }
  }
}
