/// Something that needs somebody: when, how urgently, why, and what to do next.
///
/// A reason never blames those who serve, and never repeats the customer's words.
protocol Rule: Sendable {
  /// Its name, which stands in its records and in their ids.
  var name: String { get }
  /// The priority at level 1; each further level is one more urgent, up to 1.
  var priority: Int { get }
  /// What it finds in a case.
  func finding(in matter: Matter, _ log: Latest<LogFact>, _ options: EscalationOptions) -> Finding?
  /// What it finds with a customer who slid from amazement.
  func finding(in slide: CustomerJourney.Slide, _ options: EscalationOptions) -> Finding?
  /// Why, in one plain sentence; `fact` is the trigger, `age` how long ago the finding began.
  func reason(_ finding: Finding, _ fact: LogFact, _ names: Names, age: Span) -> String
  /// What to do next, in plain words, after `apology` where one is still owed.
  func nextStep(_ finding: Finding, apology: String) -> String
}

extension Rule {
  func finding(in matter: Matter, _ log: Latest<LogFact>, _ options: EscalationOptions) -> Finding?
  {
    nil
  }

  func finding(in slide: CustomerJourney.Slide, _ options: EscalationOptions) -> Finding? { nil }
}

/// Every rule.
enum Rules {
  static let all: [any Rule] = [
    PromiseRule(), BottomRule(), ReopenedRule(), MentionRule(), SlideRule(), OpenRule(),
  ]

  private static let day = Time.microsecondsPerDay

  /// A promise is about to break (1), broken (2), or broken for more than a day (3).
  private struct PromiseRule: Rule {
    let name = "promise"
    let priority = 2

    func finding(in matter: Matter, _ log: Latest<LogFact>, _ options: EscalationOptions)
      -> Finding?
    {
      let owed = matter.owed.flatMap { options.age(of: $0.time) >= -options.warn ? $0 : nil }
      let broken = matter.brokenWord.flatMap { options.isRecent($0.time) ? $0 : nil }
      return (owed ?? broken).map { spot in
        let late = options.age(of: spot.time)
        return Finding(spot, level: late <= 0 ? 1 : late <= day ? 2 : 3, dueAfter: 0)
      }
    }

    func reason(_ finding: Finding, _ fact: LogFact, _ names: Names, age: Span) -> String {
      let promise = fact.promise == 0 ? "an answer" : names.text(fact.promise)
      if fact.promisedAt == Interaction.absent {
        return "\(promise) was promised and not kept, \(age) ago"
      }
      let by = "\(promise) promised by \(Time(microseconds: finding.since))"
      return age.microseconds > 0
        ? "\(by), now \(age) late" : "\(by), \(Span(microseconds: -age.microseconds)) left"
    }

    func nextStep(_ finding: Finding, apology: String) -> String {
      switch finding.level {
      case 1:
        "There is still time to keep it: do it now, or tell them before the deadline when it will "
          + "be done."
      case 2: apology + "Do what was promised at once, and tell them what comes next and when."
      default:
        apology + "Do what was promised today, in person and with a good attitude, and add "
          + "something generous that they did not ask for."
      }
    }
  }

  /// The customer's last word on a case is the lowest there is, and nothing came after it; twice as
  /// bad where something else went wrong too.
  private struct BottomRule: Rule {
    let name = "rated-bottom"
    let priority = 2

    func finding(in matter: Matter, _ log: Latest<LogFact>, _ options: EscalationOptions)
      -> Finding?
    {
      guard let word = matter.lastWord, log[word.place].level == 0, options.isRecent(word.time)
      else { return nil }
      return Finding(word, level: matter.hasFailed ? 2 : 1, dueAfter: day)
    }

    func reason(_ finding: Finding, _ fact: LogFact, _ names: Names, age: Span) -> String {
      let word =
        switch Basis(rawValue: fact.basis) {
        case .recommend: "the customer would not recommend us at all"
        case .effort: "the customer felt the greatest effort there is"
        case .satisfied: "the customer was not satisfied"
        default: "the customer gave the lowest rating"
        }
      return "\(word) \(age) ago\(finding.level == 1 ? "" : ", and more had gone wrong before")"
    }

    func nextStep(_ finding: Finding, apology: String) -> String {
      "Be generous first: surprise them with something they did not ask for. "
        + (apology.isEmpty ? "" : "Apologise, even if it is not our fault. ")
        + "Listen to what happened, and make it right today."
    }
  }

  /// What had been resolved is open again; the level is how often.
  private struct ReopenedRule: Rule {
    let name = "reopened"
    let priority = 3

    func finding(in matter: Matter, _ log: Latest<LogFact>, _ options: EscalationOptions)
      -> Finding?
    {
      guard let spot = matter.reopened else { return nil }
      let level = min(3, max(1, Int(log[spot.place].reopens)))
      return Finding(spot, level: level, dueAfter: day, other: matter.resolved?.place)
    }

    func reason(_ finding: Finding, _ fact: LogFact, _ names: Names, age: Span) -> String {
      let times = Int(fact.reopens)
      return times == 0
        ? "a problem came back \(age) ago, after it had been resolved"
        : "a case that began \(age) ago was opened again\(times == 1 ? "" : ", \(times) times")"
    }

    func nextStep(_ finding: Finding, apology: String) -> String {
      apology + "Ask what is still missing, fix it for good, and stay with them until they say "
        + "that it is."
    }
  }

  /// A mention nobody answered; a day later the level is 2.
  private struct MentionRule: Rule {
    let name = "mention"
    let priority = 2

    func finding(in matter: Matter, _ log: Latest<LogFact>, _ options: EscalationOptions)
      -> Finding?
    {
      guard let mention = matter.mention, options.isRecent(mention.time) else { return nil }
      return Finding(
        mention, level: options.age(of: mention.time) <= day ? 1 : 2, dueAfter: day / 24)
    }

    func reason(_ finding: Finding, _ fact: LogFact, _ names: Names, age: Span) -> String {
      "a word about us in public has had no answer for \(age)"
    }

    func nextStep(_ finding: Finding, apology: String) -> String {
      "Answer in public: thank them, and apologise if something went wrong, even if it is not our "
        + "fault. Offer something unasked, though they did not come to us."
    }
  }

  /// A customer who was amazed is so no longer: still at home with us (1), or uncertain (2).
  private struct SlideRule: Rule {
    let name = "slid"
    let priority = 3

    func finding(in slide: CustomerJourney.Slide, _ options: EscalationOptions) -> Finding? {
      guard options.isRecent(slide.since) else { return nil }
      return Finding(
        Matter.Spot(time: slide.since, place: slide.because),
        level: slide.state == .ownership ? 1 : 2, dueAfter: day)
    }

    func reason(_ finding: Finding, _ fact: LogFact, _ names: Names, age: Span) -> String {
      "the customer slid from amazement to \(finding.level == 1 ? "ownership" : "uncertainty") "
        + "\(age) ago"
    }

    func nextStep(_ finding: Finding, apology: String) -> String {
      "Get in touch before they do. " + apology
        + "Put it right and tell them so: handled well, a problem brings them back."
    }
  }

  /// A problem is open for longer than it may be: once (1), twice (2) or four times as long (3).
  private struct OpenRule: Rule {
    let name = "open"
    let priority = 5

    func finding(in matter: Matter, _ log: Latest<LogFact>, _ options: EscalationOptions)
      -> Finding?
    {
      // Where an answer was promised by a time to come, that is the measure.
      if let owed = matter.owed, owed.time > options.asOf { return nil }
      guard let open = matter.open else { return nil }
      let age = options.age(of: open.time)
      guard age > options.openLonger else { return nil }
      let times = age / max(1, options.openLonger)
      return Finding(
        open, level: times < 2 ? 1 : times < 4 ? 2 : 3, dueAfter: options.openLonger)
    }

    func reason(_ finding: Finding, _ fact: LogFact, _ names: Names, age: Span) -> String {
      "\(fact.isProblem ? "a problem" : "a case") has been open for \(age)"
    }

    func nextStep(_ finding: Finding, apology: String) -> String {
      apology
        + (finding.level < 3
          ? "Fix it with urgency, or tell them what is being done and when they will hear again."
          : "Let whoever serves them settle it today, generously, whatever the policy says.")
    }
  }
}
