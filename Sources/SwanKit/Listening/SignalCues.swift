/// What is listened for in the customer's words, sentence by sentence.
enum SignalCues {
  static let all = [
    alwaysGood, alwaysBad, wow, toldAFriend, countOn, uncertain, leaving, urgent, thanks,
  ]
  static let tables = CueTables(all)
}
