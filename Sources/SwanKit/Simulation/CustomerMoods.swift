/// Words for how it felt, whatever it was about.
final class CustomerMoods: Sendable {
  final class Mood: Sendable {
    let openings: PhraseBank
    let middles: PhraseBank
    let closings: PhraseBank
    /// Instead of all the others.
    let curt: PhraseBank
    /// Emoji and marks, after the others.
    let signs: PhraseBank

    init(
      openings: PhraseBank, middles: PhraseBank, closings: PhraseBank, curt: PhraseBank,
      signs: PhraseBank
    ) {
      self.openings = openings
      self.middles = middles
      self.closings = closings
      self.curt = curt
      self.signs = signs
    }
  }

  func mood(ofStars stars: Int) -> Mood {
    switch stars {
    case 5: delighted
    case 4: content
    case 3: lukewarm
    default: unhappy
    }
  }

  private let delighted = Mood(
    openings: PhraseBank(
      """
      Wow!
      What a lovely surprise.
      I have to say, I am impressed.
      You made my day.
      Brilliant service.
      I don't usually write these, but this time I must.
      Five stars are not enough.
      This is how it should be done.
      I am still smiling.
      Honestly the best service I have had in years.
      Where do you find such people?
      Thank you, thank you, thank you.
      Fantastic, from start to finish.
      """),
    middles: PhraseBank(
      """
      Someone answered at once and knew exactly what to do.
      The person I spoke to was warm, quick and funny.
      It was sorted before I had finished my tea.
      He went far beyond what I asked for.
      She remembered me from last time and asked about my garden.
      Everything was done within the hour, with a smile.
      You even called afterwards to see if all was well.
      I felt like the only customer in the world.
      No forms, no fuss, no waiting, just help.
      The card in the box made me laugh out loud.
      I was listened to, really listened to.
      She stayed on the line until it was all done.
      You thought of things I had not even thought of myself.
      """),
    closings: PhraseBank(
      """
      I will tell all my friends.
      Thank you so much!
      You have a customer for life.
      Please give her a raise.
      I'll be back, that's a promise.
      Keep it up!
      Can't recommend you enough.
      Don't ever change.
      I have already told half of {c}.
      Thanks a million.
      My whole family says thank you.
      """),
    curt: PhraseBank(
      """
      Perfect!
      Brilliant, thank you!
      Amazing.
      10/10
      Superb, as ever.
      Wow. Just wow.
      Couldn't be better.
      """),
    signs: PhraseBank(
      """
      😀
      ❤️
      🎉🎉
      👏
      🙏
      :-)
      ⭐⭐⭐⭐⭐
      """))

  private let content = Mood(
    openings: PhraseBank(
      """
      Good service.
      That went well.
      Thanks for the quick answer.
      All fine in the end.
      Friendly and to the point.
      No complaints from me.
      I am happy with how this went.
      Pleasant experience.
      Nice people.
      Better than I expected.
      Glad I called.
      Quite satisfied.
      """),
    middles: PhraseBank(
      """
      The answer came quickly and was clear.
      The person on the other end was polite and helpful.
      It took one message and it was done.
      I had to wait a little, but the help was good.
      Everything was explained properly.
      She knew her products well.
      He did what he said he would do.
      It was easy enough once I got through.
      You kept me informed.
      A reasonable solution, and nobody argued.
      I got what I needed.
      """),
    closings: PhraseBank(
      """
      Thank you.
      Thanks for your help.
      I would come again.
      Good job.
      Much appreciated.
      Have a nice {d}.
      Thanks, and greetings from {c}.
      Happy to recommend you.
      Cheers!
      Kind regards.
      """),
    curt: PhraseBank(
      """
      Good, thanks.
      Thanks!
      Fine.
      All good
      Helpful.
      Nice and quick.
      Works now, thank you.
      """),
    signs: PhraseBank(
      """
      👍
      🙂
      :)
      ✅
      👌
      """))

  private let lukewarm = Mood(
    openings: PhraseBank(
      """
      It was all right.
      Mixed feelings.
      Neither good nor bad.
      Average, I would say.
      Could be better.
      So so.
      Fine, I suppose.
      I expected a bit more.
      Not your best day.
      Okay in the end.
      A bit of a slog.
      """),
    middles: PhraseBank(
      """
      The answer was correct but took its time.
      I had to explain it twice.
      Polite, but only half of my question was answered.
      I was passed on once before someone could help.
      It works for now, we will see.
      The line was busy the first two times.
      The reply sounded like a form letter.
      Some of it was done, some of it I did myself.
      Nobody was rude, nobody was keen either.
      The web page said one thing and the agent another.
      It took longer than I was told.
      """),
    closings: PhraseBank(
      """
      Room for improvement.
      Let's see next time.
      Thanks anyway.
      Please shorten the waiting.
      I have had better and worse.
      That is all.
      Regards.
      Please read the whole message next time.
      Hope it goes more smoothly in future.
      """),
    curt: PhraseBank(
      """
      ok
      Meh.
      It's fine I guess.
      Average.
      Took a while.
      Could be quicker.
      Acceptable.
      """),
    signs: PhraseBank(
      """
      😐
      🤷
      :/
      ...
      """))

  private let unhappy = Mood(
    openings: PhraseBank(
      """
      I am very disappointed.
      This is not good enough.
      What a waste of my time.
      I can't believe it.
      Really poor.
      Unacceptable.
      I am losing my patience.
      Is anybody there at all?
      I have had enough.
      So frustrating.
      Very let down.
      It used to be better.
      How hard can it be?
      """),
    middles: PhraseBank(
      """
      Nobody called me back, although it was promised.
      I was passed from one person to the next and had to start over each time.
      I waited for ages and then the line went dead.
      The answer had nothing to do with my question.
      I was told it is my own fault, which is not true.
      Three messages, three different answers.
      The person I spoke to could not have cared less.
      After days of waiting there is still no solution.
      I was cut off in the middle of a sentence.
      All I got was a copy of your terms.
      Nobody seems to know anything about it.
      I have now spent hours on this.
      They were rude to me and I had done nothing wrong.
      """),
    closings: PhraseBank(
      """
      I expect an answer by {d}.
      I'll buy elsewhere next time.
      Please do something.
      Very disappointed customer from {c}.
      I want to speak to a manager.
      I won't recommend you to anyone.
      Sort it out.
      This can't go on.
      Not coming back.
      I am still waiting.
      """),
    curt: PhraseBank(
      """
      Useless.
      Terrible.
      Still waiting.
      No help at all.
      Disappointing.
      What a joke.
      Hopeless, sorry.
      """),
    signs: PhraseBank(
      """
      😡
      👎
      😤
      !!!
      😞
      """))
}
