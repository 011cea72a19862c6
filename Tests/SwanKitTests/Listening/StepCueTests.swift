import Testing

@testable import SwanKit

/// Which steps our replies show.
struct StepCueTests {
  private static let names = StepCues.tables.names.map { "\($0)" }

  /// The steps that a reply shows.
  private func steps(_ reply: String) -> Set<String> {
    let reader = WordReader(StepCues.tables.lexicon)
    let finder = CueFinder(StepCues.tables, tone: nil)
    unsafe Array(reply.utf8).withUnsafeBytes { unsafe reader.read($0) }
    finder.find(in: reader)
    return unsafe Set(finder.found.map { Self.names[Int($0.set)] })
  }

  @Test(arguments: [
    "Unfortunately we cannot refund you, sorry.", "We have not refunded you yet.",
    "I'm afraid we can't replace it.", "No refund is possible.",
    "We won't be able to send a replacement.", "Refund denied. Item shows signs of use.",
    "Your request was declined.", "The ticket is not refundable.",
    "A replacement is not on its way.",
    "We should have sent you a replacement, but we did not.",
  ])
  func `a refusal is no fix`(reply: String) {
    #expect(!steps(reply).contains("fix"))
  }

  @Test(arguments: [
    "I've voided the second charge.", "A fresh one goes out today.",
    "The missing adapter is being sent out separately today.",
    "Your refund was issued this morning.", "Hold down the power button for 15 seconds.",
    "I'll have someone from the local team out tomorrow.",
    "We have asked the courier to try again.",
    "Send us your order number in a DM and we'll chase the depot.",
  ])
  func `what is done, begun, offered or told is a fix`(reply: String) {
    #expect(steps(reply).contains("fix"))
  }

  @Test(arguments: [
    "Please let us know which model it is.", "Which app is crashing on you?",
    "Please accept our best regards.",
  ])
  func `to ask is no fix`(reply: String) {
    #expect(!steps(reply).contains("fix"))
  }

  @Test(arguments: [
    "Thanks for bringing this to our attention.", "You're right, that's not good enough.",
    "Sorry your parcel turned up damaged.", "I can see you were charged twice.",
    "That must have been scary with the little ones.", "We let you down.",
  ])
  func `what names what is wrong, or understands it, acknowledges`(reply: String) {
    #expect(steps(reply).contains("acknowledge"))
  }

  @Test(arguments: [
    "Sorry about that!", "Apologies for the delay.", "We regret any inconvenience.",
    "Great to hear from you!", "Glad to hear that it works.", "I don't understand your problem.",
  ])
  func `what names nothing does not`(reply: String) {
    #expect(!steps(reply).contains("acknowledge"))
  }

  @Test(arguments: [
    "Sorry, what was your order number?", "No need to apologise.", "I apologize for nothing.",
  ])
  func `a word of apology need not be one`(reply: String) {
    #expect(!steps(reply).contains("apologise"))
  }

  @Test(arguments: ["Have a lovely weekend!", "Fingers crossed it works now 🤞", "We're so sorry."])
  func `warm words show attitude`(reply: String) {
    #expect(steps(reply).contains("attitude"))
  }

  @Test(arguments: [
    "That's not what we like to see.", "Password must be 8 characters.", "I want your full name.",
  ])
  func `cold words do not`(reply: String) {
    #expect(!steps(reply).contains("attitude"))
  }

  /// A mark that stands where a word may be left out, such as `_?`, was read as something else.
  @Test func `cues are written as cues are read`() {
    for table in StepCues.all + SignalCues.all {
      for line in "\(table.cues)".split(separator: "\n") {
        let cue = line.first == "!" ? line.dropFirst() : line
        for step in cue.split(separator: " ") {
          let isMark = ["_", "^", "$", "+", "++", "-", "--", "..", "...", "?", "??"].contains(step)
          let words = step.drop { $0 == "~" }
            .split(separator: "|", omittingEmptySubsequences: false)
          let isWords = words.allSatisfy { $0.first.map { !"_^$+-.~".contains($0) } ?? false }
          #expect(isMark || isWords, "\(table.name): \(line)")
          #expect(Set(words).count == words.count, "\(table.name) has a word twice: \(line)")
        }
      }
    }
  }
}
