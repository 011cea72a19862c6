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
    unsafe eachPossible(of: words, words.indices) { feature, place, isThere in
      if isThere { body(feature, place) }
    }
  }

  /// The same for features that the words in `range` might have, at most ``most`` a word, and whether
  /// they do: who has no branch on that has none that a processor can't foretell.
  @inline(__always)
  static func eachPossible(
    of words: UnsafeBufferPointer<Word>, _ range: Range<Int>,
    _ body: (_ feature: UInt64, _ place: Int, _ isThere: Bool) -> Void
  ) {
    guard !range.isEmpty else { return }
    var isLoud = false
    var previous: UInt64 = range.lowerBound > 0 ? unsafe words[range.lowerBound - 1].hash : 0
    if range.lowerBound == 0 {
      body(WordHash.role(UInt8(ascii: "^"), unsafe words[0].hash), 0, true)
    }
    for place in range {
      let word = unsafe words[place]
      body(word.hash, place, true)
      body(WordHash.role(UInt8(ascii: "~"), word.hash), place, word.isNegated)
      body(WordHash.pair(previous, word.hash), place, word.pause == .none && place > 0)
      isLoud = isLoud || word.isLoud
      previous = word.hash
    }
    body(loud, range.lowerBound, isLoud)
    guard range.upperBound == words.count else { return }
    var last = words.count - 1
    while last > 0, unsafe words[last].kind != .word { last -= 1 }
    let word = unsafe words[last]
    body(WordHash.role(UInt8(ascii: "$"), word.hash), last, !word.isNegated)
  }

  /// How many features a word may bring.
  static let most = 6

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
