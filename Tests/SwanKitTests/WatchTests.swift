import Foundation
import SwanKit
import Testing

/// What a watch is told, in which order.
struct WatchTests {
  @Test func `what is there comes first, then what is appended`() throws {
    let watching = try Watching()
    try watching.write("{\"id\":1}\n{\"id\":2}", to: "a")
    try watching.write("\u{feff}{\"id\":3}\n\n", to: "b")
    watching.begin("a", "b")
    try watching.expect("1", "2", "3", "caught up")
    try watching.append("{\"id\":4}\n{\"id\":5}\r\n", to: "b")
    try watching.expect("4", "5")
    // The others are read once.
    try watching.append("\n{\"id\":0}\n", to: "a")
    try watching.append("{\"id\":6}\n", to: "b")
    try watching.expect("6")
    #expect(try watching.end().lines == 6)
  }

  @Test func `an empty file is caught up with`() throws {
    let watching = try Watching()
    try watching.write("", to: "a")
    watching.begin("a")
    try watching.expect("caught up")
    // The byte-order mark is one, also when its bytes come one by one.
    for byte in ["\u{feff}{", "\"id\":1}", "\n"] { try watching.append(byte, to: "a") }
    try watching.expect("1")
    try watching.end()
  }

  @Test func `a half line waits for its other half`() throws {
    let watching = try Watching()
    try watching.write("{\"id\":1}\n{\"id\"", to: "a")
    watching.begin("a")
    try watching.expect("1", "caught up")
    try watching.append(":2", to: "a")
    try watching.append("}\n{\"id\":3", to: "a")
    try watching.expect("2")
    // Nobody knows whether the last one is whole.
    #expect(try watching.end().lines == 2)
  }

  @Test(arguments: [1, 7, 64, 4096])
  func `the order is kept in blocks of`(size: Int) throws {
    let watching = try Watching()
    let lines = (0..<200).map { "{\"id\":\($0),\"x\":\"\(String(repeating: "é", count: $0))\"}\n" }
    try watching.write(lines[..<60].joined(), to: "a")
    try watching.write(lines[60..<100].joined() + lines[100].dropLast(9), to: "b")
    watching.begin("a", "b") { $0.blockSize = size }
    for id in 0..<100 { try watching.expect("\(id)") }
    try watching.expect("caught up")
    try watching.append(String(lines[100].suffix(9)), to: "b")
    for line in lines[101...] { try watching.append(line, to: "b") }
    for id in 100..<200 { try watching.expect("\(id)") }
    #expect(try watching.end().lines == 200)
  }

  @Test func `moments come without any line, none before all is taken`() throws {
    let watching = try Watching()
    try watching.write("{\"id\":1}\n", to: "a")
    watching.begin("a", moments: [-5, 10, 20, 30])
    try watching.expect("1", "caught up", "tick")
    watching.pass(seconds: 10)
    try watching.expect("tick")
    // Two at once are one look.
    watching.pass(seconds: 25)
    try watching.expect("tick")
    watching.pass(seconds: 1000)
    try watching.append("{\"id\":2}\n", to: "a")
    try watching.expect("2")
    try watching.end()
  }

  @Test func `a moment comes by the clock of the system`() throws {
    let watching = try Watching()
    try watching.write("", to: "a")
    var world = World()
    let isOver = Shared(false)
    let output = Pipe()
    world.output = output.fileHandleForWriting.fileDescriptor
    world.isTerminal = { _ in false }
    world.isFollowing = { !isOver.withLock { $0 } }
    var options = EngineOptions()
    options.files = [watching.path("a")]
    let due = world.now() + Span(microseconds: 50_000)
    let engine = Engine(world, options)
    Thread.detachNewThread {
      _ = try? engine.follow(EchoWatch(moments: [due]))
      try? output.fileHandleForWriting.close()
    }
    var text = ""
    while !text.hasSuffix("tick\n") {
      let came = output.fileHandleForReading.availableData
      try #require(!came.isEmpty)
      text += String(decoding: came, as: UTF8.self)
    }
    #expect(text == "caught up\ntick\n" && world.now() >= due)
    isOver.withLock { $0 = true }
    #expect(output.fileHandleForReading.availableData.isEmpty)
  }

  @Test func `standard input is taken to its end`() throws {
    let watching = try Watching()
    let writer = watching.input.fileHandleForWriting
    try writer.write(contentsOf: Data("{\"id\":1}\n{\"id\"".utf8))
    try watching.write("{\"id\":0}\n", to: "a")
    watching.begin("a", "-", moments: [10])
    try watching.expect("0", "1", "caught up")
    try writer.write(contentsOf: Data(":2}\n".utf8))
    try watching.expect("2")
    watching.pass(seconds: 10)
    try watching.expect("tick")
    try writer.write(contentsOf: Data("{\"id\":3}".utf8))
    try writer.close()
    try watching.expect("3")
    #expect(try watching.end(byItself: true).lines == 4)
  }

  @Test func `standard input that ends at once is caught up with at its end`() throws {
    let watching = try Watching()
    try watching.input.fileHandleForWriting.write(contentsOf: Data("{\"id\":1}\n".utf8))
    try watching.input.fileHandleForWriting.close()
    watching.begin("-")
    try watching.expect("1", "caught up")
    #expect(try watching.end(byItself: true).lines == 1)
  }
}
