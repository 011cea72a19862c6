/// Takes records as they come, and has an eye on the clock.
package protocol Watch {
  /// Gathers the records of a block; what it has to say goes to `output`, whole lines.
  mutating func take(_ lines: inout LineWalk, at now: Time, to output: inout [UInt8]) throws
  /// Everything that was there when the watch began has been taken: called once.
  ///
  /// A pipe does not tell what was there: this comes when nothing more came for a fifth of a
  /// second, or at its end.
  mutating func catchUp(at now: Time, to output: inout [UInt8]) throws
  /// When it will have something to say without any further line; nil for never.
  var nextMoment: Time? { get }
  /// Says what is due at `now`, and has its ``nextMoment`` later than that.
  ///
  /// Called when the moment has come, after the lines that are there by then were taken, and never
  /// before ``catchUp(at:to:)``.
  mutating func tick(at now: Time, to output: inout [UInt8]) throws
  /// What it had to say has been written.
  mutating func wrote() throws
}

extension Watch {
  package mutating func wrote() throws {}
}

extension Engine {
  /// Has `watch` look at what the files have, and at what is appended to the last of them.
  ///
  /// A file is followed by its name, also when another gets it, and until the process ends. Standard
  /// input and pipes are followed to their end: then this returns. What the watch has to say is
  /// written at once, and bad lines are kept at once, so that nothing is lost with the process.
  ///
  /// - Throws: the first `BadLine` when bad lines stop the run, after everything before it was
  ///   taken; `SystemError`.
  package func follow<W: Watch>(_ watch: W) throws -> (watch: W, summary: RunSummary) {
    let file = FollowedFile(options, world: world)
    let run = try Run(world, options) { progress in
      FollowSource(options, world: world, last: file, progress: progress)
    }
    var watch = watch
    var output: [UInt8] = []
    var isCaughtUp = false
    /// What there is to say after the lines of a block, and when it is that late.
    func look(_ lines: inout LineWalk) throws -> [UInt8]? {
      output.removeAll(keepingCapacity: true)
      let now = world.now()
      try watch.take(&lines, at: now, to: &output)
      guard file.isCaughtUp else { return output.isEmpty ? nil : output }
      if !isCaughtUp {
        run.sayEachBadLine()
        try watch.catchUp(at: now, to: &output)
        isCaughtUp = true
      }
      if let moment = watch.nextMoment, moment <= now { try watch.tick(at: now, to: &output) }
      file.nextMoment = watch.nextMoment
      return output.isEmpty ? nil : output
    }
    run.work { lines in
      do { return try look(&lines).map(Result<[UInt8], any Error>.success) } catch {
        return .failure(error)
      }
    } settle: { said, _, output in
      try output.write(try said.get())
      try output.flush()
      try watch.wrote()
    }
    let summary = try run.end()
    if !isCaughtUp {
      output.removeAll()
      try watch.catchUp(at: world.now(), to: &output)
      var last = Output(world)
      try last.write(output)
      try last.flush()
      try watch.wrote()
    }
    return (watch, summary)
  }
}
