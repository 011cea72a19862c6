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
  /// By word: where the cues that forbid and are sought by it stand in ``lists``.
  let forbids: Pile<Int32>
  /// Lists of the cues that are sought by a word; none begins at 0.
  let lists: Pile<Sought>

  /// A cue that is sought by a word.
  struct Sought: BitwiseCopyable {
    /// Its place; there are fewer than 65,536.
    var cue: UInt16
    /// Where the words stand that it needs near: ``CueNeeds/Draft/offset``.
    var offset: Int8
    /// 1 for the last one of its list, else 0.
    var isLast: UInt8 = 0
  }

  /// What a set is called, and its cues, one a line.
  typealias Table = (name: StaticString, cues: StaticString)

  init(_ sets: [Table]) {
    names = sets.map(\.name)
    var draft = CueDraft()
    for (set, own) in sets.enumerated() { draft.add(own.cues, set: set) }
    let needs = Pile(repeating: CueNeeds(), count: draft.cues.count)
    let offsets = Pile<Int8>(repeating: 0, count: draft.cues.count)
    // A list at 0 is that of words by which none is sought.
    var lists = Pile<Sought>(capacity: 8192)
    lists.append(Sought(cue: 0, offset: 0, isLast: 1))
    var pairs = Pile<(cue: Int32, next: Int32)>(capacity: 8192)
    var sought = Pile<Int32>()
    let forbidden = Pile<Int32>(repeating: 0, count: draft.marks.count)
    for forbids in [false, true] {
      let heads = Pile<Int32>(repeating: -1, count: draft.marks.count)
      pairs.removeAll()
      for number in (0..<draft.cues.count).reversed() where draft.cues[number].forbids == forbids {
        let cue = Int32(truncatingIfNeeded: number)
        let own = draft.seek(number, by: &sought)
        needs[number] = own.needs
        offsets[number] = Int8(truncatingIfNeeded: own.offset)
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
        if forbids { forbidden[word] = list } else { draft.marks[word].shows = list }
        var next = heads[word]
        while next >= 0 {
          let cue = pairs[Int(next)].cue
          lists.append(Sought(cue: UInt16(truncatingIfNeeded: cue), offset: offsets[Int(cue)]))
          next = pairs[Int(next)].next
        }
        lists[lists.count - 1].isLast = 1
      }
    }
    self.needs = needs
    self.lists = lists
    self.forbids = forbidden
    cues = draft.cues
    steps = draft.steps
    words = draft.words
    lexicon = WordTable(draft.places, draft.marks)
  }
}
