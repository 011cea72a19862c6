import Foundation
import SwanCommands
import Testing

/// What `swan listen --why` says is the whole reason.
struct ListenWhyTests {
  /// Ten-thousandths, as they are written.
  private func probability(_ sum: Int) -> Double {
    (10_000 / (1 + exp(-Double(max(-240, min(240, sum))) / 20))).rounded() / 10_000
  }

  private func check(_ heard: [String: Any]) throws {
    guard heard["language"] as? String == "en" else {
      #expect(heard["why"] == nil)
      return
    }
    let why = try #require(heard["why"] as? [String: [String: Any]])
    var said: [String: Double] = [:]
    for (name, own) in why {
      let sum = try #require(own["sum"] as? Int)
      let bias = try #require(own["bias"] as? Int)
      let words = try #require(own["words"] as? [String: Int])
      #expect(bias + words.values.reduce(0, +) == sum, "\(name)")
      #expect(!words.values.contains(0))
      said[name] = probability(sum)
    }
    let positive = try #require(said["positive"])
    let negative = try #require(said["negative"])
    let sentiment = try #require(heard["sentiment"] as? Double)
    let (plus, minus) = (positive * (1 - negative), negative * (1 - positive))
    let rest = 1 - plus - minus
    let agreed = plus * plus + minus * minus + rest * rest
    #expect(abs((plus * plus - minus * minus) / agreed - sentiment) < 1e-4)
    var told = try #require(heard["emotions"] as? [String: Double])
    for name in ["complaint", "experience"] { told[name] = try #require(heard[name] as? Double) }
    #expect(Set(told.keys).union(["positive", "negative"]) == Set(said.keys))
    for (name, value) in told {
      #expect(abs(value - (said[name] ?? -1)) < 1e-9, "\(name) \(value)")
    }
  }

  @Test func `bias and words add up to the sum, and the sum is the probability`() throws {
    let input = SampleTexts.all.flatMap { Listening.line($0.utf8) }
    let outcome = try swan(["listen", "--why"], input: input, in: TemporaryFolder())
    let heard = try Listening.heard(outcome)
    #expect(outcome.status == 0 && heard.count == SampleTexts.all.count)
    for own in heard { try check(own) }
  }

  @Test(
    .enabled(if: Suites.bytes("../jsonl/cfpb_dev.jsonl") != nil, "the outside data is absent"),
    arguments: Listening.files)
  func `they add up over what customers wrote`(file: String) throws {
    let input = Listening.lines(file, step: 23).filter {
      String(decoding: $0, as: UTF8.self).contains("\"text\":\"")
    }
    #expect(!input.isEmpty)
    let outcome = try swan(
      ["listen", "--why"], input: Array(input.joined(separator: [0x0a])), in: TemporaryFolder())
    #expect(outcome.status == 0)
    for own in try Listening.heard(outcome) { try check(own) }
  }

  @Test func `without it everything else is the same`() throws {
    let input = SampleTexts.all.flatMap { Listening.line($0.utf8) }
    let plain = try swan(["listen"], input: input, in: TemporaryFolder())
    let why = try swan(["listen", "--why"], input: input, in: TemporaryFolder())
    let shortened = why.text.split(separator: "\n").map { line in
      line.replacing(#/,"why":\{.*\}\}\}(?=\}\}$)/#, with: "")
    }
    #expect(plain.text.split(separator: "\n").map(String.init) == shortened.map(String.init))
  }
}
