/// Cues while they are read from their tables.
struct CueDraft: ~Copyable {
  var cues = Pile<Cue>(capacity: 2048)
  var steps = Pile<Cue.Step>(capacity: 4096)
  /// The words of the steps, by their places in ``places``.
  var words = Pile<Int32>(capacity: 8192)
  var places = HashPlaces(capacity: 4096)
  /// By place of a word: what is known of it.
  var marks = Pile<WordMark>(capacity: 4096)
  /// By step: how often a word is met that it takes, against the most frequent one.
  private var shares = Pile<Float>(capacity: 4096)
  /// The names of the classes.
  private var names = HashPlaces(capacity: 64)
  private var classes = Pile<Class>()
  /// The words of the classes.
  private var members = Pile<Int32>(capacity: 2048)
  /// The words up to here are common ones, the most frequent first.
  private var common: Int32 = 0

  /// A class of words; not private, since a compiler for debugging trips over that.
  struct Class: BitwiseCopyable {
    /// Its words among ``members``.
    var first: Int
    var end: Int
    /// How often one of them is met.
    var share: Float = 0
  }

  /// Knows the common words, those of the classes, and those that tell of negation and language.
  init() {
    marks.append(WordMark())
    read(CommonWords.list) { _ in }
    common = Int32(truncatingIfNeeded: places.count)
    read(Negations.words) { $0.reach = Negations.reach }
    read("but") { $0.keeps = 0 }
    read(Language.english) { $0.english &+= 1 }
    read(Language.others) { $0.others &+= 1 }
    var text = CueText(CueWords.classes)
    while text.next != 0 { addClass(&text) }
  }

  /// Reads words, and notes something of each.
  @inline(__always)
  private mutating func read(_ words: StaticString, _ note: (inout WordMark) -> Void) {
    var text = CueText(words)
    repeat { note(&marks[Int(place(of: text.word()))]) } while text.passesSpaces()
  }

  /// Reads a class of words, which are in a line with its name.
  private mutating func addClass(_ text: inout CueText) {
    let bit: UInt64 = 1 &<< UInt64(classes.count)
    names.add(text.word())
    var new = Class(first: members.count, end: 0)
    while text.passesSpaces() {
      let place = place(of: text.word())
      marks[Int(place)].own.classes |= bit
      members.append(place)
      new.share += share(of: place)
    }
    new.end = members.count
    classes.append(new)
    text.pass()
  }

  /// The place of a word, which is known from now on.
  @inline(__always)
  private mutating func place(of word: UInt64) -> Int32 {
    let place = places.add(word)
    if Int(place) == marks.count { marks.append(WordMark(own: CueNeeds.Words(place))) }
    return place
  }

  /// Reads the cues of a set.
  mutating func add(_ table: StaticString, set: Int) {
    var text = CueText(table)
    while text.next != 0 {
      let forbids = text.passes(UInt8(ascii: "!"))
      let first = Int32(truncatingIfNeeded: steps.count)
      repeat { addStep(&text) } while text.passesSpaces()
      cues.append(
        Cue(
          set: UInt8(truncatingIfNeeded: set), forbids: forbids, first: first,
          end: Int32(truncatingIfNeeded: steps.count)))
      text.pass()
    }
  }

  private mutating func addStep(_ text: inout CueText) {
    if let kind = Cue.Step.Kind(&text) {
      shares.append(0)
      return steps.append(Cue.Step(kind: kind))
    }
    var step = Cue.Step(kind: text.passes(UInt8(ascii: "~")) ? .other : .words)
    step.first = Int32(truncatingIfNeeded: words.count)
    var share: Float = 0
    repeat {
      let isCapital = text.next &- UInt8(ascii: "A") < 26
      let word = text.word()
      let number = isCapital ? names.place(of: word) : 0
      if number > 0 {
        step.classes |= 1 &<< UInt64(number &- 1)
      } else {
        let place = place(of: word)
        words.append(place)
        share += self.share(of: place)
      }
    } while text.passes(UInt8(ascii: "|"))
    if text.passes(UInt8(ascii: "?")), step.kind == .words { step.kind = .optional }
    step.count = UInt16(truncatingIfNeeded: words.count - Int(step.first))
    eachClass(of: step) { share += classes[$0].share }
    steps.append(step)
    shares.append(share)
  }

  // MARK: - How they are sought

  /// How often a word is met, against the most frequent one.
  private func share(of word: Int32) -> Float { word <= common ? 1 / Float(word) : 1 / 2000 }

  private func each(word step: Cue.Step, _ body: (Int32) -> Void) {
    for place in Int(step.first)..<Int(step.first) + Int(step.count) { body(words[place]) }
  }

  private func eachClass(of step: Cue.Step, _ body: (Int) -> Void) {
    var rest = step.classes
    while rest != 0 {
      body(rest.trailingZeroBitCount)
      rest &= rest - 1
    }
  }

  /// Has a cue sought by the step whose words are met least, and puts them into `sought`; gives back
  /// what it needs beside them.
  mutating func seek(_ number: Int, by sought: inout Pile<Int32>) -> CueNeeds.Draft {
    sought.removeAll()
    var draft = CueNeeds.Draft()
    guard let best = anchor(of: number) else { return draft }
    each(word: steps[best]) { sought.append($0) }
    eachClass(of: steps[best]) { number in
      for place in classes[number].first..<classes[number].end { sought.append(members[place]) }
    }
    let near = near(best, of: number)
    if let near { draft.ask(for: group(near.step), at: near.offset) }
    for place in Int(cues[number].first)..<Int(cues[number].end)
    where place != best && place != near?.step && steps[place].kind == .words {
      let group = group(place)
      let isOne = steps[place].count == 1 && group.classes == 0
      if isOne { draft.addAll(group) } else { draft.addOne(of: group, share: shares[place]) }
    }
    return draft
  }

  /// The words of a step.
  private func group(_ step: Int) -> CueNeeds.Words {
    var group = CueNeeds.Words()
    each(word: steps[step]) { group.add($0) }
    group.classes = steps[step].classes
    return group
  }

  /// Of the steps that are always just as far from the one by which a cue is sought, the one whose
  /// words are met least.
  private func near(_ best: Int, of number: Int) -> (step: Int, offset: Int)? {
    // Else the cue is sought around a word that need not be the one of that step.
    guard cues[number].least == cues[number].most else { return nil }
    var near: (step: Int, offset: Int)?
    for place in Int(cues[number].first)..<Int(cues[number].end)
    where place != best && steps[place].kind == .words {
      guard let offset = offset(of: place, from: best), offset.magnitude <= CueNeeds.reach,
        shares[place] < near.map({ shares[$0.step] }) ?? .infinity
      else { continue }
      near = (place, offset)
    }
    return near
  }

  /// How many words a step is behind another, below 0 if before it; nil when that differs.
  private func offset(of step: Int, from other: Int) -> Int? {
    var offset: Int32 = 0
    for place in min(step, other)..<max(step, other) {
      guard let width = steps[place].width, width.lowerBound == width.upperBound else { return nil }
      offset += width.lowerBound
    }
    return Int(step < other ? -offset : offset)
  }

  /// The step by which a cue is sought; notes how many words stand before it.
  private mutating func anchor(of number: Int) -> Int? {
    var least: Int32 = 0
    var most: Int32 = 0
    var best: Int?
    for place in Int(cues[number].first)..<Int(cues[number].end) {
      if steps[place].kind == .words, shares[place] < best.map({ shares[$0] }) ?? .infinity {
        best = place
        cues[number].least = least
        cues[number].most = most
      }
      // What stands behind words that are listened to may be anywhere.
      guard let width = steps[place].width else { break }
      least += width.lowerBound
      most += width.upperBound
    }
    return best
  }
}
