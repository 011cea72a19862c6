import Foundation
import SwanKit
import Testing

/// The n-th system call of a watch fails, for every n.
struct WatchFaultTests {
  /// Watches a file that is renamed at the first look, and the one that has its name then; also says
  /// which call failed, nil when there were fewer than `n`.
  private func watched(failing n: Int, code: CInt) throws -> (
    result: Result<RunSummary, any Error>, output: String, failed: String?
  ) {
    let watching = try Watching()
    try watching.write("{\"id\":1}\n{\"id\":2}", to: "a")
    try watching.write("{\"id\":3}\n", to: "new")
    try watching.write("", to: "output")
    let calls = Shared((count: 0, failed: String?.none))
    let looks = Shared(0)
    var world = World()
    world.isTerminal = { _ in false }
    world.output = try System().open(watching.path("output"), O_WRONLY)
    defer { try? System().close(world.output, "output") }
    world.system.fault = { name in
      calls.withLock { calls in
        calls.count += 1
        if calls.count != n { return nil }
        calls.failed = "\(name)"
        return code
      }
    }
    world.isFollowing = {
      let look = looks.withLock { looks in
        looks += 1
        return looks
      }
      if look == 1 { try? watching.move("new", to: "a") }
      return look == 1
    }
    var options = EngineOptions()
    options.files = [watching.path("a")]
    options.quietBeforeLeaving = 0
    let engine = Engine(world, options)
    let result = Result { try engine.follow(EchoWatch()).summary }
    let output = try String(contentsOfFile: watching.path("output"), encoding: .utf8)
    return (result, output, calls.withLock { $0.failed })
  }

  @Test func `a failing call ends the watch, and what was written is right`() throws {
    let right = "1\ncaught up\n2\n3\n"
    for n in 1..<1000 {
      let (result, output, failed) = try watched(failing: n, code: EIO)
      guard let failed else {
        #expect(n > 10 && output == right)
        return
      }
      #expect(right.hasPrefix(output), "call \(n), \(failed)")
      // A file that was only read is closed as well as can be.
      if failed == "close" { continue }
      let error = #expect(throws: SystemError.self) { try result.get() }
      #expect(error?.code == EIO, "call \(n), \(failed)")
    }
  }

  @Test func `an interrupted call is made again`() throws {
    for n in 1..<1000 {
      let (result, output, failed) = try watched(failing: n, code: EINTR)
      #expect(output == "1\ncaught up\n2\n3\n", "call \(n), \(failed ?? "")")
      #expect(try result.get().lines == 3)
      if failed == nil { return }
    }
  }
}
