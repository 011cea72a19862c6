import Testing

@testable import SwanKit

/// How a text is cut into words.
struct WordReaderTests {
  /// A word as compared, with `~` when it is negated and `^` when it is loud.
  private func words(_ text: String) -> [String] {
    unsafe each(text) { word, text in
      (word.isNegated ? "~" : "") + (word.isLoud ? "^" : "")
        + (unsafe Feature.spelling(word, in: text))
    }
  }

  private func pauses(_ text: String) -> [Word.Pause] {
    unsafe each(text) { word, _ in word.pause }
  }

  private func each<T>(_ text: String, _ body: (Word, UnsafeRawBufferPointer) -> T) -> [T] {
    let reader = WordReader()
    var text = text
    return text.withUTF8 { buffer in
      let bytes = UnsafeRawBufferPointer(buffer)
      unsafe reader.read(bytes)
      let words = unsafe reader.words
      return unsafe words.map { unsafe body($0, bytes) }
    }
  }

  // Eight bytes are read at a time where all are letters; an apostrophe behind makes it one by one.
  @Test(arguments: [
    "a", "it", "the", "seventh", "eightish", "ninetieth", "extraordinary", "absolutelyridiculous",
    "counterrevolutionaries", "soooo", "abcdefggg", "abcdefgggh", "abcdefghhh",
    "aaaaaaaaaaaaaaaaaaa",
    "WHY", "UNBELIEVABLE", "Mixed", "OK", "mmm", "www",
  ])
  func `a word is the same word read eight letters at a time or one by one`(word: String) throws {
    for text in ["\(word) and on it goes", "goes on and \(word)", "and so,\(word)!"] {
      let slow = text.replacing(word, with: "\(word)' ", maxReplacements: 1)
      let own = try #require(unsafe each(text) { one, _ in one }.first { $0.hash == hash(word) })
      let other = try #require(unsafe each(slow) { one, _ in one }.first { $0.hash == hash(word) })
      #expect(own.isLoud == other.isLoud)
      #expect(own.end - own.start == other.end - other.start)
      #expect(Int(own.end - own.start) == word.utf8.count)
    }
  }

  /// The hash of a word as compared: small, no letter more than twice in a row.
  private func hash(_ word: String) -> UInt64 {
    var spelled: [UInt8] = []
    for byte in word.lowercased().utf8 where spelled.suffix(2) != [byte, byte] {
      spelled.append(byte)
    }
    return WordHash.of(spelled)
  }

  @Test(arguments: [
    ("@AmazonHelp where is it", ["where", "is", "it"]),
    ("thanks @Ask_WellsFargo, and @u_eb3b4935f1!", ["thanks", "and", "!"]),
    (".@delta late", ["late"]), ("@ home", ["home"]), ("@", []), ("@@ok", []),
    ("write to me.and.you@mail.example.com please", ["write", "to", "please"]),
    ("a@b", []), ("(jo@example.org) hi", ["hi"]),
  ])
  func `handles and e-mail addresses are nobody's words`(text: String, expected: [String]) {
    #expect(words(text) == expected)
  }

  @Test(arguments: [
    ("see https://t.co/aB9?x=1&y=2#z now", ["see", "now"]),
    ("HTTPS://T.CO/X http://a.b www.a.b/c WWW.A.B ok", ["ok"]),
    ("(https://t.co/x) ok", ["ok"]), ("how who www https", ["how", "who", "ww", "https"]),
    ("https", ["https"]), ("h", ["h"]), ("www.", []),
  ])
  func `links are left out whole`(text: String, expected: [String]) {
    #expect(words(text) == expected)
  }

  @Test(arguments: [
    ("one<br/>two<br>three", ["one", "two", "three"]),
    ("<a href='https://x.y/z'>here</a>", ["here"]),
    ("i <3 it", ["i", "<3", "it"]), ("a < b", ["a", "b"]), ("<", []), ("<>", []), ("<<b>c", ["c"]),
    ("x <never closed", ["x", "never", "~closed"]),
  ])
  func `tags are left out, and what is no tag is not`(text: String, expected: [String]) {
    #expect(words(text) == expected)
  }

  @Test(arguments: [
    ("you &amp; me", ["you", "me"]), ("I can&#39;t", ["i", "can't"]),
    ("a &lt; b &nbsp;c", ["a", "b", "c"]),
    ("R&D", ["r", "d"]), ("& ; &; &", []), ("&unclosedentity;", ["unclosedentity"]),
    ("salt & pepper", ["salt", "pepper"]), ("&", []),
  ])
  func `entities are no words`(text: String, expected: [String]) {
    #expect(words(text) == expected)
  }

  @Test(arguments: [
    ("dear [name], hi", ["dear", "hi"]), ("[account number] is mine", ["is", "mine"]),
    ("[]", []), ("[", []), ("[ok", ["ok"]), ("[[name]]", []),
    (
      "[this is much too long for a placeholder]",
      ["this", "is", "much", "too", "long", "for", "a", "placeholder"]
    ),
  ])
  func `placeholders are left out`(text: String, expected: [String]) {
    #expect(words(text) == expected)
  }

  @Test(arguments: [
    (":) :-) =) :]", [":)", ":)", ":)", ":)"]), (";) ;-)", [";)", ";)"]),
    (":( :-( :'( =(", [":(", ":(", ":(", ":("]), (":/ :| :-\\", [":/", ":/", ":/"]),
    (":D :P :p", [":D", ":P", ":P"]), ("good:) bad:(", ["good", ":)", "bad", ":("]),
    ("note: this", ["note", "this"]), ("at 5:30", ["at", "<n>"]), (":Down", ["down"]), (":", []),
    ("<3", ["<3"]),
  ])
  func `emoticons are words of their own`(text: String, expected: [String]) {
    #expect(words(text) == expected)
  }

  @Test(arguments: [
    ("😡", ["😡"]), ("ok👍🏽", ["ok", "👍"]), ("👩🏿‍🚀", ["👩", "🚀"]), ("❤️", ["❤"]),
    ("⭐☀✨", ["⭐", "☀", "✨"]), ("🏽", []), ("“so” — good…", ["so", "good"]),
    ("price: 5€", ["price", "<n>"]),
    ("日本。語", ["日本", "語"]),
  ])
  func `emoji stand alone, whatever colour, and joiners are nothing`(
    text: String, expected: [String]
  ) {
    #expect(words(text) == expected)
  }

  @Test(arguments: [
    ("don’t", "don't"), ("Don't", "don't"), ("don&#39;t", "don't"), ("it’s", "it's"),
    ("Ärger", "ärger"), ("ÉTÉ", "été"), ("CAFÉ", "café"), ("naïve", "naïve"),
  ])
  func `spellings of one word are one word`(text: String, expected: String) {
    #expect(words(text).joined().replacing("^", with: "") == expected)
  }

  @Test(arguments: [
    ("soooo", ["soo"]), ("so", ["so"]), ("cool", ["cool"]), ("nooooooo", ["noo"]),
    ("yesssss!!!!!", ["yess", "!!"]),
  ])
  func `no letter stands more than twice in a row`(text: String, expected: [String]) {
    #expect(words(text) == expected)
  }

  @Test(arguments: [
    ("NEVER", ["^never"]), ("OK", ["ok"]), ("I AM", ["i", "am"]), ("WTF", ["^wtf"]),
    ("McDonald", ["mcdonald"]),
    ("ALWAYS late", ["^always", "late"]), ("iPHONE", ["iphone"]), ("T3A1B", ["t3a1b"]),
  ])
  func `three capitals and nothing else are loud`(text: String, expected: [String]) {
    #expect(words(text) == expected)
  }

  @Test(arguments: [
    ("not good", ["not", "~good"]),
    ("not a very good day at all", ["not", "~a", "~very", "~good", "~day", "at", "all"]),
    ("not good, nice", ["not", "~good", "nice"]), ("not good. nice", ["not", "~good", "nice"]),
    ("not good! nice", ["not", "~good", "!", "nice"]),
    ("not good\nnice", ["not", "~good", "nice"]),
    ("not good but nice", ["not", "~good", "but", "nice"]), ("isn’t it", ["isn't", "~it"]),
    ("never ever", ["never", "~ever"]), ("can't wait", ["can't", "~wait"]),
    ("no no no", ["no", "~no", "~no"]),
    ("want it", ["want", "it"]), ("without you", ["without", "~you"]),
    ("not (really) good", ["not", "really", "good"]),
    ("NOT good", ["^not", "~good"]), ("not", ["not"]),
  ])
  func `a negation reaches four words, and no further than its clause`(
    text: String, expected: [String]
  ) {
    #expect(words(text) == expected)
  }

  @Test(arguments: [
    ("3", ["<n>"]), ("1,234.50", ["<n>"]), ("12:30", ["<n>"]), ("$5.", ["<n>"]),
    ("2nd", ["<n>", "nd"]),
    ("3 4", ["<n>", "<n>"]), ("ps4", ["ps4"]), ("1.", ["<n>"]), ("50%", ["<n>"]), ("-7", ["<n>"]),
  ])
  func `all numbers are one word`(text: String, expected: [String]) {
    #expect(words(text) == expected)
  }

  @Test(arguments: [
    ("!", ["!"]), ("!!!!", ["!!"]), ("?", ["?"]), ("?!", ["??"]), ("???", ["??"]), ("..", ["..."]),
    (".....", ["..."]), (".", []), ("wait... what", ["wait", "...", "what"]),
  ])
  func `marks are words of their own`(text: String, expected: [String]) {
    #expect(words(text) == expected)
  }

  @Test func `commas part clauses, stops sentences`() {
    #expect(pauses("a b") == [.sentence, .none])
    #expect(pauses("a-b") == [.sentence, .none])
    #expect(pauses("a, b") == [.sentence, .clause])
    #expect(pauses("a. b") == [.sentence, .sentence])
    #expect(pauses("a\nb") == [.sentence, .sentence])
    #expect(pauses("a @c b") == [.sentence, .clause])
    #expect(pauses("a https://c.d b") == [.sentence, .clause])
    #expect(pauses("a – b") == [.sentence, .clause])
    #expect(pauses("a -- b") == [.sentence, .clause])
  }

  @Test func `words lie in the text, in order and apart`() {
    let text = "@a Soooo <br>not, &amp; it’s 👩🏿‍🚀 5.5% [name] https://x.y ok?! 日本 :) x@y.z end"
    let spans = unsafe each(text) { word, _ in (Int(word.start), Int(word.end)) }
    for (one, next) in zip(spans, spans.dropFirst()) { #expect(one.1 <= next.0) }
    for span in spans { #expect(span.0 < span.1 && span.1 <= text.utf8.count) }
  }

  /// A model's file names features by their words: who reads it must find the same ones.
  @Test func `a word as it is written has the hash that it was heard by`() {
    var random = SplitMix64(seed: 3, sort: .matter, number: 1)
    let parts = [
      "a", "A", "é", "É", "ß", "Ω", "日", "。", "’", "'", "&#39;", "s", "ss", "7", "😀", "👩🏿‍🚀",
      "\u{301}",
      "\u{a0}", "×", ".", "!", "?", ":)", ":D", "<3", " ", "-", "_", "\u{0}", "n't", "NOT ", "ÿ",
      "Ÿ", "ﬁ",
    ]
    for _ in 0..<4000 {
      let text = (0..<8).map { _ in parts[random.below(parts.count)] }.joined()
      for (hash, spelled) in unsafe each(text, { ($0.hash, unsafe Feature.spelling($0, in: $1)) }) {
        #expect(WordHash.of(spelled.utf8) == hash, "\(spelled) in \(text)")
      }
    }
  }

  @Test func `a text of nothing but handles, links and spaces has no words`() {
    #expect(words("") == [])
    #expect(words(" \t\r\n") == [])
    #expect(words(" @a  https://b.c\n@d [name] <br> e@f.g") == [])
  }

  @Test(arguments: [
    ("3 < 4 and 5 > 2", ["<n>", "<n>", "and", "<n>", "<n>"]),
    ("< 5 days but not > 3", ["<n>", "days", "but", "not", "<n>"]),
  ])
  func `less and greater are no tag`(text: String, expected: [String]) {
    withKnownIssue("whatever stands between < and > is taken for a tag") {
      #expect(words(text) == expected)
    }
  }

  @Test(arguments: [
    ("SOOOO good", ["^soo", "good"]), ("NOOOOO", ["^noo"]), ("ARGHHHH", ["^arghh"]),
  ])
  func `what is drawn out is loud too`(text: String, expected: [String]) {
    #expect(words(text) == expected)
  }

  @Test func `a multiplication sign is no letter`() {
    withKnownIssue("all of U+00C0 to U+00FF are taken for letters") {
      #expect(words("3×4 ÷ 2") == ["<n>", "<n>", "<n>"])
    }
  }
}
