/// Texts that customers may write, and some that nobody would.
enum SampleTexts {
  static let all =
    [
      "You always sort it out so quickly, thank you!", "still waiting for my refund :(",
      "it hasn't arrived", "NOT HAPPY!!! three weeks & nothing?!",
      "I can't believe how good this is 😍",
      "not good, not bad, but fine", "I'm leaving and I am never coming back", "ok",
      "Wow. Just wow. Who are these people?", "where's my money???", "I love it so much ❤️",
      "the the the the", "a", "I", "don’t don't dont", "<br><br/>the day &amp; the night",
      "@u_1 @u_2 you were great", "“quoted” — \"text\" \\ and / slashes", "tab\there\nand there",
      "\u{1}\u{2}the\u{7f}", "I was told it'd be 5 days, it's been 12...", "I hate this so much",
      "thanks for nothing", "sooooo goooood", "she said: never again", "no", "why", "¿por qué?",
    ] + everyPair

  /// Each of some words after each, so that many features meet.
  private static let everyPair: [String] = {
    let words = [
      "not", "good", "bad", "the", "service", "never", "!", "?", "late", "thanks", "i", "was",
      "refund",
      "love", "worst", ":(", "5", "always",
    ]
    return words.flatMap { first in words.map { "the day \(first) \($0) it is" } }
  }()
}
