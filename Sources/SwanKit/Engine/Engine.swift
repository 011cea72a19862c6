/// Looks at one record at a time, with no memory: its input can be cut anywhere.
package protocol Filter: Sendable {
  /// Appends what becomes of `record`, whole lines, to `output`; nothing drops it.
  mutating func pass(_ record: Record, to output: inout [UInt8]) throws(Refusal)
  /// Passes every record of a block. The default is the one to use: it stands here so that it is
  /// compiled for each filter, in the filter's own module.
  mutating func pass(_ lines: inout LineWalk, to output: inout [UInt8])
}

extension Filter {
  package mutating func pass(_ lines: inout LineWalk, to output: inout [UInt8]) {
    while let record = lines.next() {
      do throws(Refusal) { try pass(record, to: &output) } catch { lines.refuse(record, error) }
    }
  }
}

/// Gathers many records, to say something about them together.
///
/// `merge` is associative and commutative, and what `take` gathers is exact, so that any order, any
/// split over files and any number of threads give the same result.
package protocol Fold: Sendable {
  /// Gathers one record.
  mutating func take(_ record: Record) throws(Refusal)
  /// Gathers what another fold of the same kind has gathered.
  ///
  /// The other is of no use afterwards: what is large in it is changed in place, not copied.
  mutating func merge(_ other: inout Self)
  /// Gathers every record of a block. The default is the one to use: it stands here so that it is
  /// compiled for each fold, in the fold's own module.
  mutating func take(_ lines: inout LineWalk)
}

extension Fold {
  package mutating func take(_ lines: inout LineWalk) {
    while let record = lines.next() {
      do throws(Refusal) { try take(record) } catch { lines.refuse(record, error) }
    }
  }
}

/// Works on blocks side by side, and settles what came of them one by one, in the order of the input.
package protocol Stage: Sendable {
  /// What comes of a block before its turn.
  associatedtype Draft
  /// Works on the lines of a block, on any thread.
  static func draft(_ lines: inout LineWalk) -> Draft
  /// Deals with what came of a block, when all before it was dealt with.
  ///
  /// Lines that only now turn out bad are refused after ``LineWalk/revisit(_:)``.
  mutating func settle(
    _ draft: Draft, _ lines: inout LineWalk, to output: inout Output) throws
}

/// How the input is read, the same for every subcommand.
package struct EngineOptions: Sendable {
  /// Files to read in turn, `-` for standard input.
  package var files: [String] = ["-"]
  /// Other files of the run, which that of bad lines must not be.
  package var otherFiles: [String] = []
  /// What standard input is called in messages.
  package var inputName = "(standard input)"
  /// Members wanted besides the known ones; the first has the place ``Member/allCases`` leaves off.
  package var extraMembers: [String] = []
  package var threads = 1
  /// Bytes read at once by a worker.
  package var blockSize = 1 << 18
  /// The longest line, in bytes.
  package var lineLimit = 1 << 24
  package var onError = OnError.stop
  /// Milliseconds in which nothing comes, before a followed file whose name another has is left.
  package var quietBeforeLeaving: CInt = 1000
  /// Leaves the excerpt of bad lines out of messages.
  package var isInputQuiet = false
  /// The beginning of every message, such as `swan report`.
  package var messagePrefix = "swan"

  package init() {}
}

/// What a run over the input met.
package struct RunSummary: Sendable {
  /// Lines that are not blank, bad ones included.
  package var lines = 0
  package var badLines = 0

  /// 3 when there were bad lines, though skipped or put aside; else 0.
  package var status: ExitStatus { badLines > 0 ? .badInput : .done }
}

/// How a command ended, as its exit status.
package enum ExitStatus: CInt, Sendable, Comparable {
  case done = 0
  /// Done, and the answer is no, or there are findings.
  case findings = 1
  case badInput = 3
  case wrongUsage = 2
  case systemRefused = 4

  /// 4 over 2 over 3 over 1 over 0.
  package static func < (a: ExitStatus, b: ExitStatus) -> Bool { a.weight < b.weight }

  private var weight: Int {
    switch self {
    case .done: 0
    case .findings: 1
    case .badInput: 2
    case .wrongUsage: 3
    case .systemRefused: 4
    }
  }
}

/// The one loop over the input: blocks of lines, on every core, back in order.
package struct Engine: Sendable {
  let world: World
  let options: EngineOptions

  package init(_ world: World, _ options: EngineOptions) {
    self.world = world
    self.options = options
  }

  /// The files as they are.
  private func blocks(_ progress: Progress) -> any LineSource {
    BlockSource(options, world: world, progress: progress)
  }

  /// Sends every record through `filter`, and what it makes of them to standard output, in order.
  ///
  /// - Throws: the first `BadLine` when bad lines stop the run, after everything before it was
  ///   written; `SystemError`.
  package func run(_ filter: some Filter) throws -> RunSummary {
    try run(filter, from: blocks)
  }

  /// The same for lines that come from elsewhere than from files of lines.
  func run(
    _ filter: some Filter, from makeSource: (Progress) -> any LineSource
  ) throws -> RunSummary {
    let run = try Run(world, options, from: makeSource)
    concurrently(options.threads) { _ in
      var filter = filter
      var output: [UInt8] = []
      run.work { lines in
        output.removeAll(keepingCapacity: true)
        filter.pass(&lines, to: &output)
        return output
      }
    }
    return try run.end()
  }

  /// Sends every record through `stage`, and gives back its final state.
  ///
  /// - Throws: the first `BadLine` when bad lines stop the run, after everything before it was
  ///   settled; `SystemError`; what `settle` throws.
  package func run<S: Stage>(_ stage: S) throws -> (stage: S, summary: RunSummary) {
    let run = try Run(world, options, from: blocks)
    let shared = Shared(stage)
    concurrently(options.threads) { _ in
      run.work(S.draft) { draft, lines, output in
        let settled = shared.withLock { stage in
          Result { try stage.settle(draft, &lines, to: &output) }
        }
        try settled.get()
      }
    }
    let summary = try run.end()
    return (shared.withLock { $0 }, summary)
  }

  /// Gathers every record in `fold`, which is empty, and gives back the whole.
  ///
  /// - Throws: the first `BadLine` when bad lines stop the run; `SystemError`.
  package func run<F: Fold>(_ fold: F) throws -> (fold: F, summary: RunSummary) {
    let run = try Run(world, options, from: blocks)
    let gathered = Shared([F]())
    concurrently(options.threads) { _ in
      var own = fold
      run.work { lines in
        own.take(&lines)
        return nil
      }
      gathered.withLock { $0.append(own) }
    }
    let summary = try run.end()
    func next() -> F? { gathered.withLock { $0.popLast() } }
    var whole = next() ?? fold
    while var part = next() { whole.merge(&part) }
    return (whole, summary)
  }
}
