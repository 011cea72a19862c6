import Foundation
import Testing

@testable import SwanKit

/// Cues are sought by their rarest words, and by them alone none is missed.
struct CueFinderTests {
  /// The sets found by trying each cue at each word, without looking for anything first.
  private func tried(_ reader: WordReader, _ finder: CueFinder) -> Set<Int> {
    var found: Set<Int> = []
    let words = unsafe reader.words
    let starts = unsafe reader.sentences.map { Int($0.start) } + [reader.count]
    for (start, end) in zip(starts, starts.dropFirst()) {
      func isThere(_ cue: Cue) -> Bool {
        (start..<end).contains {
          unsafe finder.end(Int(cue.first), Int(cue.end), $0, words, start..<end) != nil
        }
      }
      let all = (0..<finder.tables.cues.count).map { finder.tables.cues[$0] }
      let shown = Set(all.filter { !$0.forbids && isThere($0) }.map { Int($0.set) })
      let forbidden = Set(all.filter { $0.forbids && isThere($0) }.map { Int($0.set) })
      found.formUnion(shown.subtracting(forbidden))
    }
    return found
  }

  @Test func `what is found is what trying each cue at each word finds`() {
    let listener = Listener([.builtIn])
    var wrong: [String] = []
    for sentence in SignalSentences.all.flatMap({ $0.plus + $0.minus })
    where Hearing(sentence, listener).signals != nil {
      let found = Set(listener.signals.map(\.set))
      if found != tried(listener.reader, listener.finder) { wrong.append(sentence) }
    }
    #expect(wrong.isEmpty, "\(wrong.joined(separator: "\n"))")
  }

  /// The set found in a text by these cues, the second of two; nil for none.
  private func found(_ text: String, _ cues: StaticString) -> Int? {
    let tables = CueTables([("first", cues), ("second", "zebra")])
    let reader = WordReader(tables.lexicon)
    let listener = Listener([.builtIn])
    let finder = CueFinder(tables, tone: listener.ears.first.flatMap { Tone($0) })
    unsafe Array(text.utf8).withUnsafeBytes { unsafe reader.read($0) }
    finder.find(in: reader)
    return unsafe finder.found.first?.set
  }

  @Test func `a cue ends with its own last step, whatever is listened for on the way`() {
    // The place in the text, some words on, was once taken for the cue's end.
    #expect(found("they always do a wonderful lovely job for us all here", "always +") == 0)
    #expect(found("they always do a terrible awful job for us all here", "always +") == nil)
    let more: StaticString = "zzz\nalways + $"
    #expect(found("they always do a wonderful lovely job", more) == 0)
    #expect(found("they always do a wonderful lovely job but not on monday", more) == nil)
  }

  @Test func `what a cue needs is a word of each of its steps`() {
    func words(_ places: [Int32], classes: UInt64 = 0) -> CueNeeds.Words {
      var words = CueNeeds.Words()
      for place in places { words.add(place) }
      words.classes = classes
      return words
    }
    func mayBeMet(_ draft: CueNeeds.Draft, _ words: CueNeeds.Words) -> Bool {
      draft.needs.mayBeMet(by: words, near: words)
    }
    var draft = CueNeeds.Draft()
    #expect(mayBeMet(draft, words([7])))
    draft.addAll(words([3]))
    draft.addOne(of: words([70, 80]), share: 0.1)
    draft.addOne(of: words([90], classes: 4), share: 0.2)
    #expect(mayBeMet(draft, words([3, 80, 90])))
    #expect(mayBeMet(draft, words([3, 70, 1], classes: 6)))
    #expect(!mayBeMet(draft, words([70, 90])))
    #expect(!mayBeMet(draft, words([3, 90])))
    #expect(!mayBeMet(draft, words([3, 70], classes: 3)))
    // A step whose words are met more often than those of two others is not looked for.
    draft.addOne(of: words([100]), share: 0.3)
    #expect(mayBeMet(draft, words([3, 80, 90])))
    draft.addOne(of: words([100]), share: 0.05)
    #expect(!mayBeMet(draft, words([3, 80, 90])))
    #expect(mayBeMet(draft, words([3, 80, 100])))
    // Nor is the second of them where a word is asked for at a place.
    draft = CueNeeds.Draft()
    draft.ask(for: words([110]), at: -1)
    draft.addOne(of: words([100]), share: 0.1)
    draft.addOne(of: words([90]), share: 0.2)
    #expect(draft.offset == -1)
    #expect(draft.needs.mayBeMet(by: words([100]), near: words([110])))
    #expect(!draft.needs.mayBeMet(by: words([100, 110]), near: words([100])))
  }

  @Test func `each sentence knows what is in it`() {
    let reader = WordReader()
    var text = "I always wait. www.example.com never again! Thanks"
    text.withUTF8 { unsafe reader.read(UnsafeRawBufferPointer($0)) }
    let starts = unsafe reader.sentences.map { Int($0.start) }
    // "I always wait", "never again !", "Thanks": the link is nobody's words.
    #expect(starts == [0, 3, 6] && reader.count == 7)
  }
}
