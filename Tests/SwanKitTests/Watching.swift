import Foundation
import SwanKit
import Testing

/// Writes each record's id, `caught up` once, and `tick` at each of its moments.
struct EchoWatch: Watch {
  var moments: [Time] = []

  mutating func take(_ lines: inout LineWalk, at now: Time, to output: inout [UInt8]) {
    while let record = lines.next() {
      if let id = record.text(.id) {
        output += Array("\(id)\n".utf8)
      } else {
        lines.refuse(record, Refusal("an echo needs 'id'"))
      }
    }
  }

  mutating func catchUp(at now: Time, to output: inout [UInt8]) {
    output += Array("caught up\n".utf8)
  }

  var nextMoment: Time? { moments.first }

  mutating func tick(at now: Time, to output: inout [UInt8]) {
    while let moment = nextMoment, moment <= now { moments.removeFirst() }
    output += Array("tick\n".utf8)
  }
}

/// A watch that runs on a thread of its own, with a folder, a clock and an end of a test's own.
final class Watching: Sendable {
  let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("swan-\(UUID().uuidString)")
  let input = Pipe()
  let clock = Shared(Time(microseconds: 1_772_442_000_000_000))
  private let output = Pipe()
  private let error = Pipe()
  private let isOver = Shared(false)
  private let isReaderGone = Shared(false)
  private let outcome = Shared<Result<RunSummary, any Error>?>(nil)
  private let unread = Shared(Data())

  init() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit {
    isOver.withLock { $0 = true }
    try? FileManager.default.removeItem(at: folder)
  }

  /// The place of a file, or `-`.
  func path(_ name: String) -> String {
    name == "-" ? name : folder.appendingPathComponent(name).path
  }

  func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: folder.appendingPathComponent(name))
  }

  func append(_ text: String, to name: String) throws {
    let handle = try FileHandle(forWritingTo: folder.appendingPathComponent(name))
    try handle.seekToEnd()
    try handle.write(contentsOf: Data(text.utf8))
    try handle.close()
  }

  /// Moves one file to another name, which may be that of a file.
  func move(_ name: String, to other: String) throws {
    let result = unsafe rename(path(name), path(other))
    try #require(result == 0)
  }

  /// Begins to watch the files.
  func begin(
    _ names: String..., moments: [Int64] = [], change: (inout EngineOptions) -> Void = { _ in }
  ) {
    var options = EngineOptions()
    options.files = names.map(path)
    change(&options)
    var world = World()
    world.input = input.fileHandleForReading.fileDescriptor
    world.output = output.fileHandleForWriting.fileDescriptor
    world.error = error.fileHandleForWriting.fileDescriptor
    world.system.fault = { [isReaderGone] name in
      "\(name)" == "write" && isReaderGone.withLock { $0 } ? EPIPE : nil
    }
    world.now = { [clock] in clock.withLock { $0 } }
    world.isTerminal = { _ in false }
    world.isFollowing = { [isOver] in isOver.withLock { !$0 } }
    let start = world.now()
    let watch = EchoWatch(moments: moments.map { start + Span(microseconds: $0 * 1_000_000) })
    let (engine, outcome) = (Engine(world, options), outcome)
    Thread.detachNewThread {
      let result = Result { try engine.follow(watch).summary }
      outcome.withLock { $0 = result }
    }
  }

  func pass(seconds: Int64) {
    clock.withLock { $0 = $0 + Span(microseconds: seconds * 1_000_000) }
  }

  /// From here on nobody reads what the watch has to say.
  func closeReader() { isReaderGone.withLock { $0 = true } }

  /// Waits for these lines, and no others.
  func expect(_ lines: String..., at place: SourceLocation = #_sourceLocation) throws {
    for line in lines { #expect(try nextLine() == line, sourceLocation: place) }
  }

  private func nextLine() throws -> String {
    try unread.withLock { unread in
      Result {
        while true {
          if let newline = unread.firstIndex(of: 0x0a) {
            defer { unread = Data(unread[(newline + 1)...]) }
            return String(decoding: unread[..<newline], as: UTF8.self)
          }
          var request = pollfd(
            fd: output.fileHandleForReading.fileDescriptor, events: Int16(POLLIN), revents: 0)
          // Generous: it takes milliseconds on an idle machine.
          try #require(unsafe poll(&request, 1, 20_000) > 0, "after \(unread)")
          unread += output.fileHandleForReading.availableData
        }
      }
    }.get()
  }

  /// Ends the watch, or waits until it has ended by itself; nothing more came out.
  ///
  /// - Throws: what ended it.
  @discardableResult
  func end(byItself: Bool = false, at place: SourceLocation = #_sourceLocation) throws -> RunSummary
  {
    if !byItself { isOver.withLock { $0 = true } }
    for _ in 0..<20_000 where outcome.withLock({ $0 == nil }) { usleep(1000) }
    try output.fileHandleForWriting.close()
    try error.fileHandleForWriting.close()
    let rest = try output.fileHandleForReading.readToEnd() ?? Data()
    let more = String(decoding: unread.withLock { $0 } + rest, as: UTF8.self)
    #expect(more == "", sourceLocation: place)
    return try #require(outcome.withLock { $0 }).get()
  }

  /// What was said on standard error, when it is over.
  func messages() throws -> String {
    String(decoding: try error.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
  }
}
