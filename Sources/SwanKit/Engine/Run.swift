/// One run over the input: what its workers share.
final class Run: Sendable {
  private let world: World
  private let options: EngineOptions
  private let source: any LineSource
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

  /// - Throws: where bad lines can't be kept.
  init(
    _ world: World, _ options: EngineOptions, from makeSource: (Progress) -> any LineSource
  ) throws {
    self.world = world
    self.options = options
    names = Member.names + options.extraMembers
    progress = Progress(world)
    source = makeSource(progress)
    state = Shared(State(output: Output(world), badLines: try BadLines(world, options)))
  }

  /// What a worker does until there is no further block.
  ///
  /// - Parameter body: works on the lines of one block; what it returns is written in the order of
  ///   the input, nil where nothing is to be written.
  func work(_ body: (inout LineWalk) -> [UInt8]?) {
    work(body) { bytes, _, output in
      try output.write(bytes)
      try output.flush()
    }
  }

  /// What a worker does until there is no further block.
  ///
  /// - Parameters:
  ///   - body: works on the lines of one block.
  ///   - settle: deals with what `body` returned unless it is nil, in the order of the input.
  func work<Draft>(
    _ body: (inout LineWalk) -> Draft?,
    settle: (Draft, inout LineWalk, inout Output) throws -> Void
  ) {
    let buffer = Buffer(capacity: options.blockSize)
    var lines = LineWalk(
      names, lineLimit: options.lineLimit, stopsAtBadLine: options.onError == .stop,
      scratch: buffer)
    do {
      while let block = try source.next(into: buffer) {
        lines.begin(
          buffer, from: block.start, hasDecimalCommas: block.origins?.hasDecimalCommas ?? false)
        let fault = block.origins?.fault
        var draft: Draft?
        if block.kind == .lines { draft = body(&lines) } else { lines.takeOverlong(block.kind) }
        // Only what must be in order waits for its turn: output, and the reports of bad lines.
        if draft != nil || !lines.bad.isEmpty || fault != nil {
          guard let before = sequencer.turn(of: block.sequence, file: block.file) else { return }
          finish(block, &lines, after: before) { lines, output in
            if let draft { try settle(draft, &lines, &output) }
          }
        }
        state.withLock { $0.lines += lines.filled + (fault == nil ? 0 : 1) }
        sequencer.finish(block.sequence, file: block.file, lines: lines.lines)
      }
    } catch {
      // What was read before the failure is settled first, whoever has it.
      _ = sequencer.turn(of: source.handedOut, file: 0)
      fail(error)
    }
  }

  /// Settles what came of a block, then deals with its bad lines.
  private func finish(
    _ block: BlockSource.Block, _ lines: inout LineWalk, after before: Int,
    _ settle: (inout LineWalk, inout Output) throws -> Void
  ) {
    let failure: (any Error)? = state.withLock { state in
      do {
        try settle(&lines, &state.output)
        if let origins = block.origins {
          try report(lines.badInOrder, from: origins, in: block.file, to: &state.badLines)
          return nil
        }
        for spot in lines.badInOrder {
          let bad = unsafe BadLine(
            file: source.name(of: block.file), line: before + spot.line + 1, offset: spot.offset,
            of: spot.bytes, spot.sentence, isQuiet: options.isInputQuiet)
          let isWhole = block.kind == .lines
          try unsafe state.badLines.take(
            bad, bytes: spot.bytes, isRest: !isWhole && block.kind != .overlongBegin,
            isEnd: isWhole || block.kind == .overlongEnd)
        }
        // A run that follows a file ends when the process does, and that asks nobody.
        try state.badLines.flush()
        return nil
      } catch {
        return error
      }
    }
    if let failure { fail(failure) }
  }

  /// Deals with the bad lines of a block that was converted, and with what could not be.
  private func report(
    _ spots: [LineWalk.Spot], from origins: Origins, in file: Int, to badLines: inout BadLines
  ) throws {
    var places = spots.map { (origins.place(line: $0.line, offset: $0.offset), $0.sentence) }
    if let fault = origins.fault { places.append((origins.place(of: fault), fault.sentence)) }
    for (place, sentence) in places {
      try unsafe origins.raw.withUnsafeBytes { raw in
        var bad = unsafe BadLine(
          file: source.name(of: file), line: place.begin.line, offset: place.offset,
          of: UnsafeRawBufferPointer(rebasing: raw[place.line]), sentence,
          isQuiet: options.isInputQuiet)
        bad.column += place.begin.column
        try unsafe badLines.take(
          bad, bytes: UnsafeRawBufferPointer(rebasing: raw[place.whole]), isRest: false,
          isEnd: true)
      }
    }
  }

  /// Says how many bad lines there were so far, and from here on each.
  func sayEachBadLine() {
    state.withLock { state in
      let lines = state.lines
      state.badLines.sayEach(after: lines)
    }
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
