/// The cues of several sets, as they are sought in texts.
@safe final class CueTables: @unchecked Sendable {
  /// The names of the sets, at most 32.
  let names: [StaticString]
  let cues: UnsafeMutablePointer<Entry>
  let steps: UnsafeMutablePointer<Cue.Step>
  let hashes: UnsafeMutablePointer<UInt64>
  /// What is known of the words that make a cue, turn others around, or tell the language.
  let lexicon: WordTable
  /// Lists of the cues that words start, each ended by one with the cue -1; words that start the same
  /// cues share a list.
  let starts: UnsafeMutablePointer<Start>

  /// A cue that a word starts: what else it needs stands beside it, since most are passed over.
  struct Start: BitwiseCopyable {
    var needs: CueNeeds
    var cue: Int32
  }

  struct Entry: BitwiseCopyable {
    var set: UInt8
    /// How many words stand before the one by which it is sought, and 1 when that is its first step,
    /// which need not be looked at again.
    var lead: Int32
    var taken: Int32
    var first: Int32
    var end: Int32
  }

  /// What a set is called, and its cues, one a line.
  typealias Table = (name: StaticString, cues: StaticString)

  init(_ sets: [Table]) {
    names = sets.map(\.name)
    var entries: [Entry] = []
    var steps: [Cue.Step] = []
    var hashes: [UInt64] = []
    var needs: [CueNeeds] = []
    var shows = CueStarts()
    var forbids = CueStarts()
    for (set, own) in sets.enumerated() {
      let text = own.cues.description
      for line in text.utf8.split(separator: UInt8(ascii: "\n")) {
        let cue = Cue(line)
        let start = cue.start
        let number = Int32(truncatingIfNeeded: entries.count)
        if let sought = cue.steps.dropFirst(start.step).first {
          if cue.forbids { forbids.add(number, sought) } else { shows.add(number, sought) }
        }
        let first = steps.count
        for step in cue.steps {
          steps.append(
            Cue.Step(
              kind: step.kind, first: Int32(truncatingIfNeeded: hashes.count),
              count: Int32(truncatingIfNeeded: step.words.count), classes: step.classes))
          hashes += step.words
        }
        let taken: Int32 = start.lead == 0 && cue.steps.first?.kind == .words ? 1 : 0
        entries.append(
          Entry(
            set: UInt8(truncatingIfNeeded: set),
            lead: Int32(truncatingIfNeeded: start.lead), taken: taken,
            first: Int32(truncatingIfNeeded: first) + taken,
            end: Int32(truncatingIfNeeded: steps.count)))
        needs.append(CueNeeds(cue, besides: start.step))
      }
    }
    let classes = steps.reduce(0) { $0 | $1.classes }
    var marks = WordMark.ofLittleWords
    for word in shows.words { marks[word, default: WordMark()].shows = -1 }
    for word in forbids.words { marks[word, default: WordMark()].forbids = -1 }
    for (bit, words) in CueWords.members(of: classes) {
      for word in words { marks[word, default: WordMark()].classes |= bit }
    }
    var starts: [Start] = []
    for (own, place) in [(shows, \WordMark.shows), (forbids, \WordMark.forbids)] {
      var lists: [[UInt64]: Int32] = [:]
      for (word, mark) in marks {
        guard let kind = own.kind(of: word, mark.classes) else { continue }
        if lists[kind] == nil {
          lists[kind] = Int32(truncatingIfNeeded: starts.count)
          starts += own.cues(of: word, mark.classes).map { Start(needs: needs[Int($0)], cue: $0) }
          starts.append(Start(needs: needs[0], cue: -1))
        }
        marks[word]?[keyPath: place] = lists[kind] ?? -1
      }
    }
    lexicon = WordTable(marks)
    unsafe cues = CueTables.copied(entries)
    unsafe self.steps = CueTables.copied(steps)
    unsafe self.hashes = CueTables.copied(hashes)
    unsafe self.starts = CueTables.copied(starts)
  }

  deinit {
    unsafe cues.deallocate()
    unsafe steps.deallocate()
    unsafe hashes.deallocate()
    unsafe starts.deallocate()
  }

  private static func copied<T: BitwiseCopyable>(_ values: [T]) -> UnsafeMutablePointer<T> {
    let copy = UnsafeMutablePointer<T>.allocate(capacity: max(1, values.count))
    for (place, value) in values.enumerated() { unsafe (copy + place).initialize(to: value) }
    return unsafe copy
  }
}
