/// What can be wrong with a file of promises, or of rules.
enum BookFault: Error, Equatable {
  /// A value of another kind than is needed.
  case kind(of: String, needed: String)
  case unknownMember(String, of: String, known: [String])
  case twice(String)
  case missing(String, example: String, of: String)
  case empty(String)
  case zone(TimeZoneError)
  case hoursAndIntervals
  case unknownDay(String)
  case dayTwice(String)
  case badShift(String)
  case badInterval
  case endsEarly(String)
  case overlap(String, String)
  case neverOpen
  case badDate(String)
  case datesOutOfOrder
  case badLength(String)
  case plainDays(String)
  case daysWithoutCalendar
  case warnInDays
  case unknownClock(String)
  case unknownCalendar(String, known: [String])
  case promiseTwice(String)
  case noLength
  case badMoment(String)
  case periodOutOfOrder
  case unknownSituation(String)
  case ruleTwice(String)
  case conditionOnSlide
  case warnWithoutPromise
  case spanInBusinessDays
  case noNextStep
  case unknownWord(String)
  case levelsOutOfOrder
  case levelNeverReached
  case tooManyConditions(Int)
  /// What is wrong with an expression, in the words of its reader.
  case condition(String)
}

extension BookFault: CustomStringConvertible {
  /// One sentence: what was found; what would do.
  var description: String {
    switch self {
    case .kind(let what, let needed):
      "\(what) must be \(needed)"
    case .unknownMember(let name, let owner, let known):
      "\(owner) has no member \(quoted(name))" + choice(name, known)
    case .twice(let name):
      "\(quoted(name)) stands here twice; keep one"
    case .missing(let name, let example, let owner):
      "\(owner) needs '\(name)', such as \(example)"
    case .empty(let what):
      "\(what) is empty; write something, or leave it out"
    case .zone(let error):
      error.description
    case .hoursAndIntervals:
      "'hours' and 'intervals' say the same in two ways; keep one"
    case .unknownDay(let text):
      "\(quoted(text)) is no day of the week; write it like mon, mon-fri or mon,wed,fri"
    case .dayTwice(let day):
      "'\(day)' has its hours already; name each day once"
    case .badShift(let text):
      "\(quoted(text)) is no opening; write it like 09:00-17:00, at most to 24:00"
    case .badInterval:
      "an interval needs 'start_time' below 'end_time', whole minutes from 0 to 10080 since Sunday "
        + "midnight"
    case .endsEarly(let text):
      "\(quoted(text)) does not end after it starts; over midnight, write two, such as "
        + "22:00-24:00 and 00:00-06:00 on the next day"
    case .overlap(let text, let other):
      "\(quoted(text)) overlaps \(quoted(other)); let the one end before the other starts"
    case .neverOpen:
      "this calendar is never open; give it 'hours', such as {\"mon-fri\": [\"09:00-17:00\"]}"
    case .badDate(let text):
      "\(quoted(text)) is no date; write it like 2026-12-25"
    case .datesOutOfOrder:
      "'end_date' must be 'start_date' or at most a year later"
    case .badLength(let text):
      "\(quoted(text)) is no length of time; write it like 30min, 8h, 1h 30min or 2 business days"
    case .plainDays(let text):
      "\(quoted(text)) on a calendar can mean two things; write hours of open time, such as 16h, "
        + "or business days"
    case .daysWithoutCalendar:
      "business days are those of a calendar; name one in 'calendar', or write days, such as 2d"
    case .warnInDays:
      "a warning counts open time, not business days; write it like 2h"
    case .unknownClock(let text):
      "\(quoted(text)) is no clock" + choice(text, Promise.Clock.allCases.map(\.rawValue))
    case .unknownCalendar(let name, let known):
      "no calendar is named \(quoted(name))" + choice(name, known)
    case .promiseTwice(let name):
      "two promises are named \(quoted(name)); let each have its own name, or its own time by 'from' "
        + "and 'until'"
    case .noLength:
      "a promise needs 'within', such as \"1h\", or 'targets', such as {\"urgent\": \"1h\"}"
    case .badMoment(let text):
      "\(quoted(text)) is no time; write it like 2026-01-31 or 2026-01-31T09:30:00+01:00"
    case .periodOutOfOrder:
      "'until' must be after 'from'"
    case .unknownSituation(let text):
      "\(quoted(text)) is nothing to look for" + choice(text, Situation.allCases.map(\.rawValue))
    case .ruleTwice(let name):
      "two rules are named \(quoted(name)); let each have its own name"
    case .conditionOnSlide:
      "a slide is a customer's, not an interaction's; leave 'when' out"
    case .warnWithoutPromise:
      "'warn' is for 'promise', which has a deadline; leave it out, or write 'after' in 'levels'"
    case .spanInBusinessDays:
      "'within' counts time as it passes, not business days; write it like 2d"
    case .noNextStep:
      "say what to do next in 'next_step', here or in the rule"
    case .unknownWord(let word):
      "\(quoted(word)) stands for nothing" + choice(word, ["{apology}"])
    case .levelsOutOfOrder:
      "this level begins before the one above it; write the levels in the order of 'after'"
    case .levelNeverReached:
      "a level without 'after' is never reached here; say when it is, such as \"after\": \"4h\""
    case .tooManyConditions(let most):
      "more than \(most) conditions that differ; keep the rules that somebody acts upon"
    case .condition(let sentence):
      sentence
    }
  }

  /// What was probably meant, else all that there is.
  private func choice(_ word: String, _ known: [String]) -> String {
    if let near = nearest(to: word, in: known) { return "; did you mean \(quoted(near))?" }
    if known.isEmpty { return "; there are none" }
    return "; choose from " + known.map { printable($0) }.joined(separator: ", ")
  }

  /// The candidate with the fewest wrong letters: at most two, and a third of the word.
  private func nearest(to word: String, in candidates: [String]) -> String? {
    let letters = Array(word.lowercased().utf8)
    let limit = min(2, letters.count / 3)
    let ranked = candidates.map { candidate in
      (candidate, TimeZoneNames.edits(from: letters, to: Array(candidate.lowercased().utf8)))
    }
    return ranked.filter { $0.1 <= limit }.min { $0.1 < $1.1 }?.0
  }

  private func quoted(_ text: String) -> String { "'\(printable(text))'" }

  /// At most 60 characters, without those that a terminal would obey.
  private func printable(_ text: String) -> String {
    let harmless = text.unicodeScalars.prefix(60).map { scalar in
      scalar.properties.generalCategory == .control || scalar.properties.generalCategory == .format
        ? "\u{fffd}" : Character(scalar)
    }
    return String(harmless) + (text.unicodeScalars.count > 60 ? "…" : "")
  }
}
