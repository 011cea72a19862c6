import Foundation
import Testing

/// The scripts of scripts/examples, with a sendmail, a curl and a swan that write down what they get.
struct ScriptExamplesTests {
  private static let escalation =
    #"{"type":"escalation","id":"0a94df65c80d44277560f5548f1eb60c","rule":"promise","level":2,"priority":1,"to":"lead","customer":"c-1","state":"uncertainty","case":"k \"7\"","reason":"first reply promised by 2026-03-02T08:30:00Z, now 10 min late","evidence":["i-1"],"at":"2026-03-02T08:40:00Z","due":"2026-03-02T08:30:00Z","next_step":"Do it now."}"#
  private static let cleared =
    #"{"type":"cleared","escalation":"0a94df65c80d44277560f5548f1eb60c","rule":"promise","level":2,"customer":"c-1","case":"k-7","at":"2026-03-02T09:00:00Z"}"#

  /// What a script does in a folder whose `bin` comes first.
  private struct Stage {
    let folder: TemporaryFolder

    init() throws {
      folder = try TemporaryFolder()
      // Each writes its words and what it gets to a file of its name.
      for name in ["sendmail", "curl"] {
        try write("printf '%s\\n' \"$@\" >>\(name).got; cat >>\(name).got", as: "bin/\(name)")
      }
    }

    func write(_ script: String, as name: String) throws {
      try folder.write("#!/bin/sh\n\(script)\n".utf8, to: name)
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o755], ofItemAtPath: folder.url.appendingPathComponent(name).path)
    }

    func run(
      _ name: String, _ words: [String], input: String = "", _ more: [String: String] = [:]
    ) throws -> (status: Int32, error: String) {
      let process = Process()
      process.executableURL = Project.root.appendingPathComponent("scripts/examples/\(name)")
      process.arguments = words
      process.currentDirectoryURL = folder.url
      let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
      let bin = folder.url.appendingPathComponent("bin").path
      process.environment = ["PATH": "\(bin):\(path)", "SENDMAIL": "sendmail"].merging(more) { $1 }
      let (pipe, error) = (Pipe(), Pipe())
      process.standardInput = pipe
      process.standardError = error
      try process.run()
      pipe.fileHandleForWriting.write(Data(input.utf8))
      try pipe.fileHandleForWriting.close()
      let said = error.fileHandleForReading.readDataToEndOfFile()
      process.waitUntilExit()
      return (process.terminationStatus, String(decoding: said, as: UTF8.self))
    }

    func got(_ name: String) -> String {
      folder.read(name).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }
  }

  @Test func `a mail goes to each who is to be told`() throws {
    let stage = try Stage()
    try stage.folder.write("lead lead@example.com\n".utf8, to: "mails")
    let both = Self.escalation + "\n" + Self.cleared + "\n"
    let outcome = try stage.run(
      "notify-mail", ["desk@example.com"], input: both, ["MAILS": "mails"])
    #expect(outcome.status == 0)
    let mails = stage.got("sendmail.got")
    #expect(mails.contains("To: lead@example.com\nSubject: "))
    #expect(
      mails.contains("now 10 min late (case k \"7\"), due 2026-03-02T08:30:00Z\n  Do it now."))
    #expect(mails.contains("--acknowledge 0a94df65c80d44277560f5548f1eb60c"))
    #expect(mails.contains("To: desk@example.com\n"))
    #expect(mails.contains("Gone: promise of case k-7"))
  }

  @Test func `no mail where there is nothing to say`() throws {
    let stage = try Stage()
    #expect(try stage.run("notify-mail", ["desk@example.com"]).status == 0)
    #expect(stage.got("sendmail.got") == "")
  }

  @Test func `a message to a chat is valid JSON`() throws {
    let stage = try Stage()
    let outcome = try stage.run(
      "notify-webhook", ["https://chat.example.com/hook"], input: Self.escalation + "\n")
    #expect(outcome.status == 0)
    let words = stage.got("curl.got").split(separator: "\n")
    let body = try #require(words.first { $0.hasPrefix("{") })
    let message = try #require(
      try JSONSerialization.jsonObject(with: Data(body.utf8)) as? [String: String])
    #expect(
      message["text"]
        == "lead: first reply promised by 2026-03-02T08:30:00Z, now 10 min late (case k \"7\"). Do it now."
    )
    #expect(words.last == "https://chat.example.com/hook")
  }

  @Test func `what can't be posted is said, and the rest goes on`() throws {
    let stage = try Stage()
    try stage.write("echo tried >>curl.got; exit 22", as: "bin/curl")
    let both = Self.escalation + "\n" + Self.cleared + "\n"
    let outcome = try stage.run("notify-webhook", ["https://x.example.com/"], input: both)
    #expect(outcome.status == 1)
    #expect(outcome.error.contains("not posted: Gone: promise of case k-7"))
    #expect(stage.got("curl.got") == "tried\ntried\n")
  }

  @Test func `cron looks with the files that are there, and finding somebody is no failure`() throws
  {
    let stage = try Stage()
    try stage.folder.write([], to: "rules.json")
    try stage.write(
      "echo \"$@\" >swan.got; printf '%s\\n' '\(Self.cleared)'; exit 1", as: "bin/swan")
    try stage.write("cat >notified", as: "bin/notify")
    let outcome = try stage.run("escalate-cron", [".", "notify"])
    #expect(outcome.status == 0 && outcome.error == "")
    #expect(
      stage.got("swan.got")
        == "escalate --state ./state.ndjson --quiet-input --on-error ./bad.ndjson "
        + "--rules ./rules.json ./journal.ndjson\n")
    #expect(stage.got("notified") == Self.cleared + "\n")
    try stage.write("exit 3", as: "bin/swan")
    #expect(try stage.run("escalate-cron", [".", "notify"]).status == 3)
  }

  @Test func `what could not be notified is given to the next run too`() throws {
    let stage = try Stage()
    try stage.write("printf '%s\\n' '\(Self.cleared)'; exit 1", as: "bin/swan")
    try stage.write("exit 7", as: "bin/notify")
    #expect(try stage.run("escalate-cron", [".", "notify"]).status == 7)
    try stage.write("cat >notified", as: "bin/notify")
    #expect(try stage.run("escalate-cron", [".", "notify"]).status == 0)
    #expect(stage.got("notified") == Self.cleared + "\n" + Self.cleared + "\n")
    #expect(stage.folder.read("unsent.ndjson") == nil)
  }

  @Test func `a watch notifies of each record, also after one that fails`() throws {
    let stage = try Stage()
    try stage.folder.write([], to: "promises.json")
    try stage.write(
      "echo \"$@\" >swan.got; printf '%s\\n' '\(Self.cleared)' '\(Self.cleared)'", as: "bin/swan")
    try stage.write("cat >>notified; exit 1", as: "bin/notify")
    let outcome = try stage.run("escalate-watch", [".", "notify"])
    #expect(outcome.error.contains("not notified"))
    #expect(stage.got("swan.got").hasPrefix("escalate --follow --state ./state.ndjson"))
    #expect(stage.got("swan.got").contains("--promises ./promises.json ./journal.ndjson"))
    #expect(stage.got("notified") == Self.cleared + "\n" + Self.cleared + "\n")
  }

  @Test(arguments: ["notify-mail", "notify-webhook", "escalate-cron", "escalate-watch"])
  func `called without arguments it says how it is called`(name: String) throws {
    let outcome = try Stage().run(name, [])
    #expect(outcome.status == 2)
    #expect(outcome.error.contains("Usage: "))
  }
}
