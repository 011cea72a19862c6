import Foundation
import SwanCommands
import SwanKit
import Testing

/// `swan escalate --follow` as a process would be: a journal grows, others answer.
struct EscalateFollowTests {
  /// A watch on `j` in a folder of its own, and what it has said so far.
  private final class Watched: Sendable {
    let folder: TemporaryFolder
    private let isOver = Shared(false)
    private let status = Shared(CInt?.none)

    init(_ words: [String], _ journal: String) throws {
      let folder = try TemporaryFolder()
      self.folder = folder
      try folder.write(journal.utf8, to: "j")
      try folder.write([], to: "out")
      var world = World()
      world.directory = folder.descriptor
      world.output = try System().open("out", in: folder.descriptor, O_WRONLY | O_APPEND)
      world.error = try System().open("err", in: folder.descriptor, O_WRONLY | O_CREAT)
      world.isTerminal = { _ in false }
      world.isFollowing = { [isOver] in !isOver.withLock { $0 } }
      Thread.detachNewThread { [world, status] in
        let ended = Swan.run(["escalate", "--follow"] + words + ["j"], in: world).rawValue
        status.withLock { $0 = ended }
      }
    }

    /// Ends the watch; its exit status.
    func end() throws -> CInt {
      isOver.withLock { $0 = true }
      for _ in 0..<2000 {
        if let status = status.withLock({ $0 }) { return status }
        usleep(5000)
      }
      throw Missing()
    }

    struct Missing: Error {}

    /// Waits until so many lines have been said, and gives them.
    func lines(_ count: Int) throws -> [String] {
      for _ in 0..<2000 {
        let lines = String(decoding: try #require(folder.read("out")), as: UTF8.self)
          .split(separator: "\n").map(String.init)
        if lines.count >= count { return lines }
        usleep(5000)
      }
      throw Missing()
    }

    func append(_ line: String) throws {
      let file = try System().open("j", in: folder.descriptor, O_WRONLY | O_APPEND | O_CREAT)
      try System().write(Array((line + "\n").utf8), to: file, "j")
      try System().close(file, "j")
    }
  }

  private static func ahead(_ milliseconds: Int64) -> Time {
    World().now() + Span(microseconds: milliseconds * 1000)
  }

  private static func mention(_ id: Int, _ more: String = "") -> String {
    #"{"id":\#(id),"at":"\#(ahead(-60_000))","customer":"c-\#(id)","kind":"mention"\#(more)}"#
  }

  @Test func `lines and deadlines are said, through a rotation, and kept`() throws {
    let promise =
      #"{"id":1,"at":"\#(Self.ahead(-1000))","customer":"c-1","promised_at":"\#(Self.ahead(300))"}"#
    let watched = try Watched(["--state", "s"], promise + "\n")
    let deadline = try watched.lines(2)
    #expect(deadline[0].contains(#""rule":"promise","level":1"#))
    #expect(deadline[1].contains(#""rule":"promise","level":2"#))
    #expect(deadline[1].contains(#""earlier":[{"level":1"#))
    try watched.append(Self.mention(2))
    #expect(try watched.lines(3)[2].contains(#""rule":"mention""#))
    try FileManager.default.moveItem(
      at: watched.folder.url.appendingPathComponent("j"),
      to: watched.folder.url.appendingPathComponent("j.1"))
    try watched.append(Self.mention(3))
    #expect(try watched.lines(4)[3].contains(#""customer":"c-3""#))
    try watched.append(Self.mention(2, #","reply":"hi","revised_at":"\#(Self.ahead(0))""#))
    #expect(try watched.lines(5)[4].hasPrefix(#"{"type":"cleared""#))
    #expect(try watched.end() == 0)
    #expect(watched.folder.read("s") == watched.folder.read("out"))
    #expect(watched.folder.read("err") == [])
    // Another run has nothing to say.
    let again = try swan(
      ["escalate", "--state", "s", "--as-of", "\(Self.ahead(0))", "j.1", "j"], in: watched.folder)
    #expect(again.text == "")
  }

  @Test func `others answer while it watches, and a snooze ends`() throws {
    let watched = try Watched(["--state", "s"], Self.mention(1) + "\n")
    let said = try #require(try watched.lines(1).first)
    let id = try #require(said.firstMatch(of: /"id":"([0-9a-f]{32})"/)?.1)
    let until = Self.ahead(1500)
    let answer = try swan(
      ["escalate", "--state", "s", "--snooze", String(id), "--until", "\(until)", "--by", "ada"],
      in: watched.folder)
    #expect(answer.status == 0)
    // What else is said meanwhile does not make it forget the snooze.
    try watched.append(Self.mention(2))
    #expect(try watched.lines(2)[1].contains(#""customer":"c-2""#))
    let again = try watched.lines(3)[2]
    #expect(again.contains(#""customer":"c-1""#))
    let at = try #require(again.firstMatch(of: /"at":"([^"]*)","due/)?.1)
    #expect(try #require(Time(at)) >= until)
    #expect(try watched.end() == 0)
  }

  @Test func `what was said before it began is not said again`() throws {
    let watched = try Watched(["--already", "said"], Self.mention(1) + "\n")
    #expect(try watched.lines(1).count == 1)
    #expect(try watched.end() == 0)
    let folder = watched.folder
    try folder.write(try #require(folder.read("out")), to: "said")
    let outcome = try swan(
      ["escalate", "--already", "said", "--as-of", "\(Self.ahead(0))", "j"], in: folder)
    #expect(outcome.text == "")
  }
}
