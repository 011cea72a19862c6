/// One run over the input: what its workers share.
final class Run: Sendable {
  private let world: World
  private let options: EngineOptions
  private let source: BlockSource
  private let progress: Progress
  private let sequencer = Sequencer()
  private let names: [String]
  private let state: Shared<State>

  /// Touched by one worker at a time.
  private struct State: ~Copyable {
    var output: Output
    var badLines: BadLines
    var lines = 0
    var failure: (any Error)?
  }

  /// - Throws: `SystemError` when the file for bad lines can't be opened.
  init(_ world: World, _ options: EngineOptions) throws(SystemError) {
    self.world = world
    self.options = options
    names = Member.allCases.map(\.name) + options.extraMembers
    progress = Progress(world)
    source = BlockSource(
      options.files, world: world, blockSize: options.blockSize, lineLimit: options.lineLimit,
      progress: progress)
    state = Shared(State(output: Output(world), badLines: try BadLines(world, options)))
  }

  /// What a worker does until there is no further block.
  ///
  /// - Parameter body: works on the lines of one block; what it returns is written in the order of
  ///   the input, nil where nothing is to be written.
  func work(_ body: (inout LineWalk) -> [UInt8]?) {
    let buffer = Buffer(capacity: options.blockSize)
    var lines = LineWalk(
      names, lineLimit: options.lineLimit, stopsAtBadLine: options.onError == .stop,
      scratch: buffer)
    do throws(SystemError) {
      while let block = try source.next(into: buffer) {
        lines.begin(buffer, from: block.start)
        var output: [UInt8]?
        if block.kind == .lines { output = body(&lines) } else { lines.takeOverlong(block.kind) }
        // Only what must be in order waits for its turn: output, and the reports of bad lines.
        if output != nil || !lines.bad.isEmpty {
          guard let before = sequencer.turn(of: block.sequence, file: block.file) else { return }
          settle(block, lines, after: before, output)
        }
        state.withLock { $0.lines += lines.filled }
        sequencer.finish(block.sequence, file: block.file, lines: lines.lines)
      }
    } catch {
      fail(error)
    }
  }

  /// Writes a block's output, then deals with its bad lines.
  private func settle(
    _ block: BlockSource.Block, _ lines: borrowing LineWalk, after before: Int, _ output: [UInt8]?
  ) {
    let failure: (any Error)? = state.withLock { state in
      do {
        if let output {
          try state.output.write(output)
          try state.output.flush()
        }
        for spot in lines.bad {
          let bad = unsafe BadLine(
            file: source.name(of: block.file), line: before + spot.line + 1, offset: spot.offset,
            of: spot.bytes, spot.sentence, isQuiet: options.isInputQuiet)
          let isWhole = block.kind == .lines
          try unsafe state.badLines.take(
            bad, bytes: spot.bytes, isRest: !isWhole && block.kind != .overlongBegin,
            isEnd: isWhole || block.kind == .overlongEnd)
        }
        return nil
      } catch {
        return error
      }
    }
    if let failure { fail(failure) }
  }

  /// Ends the run for all workers.
  private func fail(_ error: any Error) {
    state.withLock { if $0.failure == nil { $0.failure = error } }
    source.stop()
    sequencer.abandon()
  }

  /// Ends the run when all workers have returned.
  ///
  /// - Throws: what ended it early.
  func end() throws -> RunSummary {
    progress.finish()
    let result = state.withLock { state in
      Result {
        if let failure = state.failure {
          // The first failure is the one to tell; the bad lines met before it are kept all the same.
          try? state.badLines.flush()
          throw failure
        }
        try state.output.flush()
        try state.badLines.finish(of: state.lines)
        return RunSummary(lines: state.lines, badLines: state.badLines.count)
      }
    }
    return try result.get()
  }
}
