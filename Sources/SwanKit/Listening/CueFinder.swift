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
  }

  deinit { unsafe findings.deallocate() }

  /// What was found last: each set once, the first that shows it, in the order of the text.
  var found: UnsafeBufferPointer<Finding> {
    unsafe UnsafeBufferPointer(start: findings, count: count)
  }

  /// Finds what is in the words read.
  func find(in reader: WordReader) {
    count = 0
    let cues = unsafe reader.cues
    let sentences = unsafe reader.sentences
    var known: UInt32 = 0
    var next = 0
    for place in sentences.indices where next < cues.count {
      let start = unsafe Int(sentences[place].start)
      let end =
        place + 1 < sentences.count ? unsafe Int(sentences[place + 1].start) : reader.count
      let first = next
      while next < cues.count, unsafe Int(cues[next]) < end { next += 1 }
      guard next > first else { continue }
      let sentence = unsafe Sentence(
        all: reader.words, words: start..<end, has: sentences[place].has,
        cues: UnsafeBufferPointer(rebasing: cues[first..<next]))
      let before = count
      each(false, sentence) { cue, range in
        guard known &>> UInt32(cue.set) & 1 == 0 else { return }
        known |= 1 &<< UInt32(cue.set)
        unsafe findings[count] = Finding(set: Int(cue.set), words: range)
        count += 1
      }
      guard count > before else { continue }
      var forbidden: UInt32 = 0
      each(true, sentence) { cue, _ in forbidden |= 1 &<< UInt32(cue.set) }
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
  }

  /// A sentence in which cues are sought.
  @safe private struct Sentence {
    let all: UnsafeBufferPointer<Word>
    let words: Range<Int>
    let has: CueNeeds.Words
    /// The places of the words by which cues are sought.
    let cues: UnsafeBufferPointer<Int32>
  }

  /// Calls `body` with each cue that the sentence has, of those that show or of those that forbid, and
  /// the words it covers.
  @inline(__always)
  private func each(
    _ forbids: Bool, _ sentence: Sentence, _ body: (Cue, Range<Int>) -> Void
  ) {
    let tables = tables
    for index in unsafe sentence.cues.indices {
      let place = unsafe Int(sentence.cues[index])
      let mark = unsafe tables.lexicon.mark(sentence.all[place].mark)
      var next = Int(forbids ? mark.forbids : mark.shows)
      while true {
        let number = Int(tables.lists[next])
        guard number >= 0 else { break }
        next &+= 1
        guard tables.needs[number].mayBeMet(by: sentence.has) else { continue }
        let cue = tables.cues[number]
        if let range = find(cue, around: place, sentence) { body(cue, range) }
      }
    }
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
      let last = min(sentence.upperBound, place + CueFinder.reach)
      var clause = place
      while clause < last, unsafe words[clause].hash != Negations.but { clause += 1 }
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
    if step.classes & tables.lexicon.mark(word.mark).classes != 0 { return true }
    var at = Int(step.first)
    let end = at + Int(step.count)
    while at < end {
      if tables.words[at] == word.mark { return true }
      at += 1
    }
    return false
  }
}
