/// Finds the cues of several sets in texts, without allocating.
@safe final class CueFinder {
  /// What was found: which set, and the words that show it.
  struct Finding {
    var set: Int
    var words: Range<Int>
  }

  let tables: CueTables
  /// Tells how good words sound; without it, cues with `+` and `-` are never found.
  private let tone: Tone?

  /// Room for one finding of each set.
  private let findings: UnsafeMutablePointer<Finding>
  private var count = 0

  /// A cue that a sentence may have, by its place, and the word that it is sought by, among those.
  private struct Candidate {
    var cue: Int32
    var word: Int32
  }

  /// Room for the candidates of a text.
  private var candidates: UnsafeMutablePointer<Candidate>
  private var capacity = 64

  /// How good words must sound to be called so, in units of log-odds.
  private static let clear: Int32 = 14
  /// How many words are listened to for that: sentences may be without end.
  private static let reach = 30
  /// Sentences of fewer words are listened to with what stands around them.
  private static let few = 4

  init(_ tables: CueTables, tone: Tone?) {
    self.tables = tables
    self.tone = tone
    unsafe findings = .allocate(capacity: tables.names.count)
    unsafe candidates = .allocate(capacity: capacity)
  }

  deinit {
    unsafe findings.deallocate()
    unsafe candidates.deallocate()
  }

  /// What was found last: each set once, the first that shows it, in the order of the text.
  var found: UnsafeBufferPointer<Finding> {
    unsafe UnsafeBufferPointer(start: findings, count: count)
  }

  /// Finds what is in the words read.
  func find(in reader: WordReader) {
    count = 0
    let met = meet(reader)
    let cued = unsafe reader.room.cued
    var known: UInt32 = 0
    var next = 0
    while next < met {
      let number = unsafe cued[Int(candidates[next].word)].sentence
      let sentence = Sentence(Int(number), of: reader)
      let before = count
      repeat {
        let own = unsafe cued[Int(candidates[next].word)]
        guard own.sentence == number else { break }
        let cue = unsafe tables.cues[Int(candidates[next].cue)]
        let bit: UInt32 = 1 &<< UInt32(cue.set)
        if known & bit == 0, let range = find(cue, around: Int(own.place), sentence) {
          known |= bit
          unsafe findings[count] = Finding(set: Int(cue.set), words: range)
          count &+= 1
        }
        next &+= 1
      } while next < met
      if count > before { forbid(after: before, sentence, &known) }
    }
  }

  /// A sentence in which cues are sought.
  @safe private struct Sentence {
    let all: UnsafeBufferPointer<Word>
    let words: Range<Int>

    init(_ number: Int, of reader: WordReader) {
      let sentences = unsafe reader.sentences
      let isLast = number + 1 == sentences.count
      unsafe all = reader.words
      let end = unsafe isLast ? reader.count : Int(sentences[number + 1].start)
      words = unsafe Int(sentences[number].start)..<end
    }
  }

  /// Puts the cues that have what they need among the candidates, and gives back how many they are.
  ///
  /// All lists of all words are gone through as one, without a branch that depends on the text but the
  /// last: a processor would guess most of them wrong.
  private func meet(_ reader: WordReader) -> Int {
    let room = reader.room
    let last = reader.cuedCount
    guard last > 0 else { return 0 }
    let tables = tables
    var candidates = unsafe candidates
    var capacity = capacity
    var count = 0
    var word = 0
    var next = unsafe Int(room.cued[0].list)
    while word < last {
      let own = unsafe room.cued[word]
      let sought = tables.lists[next]
      let has = unsafe room.begun[Int(own.sentence)].has
      let near = unsafe tables.lexicon.mark(room.words[Int(own.place) &+ Int(sought.offset)].mark)
      let isMet = tables.needs[Int(sought.cue)]
        .mayBeMet(by: has, near: sought.offset == 0 ? has : near.own)
      if count == capacity {
        grow()
        unsafe candidates = self.candidates
        capacity = self.capacity
      }
      unsafe candidates[count] = Candidate(
        cue: Int32(sought.cue), word: Int32(truncatingIfNeeded: word))
      count &+= isMet ? 1 : 0
      // To the list of the next word, or to the next of this one.
      let isLast = Int(sought.isLast)
      word &+= isLast
      let list = unsafe Int(room.cued[word].list)
      next &+= 1 &+ (list &- next &- 1) & (0 &- isLast)
    }
    return count
  }

  /// Leaves out, of what was found in a sentence, what is forbidden in it.
  private func forbid(after before: Int, _ sentence: Sentence, _ known: inout UInt32) {
    var found: UInt32 = 0
    for place in before..<count { unsafe found |= 1 &<< UInt32(findings[place].set) }
    var forbidden: UInt32 = 0
    for place in sentence.words {
      var next = unsafe Int(tables.forbids[Int(sentence.all[place].mark)])
      var isLast = next == 0
      while !isLast {
        let sought = tables.lists[next]
        isLast = sought.isLast != 0
        next += 1
        let cue = tables.cues[Int(sought.cue)]
        let bit: UInt32 = 1 &<< UInt32(cue.set)
        if found & ~forbidden & bit != 0, find(cue, around: place, sentence) != nil {
          forbidden |= bit
        }
      }
    }
    let after = count
    count = before
    for place in before..<after {
      let own = unsafe findings[place]
      if forbidden &>> UInt32(own.set) & 1 == 1 {
        known &= ~(1 &<< UInt32(own.set))
      } else {
        unsafe findings[count] = own
        count += 1
      }
    }
  }

  private func grow() {
    let larger = UnsafeMutablePointer<Candidate>.allocate(capacity: capacity * 2)
    unsafe larger.update(from: candidates, count: capacity)
    unsafe candidates.deallocate()
    unsafe candidates = larger
    capacity *= 2
  }

  /// The words that a cue covers which is sought by the word at a place; nil when it isn't there.
  private func find(_ cue: Cue, around place: Int, _ sentence: Sentence) -> Range<Int>? {
    let last = place - Int(cue.least)
    guard last >= sentence.words.lowerBound else { return nil }
    for start in max(sentence.words.lowerBound, place - Int(cue.most))...last {
      if let end = unsafe end(
        Int(cue.first), Int(cue.end), start, sentence.all, sentence.words)
      {
        return min(start, end)..<max(start, end)
      }
    }
    return nil
  }

  /// Where the cue's steps from `step` on end when they begin at `place`; nil when they don't.
  func end(
    _ step: Int, _ last: Int, _ place: Int, _ words: UnsafeBufferPointer<Word>,
    _ sentence: Range<Int>
  ) -> Int? {
    guard step < last else { return place }
    let own = tables.steps[step]
    switch own.kind {
    case .begin:
      guard place == sentence.lowerBound else { return nil }
      return unsafe end(step + 1, last, place, words, sentence)
    case .any:
      guard place < sentence.upperBound else { return nil }
      return unsafe end(step + 1, last, place + 1, words, sentence)
    case .other:
      guard place < sentence.upperBound, unsafe !has(own, words[place]) else { return nil }
      return unsafe end(step + 1, last, place + 1, words, sentence)
    case .end:
      guard place == sentence.upperBound else { return nil }
      return unsafe end(step + 1, last, place, words, sentence)
    case .words, .optional:
      if place < sentence.upperBound, unsafe has(own, words[place]),
        let found = unsafe end(step + 1, last, place + 1, words, sentence)
      {
        return found
      }
      guard own.kind == .optional else { return nil }
      return unsafe end(step + 1, last, place, words, sentence)
    case .gap, .wide:
      let longest = Int(own.kind == .gap ? Cue.Step.gap : Cue.Step.wide)
      for next in place...min(place + longest, sentence.upperBound) {
        if let found = unsafe end(step + 1, last, next, words, sentence) { return found }
      }
      return nil
    case .good, .bad:
      let limit = min(sentence.upperBound, place + CueFinder.reach)
      var clause = place
      while clause < limit, unsafe words[clause].hash != Negations.but { clause += 1 }
      let heard =
        clause > place ? place..<clause : max(sentence.lowerBound, place - CueFinder.reach)..<place
      let sound = unsafe tone?.sum(of: words, heard) ?? 0
      guard (own.kind == .good ? sound : -sound) >= CueFinder.clear else { return nil }
      return unsafe end(step + 1, last, clause, words, sentence)
    case .allGood, .allBad:
      let all = sentence.count < CueFinder.few ? words.indices : sentence
      let heard =
        max(
          all.lowerBound, place - CueFinder.reach)..<min(all.upperBound, place + CueFinder.reach)
      let sound = unsafe tone?.sum(of: words, heard) ?? 0
      guard (own.kind == .allGood ? sound : -sound) >= CueFinder.clear else { return nil }
      return unsafe end(step + 1, last, place, words, sentence)
    }
  }

  @inline(__always)
  private func has(_ step: Cue.Step, _ word: Word) -> Bool {
    if step.classes & tables.lexicon.mark(word.mark).own.classes != 0 { return true }
    var at = Int(step.first)
    let end = at + Int(step.count)
    while at < end {
      if tables.words[at] == word.mark { return true }
      at += 1
    }
    return false
  }
}
