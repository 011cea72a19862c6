/// What of a text a model may know: words and pairs of them.
///
/// As a model file writes them:
///
///     waiting          a word
///     still waiting    two words, no comma or stop between them
///     ~helpful         a word that a negation turns around: "not very helpful"
///     ^why             the first word
///     $thanks          the last word, not turned around: a "thanks" that ends a request is no praise
///     <caps>           a word said loudly
///     <n>  !!  :(      a number, a mark, an emoticon
enum Feature {
  static let loud = WordHash.of("<caps>".utf8)

  /// Whether it stands before a word that is not just met.
  static func isRole(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "~") || byte == UInt8(ascii: "^") || byte == UInt8(ascii: "$")
  }

  /// Calls `body` with the hash of each feature of `words`, and the word at whose end it stands.
  static func each(
    of words: UnsafeBufferPointer<Word>, _ body: (_ feature: UInt64, _ place: Int) -> Void
  ) {
    unsafe eachPossible(of: words) { feature, place, times in
      if times > 0 { body(feature, place) }
    }
  }

  /// The same for features that the words might have, ``most(of:)`` at most, and how many times they
  /// do, which is 1 or 0: whether two words make a pair is more than a processor can foretell.
  @inline(__always)
  static func eachPossible(
    of words: UnsafeBufferPointer<Word>,
    _ body: (_ feature: UInt64, _ place: Int, _ times: Int) -> Void
  ) {
    guard let start = words.baseAddress, !words.isEmpty else { return }
    body(WordHash.role(UInt8(ascii: "^"), unsafe start.pointee.hash), 0, 1)
    var isLoud = false
    var previous: UInt64 = 0
    // Before the first word there is none.
    var pause = Word.Pause.clause.rawValue
    for place in words.indices {
      let word = unsafe start[place]
      body(word.hash, place, 1)
      // Few words are turned around, and they stand together.
      if word.isNegated { body(WordHash.role(UInt8(ascii: "~"), word.hash), place, 1) }
      // The sign of -1 where there is no pause.
      let times = (Int(pause | word.pause.rawValue) &- 1) &>> 63 & 1
      body(WordHash.pair(previous, word.hash), place, times)
      pause = Word.Pause.none.rawValue
      isLoud = isLoud || word.isLoud
      previous = word.hash
    }
    if isLoud { body(loud, 0, 1) }
    var last = words.count - 1
    while last > 0, unsafe start[last].kind != .word { last -= 1 }
    let word = unsafe start[last]
    body(WordHash.role(UInt8(ascii: "$"), word.hash), last, word.isNegated ? 0 : 1)
  }

  /// How many features some words may bring.
  static func most(of words: Int) -> Int { 3 * words + 3 }

  /// How a model file writes the feature with this hash that ends at `place`.
  static func text(
    _ feature: UInt64, at place: Int, of words: UnsafeBufferPointer<Word>,
    in text: UnsafeRawBufferPointer
  ) -> String {
    let word = unsafe words[place]
    let own = unsafe spelling(word, in: text)
    switch feature {
    case word.hash: return own
    case loud: return "<caps>"
    case WordHash.role(UInt8(ascii: "~"), word.hash): return "~" + own
    case WordHash.role(UInt8(ascii: "^"), word.hash): return "^" + own
    case WordHash.role(UInt8(ascii: "$"), word.hash): return "$" + own
    default: return unsafe spelling(words[max(0, place - 1)], in: text) + " " + own
    }
  }

  /// A word as it is compared.
  static func spelling(_ word: Word, in text: UnsafeRawBufferPointer) -> String {
    let own = unsafe UnsafeRawBufferPointer(rebasing: text[Int(word.start)..<Int(word.end)])
    switch word.kind {
    case .number: return "<n>"
    case .mark, .picture:
      let names = ["!", "!!", "?", "??", "...", ":)", ";)", ":(", ":/", ":D", ":P", "<3"]
      if let name = names.first(where: { WordHash.of($0.utf8) == word.hash }) { return name }
      return unsafe String(decoding: own, as: UTF8.self)
    case .word: return unsafe WordReader.compared(own)
    }
  }
}
