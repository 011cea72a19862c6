/// What a rule looks for in a case, or with a customer.
enum Situation: String, CaseIterable, Sendable {
  /// Something promised is not done; counts from its deadline, and is looked at a while before.
  case promise
  /// Something promised without a deadline was not kept; counts from when that was known.
  case brokenWord = "broken_word"
  /// The customer's last word on the case is the lowest there is, and nothing came after it.
  case lowestWord = "lowest_word"
  /// The same where the last word is no rating, but an estimate of what the words sound like.
  case lowestHeard = "lowest_heard"
  /// The customer's words were heard to speak of leaving, and nothing came after them.
  case leaving
  /// What had been resolved is open again.
  case reopened
  /// A word in public has no answer.
  case mention
  /// An interaction that is not resolved has no answer.
  case unanswered
  /// A problem is not resolved.
  case open
  /// An interaction, whatever became of it.
  case interaction
  /// A customer who was amazed is so no longer.
  case slide

  /// Whether it says nothing without a condition.
  var needsCondition: Bool { self == .interaction || self == .unanswered }

  /// Whether it can be worse than at first by itself.
  var hasGrades: Bool { [.reopened, .lowestWord, .lowestHeard, .slide].contains(self) }

  /// How bad it is by itself, from 1: how often a case was opened again, whether more had gone wrong
  /// before the lowest word, how far a customer slid.
  func grade(of matter: Matter, at place: UInt32, _ log: Latest<LogFact>) -> Int {
    switch self {
    case .reopened: max(1, matter.reopenings)
    case .lowestWord, .lowestHeard: matter.hasFailed ? 2 : 1
    default: 1
    }
  }

  /// Where it is found in a case.
  func spot(in matter: Matter, _ log: Latest<LogFact>) -> Matter.Spot? {
    switch self {
    case .promise: matter.owed
    case .brokenWord: matter.brokenWord
    case .lowestWord: matter.lastWord.flatMap { log[$0.place].isLowestWord ? $0 : nil }
    case .lowestHeard: matter.lastWord.flatMap { log[$0.place].isLowestHeard ? $0 : nil }
    case .leaving: matter.leaving
    case .reopened: matter.reopened
    case .mention: matter.mention
    case .unanswered: matter.unanswered
    case .open: matter.open
    case .interaction: matter.latest
    case .slide: nil
    }
  }

  /// One plain sentence: what was found, `age` after the time that it counts from.
  ///
  /// It blames nobody who serves, never repeats the customer's words, and calls what was heard in them
  /// an estimate.
  func reason(
    _ fact: LogFact, _ details: LogDetails, _ names: Names, grade: Int, age: Span
  ) -> String {
    let more = grade == 1 ? "" : ", and more had gone wrong before"
    switch self {
    case .promise:
      let promise =
        details.promise == 0 ? "a promise due" : "\(names.text(details.promise)) promised"
      let by = "\(promise) by \(Time(microseconds: details.promisedAt))"
      if age.microseconds == 0 { return "\(by), which is now" }
      return age.microseconds > 0
        ? "\(by), now \(age) late" : "\(by), \(Span(microseconds: -age.microseconds)) left"
    case .brokenWord:
      let promise =
        details.promise == 0 ? "a promise was" : "\(names.text(details.promise)) was promised and"
      return "\(promise) not kept, \(age) ago"
    case .lowestWord:
      let word =
        switch Basis(rawValue: fact.basis) {
        case .recommend: "the customer would not recommend us at all"
        case .effort: "the customer felt the greatest effort there is"
        case .satisfied: "the customer was not satisfied"
        default: "the customer gave the lowest rating"
        }
      return "\(word) \(age) ago\(more)"
    case .lowestHeard:
      return
        "the customer's words of \(age) ago sound like the worst there is, by an estimate\(more)"
    case .leaving: return "the customer's words of \(age) ago sound like leaving, by an estimate"
    case .reopened:
      let times = "\(grade) times"
      if details.reopens > 0 {
        return "a case that began \(age) ago was opened again\(grade == 1 ? "" : ", \(times)")"
      }
      let (who, what) = fact.isProblem ? ("a problem", "it") : ("the customer", "the case")
      return "\(who) came back \(age) ago, after \(what) had been resolved"
        + (grade == 1 ? "" : " \(times)")
    case .mention: return "a word about us in public has had no answer for \(age)"
    case .unanswered: return "the customer has had no answer for \(age)"
    case .open:
      return "\(fact.isProblem ? "a problem" : "a case") has been open for \(age)"
    case .interaction: return "an interaction \(age) ago"
    case .slide:
      let isInferred = fact.isHeard && !fact.isProblem
      return "the customer slid from amazement to \(grade == 1 ? "ownership" : "uncertainty") "
        + "\(age) ago\(isInferred ? ", by an estimate of their words" : "")"
    }
  }
}
