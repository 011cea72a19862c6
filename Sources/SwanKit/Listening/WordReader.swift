/// Cuts a text into words.
///
/// What is not somebody's word is left out: handles, links, e-mail addresses, HTML tags, placeholders
/// such as `[name]`. Letters are small, `’` is `'`, `soooo` is `soo`; what is said loudly is marked.
/// Marks (`!`, `!!`, `?`, `??`, `...`), emoji and emoticons are words of their own, all numbers are one
/// word. Linear in the text.
@safe final class WordReader {
  private(set) var room = WordRoom(capacity: 256)
  /// How many words are in another script.
  private(set) var strangeCount = 0
  /// How many words there are, how many of them are marked, and may be part of a cue, and begin a
  /// sentence.
  var count = 0
  var markedCount = 0
  var cuedCount = 0
  var sentenceCount = 0
  var tally = LanguageTally()
  var at = 0
  /// What stands before the next word, and whether that ends what negations reach.
  var pause = Word.Pause.sentence
  var isFree = true
  /// Where the text between spaces began, and how many words there were then.
  private(set) var runStart = 0
  private(set) var runWords = 0
  /// How many words a negation still turns around.
  var scope: UInt8 = 0
  let lexicon: WordTable
  /// By byte: what it begins, and its small letter, 0 for what is no ASCII letter.
  private let classes: UnsafeMutablePointer<Class>
  private let letters: UnsafeMutablePointer<UInt8>
  /// By byte: whether it ends every word.
  let ends: UnsafeMutablePointer<Bool>

  /// A reader that marks the words of `lexicon`.
  init(_ lexicon: WordTable = SignalCues.tables.lexicon) {
    self.lexicon = lexicon
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
    room.deallocate()
    unsafe classes.deallocate()
    unsafe letters.deallocate()
    unsafe ends.deallocate()
  }

  /// The words of the text read last.
  var words: UnsafeBufferPointer<Word> {
    unsafe UnsafeBufferPointer(start: room.words, count: count)
  }

  /// The sentences of the text read last.
  var sentences: UnsafeBufferPointer<Sentence> {
    unsafe UnsafeBufferPointer(start: room.begun, count: sentenceCount)
  }

  /// Reads `text`, which is UTF-8.
  func read(_ text: UnsafeRawBufferPointer) {
    count = 0
    markedCount = 0
    cuedCount = 0
    sentenceCount = 0
    tally = LanguageTally()
    strangeCount = 0
    at = 0
    pause = .sentence
    isFree = true
    runStart = 0
    runWords = 0
    scope = 0
    if text.count > room.capacity {
      room.deallocate()
      room = WordRoom(capacity: max(text.count, room.capacity * 2))
    }
    unsafe room.breakUp(text)
    unsafe cut(text)
    mark()
  }

  private func cut(_ text: UnsafeRawBufferPointer) {
    while true {
      unsafe readLetters(text)
      guard at < text.count else { return }
      let byte = unsafe text[at]
      switch unsafe classes[Int(byte)] {
      case .letter: unsafe readWord(text)
      case .space: unsafe space(byte, text)
      case .digit: unsafe readNumber(text)
      case .high: unsafe readHigh(text)
      case .mark: unsafe readMark(text)
      case .face where unsafe readFace(text): break
      case .face, .comma: stop(.clause)
      case .point: unsafe readPoints(text)
      case .other: unsafe readOther(text)
      }
      // What is no word is mostly followed by a space.
      if at < text.count, unsafe text[at] == 0x20 { passSpace() }
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
    isFree = true
  }

  @inline(__always)
  private func passSpace() {
    at &+= 1
    runStart = at
    runWords = count
  }

  private func space(_ byte: UInt8, _ text: UnsafeRawBufferPointer) {
    passSpace()
    if byte == UInt8(ascii: "\n") { endSentence() }
  }

  func endSentence() {
    pause = .sentence
    isFree = true
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
    word.reach = negates ? Negations.reach : 0
    if unsafe base[begin] >= 0xc4 { strangeCount += 1 }
    append(word)
  }

  /// Adds a word that ends where the reader is.
  func append(_ word: Word) {
    unsafe end.pointee = word
    unsafe end.pointee.end = Int32(truncatingIfNeeded: at)
    unsafe append(to: end + 1, at: at)
  }

  /// Where the next word goes.
  var end: UnsafeMutablePointer<Word> { unsafe room.words + count }

  /// Adds the words that stand from ``end`` up to `next`, with nothing but spaces between them; the
  /// text was read up to `at`.
  @inline(__always)
  func append(to next: UnsafeMutablePointer<Word>, at: Int) {
    self.at = at
    guard unsafe next > end else { return }
    unsafe end.pointee.pause = pause
    unsafe end.pointee.isFree = isFree
    pause = .none
    isFree = false
    count = unsafe next - room.words
  }

  /// Begins what stands between spaces, at a place, before the word at `next`.
  @inline(__always)
  func beginRun(_ at: Int, _ next: UnsafeMutablePointer<Word>) {
    runStart = at
    runWords = unsafe next - room.words
  }
}
