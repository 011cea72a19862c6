/// Whether a text is English, told by the little words that every sentence has.
///
/// Others are said to be unknown rather than guessed at: their words have no weights, or wrong ones.
enum Language {
  /// Whether the words that were read may be English: of its little words there are as many as of those
  /// of other languages, and they are not mostly in another script.
  static func isEnglish(_ reader: WordReader, isKnown: Bool) -> Bool {
    isKnown && mayBeEnglish(reader)
  }

  /// The same of words none of which need be known, such as our reply's; false when there is none.
  static func mayBeEnglish(_ reader: WordReader) -> Bool {
    let tally = reader.tally
    return reader.count > 0 && tally.others <= tally.english
      && reader.strangeCount * 2 <= reader.count
  }

  static let english: StaticString = """
    the a i you to and is it of my for that this not your have be are with but was can what do so we \
    at if just they how when get will would it's i'm don't from been there has out our please thanks \
    thank very good great why
    """

  /// Of Spanish, Portuguese and Italian, of French, of German and Dutch.
  static let others: StaticString = """
    que el los las una por para con está muy pero mi como su es y del al hola gracias não uma você \
    obrigado muito com meu che di il sono della grazie perché molto \
    le la les des est et je vous pas une pour dans mon bonjour merci mais sur ce suis votre \
    der die das und ich ist nicht ein eine mit auf bei von danke bitte warum mein meine het een ik \
    niet van bedankt voor dat maar waar mijn jullie geen nog ook zijn wanneer hebben \
    funciona dónde cuando estoy tengo quiero llega nada ça c'est j'ai wann wie kein keine noch \
    när inte och jag det är
    """
}

/// How many words are little ones of English, and how many of other languages.
struct LanguageTally: BitwiseCopyable {
  var english: UInt64 = 0
  var others: UInt64 = 0

  @inline(__always)
  mutating func add(_ mark: WordMark) {
    english &+= UInt64(mark.english)
    others &+= UInt64(mark.others)
  }
}
