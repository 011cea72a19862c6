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

  @Test func `what a cue needs is a word of each of its steps`() {
    func words(_ places: [Int32], classes: UInt64 = 0) -> CueNeeds.Words {
      var words = CueNeeds.Words()
      for place in places { words.add(place) }
      words.classes = classes
      return words
    }
    var draft = CueNeeds.Draft()
    #expect(draft.needs.mayBeMet(by: words([7])))
    draft.addAll(words([3]))
    draft.addOne(of: words([70, 80]), share: 0.1)
    draft.addOne(of: words([90], classes: 4), share: 0.2)
    #expect(draft.needs.mayBeMet(by: words([3, 80, 90])))
    #expect(draft.needs.mayBeMet(by: words([3, 70, 1], classes: 6)))
    #expect(!draft.needs.mayBeMet(by: words([70, 90])))
    #expect(!draft.needs.mayBeMet(by: words([3, 90])))
    #expect(!draft.needs.mayBeMet(by: words([3, 70], classes: 3)))
    // A step whose words are met more often than those of two others is not looked for.
    draft.addOne(of: words([100]), share: 0.3)
    #expect(draft.needs.mayBeMet(by: words([3, 80, 90])))
    draft.addOne(of: words([100]), share: 0.05)
    #expect(!draft.needs.mayBeMet(by: words([3, 80, 90])))
    #expect(draft.needs.mayBeMet(by: words([3, 80, 100])))
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
