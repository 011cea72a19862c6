/// Cuts a text into words.
///
/// What is not somebody's word is left out: handles, links, e-mail addresses, HTML tags, placeholders
/// such as `[name]`. Letters are small, `’` is `'`, `soooo` is `soo`; what is said loudly is marked.
/// Marks (`!`, `!!`, `?`, `??`, `...`), emoji and emoticons are words of their own, all numbers are one
/// word. Linear in the text.
@safe final class WordReader {
  private var start: UnsafeMutablePointer<Word>
  private var capacity = 256
  private(set) var count = 0
  /// By place: the words that may be part of a cue.
  private var cued: UnsafeMutablePointer<Int32>
  private var cuedCount = 0
  /// The sentences begun, and what is in them.
  private var begun: UnsafeMutablePointer<Sentence>
  private var sentenceCount = 0
  private(set) var tally = LanguageTally()
  /// How many words are in another script.
  private(set) var strangeCount = 0
  var at = 0
  var pause = Word.Pause.sentence
  /// Where the text between spaces began, and how many words there were then.
  var runStart = 0
  var runWords = 0
  /// How many words a negation still turns around.
  var scope = 0
  private let lexicon: WordTable
  private let but = Negations.but
  /// By byte: what it begins, and its small letter, 0 for what is no ASCII letter.
  private let classes: UnsafeMutablePointer<Class>
  private let letters: UnsafeMutablePointer<UInt8>
  /// By byte: whether it ends every word.
  let ends: UnsafeMutablePointer<Bool>

  /// A sentence ends where the next begins.
  struct Sentence: BitwiseCopyable {
    /// The place of its first word.
    var start: Int32
    var has = CueNeeds.Words()
  }

  /// A reader that marks the words of `lexicon`.
  init(_ lexicon: WordTable = SignalCues.tables.lexicon) {
    self.lexicon = lexicon
    unsafe start = .allocate(capacity: capacity)
    unsafe cued = .allocate(capacity: capacity)
    unsafe begun = .allocate(capacity: capacity)
    unsafe classes = .allocate(capacity: 256)
    unsafe letters = .allocate(capacity: 256)
    unsafe ends = .allocate(capacity: 256)
    for byte in 0...UInt8.max {
      unsafe (classes + Int(byte)).initialize(to: WordReader.class(of: byte))
      let isLetter = WordReader.isLetter(byte)
      unsafe (letters + Int(byte)).initialize(to: isLetter ? byte | 0x20 : 0)
      let mayGoOn = byte == UInt8(ascii: "'") || byte == UInt8(ascii: "&")
      let isPart = byte != UInt8(ascii: "_") && WordReader.isWordByte(byte)
      unsafe (ends + Int(byte)).initialize(to: !isPart && !mayGoOn)
    }
  }

  deinit {
    unsafe start.deallocate()
    unsafe cued.deallocate()
    unsafe begun.deallocate()
    unsafe classes.deallocate()
    unsafe letters.deallocate()
    unsafe ends.deallocate()
  }

  /// The words of the text read last.
  var words: UnsafeBufferPointer<Word> { unsafe UnsafeBufferPointer(start: start, count: count) }

  /// The places of those words that may be part of a cue.
  var cues: UnsafeBufferPointer<Int32> {
    unsafe UnsafeBufferPointer(start: cued, count: cuedCount)
  }

  /// The sentences of the text read last.
  var sentences: UnsafeBufferPointer<Sentence> {
    unsafe UnsafeBufferPointer(start: begun, count: sentenceCount)
  }

  /// Forgets all words but the first `kept`.
  func forget(after kept: Int) {
    count = min(count, kept)
    while cuedCount > 0, unsafe cued[cuedCount - 1] >= Int32(truncatingIfNeeded: count) {
      cuedCount -= 1
    }
    // A sentence that began with a forgotten word begins with the next.
    while sentenceCount > 0,
      unsafe begun[sentenceCount - 1].start >= Int32(truncatingIfNeeded: count)
    {
      sentenceCount -= 1
      pause = .sentence
    }
  }

  /// Reads `text`, which is UTF-8.
  func read(_ text: UnsafeRawBufferPointer) {
    count = 0
    cuedCount = 0
    sentenceCount = 0
    tally = LanguageTally()
    strangeCount = 0
    at = 0
    pause = .sentence
    runStart = 0
    runWords = 0
    scope = 0
    while at < text.count {
      let byte = unsafe text[at]
      switch unsafe classes[Int(byte)] {
      case .letter: if unsafe !readLetters(text) { unsafe readWord(text) }
      case .space: unsafe space(byte, text)
      case .digit: unsafe readNumber(text)
      case .high: unsafe readHigh(text)
      case .mark: unsafe readMark(text)
      case .face where unsafe readFace(text): break
      case .face, .comma: stop(.clause)
      case .point: unsafe readPoints(text)
      case .other: unsafe readOther(text)
      }
    }
  }

  private enum Class: UInt8 { case letter, digit, space, high, mark, face, comma, point, other }

  private static func `class`(of byte: UInt8) -> Class {
    switch byte {
    case 0x61...0x7a, 0x41...0x5a: .letter
    case 0x30...0x39: .digit
    case 0...0x20, 0x7f: .space
    case 0x80...0xff: .high
    case UInt8(ascii: "!"), UInt8(ascii: "?"): .mark
    case UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "="): .face
    case UInt8(ascii: "."): .point
    case UInt8(ascii: ","), UInt8(ascii: ")"), UInt8(ascii: "("), UInt8(ascii: "\""),
      UInt8(ascii: "|"), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: "{"),
      UInt8(ascii: "/"), UInt8(ascii: "~"):
      .comma
    default: .other
    }
  }

  @inline(__always)
  static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  @inline(__always)
  static func isWordByte(_ byte: UInt8) -> Bool {
    isLetter(byte) || byte &- 0x30 < 10 || byte == UInt8(ascii: "_") || byte >= 0x80
  }

  /// Passes one byte that parts the words beside it.
  private func stop(_ pause: Word.Pause) {
    at += 1
    self.pause = max(self.pause, pause)
    scope = 0
  }

  @inline(__always)
  func passSpace() {
    at &+= 1
    runStart = at
    runWords = count
  }

  private func space(_ byte: UInt8, _ text: UnsafeRawBufferPointer) {
    passSpace()
    if byte == UInt8(ascii: "\n") {
      pause = .sentence
      scope = 0
    }
  }

  // MARK: - Words

  /// Reads a word of any bytes.
  func readWord(_ text: UnsafeRawBufferPointer) {
    let begin = at
    let letters = unsafe letters
    if begin <= runStart + 1, unsafe skipsLink(text) { return }
    guard let base = unsafe text.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return }
    let count = text.count
    var at = begin
    var hash = WordHash()
    var previous: UInt8 = 0
    var isRepeated = false
    var capitals: UInt8 = 0
    var length = 0
    var negates = false
    while at < count {
      let raw = unsafe base[at]
      var byte = unsafe letters[Int(raw)]
      var width = 1
      if byte != 0 {
        // Small letters have a bit that capitals lack.
        capitals |= raw
      } else if raw &- 0x30 < 10 {
        byte = raw
        capitals |= 0x20
      } else {
        width = unsafe apostrophe(text, at)
        if width > 0, at + width < count, unsafe WordReader.isLetter(base[at + width]) {
          byte = UInt8(ascii: "'")
          negates = unsafe previous == UInt8(ascii: "n") && base[at + width] | 0x20 == 0x74
        } else if raw >= 0x80, unsafe WordReader.isLetterScalar(text, at) {
          width = 1
          byte = unsafe WordReader.lowered(text, at)
        } else {
          break
        }
        capitals |= 0x20
      }
      at &+= width
      length &+= 1
      if byte == previous {
        // Of a letter, no more than two in a row.
        if isRepeated, byte &- 0x61 < 26 { continue }
        isRepeated = true
      } else {
        isRepeated = false
        previous = byte
      }
      hash.add(byte)
    }
    if at == begin {
      self.at = at + 1
      return
    }
    self.at = at
    hash.end()
    var word = Word(hash: hash.value, start: Int32(truncatingIfNeeded: begin), end: 0)
    word.isLoud = length > 2 && capitals & 0x20 == 0
    if unsafe base[begin] >= 0xc4 { strangeCount += 1 }
    append(word, negates: negates)
  }

  @inline(__always)
  func append(_ word: Word, negates: Bool = false) {
    var word = word
    word.mark = lexicon.place(of: word.hash)
    let mark = lexicon.mark(word.mark)
    word.end = Int32(truncatingIfNeeded: at)
    word.pause = pause
    if count == capacity { grow() }
    if pause == .sentence {
      unsafe begun[sentenceCount] = Sentence(start: Int32(truncatingIfNeeded: count))
      sentenceCount &+= 1
    }
    pause = .none
    unsafe begun[sentenceCount &- 1].has.add(word.mark)
    unsafe begun[sentenceCount &- 1].has.classes |= mark.classes
    if word.kind == .word {
      if word.hash == but { scope = 0 }
      word.isNegated = scope > 0
      scope = negates || mark.negates ? Negations.reach : max(0, scope - 1)
      tally.add(mark.tally)
    }
    unsafe start[count] = word
    unsafe cued[cuedCount] = Int32(truncatingIfNeeded: count)
    cuedCount &+= mark.startsCue ? 1 : 0
    count &+= 1
  }

  private func grow() {
    let larger = UnsafeMutablePointer<Word>.allocate(capacity: capacity * 2)
    unsafe larger.update(from: start, count: count)
    unsafe start.deallocate()
    unsafe start = larger
    let cues = UnsafeMutablePointer<Int32>.allocate(capacity: capacity * 2)
    unsafe cues.update(from: cued, count: cuedCount)
    unsafe cued.deallocate()
    unsafe cued = cues
    let sentences = UnsafeMutablePointer<Sentence>.allocate(capacity: capacity * 2)
    unsafe sentences.update(from: begun, count: sentenceCount)
    unsafe begun.deallocate()
    unsafe begun = sentences
    capacity *= 2
  }
}
