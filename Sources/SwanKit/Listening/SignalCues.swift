/// What is listened for in the customer's words, sentence by sentence.
enum SignalCues {
  static let tables = CueTables([
    alwaysGood, alwaysBad, wow, toldAFriend, countOn, uncertain, leaving, urgent, thanks,
  ])
}
