/// What customers say: words that fit how it felt, to the nearest star.
final class CustomerWords: Sendable {
  private let topics = CustomerTopics()
  private let moods = CustomerMoods()

  /// Adds the words; `count` is how many interactions the customer has had, this one included.
  func add(
    _ experience: SimulatedExperience, _ matter: PhraseBank.Matter, _ count: Int,
    _ draw: inout SplitMix64, to text: inout SimulationText
  ) {
    let start = text.count
    let mood = moods.mood(ofStars: experience.stars)
    if draw.chance(60), experience.kind != .problem, experience.kind != .mention {
      say(mood.curt)
    } else {
      if draw.chance(300), experience.kind != .mention { say(topics.greetings) }
      // Who has a problem doesn't begin with praise.
      if experience.kind != .problem || experience.stars < 4, draw.chance(550) {
        say(mood.openings)
      }
      topics.bank(for: experience).addTopic(matter, to: &text)
      text.append(UInt8(ascii: " "))
      if experience.feeling >= 4300, count >= 4, draw.chance(250) {
        say(always)
      } else if draw.chance(850) {
        say(mood.middles)
      }
      if experience.stars == 1, draw.chance(400) { say(furious) }
      if draw.chance(500) { say(mood.closings) }
    }
    // The space after the last.
    text.removeLast(1)
    disturb(&text, from: start, isStrong: experience.stars == 1, &draw)
    if draw.chance(45) {
      text.append(UInt8(ascii: " "))
      say(mood.signs)
      text.removeLast(1)
    }

    func say(_ bank: PhraseBank) {
      bank.add(draw.below(bank.count), matter, to: &text)
      text.append(UInt8(ascii: " "))
    }
  }

  /// People shout, skip capitals and full stops, and swap letters.
  private func disturb(
    _ text: inout SimulationText, from start: Int, isStrong: Bool, _ draw: inout SplitMix64
  ) {
    let end = text.count
    var bytes = text.mutableSpan
    switch draw.below(1000) {
    case ..<70:
      for index in start..<end where Self.capitals.contains(bytes[index]) {
        bytes[index] |= 0x20
      }
    case 70..<(isStrong ? 170 : 78):
      for index in start..<end where Self.letters.contains(bytes[index]) {
        bytes[index] &= 0xdf
      }
    case 200..<300 where end - start > 1:
      let index = start + draw.below(end - start - 1)
      if Self.letters.contains(bytes[index]), Self.letters.contains(bytes[index + 1]) {
        bytes.swapAt(index, index + 1)
      }
    case 300..<420:
      if bytes[end - 1] == UInt8(ascii: ".") { text.removeLast(1) }
    default: break
    }
  }

  private static let capitals = UInt8(ascii: "A")...UInt8(ascii: "Z")
  private static let letters = UInt8(ascii: "a")...UInt8(ascii: "z")

  /// From those who have been here before: consistency is what amazes.
  private let always = PhraseBank(
    """
    You are always so friendly and helpful.
    They always call back when they say they will.
    I can always count on you, even when there is a problem.
    It is always a pleasure to deal with your people.
    You always make it right, every single time.
    Always quick, always kind.
    Whoever answers, I am always in good hands.
    """)

  /// From those who gave one star.
  private let furious = PhraseBank(
    """
    This is a disgrace.
    I want my money back, all of it.
    You are liars, plain and simple.
    I will tell everyone I know.
    Worst company I have ever dealt with.
    I am closing my account today.
    Absolutely shameful.
    Never again.
    """)
}
