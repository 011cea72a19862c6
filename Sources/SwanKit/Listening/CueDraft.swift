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
  private var classes = Pile<Class>()
  /// The words of the classes.
  private var members = Pile<Int32>(capacity: 2048)
  /// The words up to here are common ones, the most frequent first.
  private var common: Int32 = 0

  /// A class of words; not private, since a compiler for debugging trips over that.
  struct Class: BitwiseCopyable {
    /// The hash of its name.
    var name: UInt64
    /// Its words among ``members``.
    var first: Int
    var end: Int
    /// How often one of them is met.
    var share: Float = 0
  }

  private typealias Bytes = UnsafeBufferPointer<UInt8>

  /// Knows the common words, those of the classes, and those that tell of negation and language.
  init() {
    marks.append(WordMark())
    unsafe CueDraft.each(CommonWords.list, UInt8(ascii: " ")) { unsafe _ = place(of: $0) }
    common = Int32(truncatingIfNeeded: places.count)
    unsafe CueDraft.each(Negations.words, UInt8(ascii: " ")) {
      unsafe marks[place(of: $0)].reach = Negations.reach
    }
    unsafe CueDraft.each("but", UInt8(ascii: " ")) { unsafe marks[place(of: $0)].keeps = 0 }
    unsafe CueDraft.each(Language.english, UInt8(ascii: " ")) {
      unsafe marks[place(of: $0)].tally.add(.ofEnglish)
    }
    unsafe CueDraft.each(Language.others, UInt8(ascii: " ")) {
      unsafe marks[place(of: $0)].tally.add(.ofOthers)
    }
    unsafe CueDraft.each(CueWords.classes, UInt8(ascii: "\n")) { unsafe add(class: $0) }
  }

  /// Reads a class of words.
  private mutating func add(class line: Bytes) {
    var new = Class(name: 0, first: members.count, end: members.count)
    let bit: UInt64 = 1 &<< UInt64(classes.count)
    unsafe CueDraft.each(line, UInt8(ascii: " ")) { word in
      if new.name == 0 { return new.name = unsafe WordHash.of(word) }
      let place = unsafe place(of: word)
      marks[place].classes |= bit
      members.append(Int32(truncatingIfNeeded: place))
      new.share += share(of: Int32(truncatingIfNeeded: place))
    }
    new.end = members.count
    classes.append(new)
  }

  /// Calls `body` with each part of `text` between separators.
  private static func each(_ text: StaticString, _ separator: UInt8, _ body: (Bytes) -> Void) {
    unsafe each(Bytes(start: text.utf8Start, count: text.utf8CodeUnitCount), separator, body)
  }

  private static func each(_ text: Bytes, _ separator: UInt8, _ body: (Bytes) -> Void) {
    var start = 0
    for at in 0...text.count where unsafe at == text.count || text[at] == separator {
      if at > start { unsafe body(Bytes(rebasing: text[start..<at])) }
      start = at + 1
    }
  }

  /// The place of a word, which is known from now on.
  private mutating func place(of word: Bytes) -> Int {
    let place = unsafe Int(places.add(WordHash.of(word)))
    if place == marks.count { marks.append(WordMark()) }
    return place
  }

  /// Reads the cues of a set.
  mutating func add(_ table: StaticString, set: Int) {
    unsafe CueDraft.each(table, UInt8(ascii: "\n")) { unsafe add(line: $0, set: set) }
  }

  private mutating func add(line: Bytes, set: Int) {
    let forbids = unsafe line[0] == UInt8(ascii: "!")
    let first = Int32(truncatingIfNeeded: steps.count)
    unsafe CueDraft.each(Bytes(rebasing: line[(forbids ? 1 : 0)...]), UInt8(ascii: " ")) {
      unsafe add(step: $0)
    }
    cues.append(
      Cue(
        set: UInt8(truncatingIfNeeded: set), forbids: forbids, first: first,
        end: Int32(truncatingIfNeeded: steps.count)))
  }

  private mutating func add(step text: Bytes) {
    if let kind = unsafe Cue.Step.Kind(text) {
      shares.append(0)
      return steps.append(Cue.Step(kind: kind))
    }
    let isOther = unsafe text[0] == UInt8(ascii: "~")
    let isOptional = unsafe text.count > 1 && text[text.count - 1] == UInt8(ascii: "?")
    var step = Cue.Step(kind: isOther ? .other : isOptional ? .optional : .words)
    step.first = Int32(truncatingIfNeeded: words.count)
    let own = unsafe text[(isOther ? 1 : 0)..<(isOptional ? text.count - 1 : text.count)]
    unsafe CueDraft.each(Bytes(rebasing: own), UInt8(ascii: "|")) { word in
      if unsafe word[0] &- UInt8(ascii: "A") < 26 {
        let name = unsafe WordHash.of(word)
        for number in 0..<classes.count where classes[number].name == name {
          return step.classes |= 1 &<< UInt64(number)
        }
      }
      words.append(unsafe Int32(truncatingIfNeeded: place(of: word)))
    }
    step.count = Int32(truncatingIfNeeded: words.count) - step.first
    steps.append(step)
    shares.append(share(of: step))
  }

  // MARK: - How they are sought

  /// How often a word is met, against the most frequent one.
  private func share(of word: Int32) -> Float { word <= common ? 1 / Float(word) : 1 / 2000 }

  /// How often a word is met that a step takes.
  private func share(of step: Cue.Step) -> Float {
    var share: Float = 0
    each(word: step) { share += self.share(of: $0) }
    eachClass(of: step) { share += classes[$0].share }
    return share
  }

  private func each(word step: Cue.Step, _ body: (Int32) -> Void) {
    for place in Int(step.first)..<Int(step.first + step.count) { body(words[place]) }
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
  mutating func seek(_ number: Int, by sought: inout Pile<Int32>) -> CueNeeds {
    sought.removeAll()
    guard let best = anchor(of: number) else { return CueNeeds() }
    each(word: steps[best]) { sought.append($0) }
    eachClass(of: steps[best]) { number in
      for place in classes[number].first..<classes[number].end { sought.append(members[place]) }
    }
    var draft = CueNeeds.Draft()
    for place in Int(cues[number].first)..<Int(cues[number].end)
    where place != best && steps[place].kind == .words {
      var group = CueNeeds.Words()
      each(word: steps[place]) { group.add($0) }
      group.classes = steps[place].classes
      let isOne = steps[place].count == 1 && group.classes == 0
      if isOne { draft.addAll(group) } else { draft.addOne(of: group, share: shares[place]) }
    }
    return draft.needs
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
