import Foundation
import SwanCommands
import SwanKit
import Testing

/// A line on its way through a pipe that stays open.
struct LatencyTests {
  @Test(arguments: ["1", "2"])
  func `a line comes out while the pipe it came from stays open`(threads: String) throws {
    let (into, from) = (Pipe(), Pipe())
    let folder = try TemporaryFolder()
    let error = try ScratchFile()
    var world = World.test(in: folder, input: error, output: error, error: error)
    world.input = into.fileHandleForReading.fileDescriptor
    world.output = from.fileHandleForWriting.fileDescriptor
    let own = world
    let thread = Thread { _ = Swan.run(["select", "--threads", threads], in: own) }
    thread.start()
    for number in 1...3 {
      // Half a line waits behind the whole one, and does not keep it.
      let line = Data("{\"n\":\(number)}\n".utf8)
      try into.fileHandleForWriting.write(contentsOf: line + Data("{\"half\"".utf8))
      try expect(line, from: from.fileHandleForReading)
      try into.fileHandleForWriting.write(contentsOf: Data(":0}\n".utf8))
      try expect(Data("{\"half\":0}\n".utf8), from: from.fileHandleForReading)
    }
    try into.fileHandleForWriting.close()
    while !thread.isFinished { usleep(1000) }
  }

  private func expect(_ expected: Data, from reader: FileHandle) throws {
    var came = Data()
    while came.count < expected.count {
      var request = pollfd(fd: reader.fileDescriptor, events: Int16(POLLIN), revents: 0)
      // Generous: it takes well under a millisecond on an idle machine.
      try #require(unsafe poll(&request, 1, 20_000) > 0)
      came += reader.availableData
    }
    #expect(came == expected)
  }
}
