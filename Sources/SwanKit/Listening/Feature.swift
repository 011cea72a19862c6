/// What of a text a model may know: words and pairs of them.
///
/// As a model file writes them:
///
///     waiting          a word
///     still waiting    two words, no comma or stop between them
///     ~helpful         a word that a negation turns around: "not very helpful"
///     ^why             the first word
///     <caps>           a word said loudly
///     <n>  !!  :(      a number, a mark, an emoticon
enum Feature {
  static let loud = WordHash.of("<caps>".utf8)

  /// Calls `body` with the hash of each feature of `words`, and the word at whose end it stands.
  @inline(__always)
  static func each(
    of words: UnsafeBufferPointer<Word>, _ body: (_ feature: UInt64, _ place: Int) -> Void
  ) {
    let loud = loud
    var previous: UInt64 = 0
    for place in words.indices {
      let word = unsafe words[place]
      body(word.hash, place)
      if word.isLoud { body(loud, place) }
      if word.isNegated { body(WordHash.role(UInt8(ascii: "~"), word.hash), place) }
      if place > 0 {
        if word.pause == .none { body(WordHash.pair(previous, word.hash), place) }
      } else {
        body(WordHash.role(UInt8(ascii: "^"), word.hash), place)
      }
      previous = word.hash
    }
  }

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
