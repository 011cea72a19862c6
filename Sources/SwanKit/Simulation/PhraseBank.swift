/// Phrases of one sort, one a line, with places to fill: `{p}` product, `{c}` city, `{n}` order
/// number, `{d}` weekday.
final class PhraseBank: Sendable {
  /// Bytes as they are, and what is to be filled in after them (0 for nothing).
  private struct Piece: Sendable {
    var start: Int
    var end: Int
    var place: UInt8
  }

  private let bytes: [UInt8]
  private let pieces: [Piece]
  /// For each phrase, its first piece; one more element than phrases.
  private let phrases: [Int]

  init(_ lines: StaticString) {
    let bytes = lines.withUTF8Buffer { unsafe Array($0) }
    var pieces: [Piece] = []
    var phrases = [0]
    var start = 0
    var at = 0
    while at < bytes.count {
      if bytes[at] == UInt8(ascii: "{"), at + 2 < bytes.count {
        pieces.append(Piece(start: start, end: at, place: bytes[at + 1]))
        at += 3
        start = at
      } else if bytes[at] == UInt8(ascii: "\n") {
        pieces.append(Piece(start: start, end: at, place: 0))
        phrases.append(pieces.count)
        at += 1
        start = at
      } else {
        at += 1
      }
    }
    pieces.append(Piece(start: start, end: at, place: 0))
    phrases.append(pieces.count)
    self.bytes = bytes
    self.pieces = pieces
    self.phrases = phrases
  }

  var count: Int { phrases.count - 1 }

  /// Adds the phrase that fits the topic, in a bank of as many phrases as there are topics.
  func addTopic(_ matter: Matter, to text: inout SimulationText) {
    add(matter.topic % count, matter, to: &text)
  }

  /// Adds the phrase of that number, filled in.
  func add(_ number: Int, _ matter: Matter, to text: inout SimulationText) {
    let bytes = bytes
    for index in phrases[number]..<phrases[number + 1] {
      let piece = pieces[index]
      text.add(bytes.span.extracting(piece.start..<piece.end))
      switch piece.place {
      case UInt8(ascii: "p"): Self.products.add(matter.product, matter, to: &text)
      case UInt8(ascii: "c"): Self.cities.add(matter.city, matter, to: &text)
      case UInt8(ascii: "d"): Self.weekdays.add(matter.weekday, matter, to: &text)
      case UInt8(ascii: "n"): text.add(matter.order)
      default: break
      }
    }
  }

  /// What a case is about: the same in all its interactions.
  struct Matter: Sendable {
    /// Which of the questions, or problems, and of the answers to them.
    let topic: Int
    let product: Int
    let city: Int
    let weekday: Int
    let order: Int

    init(seed: UInt64, number: Int) {
      var draw = SplitMix64(seed: seed, sort: .matter, number: number)
      topic = draw.below(10_000)
      product = draw.below(PhraseBank.products.count)
      city = draw.below(PhraseBank.cities.count)
      weekday = draw.below(PhraseBank.weekdays.count)
      order = 100_000 + draw.below(900_000)
    }
  }

  private static let products = PhraseBank(
    """
    kettle
    blender
    desk lamp
    rain jacket
    garden chair
    headset
    bike light
    suitcase
    router
    coffee grinder
    bookshelf
    fan heater
    tablet
    mattress
    toaster
    backpack
    cordless drill
    monitor
    winter duvet
    sports watch
    speaker
    two-person tent
    sewing machine
    dining table
    baby monitor
    vacuum cleaner
    """)

  private static let cities = PhraseBank(
    """
    Leeds
    Bristol
    Galway
    Porto
    Ghent
    Malmö
    Lyon
    Trieste
    Kraków
    Zürich
    Denver
    Halifax
    Tampere
    Aarhus
    Split
    Wellington
    Graz
    Cádiz
    Boston
    Nagoya
    """)

  private static let weekdays = PhraseBank(
    """
    Monday
    Tuesday
    Wednesday
    Thursday
    Friday
    Saturday
    """)
}
