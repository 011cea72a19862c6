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
  /// Why, in one plain sentence; `fact` is the trigger.
  func reason(_ finding: Finding, _ fact: LogFact, _ names: Names, _ options: EscalationOptions)
    -> String
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
      if let owed = matter.owed, options.age(of: owed.time) >= -options.warn {
        return finding(owed, options)
      }
      if let broken = matter.brokenWord, options.isRecent(broken.time) {
        return finding(broken, options)
      }
      return nil
    }

    private func finding(_ spot: Matter.Spot, _ options: EscalationOptions) -> Finding {
      let late = options.age(of: spot.time)
      return Finding(
        level: late <= 0 ? 1 : late <= day ? 2 : 3, trigger: spot.place, since: spot.time,
        due: spot.time)
    }

    func reason(
      _ finding: Finding, _ fact: LogFact, _ names: Names, _ options: EscalationOptions
    ) -> String {
      let promise = fact.promise == 0 ? "an answer" : names.text(fact.promise)
      let late = options.age(of: finding.since)
      if fact.promisedAt == Interaction.absent {
        return "\(promise) was promised and not kept, \(Span(microseconds: late)) ago"
      }
      let by = "\(promise) promised by \(Time(microseconds: finding.since))"
      return late > 0
        ? "\(by), now \(Span(microseconds: late)) late"
        : "\(by), \(Span(microseconds: -late)) left"
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
      return Finding(
        level: matter.hasFailed ? 2 : 1, trigger: word.place, since: word.time,
        due: word.time.addingWithinRange(day))
    }

    func reason(
      _ finding: Finding, _ fact: LogFact, _ names: Names, _ options: EscalationOptions
    ) -> String {
      let word =
        switch Basis(rawValue: fact.basis) {
        case .recommend: "the customer would not recommend us at all"
        case .effort: "the customer felt the greatest effort there is"
        case .satisfied: "the customer was not satisfied"
        default: "the customer gave the lowest rating"
        }
      let ago = "\(Span(microseconds: options.age(of: finding.since))) ago"
      return finding.level == 1
        ? "\(word) \(ago)" : "\(word) \(ago), and more had gone wrong before"
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
      return Finding(
        level: min(3, max(1, Int(log[spot.place].reopens))), trigger: spot.place,
        other: matter.resolved?.place, since: spot.time, due: spot.time.addingWithinRange(day))
    }

    func reason(
      _ finding: Finding, _ fact: LogFact, _ names: Names, _ options: EscalationOptions
    ) -> String {
      let age = Span(microseconds: options.age(of: finding.since))
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
        level: options.age(of: mention.time) <= day ? 1 : 2, trigger: mention.place,
        since: mention.time, due: mention.time.addingWithinRange(3_600_000_000))
    }

    func reason(
      _ finding: Finding, _ fact: LogFact, _ names: Names, _ options: EscalationOptions
    ) -> String {
      "a word about us in public has had no answer for "
        + "\(Span(microseconds: options.age(of: finding.since)))"
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
        level: slide.state == .ownership ? 1 : 2, trigger: slide.because, since: slide.since,
        due: slide.since.addingWithinRange(day))
    }

    func reason(
      _ finding: Finding, _ fact: LogFact, _ names: Names, _ options: EscalationOptions
    ) -> String {
      "the customer slid from amazement to \(finding.level == 1 ? "ownership" : "uncertainty") "
        + "\(Span(microseconds: options.age(of: finding.since))) ago"
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
        level: times < 2 ? 1 : times < 4 ? 2 : 3, trigger: open.place, since: open.time,
        due: open.time.addingWithinRange(options.openLonger))
    }

    func reason(
      _ finding: Finding, _ fact: LogFact, _ names: Names, _ options: EscalationOptions
    ) -> String {
      "\(fact.isProblem ? "a problem" : "a case") has been open for "
        + "\(Span(microseconds: options.age(of: finding.since)))"
    }

    func nextStep(_ finding: Finding, apology: String) -> String {
      apology
        + (finding.level < 3
          ? "Fix it with urgency, or tell them what is being done and when they will hear again."
          : "Let whoever serves them settle it today, generously, whatever the policy says.")
    }
  }
}
