/// Finds the cues of several sets in texts, without allocating.
final class CueFinder {
  /// What was found: which set, and the words that show it.
  struct Finding {
    var set: Int
    var words: Range<Int>
  }

  let tables: CueTables
  /// Tells how good words sound; without it, cues with `+` and `-` are never found.
  private let tone: Tone?

  /// How good words must sound to be called so, in units of log-odds.
  private static let clear: Int32 = 14
  /// How many words are listened to for that: sentences may be without end.
  private static let reach = 30
  /// Sentences of fewer words are listened to with what stands around them.
  private static let few = 4

  init(_ tables: CueTables, tone: Tone?) {
    self.tables = tables
    self.tone = tone
  }

  /// What is found in the words read, each set once, the first that shows it, in the order of the text.
  func find(in reader: WordReader, into found: inout [Finding]) {
    found.removeAll(keepingCapacity: true)
    let words = unsafe reader.words
    let cues = unsafe reader.cues
    var known: UInt32 = 0
    var next = 0
    while next < cues.count {
      let sentence = unsafe CueFinder.sentence(around: Int(cues[next]), of: words)
      let first = next
      while next < cues.count, unsafe Int(cues[next]) < sentence.upperBound { next += 1 }
      let own = unsafe UnsafeBufferPointer(rebasing: cues[first..<next])
      var has = CueNeeds.Words()
      for place in sentence {
        let word = unsafe words[place]
        has.add(word, tables.lexicon.mark(word.mark))
      }
      let before = found.count
      unsafe each(false, own, has, words, sentence) { cue, range in
        guard known &>> UInt32(cue.set) & 1 == 0 else { return }
        known |= 1 &<< UInt32(cue.set)
        found.append(Finding(set: Int(cue.set), words: range))
      }
      guard found.count > before else { continue }
      var forbidden: UInt32 = 0
      unsafe each(true, own, has, words, sentence) { cue, _ in
        forbidden |= 1 &<< UInt32(cue.set)
      }
      for place in found.indices[before...].reversed()
      where forbidden &>> UInt32(found[place].set) & 1 == 1 {
        known &= ~(1 &<< UInt32(found[place].set))
        found.remove(at: place)
      }
    }
  }

  /// The words of the sentence that has a word.
  private static func sentence(
    around place: Int, of words: UnsafeBufferPointer<Word>
  ) -> Range<Int> {
    var start = place
    while start > 0, unsafe words[start].pause != .sentence { start -= 1 }
    var end = place + 1
    while end < words.count, unsafe words[end].pause != .sentence { end += 1 }
    return start..<end
  }

  /// Calls `body` with each cue that the sentence has, of those that show or of those that forbid, and
  /// the words it covers; `cues` are the places where one may start.
  @inline(__always)
  private func each(
    _ forbids: Bool, _ cues: UnsafeBufferPointer<Int32>, _ has: CueNeeds.Words,
    _ words: UnsafeBufferPointer<Word>, _ sentence: Range<Int>,
    _ body: (CueTables.Entry, Range<Int>) -> Void
  ) {
    for index in cues.indices {
      let place = unsafe Int(cues[index])
      let mark = tables.lexicon.mark(unsafe words[place].mark)
      var next = Int(forbids ? mark.forbids : mark.shows)
      guard next >= 0 else { continue }
      while unsafe tables.starts[next].cue >= 0 {
        let own = unsafe tables.starts[next]
        next += 1
        guard own.needs.mayBeMet(by: has) else { continue }
        let cue = unsafe tables.cues[Int(own.cue)]
        let start = place - Int(cue.lead)
        guard start >= sentence.lowerBound,
          let end = unsafe end(
            Int(cue.first), Int(cue.end), start + Int(cue.taken), words, sentence)
        else { continue }
        body(cue, min(start, end)..<max(start, end))
      }
    }
  }

  /// Where the cue's steps from `step` on end when they begin at `place`; nil when they don't.
  private func end(
    _ step: Int, _ last: Int, _ place: Int, _ words: UnsafeBufferPointer<Word>,
    _ sentence: Range<Int>
  ) -> Int? {
    guard step < last else { return place }
    let own = unsafe tables.steps[step]
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
      let longest = own.kind == .gap ? 4 : 12
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
      if unsafe tables.hashes[at] == word.hash { return true }
      at += 1
    }
    return false
  }
}
