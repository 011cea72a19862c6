/// What customers write about, by kind of interaction.
final class CustomerTopics: Sendable {
  func bank(for experience: SimulatedExperience) -> PhraseBank {
    switch experience.kind {
    case .contact where experience.turn > 0: returns
    case .contact: experience.isColleague ? internalQuestions : questions
    case .problem: experience.isColleague ? internalProblems : problems
    case .praise: praise
    case .mention: experience.stars >= 4 ? mentions : grumbles
    }
  }

  let greetings = PhraseBank(
    """
    Hi there!
    Hello!
    Good morning.
    Hello to the whole team.
    Hey.
    Good evening.
    Hi all!
    To whom it may concern:
    """)

  private let questions = PhraseBank(
    """
    I asked whether the {p} can be delivered to {c}.
    My question was when order {n} would leave your warehouse.
    I wanted to know if the {p} is back in stock.
    I needed another address on order {n}.
    This was about the warranty of my {p}.
    I needed a copy of the invoice for order {n}.
    I rang to ask how long the {c} shop is open on {d}.
    I wanted to return a {p} that I did not need after all.
    I asked which spare part fits my {p}.
    I wanted to know if the {p} costs the same in the {c} shop.
    I asked for gift wrapping on order {n}.
    I could not find the manual of the {p} and asked for one.
    I was looking for a {p} as a present and wanted advice.
    I asked to have order {n} brought on {d} instead.
    It was about the points on my account.
    I wanted to move my subscription to {c}.
    """)

  private let internalQuestions = PhraseBank(
    """
    I needed access to the returns system.
    I asked for a {p} for the {c} office.
    My holiday form for {d} was missing a signature.
    I needed a spare laptop for a day in {c}.
    I wanted the big meeting room on {d}.
    I asked how to see order {n} in the new screen.
    My badge had to work for the {c} office.
    """)

  private let problems = PhraseBank(
    """
    My {p} arrived with a crack right through it.
    Order {n} was due on {d} and did not come.
    You sent me a {p} I never ordered.
    I was charged twice for order {n}.
    The {p} stopped working after a week.
    The parcel was left in the rain outside and the {p} is wet.
    Half of order {n} is missing.
    The technician did not turn up on {d}.
    My {p} is the wrong size and the wrong colour.
    The refund for order {n} has not arrived.
    I can't get into my account since {d}.
    The {p} was sent to {c}, and I don't live in {c} any more.
    The voucher was refused in the {c} shop.
    The {p} makes a terrible noise.
    Tracking for order {n} has said the same thing since {d}.
    The plug of the {p} gets so hot that I dare not use it.
    """)

  private let internalProblems = PhraseBank(
    """
    My computer is down and I can't serve anyone.
    The phones in {c} have been dead since {d}.
    The returns screen loses every note I write.
    My pay slip for last month is wrong.
    The label printer in {c} prints nothing.
    I can't sign in since the update on {d}.
    """)

  private let returns = PhraseBank(
    """
    It is me again about case {n}.
    I am writing once more because of the {p}.
    This is about my complaint from {d}, the {p}.
    Any news about order {n}?
    I rang again about the {p}, as I had heard nothing more.
    Following up on the {p} that we spoke about on {d}.
    Back again with the {p}, I'm afraid.
    """)

  private let praise = PhraseBank(
    """
    I just wanted to tell you about my {p}.
    Just a word about the person who served me in {c} on {d}.
    This is about order {n}, which came on {d}.
    I want to say something about the lady at the {c} counter.
    I bought a {p} from you.
    You helped my mother choose a {p}.
    Please pass this on to whoever packed order {n}.
    My neighbour in {c} told me to try you.
    """)

  private let mentions = PhraseBank(
    """
    Got my {p} from Larkfield today.
    Anyone in {c} looking for a {p}? Try Larkfield.
    Shout-out to the Larkfield shop in {c}.
    Third {p} from Larkfield, this one for my brother.
    Had to ring Larkfield on {d}.
    Larkfield in {c}, for those who asked where the {p} is from.
    """)

  private let grumbles = PhraseBank(
    """
    Ordered a {p} from Larkfield.
    Does anyone know a human at Larkfield?
    Larkfield, where is my {p}?
    Went to the Larkfield shop in {c} on {d}.
    Is it only me or has Larkfield changed?
    My {p} from Larkfield lasted until {d}.
    """)
}
