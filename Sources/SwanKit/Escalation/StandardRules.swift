extension RuleBook {
  /// The built-in rules as a file: what `--print-rules` prints, and what counts without one.
  ///
  /// `warn` is how long before its deadline a promise is looked at, `openLonger` how long a problem
  /// may be open, `within` how long after it happened there is something to make good: each at most
  /// ``longest``.
  package static func standardText(
    warn: Span = Span(microseconds: 15 * 60_000_000),
    openLonger: Span = Span(microseconds: 3 * 86_400_000_000),
    within: Span = Span(microseconds: 7 * 86_400_000_000)
  ) -> String {
    func times(_ count: Int64) -> String {
      min(Span(microseconds: openLonger.microseconds * count), longest).typed
    }
    return """
      {
        "rules": [
          {
            "name": "promise",
            "on": "promise",
            "warn": "\(warn.typed)",
            "priority": 2,
            "levels": [
              {"next_step": "There is still time to keep it: do it now, or tell them before the deadline when it will be done."},
              {"after": "0m", "next_step": "{apology}Do what was promised at once, and tell them what comes next and when."},
              {"after": "1d", "next_step": "{apology}Do what was promised today, in person and with a good attitude, and add something generous that they did not ask for."}
            ]
          },
          {
            "name": "broken-word",
            "on": "broken_word",
            "within": "\(within.typed)",
            "priority": 1,
            "levels": [
              {"next_step": "{apology}Do what was promised at once, and tell them what comes next and when."},
              {"after": "1d", "next_step": "{apology}Do what was promised today, in person and with a good attitude, and add something generous that they did not ask for."}
            ]
          },
          {
            "name": "rated-bottom",
            "on": "lowest_word",
            "within": "\(within.typed)",
            "priority": 2,
            "due": "1d",
            "next_step": "{apology}Be generous first: surprise them with something they did not ask for. Listen to what happened, and make it right today.",
            "levels": [{}, {}]
          },
          {
            "name": "leaving",
            "on": "leaving",
            "within": "\(within.typed)",
            "priority": 2,
            "due": "1d",
            "next_step": "{apology}Talk to them today, in person: ask what happened, and listen. Be generous whether they stay or not."
          },
          {
            "name": "heard-bottom",
            "on": "lowest_heard",
            "within": "\(within.typed)",
            "priority": 3,
            "due": "1d",
            "next_step": "Read what they wrote, for this is an estimate. {apology}Ask what happened, make it right today, and surprise them with something they did not ask for.",
            "levels": [{}, {}]
          },
          {
            "name": "reopened",
            "on": "reopened",
            "priority": 3,
            "due": "1d",
            "next_step": "{apology}Ask what is still missing, fix it for good, and stay with them until they say that it is.",
            "levels": [{}, {}, {}]
          },
          {
            "name": "mention",
            "on": "mention",
            "within": "\(within.typed)",
            "priority": 2,
            "due": "1h",
            "next_step": "Answer in public: thank them, and apologise if something went wrong, even if it is not our fault. Offer something unasked, though they did not come to us.",
            "levels": [{}, {"after": "1d"}]
          },
          {
            "name": "slid",
            "on": "slide",
            "within": "\(within.typed)",
            "priority": 3,
            "due": "1d",
            "next_step": "Get in touch before they do. {apology}Put it right and tell them so: handled well, a problem brings them back.",
            "levels": [{}, {}]
          },
          {
            "name": "open",
            "on": "open",
            "priority": 5,
            "due": "\(openLonger.typed)",
            "levels": [
              {"after": "\(openLonger.typed)", "next_step": "{apology}Fix it with urgency, or tell them what is being done and when they will hear again."},
              {"after": "\(times(2))"},
              {"after": "\(times(4))", "next_step": "{apology}Let whoever serves them settle it today, generously, whatever the policy says."}
            ]
          }
        ]
      }

      """
  }

  /// The longest that a rule can wait.
  package static let longest = days(3650)

  private static func days(_ count: Int64) -> Span {
    Span(microseconds: count * Time.microsecondsPerDay)
  }

  /// The built-in rules.
  package static let standard: RuleBook = {
    var members = ConditionMembers()
    return (try? RuleBook(Array(standardText().utf8), file: "", members: &members)) ?? RuleBook()
  }()
}
