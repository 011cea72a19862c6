import Foundation
import SwanCommands
import Testing

/// What `swan learn` wrote, `swan listen` hears by.
struct ListenModelTests {
  private static let late = [
    "my parcel is late", "still waiting for the parcel", "where is it now",
  ]
  private static let other = ["how do I pay", "do you ship abroad", "what does it cost"]

  private static let log = (0..<30).flatMap { number in
    [
      #"{"text":"\#(late[number % 3]) \#(number)","tag":"late","rating":1,"hours":2}"#,
      #"{"text":"\#(other[number % 3]) \#(number)","tag":"other","rating":5,"hours":0}"#,
    ]
  }.joined(separator: "\n")

  /// A folder with a model `m` learnt from the log.
  private func folder(_ words: String...) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let learnt = try swan(["learn"] + words, input: Self.log.utf8, in: folder)
    #expect(learnt.status == 0, "\(learnt)")
    try folder.write(learnt.output, to: "m")
    return folder
  }

  private func heard(_ text: String, _ words: [String], in folder: TemporaryFolder) throws
    -> [String: Any]
  {
    let outcome = try swan(["listen"] + words, input: Listening.line(text.utf8), in: folder)
    #expect(outcome.status == 0, "\(outcome)")
    return try #require(try Listening.heard(outcome).first)
  }

  @Test func `labels are heard beside what the built-in model hears`() throws {
    let folder = try folder("--labels", "tag")
    let text = "my parcel is late, where is it now"
    let plain = try heard(text, [], in: folder)
    var both = try heard(text, ["--model", "m"], in: folder)
    let labels = try #require(both.removeValue(forKey: "labels") as? [String: Double])
    #expect(labels.keys.sorted() == ["late"] && (labels["late"] ?? 0) > 0.5)
    #expect(NSDictionary(dictionary: both) == NSDictionary(dictionary: plain))
  }

  @Test func `a few texts, many times over, do not turn a model round`() throws {
    let folder = try TemporaryFolder()
    let lines = [#"{"text":"good","rating":5}"#, #"{"text":"bad","rating":1}"#]
    let log = Array(repeating: lines.joined(separator: "\n"), count: 5).joined(separator: "\n")
    try folder.write(
      try swan(["learn", "--target", "rating"], input: log.utf8, in: folder).output, to: "m")
    let good = try heard("good", ["--model", "m"], in: folder)["experience"] as? Double
    let bad = try heard("bad", ["--model", "m"], in: folder)["experience"] as? Double
    #expect(good ?? 0 > bad ?? 1)
  }

  @Test func `alone, it says only what it has learnt`() throws {
    let folder = try folder("--labels", "tag")
    let own = try heard("how do I pay the cost", ["--model", "m", "--only"], in: folder)
    #expect(own.keys.sorted() == ["labels", "language", "signals"])
    #expect((own["labels"] as? [String: Double])?.keys.sorted() == ["other"])
  }

  @Test func `a rating is heard as the experience, in place of the built-in one`() throws {
    let folder = try folder("--target", "rating")
    for words in [["--model", "m"], ["--model", "m", "--only"]] {
      let low = try heard("my parcel is late", words, in: folder)
      let high = try heard("how do I pay", words, in: folder)
      let (worse, better) = (low["experience"] as? Double, high["experience"] as? Double)
      #expect(worse ?? 1 < 0.3 && better ?? 0 > 0.7)
      #expect(low["rating"] == nil && (low["sentiment"] == nil) == words.contains("--only"))
    }
  }

  @Test func `another target has its own name`() throws {
    let folder = try folder("--target", "hours", "--labels", "tag")
    let own = try heard("my parcel is late", ["--model", "m"], in: folder)
    #expect(try #require(own["hours"] as? Double) > 0.5)
    #expect(own["experience"] != nil && own["labels"] != nil)
  }

  @Test func `of two models the last says what both know`() throws {
    let folder = try folder("--target", "rating")
    let swapped = Self.log.replacing("\"rating\":1", with: "\"rating\":9")
    try folder.write(
      try swan(["learn", "--target", "rating"], input: swapped.utf8, in: folder).output, to: "n")
    let text = "my parcel is late"
    let mn = try heard(text, ["--model", "m", "--model", "n"], in: folder)["experience"] as? Double
    let nm = try heard(text, ["--model", "n", "--model", "m"], in: folder)["experience"] as? Double
    #expect(mn ?? 0 > 0.7 && nm ?? 1 < 0.3)
  }

  @Test func `why adds up for a model that was learnt`() throws {
    let folder = try folder("--target", "rating", "--labels", "tag")
    for text in Self.late + Self.other {
      let own = try heard(text, ["--model", "m", "--only", "--why"], in: folder)
      let why = try #require(own["why"] as? [String: [String: Any]])
      for (name, one) in why {
        let sum = try #require(one["sum"] as? Int)
        let bias = try #require(one["bias"] as? Int)
        let words = try #require(one["words"] as? [String: Int])
        #expect(bias + words.values.reduce(0, +) == sum)
        let said =
          name == "rating"
          ? own["experience"] as? Double : (own["labels"] as? [String: Double])?[name]
        let odds = 1 / (1 + exp(-Double(sum) / 20))
        #expect(abs(try #require(said) - odds) < 0.000_051)
      }
      #expect(why["rating"] != nil)
    }
  }

  @Test(arguments: [
    ("", 1), ("nonsense\n", 1), ("swan-listener 1\n\n", 2), ("swan-listener 1\nlabel x\n", 2),
    ("swan-listener 1\nlabel la late 1 2\n\nok\tla1\nbroken\n", 5),
  ])
  func `a model that is none is named with its line`(text: String, line: Int) throws {
    let folder = try TemporaryFolder()
    try folder.write(text.utf8, to: "m")
    let outcome = try swan(["listen", "--model", "m"], input: "{}".utf8, in: folder)
    #expect(outcome.status == 2 && outcome.output == [])
    #expect(outcome.errorText.hasPrefix("swan listen: m:\(line): expected "), "\(outcome)")
  }

  @Test(arguments: ["nonsense", "swan-listener 1\n\n"])
  func `what is wrong with a model is one sentence`(text: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(text.utf8, to: "m")
    let outcome = try swan(["listen", "--model", "m"], input: "{}".utf8, in: folder)
    #expect(!outcome.errorText.contains(#/expected a (listener's model begins|model needs)/#))
  }

  @Test func `a model that is not there is told how to come by`() throws {
    let outcome = try swan(["listen", "--model", "absent"], in: TemporaryFolder())
    #expect(outcome.status == 2 && outcome.errorText.contains("no model 'absent'"))
    let alone = try swan(["listen", "--only"], in: TemporaryFolder())
    #expect(alone.status == 2 && alone.errorText.contains("--only needs a --model"))
  }
}
