/// What we say: replies that fit the steps truly taken, promises and remedies.
final class ReplyWords: Sendable {
  func add(
    _ experience: SimulatedExperience, _ matter: PhraseBank.Matter, _ draw: inout SplitMix64,
    to text: inout SimulationText
  ) {
    if draw.chance(650), experience.kind != .mention { say(greetings) }
    if experience.kind == .problem {
      say(experience.steps.contains(.acknowledge) ? acknowledgements : evasions)
      if experience.steps.contains(.apologise) { say(apologies) }
      if experience.steps.contains(.fix) {
        suit(experience.isColleague ? internalFixes : fixes)
      } else {
        say(refusals)
      }
      if experience.steps.contains(.urgency) { say(urgencies) }
      say(experience.steps.contains(.attitude) ? farewells : dismissals)
    } else if experience.kind == .contact {
      suit(experience.turn > 0 ? updates : experience.isColleague ? internalAnswers : answers)
      if draw.chance(600) { say(farewells) }
    } else {
      say(experience.feeling < 3500 ? invitations : thanks)
    }
    // The space after the last.
    text.removeLast(1)

    func suit(_ bank: PhraseBank) {
      bank.addTopic(matter, to: &text)
      text.append(UInt8(ascii: " "))
    }

    func say(_ bank: PhraseBank) {
      bank.add(draw.below(bank.count), matter, to: &text)
      text.append(UInt8(ascii: " "))
    }
  }

  func addPromise(_ promise: SimulatedPromise, to text: inout SimulationText) {
    promises.add(promise.index, nothing, to: &text)
  }

  func addRemedy(_ remedy: SimulatedRemedy, to text: inout SimulationText) {
    remedies.add(remedy.index, nothing, to: &text)
  }

  func addCircumstance(_ number: Int, to text: inout SimulationText) {
    circumstances.add(number, nothing, to: &text)
  }

  private let nothing = PhraseBank.Matter(seed: 0, number: 0)

  /// In the order of `SimulatedPromise.hours`.
  private let promises = PhraseBank(
    """
    a call back within the hour
    an answer within four hours
    a solution by this time tomorrow
    a replacement sent within two days
    the refund within three days
    """)

  private let remedies = PhraseBank(
    """
    refund of the delivery charge
    voucher
    free replacement
    upgrade to express delivery
    handwritten card and chocolates
    spare part at no charge
    extended warranty
    discount on the next order
    """)

  private let circumstances = PhraseBank(
    """
    public holiday
    storm
    moving house
    wedding
    first order
    system outage
    carrier strike
    new address
    travelling
    illness in the family
    asked for a manager
    unusually large order
    third party calling
    old account
    paid in cash
    no proof of purchase
    """)

  private let greetings = PhraseBank(
    """
    Hello and thank you for writing.
    Good morning, this is the service desk.
    Hi there!
    Thank you for your message.
    Thanks for getting in touch.
    Hello, I have your message in front of me.
    Good afternoon, and thank you for your patience.
    Hi, happy to look into this.
    """)

  private let acknowledgements = PhraseBank(
    """
    I can see what happened, and you are right to be annoyed.
    You rely on us and we let you down; that should not happen.
    I understand how frustrating this must be, after waiting since {d}.
    I have read everything you wrote, and I see the problem.
    That is not what you were promised, I fully understand.
    You have told us clearly what went wrong, and you are right.
    I would feel the same in your place.
    """)

  private let evasions = PhraseBank(
    """
    Your message was received on {d}.
    Your request has been filed under {n}.
    Is this still current?
    Our records say that all was well on {d}.
    Complaints are handled in the order they arrive.
    """)

  private let apologies = PhraseBank(
    """
    I am so sorry about this.
    Please accept my apologies for the trouble.
    We apologise; this is not the service we want to give.
    I'm really sorry you had to write to us at all.
    My sincere apologies for the time this has cost you.
    Sorry about that, truly.
    I apologise on behalf of everyone here.
    """)

  /// What puts right each of the problems of `CustomerTopics`.
  private let fixes = PhraseBank(
    """
    A new {p} is on its way to {c} and you can keep the old one.
    I found order {n} in the {c} depot and had it sent out again.
    The right parcel goes out to {c}, and we collect the {p} at your door.
    I have cancelled the second charge for order {n}.
    I have replaced the {p} with the newer model, at no charge.
    A dry {p} goes out to {c}, to be handed over in person.
    The missing half of order {n} leaves {c} by courier.
    Our technician in {c} will be with you on {d} at nine.
    The right {p} is on its way, and a return label with it.
    I have released the refund for order {n} by hand.
    Your account works again; I tried it myself.
    I have had the {p} turned round, and it now goes to your new address.
    The voucher works again, and the {c} shop knows about it.
    We replace the motor of your {p} at no charge.
    I rang the driver: order {n} will be with you on {d}.
    Please unplug it; a tested {p} is on its way to {c}.
    """)

  /// What puts right each of the colleagues' problems.
  private let internalFixes = PhraseBank(
    """
    A fresh computer stands on your desk, with all your files.
    The phones in {c} ring again; it was a switch.
    The returns screen keeps its notes again, and yours from {d} are back.
    The corrected pay slip is in your folder, the difference is paid on {d}.
    The label printer in {c} has a new cable and prints.
    I have taken back the update on your machine, please sign in again.
    """)

  private let refusals = PhraseBank(
    """
    Unfortunately our terms don't cover this.
    Please contact the maker directly.
    Please fill in form {n} on our site and wait for an answer.
    We can't find anything wrong on our side.
    Someone else will have to look at this.
    Have you tried it again?
    Please send us all of it again, with a photograph.
    """)

  private let urgencies = PhraseBank(
    """
    It goes out today, before five.
    I am dealing with it right now and stay on it until it is done.
    You will hear from me again within the hour.
    I have put it at the very top of the list.
    I asked for it to be treated as urgent, and that is confirmed.
    No need to wait: it is already done.
    """)

  private let farewells = PhraseBank(
    """
    Is there anything else I can do for you?
    It was a pleasure to help.
    Enjoy the rest of your day!
    Call me any time, just ask for me by name.
    Thank you for giving us the chance to put it right.
    Have a lovely {d}!
    Do tell me how it goes, I'd love to know.
    Warm regards from all of us.
    """)

  private let dismissals = PhraseBank(
    """
    This case is now closed.
    Do not reply to this message.
    See our terms and conditions.
    There is nothing more we can do.
    Further questions will be answered by the general line.
    """)

  /// The answer to each of the questions of `CustomerTopics`.
  private let answers = PhraseBank(
    """
    Yes, the {p} can be delivered to {c}; it takes two to three days.
    Your order {n} leaves our warehouse on {d}.
    The {p} is back in stock, and I have put one aside for you.
    You can change the address until {d}; I have just done it for you.
    The warranty of the {p} runs for three years, no registration needed.
    I have sent you the invoice for order {n} once more.
    The shop in {c} is open until eight, also on {d}.
    You can return the {p} within sixty days, and the label is attached.
    I checked with our technicians: both parts fit the {p}.
    The {p} costs the same online and in the {c} shop.
    I have added the gift wrapping to order {n}.
    The manual of the {p} is on its way to your inbox.
    For a present I would take the lighter {p}, and it can be exchanged.
    Order {n} now comes on {d}, between nine and noon.
    Your points are back on your account, all of them.
    Your subscription has moved to {c}, at the same price.
    """)

  /// The answer to each of the colleagues' questions.
  private let internalAnswers = PhraseBank(
    """
    Your access is set up, please sign in again.
    I have ordered the {p} for the {c} office.
    The holiday form for {d} is signed and in your folder.
    A spare laptop is waiting for you at the front desk in {c}.
    The big meeting room is yours on {d}.
    I have sent you a short film that shows where order {n} is.
    The badge works for the {c} office too now.
    """)

  private let updates = PhraseBank(
    """
    I have looked at case {n} again and spoken to {c}.
    The {p} left the depot this morning.
    I have reopened it and will see it through myself.
    The payment for order {n} was released today.
    The technician will ring you before he comes on {d}.
    Here is where we stand: the part for your {p} has arrived.
    """)

  private let thanks = PhraseBank(
    """
    Thank you, this made our day!
    How kind of you to say so, I have passed it on to the whole team.
    Thank you! Words like yours hang on our wall in {c}.
    That is lovely to read, thank you.
    We enjoyed it as much as you did.
    Thanks a lot, see you soon in {c}!
    """)

  private let invitations = PhraseBank(
    """
    That isn't how it should be. Would you send us your order number?
    Thank you for being frank; may we call you about it?
    We would like to put this right. Please write to us directly.
    Can you tell us more about what happened in {c}?
    """)
}
