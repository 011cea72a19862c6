/// The cues of several sets, as they are sought in texts.
@safe final class CueTables: @unchecked Sendable {
  /// The names of the sets, at most 32.
  let names: [StaticString]
  let cues: Pile<Cue>
  /// By cue: what it needs.
  let needs: Pile<CueNeeds>
  let steps: Pile<Cue.Step>
  /// The words of the steps, by their places in ``lexicon``.
  let words: Pile<Int32>
  /// What is known of the words that make a cue, turn others around, or tell the language.
  let lexicon: WordTable
  /// Lists of the cues that are sought by a word, each ended by -1.
  let lists: Pile<Int32>

  /// What a set is called, and its cues, one a line.
  typealias Table = (name: StaticString, cues: StaticString)

  init(_ sets: [Table]) {
    names = sets.map(\.name)
    var draft = CueDraft()
    for (set, own) in sets.enumerated() { draft.add(own.cues, set: set) }
    let needs = Pile(repeating: CueNeeds(), count: draft.cues.count)
    // The list at 0 is that of words by which none is sought.
    var lists = Pile<Int32>(capacity: 8192)
    lists.append(-1)
    var pairs = Pile<(cue: Int32, next: Int32)>(capacity: 8192)
    var sought = Pile<Int32>()
    for forbids in [false, true] {
      let heads = Pile<Int32>(repeating: -1, count: draft.marks.count)
      pairs.removeAll()
      for number in (0..<draft.cues.count).reversed() where draft.cues[number].forbids == forbids {
        let cue = Int32(truncatingIfNeeded: number)
        needs[number] = draft.seek(number, by: &sought)
        for place in 0..<sought.count {
          let word = Int(sought[place])
          // A word may be in two of its classes.
          if heads[word] >= 0, pairs[Int(heads[word])].cue == cue { continue }
          pairs.append((cue, heads[word]))
          heads[word] = Int32(truncatingIfNeeded: pairs.count - 1)
        }
      }
      for word in 0..<heads.count where heads[word] >= 0 {
        let list = Int32(truncatingIfNeeded: lists.count)
        if forbids { draft.marks[word].forbids = list } else { draft.marks[word].shows = list }
        var next = heads[word]
        while next >= 0 {
          lists.append(pairs[Int(next)].cue)
          next = pairs[Int(next)].next
        }
        lists.append(-1)
      }
    }
    self.needs = needs
    self.lists = lists
    cues = draft.cues
    steps = draft.steps
    words = draft.words
    lexicon = WordTable(draft.places, draft.marks)
  }
}
