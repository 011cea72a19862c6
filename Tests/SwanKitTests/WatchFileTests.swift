import Foundation
import SwanKit
import Testing

/// A watch of a file that is renamed, emptied, removed, or has bad lines.
struct WatchFileTests {
  /// A watch of `a`, which has the lines 1 and a half of 2.
  private func begun(_ change: (inout EngineOptions) -> Void = { _ in }) throws -> Watching {
    let watching = try Watching()
    try watching.write("{\"id\":1}\n{\"id\":2}", to: "a")
    watching.begin("a", change: change)
    try watching.expect("1", "caught up")
    return watching
  }

  @Test func `a file that gets another name is read to its end, then the one of its name`() throws {
    let watching = try begun()
    for round in 1...3 {
      try watching.move("a", to: "a.\(round)")
      // There is no file of the name yet: the old one goes on.
      try watching.append("\n{\"id\":\"end of \(round)\"}", to: "a.\(round)")
      if round == 1 { try watching.expect("2") }
      try watching.write("\u{feff}{\"id\":\"\(round)\"}\n", to: "a.new")
      try watching.move("a.new", to: "a")
      try watching.expect("end of \(round)", "\(round)")
    }
    #expect(try watching.end().lines == 8)
  }

  @Test func `a file that is put in its place at once is read from its start`() throws {
    let watching = try begun()
    try watching.write("{\"id\":3}\n{\"id\":4}\n", to: "new")
    try watching.move("new", to: "a")
    try watching.expect("2", "3", "4")
    try watching.append("{\"id\":5}\n", to: "a")
    try watching.expect("5")
    try watching.end()
  }

  @Test func `a file that was emptied is read from its start`() throws {
    let watching = try begun()
    try watching.append("\n", to: "a")
    try watching.expect("2")
    for id in 3...5 {
      let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: watching.path("a")))
      try handle.truncate(atOffset: 0)
      try handle.close()
      try watching.append("{\"id\":\(id)}\n", to: "a")
      try watching.expect("\(id)")
      try watching.append("{\"id\":\"more\"}\n", to: "a")
      try watching.expect("more")
    }
    try watching.end()
  }

  @Test func `what is written to a renamed file when there is a new one is read, and first`() throws
  {
    let watching = try begun()
    try watching.move("a", to: "a.1")
    try watching.append("\n", to: "a.1")
    try watching.write("{\"id\":\"new\"}\n", to: "a.new")
    try watching.move("a.new", to: "a")
    try watching.expect("2")
    for id in 3...5 {
      usleep(400_000)
      try watching.append("{\"id\":\(id)}\n", to: "a.1")
      try watching.expect("\(id)")
    }
    // It is renamed once more before that one is left.
    try watching.move("a", to: "a.2")
    try watching.write("{\"id\":\"newer\"}\n", to: "a.new")
    try watching.move("a.new", to: "a")
    try watching.expect("new", "newer")
    try watching.end()
  }

  @Test
  func `a file that was emptied and has more by the next look is read anew, and it is said so`()
    throws
  {
    let watching = try begun()
    let handle = try FileHandle(forUpdating: URL(fileURLWithPath: watching.path("a")))
    try handle.write(contentsOf: Data("{\"id\":\"other\"}\n{\"id\":\"lines\"}\n".utf8))
    try handle.close()
    // What was half a line is a whole one.
    try watching.expect("2", "other", "lines")
    try watching.end()
    #expect(
      try watching.messages().hasSuffix(
        "a was emptied; it is read from its start, and what was written just before may be lost\n"))
  }

  @Test func `a file that is gone may come back`() throws {
    let watching = try begun()
    try FileManager.default.removeItem(atPath: watching.path("a"))
    watching.pass(seconds: 1)
    try watching.write("{\"id\":3}\n", to: "new")
    try watching.move("new", to: "a")
    try watching.expect("2", "3")
    try watching.end()
  }

  @Test func `a file that is not there at the start can't be watched`() throws {
    let watching = try Watching()
    watching.begin("nowhere")
    let error = #expect(throws: SystemError.self) { try watching.end(byItself: true) }
    #expect(error?.code == ENOENT)
  }

  @Test func `the first bad line ends the watch, and tells its place in its own file`() throws {
    let watching = try begun()
    try watching.write("{\"id\":3}\n", to: "new")
    try watching.move("new", to: "a")
    try watching.expect("2", "3")
    try watching.append("{\"id\":4}\n{\"id\" 5}\n{\"id\":6}\n", to: "a")
    try watching.expect("4")
    let bad = #expect(throws: BadLine.self) { try watching.end(byItself: true) }
    #expect(bad?.file == watching.path("a") && bad?.line == 3 && bad?.column == 7)
    #expect(bad?.sentence == "expected ':' after a member name")
  }

  @Test func `bad lines are skipped, and each is told of once it follows`() throws {
    let watching = try Watching()
    try watching.write(String(repeating: "{}\n", count: 9), to: "a")
    watching.begin("a") { $0.onError = .skip }
    try watching.expect("caught up")
    try watching.append("no\n{}\n{\"id\":1}\n", to: "a")
    try watching.expect("1")
    let summary = try watching.end()
    #expect(summary.lines == 12 && summary.badLines == 11 && summary.status == .badInput)
    let said = try watching.messages().split(separator: "\n").filter { $0.hasPrefix("swan: ") }
      .map { $0.dropFirst(6).replacingOccurrences(of: watching.path("a"), with: "a") }
    #expect(
      said == (1...5).map { "a:\($0):1: an echo needs 'id'" } + [
        "9 of 9 lines are bad, skipped",
        "a:10:1: expected an object: one record a line, starting with '{'",
        "a:11:1: an echo needs 'id'", "11 of 12 lines are bad, skipped",
      ])
  }

  @Test func `bad lines are kept at once`() throws {
    let watching = try Watching()
    try watching.write("", to: "a")
    let bad = watching.path("bad")
    watching.begin("a") { options in
      options.onError = .file(bad)
      options.lineLimit = 300
    }
    try watching.expect("caught up")
    // A line that is too long comes in pieces, with looks at the clock between them.
    let long = String(repeating: "x", count: 1000)
    for _ in 1...3 { try watching.append(long, to: "a") }
    try watching.append("\nno\n{\"id\":1}\n", to: "a")
    try watching.expect("1")
    let expected = "\(long)\(long)\(long)\nno\n"
    for _ in 0..<20_000
    where FileManager.default.contents(atPath: bad)?.count != expected.utf8.count {
      usleep(1000)
    }
    #expect(try String(contentsOfFile: bad, encoding: .utf8) == expected)
    #expect(try watching.end().badLines == 2)
  }

  @Test func `a reader that has had enough ends the watch`() throws {
    let watching = try Watching()
    try watching.write("", to: "a")
    watching.begin("a")
    try watching.expect("caught up")
    watching.closeReader()
    try watching.append("{\"id\":1}\n", to: "a")
    let error = #expect(throws: SystemError.self) { try watching.end(byItself: true) }
    #expect(error?.code == SystemError.closedPipe)
  }
}
