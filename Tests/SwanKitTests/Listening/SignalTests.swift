import Testing

@testable import SwanKit

/// Signals are found in sentences that have them, and not in their traps.
struct SignalTests {
  private static let names = SignalCues.tables.names.map { "\($0)" }

  private func sentences(_ name: String) throws -> SignalSentences {
    try #require(SignalSentences.all.first { $0.name == name })
  }

  private func having(_ name: String, _ sentences: [String], is found: Bool) -> [String] {
    let listener = Listener([.builtIn])
    return sentences.filter { (Hearing($0, listener).signals?[name] != nil) == found }
  }

  @Test func `what counts signals knows their names and places`() {
    #expect(HeardMarks.signals == Self.names)
    let place = Self.names.firstIndex(of: "leaving")
    #expect(place.map(HeardMarks.init(signal:)) == .isLeaving)
  }

  @Test func `each class of words has a bit of its own`() {
    let names = CueWords.classes.description.split(separator: "\n").map { $0.prefix { $0 != " " } }
    #expect(names.count <= 64 && Set(names).count == names.count)
  }

  @Test func `every signal has thirty sentences, half of them traps`() {
    #expect(Set(SignalSentences.all.map(\.name)) == Set(Self.names))
    for own in SignalSentences.all {
      #expect(own.plus.count + own.minus.count >= 30, "\(own.name)")
      #expect(min(own.plus.count, own.minus.count) >= 15, "\(own.name)")
      let all = own.plus + own.minus
      #expect(Set(all).count == all.count, "\(own.name) has a sentence twice")
    }
  }

  @Test(arguments: names)
  func `eight in ten of those that have it are found`(name: String) throws {
    let plus = try sentences(name).plus
    let missed = having(name, plus, is: false)
    #expect(
      missed.count * 5 <= plus.count,
      "\(name) misses \(missed.count) of \(plus.count):\n\(missed.joined(separator: "\n"))")
  }

  @Test(arguments: names)
  func `at most one trap in ten springs, of always good none`(name: String) throws {
    let minus = try sentences(name).minus
    let wrong = having(name, minus, is: true)
    #expect(
      wrong.count * 10 <= (name == "always_good" ? 0 : minus.count),
      "\(name) is found in \(wrong.count) of \(minus.count):\n\(wrong.joined(separator: "\n"))")
  }

  @Test(arguments: ["always_bad", "uncertain", "leaving"])
  func `always good is in nothing that is bad`(name: String) throws {
    let wrong = having("always_good", try sentences(name).plus, is: true)
    #expect(wrong.isEmpty, "\(wrong.joined(separator: "\n"))")
  }

  @Test(arguments: ["always_good", "wow", "count_on", "thanks"])
  func `always bad and leaving are in nothing that is good`(name: String) throws {
    let plus = try sentences(name).plus
    for signal in ["always_bad", "leaving"] {
      let wrong = having(signal, plus, is: true)
      #expect(wrong.count * 10 <= plus.count, "\(signal):\n\(wrong.joined(separator: "\n"))")
    }
  }

  @Test func `what shows a signal are words of the sentence`() {
    let listener = Listener([.builtIn])
    for own in SignalSentences.all {
      for sentence in own.plus + own.minus {
        for (name, words) in Hearing(sentence, listener).signals ?? [:] {
          #expect(sentence.contains(words) && !words.isEmpty, "\(name) in \(sentence)")
        }
      }
    }
  }
}
