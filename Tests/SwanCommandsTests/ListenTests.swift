import Foundation
import SwanCommands
import SwanKit
import Testing

/// `swan listen` adds `heard` and touches nothing else.
struct ListenTests {
  private func listen(_ input: String, _ words: String...) throws -> Outcome {
    try swan(["listen"] + words, input: input.utf8, in: TemporaryFolder())
  }

  /// What stands in `line` for `heard` when `before` and `after` are what is around it.
  private func heard(_ line: String, between before: String, and after: String) -> String? {
    guard line.hasPrefix(before), line.hasSuffix(after),
      line.utf8.count > before.utf8.count + after.utf8.count
    else { return nil }
    return String(line.dropFirst(before.count).dropLast(after.count))
  }

  @Test(arguments: [
    #"{"text":"where is my order""#, #"{ "text" : "where is my order" "#,
    #"{"x":123456789012345678901234567890,"y":1.0e400,"text":"the \u00e9\/\n\ud83e\udda2 \ud83e day""#,
    #"{"t\u0065xt":"the day","":null,"Text":7,"a":{"heard":1,"b":[ ] }"#,
    "{\"text\":\"the day 🦢\",\"é\":\"\u{7f}\u{2028}\"\t", #"{"id":7,"reply":"so sorry""#,
    #"{"text":null,"reply":"so sorry""#, #"{"text":"the \u0000 day","type":"interaction""#,
    #"{"text":"no at, no customer","at":"never","rating":"x""#,
  ])
  func `every byte but heard stays`(members: String) throws {
    let outcome = try listen(members + "}\n")
    #expect(outcome.status == 0 && outcome.error == [])
    let own = try #require(heard(outcome.text, between: members + #","heard":"#, and: "}\n"))
    let value = try JSONSerialization.jsonObject(with: Data(own.utf8))
    #expect(value is [String: Any])
    // The same again: what was heard before is not listened to.
    #expect(try listen(outcome.text) == outcome)
  }

  @Test(arguments: [
    "null", "{}", "7", "1e999", #""old \" } ,""#, "true", #"[{"a":"]"},[]]"#,
    #"{"language":"en","experience":0.5 , "a" : [ {} ] }"#,
  ])
  func `an older heard is replaced where it stands`(old: String) throws {
    let fresh = try listen(#"{"text":"where is my order"}"#).text
    let own = try #require(
      heard(fresh, between: #"{"text":"where is my order","heard":"#, and: "}\n"))
    for (before, after) in [
      (#"{"text":"where is my order","heard":"#, "}"),
      (#"{"heard":"#, #","text":"where is my order"}"#),
      ("{ \"text\":\"where is my order\" , \"he\\u0061rd\" :\t", " , \"z\":{\"heard\":3} } "),
      (#"{"heard": "#, #" ,"text":"where is my order","reply":null}"#),
    ] {
      let outcome = try listen(before + old + after)
      #expect(
        outcome.text.trimmingCharacters(in: .whitespacesAndNewlines)
          == (before + own + after).trimmingCharacters(in: .whitespacesAndNewlines))
    }
  }

  @Test func `other records, and those without words, pass untouched`() throws {
    let lines = [
      "{}", #"{"id":1,"rating":5,"heard":{"experience":0.9}}"#, #"{"text":null}"#,
      #"{"text":null,"reply":null,"heard":3}"#, #"{"type":"note","text":"I am never happy"}"#,
      #"{"type":"score","text":5,"reply":[]}"#, #"{"type":7,"text":"the day"}"#,
      #"{"type":"escalation","heard":null,"text":"the day"}"#, #"{ "a" : [1 , 2] }"#,
      #"{"heard":{"text":"the day"}}"#,
    ]
    let input = lines.joined(separator: "\n") + "\n"
    #expect(try listen(input) == Outcome(status: 0, output: Array(input.utf8), error: []))
  }

  @Test func `line ends and blank lines are those of every filter`() throws {
    let line = #"{"text":"where is my order"}"#
    let plain = try listen(line + "\n" + line + "\n")
    #expect(try listen("\u{feff}\(line)\r\n\r\n \t\n\(line)\r\n") == plain)
    #expect(try listen(line + "\n" + line) == plain)
  }

  @Test(arguments: [
    #"{"text":5}"#, #"{"text":true}"#, #"{"text":[]}"#, #"{"text":{}}"#,
    #"{"text":"the day","reply":1}"#, #"{"text":null,"reply":false}"#,
  ])
  func `words that are no string are refused`(line: String) throws {
    let outcome = try listen("{\"text\":\"the day\"}\n" + line + "\n{}\n")
    #expect(outcome.status == 3)
    #expect(outcome.errorText.contains(":2:") && outcome.errorText.contains("must be a string"))
    let skipped = try listen(line + "\n{}\n", "--on-error", "skip")
    #expect(skipped.status == 3 && skipped.text == "{}\n")
  }

  @Test(arguments: [
    "", " ", "@Delta https://t.co/x <br> [name]", "¿Por qué no llega mi paquete?",
    "Wo ist das Paket, das ich nicht bekommen habe?", "我的包裹在哪里", "где моя посылка", "qwrtzpsdf",
    "Waar is mijn pakket?", "No funciona", "Gdzie jest moja paczka?", "123", "??", "14:30?",
  ])
  func `what is not English is not guessed at`(text: String) throws {
    let outcome = try swan(["listen"], input: Listening.line(text.utf8), in: TemporaryFolder())
    let heard = try #require(try Listening.heard(outcome).first)
    #expect(heard.keys.sorted() == ["language"] && heard["language"] as? String == "unknown")
  }

  @Test func `our reply is heard whatever the customer wrote`() throws {
    let lines = [
      #"{"text":"¿Por qué?","reply":"We're so sorry. The refund was issued today."}"#,
      #"{"reply":"We're so sorry. The refund was issued today."}"#,
      #"{"text":"where is it","reply":""}"#, #"{"text":"where is it"}"#,
    ]
    let heard = try Listening.heard(try listen(lines.joined(separator: "\n")))
    for own in heard.prefix(2) {
      let steps = own["steps"] as? [String: Bool]
      #expect(steps == ["acknowledge": false, "apologise": true, "fix": true, "attitude": true])
      let shown = ["apologise": "sorry", "fix": "refund was", "attitude": "so sorry"]
      #expect(own["shown"] as? [String: String] == shown)
    }
    // An empty reply is none.
    for own in heard.suffix(2) { #expect(own["steps"] == nil && own["shown"] == nil) }
  }

  @Test(arguments: [
    "Es tut uns sehr leid. Wir haben Ihnen heute ein neues Gerät geschickt.", "申し訳ございません", " ",
  ])
  func `of a reply that is not English no step is said to be missing`(reply: String) throws {
    let heard = try Listening.heard(try listen("{\"reply\":\"\(reply)\"}"))
    #expect(heard.first?["steps"] == nil)
  }

  @Test func `numbers lie within their bounds, and signals say by which words`() throws {
    let lines = Listening.files.flatMap { Listening.lines($0, step: 97) }
    let own = SampleTexts.all.flatMap { Listening.line($0.utf8) }
    let input = lines.flatMap { $0 + [0x0a] } + own
    let outcome = try swan(["listen"], input: input, in: TemporaryFolder())
    #expect(outcome.status == 0)
    for line in outcome.output.split(separator: 0x0a) {
      let record = try JSONSerialization.jsonObject(with: Data(line)) as? [String: Any]
      guard let heard = record?["heard"] as? [String: Any],
        heard["language"] as? String == "en"
      else { continue }
      for (name, low) in [("sentiment", -1.0), ("complaint", 0), ("experience", 0)] {
        let value = try #require(heard[name] as? Double)
        #expect(value >= low && value <= 1)
      }
      let text = try #require(record?["text"] as? String)
      for (_, words) in try #require(heard["signals"] as? [String: String]) {
        #expect(!words.isEmpty && text.utf8.contains(words.utf8))
      }
    }
  }

  @Test func `threads and blocks change nothing`() throws {
    var dice = Dice(5)
    var lines = SampleLog(seed: 3, count: 60).lines.map { Array($0.utf8) }
    lines += SampleTexts.all.map { Listening.line($0.utf8).dropLast() }
    lines += Listening.files.flatMap { Listening.lines($0, step: 301) }
    lines.shuffle(using: &dice)
    let input = Array(lines.joined(separator: [0x0a]))
    for options in [[], ["--why"]] {
      let expected = try swan(
        ["listen", "--threads", "1"] + options, input: input, in: TemporaryFolder())
      #expect(expected.status == 0)
      for threads in ["1", "2", "3"] {
        for size in ["1", "64", "4096", "262144"] {
          let words = ["listen", "--threads", threads, "--block-size", size] + options
          let outcome = try swan(words, input: input, in: TemporaryFolder())
          #expect(outcome == expected, "\(words)")
        }
      }
      // Each record is heard alone, whatever stood before it.
      let turned = try swan(
        ["listen"] + options, input: Array(lines.reversed().joined(separator: [0x0a])),
        in: TemporaryFolder())
      #expect(
        turned.output.split(separator: 0x0a).reversed()
          == expected.output.split(separator: 0x0a))
    }
  }
}

extension Collection where Element: Equatable {
  /// Whether the elements of `part` stand in it, one after another.
  fileprivate func contains(_ part: some Collection<Element>) -> Bool {
    indices.contains { self[$0...].starts(with: part) }
  }
}
