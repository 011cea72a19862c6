/// Hands out foreign files as blocks of lines, an object each.
///
/// A file of lines goes out as it is. Of others each element or record is written on one line, and
/// the block says where it stood, so that one engine does the rest and one place reports faults.
final class ImportSource: LineSource, @unchecked Sendable {
  private let world: World
  private let options: EngineOptions
  private let format: ImportFormat?
  private let plan: ImportPlan
  private let progress: Progress
  private let monitor = Monitor()

  private var nextFile = 0
  private var open: Reading?
  private var sequence = 0
  private var isStopped = false

  private enum Reading {
    case lines(BlockSource)
    case pieces(ImportFile, any ImportReader)
  }

  /// Reads the files of `options`; `format` is nil where each shows its own.
  ///
  /// A table must have the columns that `plan` wants.
  init(
    _ options: EngineOptions, world: World, format: ImportFormat?, for plan: ImportPlan,
    progress: Progress
  ) {
    self.plan = plan
    self.world = world
    self.options = options
    self.format = format
    self.progress = progress
  }

  func name(of file: Int) -> String {
    options.files[file] == "-" ? "(standard input)" : options.files[file]
  }

  func stop() { monitor.locked { isStopped = true } }

  var handedOut: Int { monitor.locked { sequence } }

  func next(into buffer: Buffer) throws -> BlockSource.Block? {
    let result = monitor.locked {
      let result = Result { try read(into: buffer) }
      // Nobody reads on behind what can't be read.
      if case .failure = result { isStopped = true }
      return result
    }
    let block = try result.get()
    buffer.terminate()
    return block
  }

  private func read(into buffer: Buffer) throws -> BlockSource.Block? {
    while !isStopped, nextFile < options.files.count {
      if open == nil { open = try opened() }
      if var block = try readOpen(into: buffer) {
        block.sequence = sequence
        block.file = nextFile
        sequence += 1
        return block
      }
      open = nil
      nextFile += 1
    }
    return nil
  }

  private func opened() throws -> Reading {
    let path = options.files[nextFile]
    let descriptor =
      path == "-" ? world.input : try world.system.open(path, in: world.directory, O_RDONLY)
    let name = name(of: nextFile)
    var file = try ImportFile(
      descriptor, name, world: world, pieceSize: max(1, options.blockSize), progress: progress)
    let limit = options.lineLimit
    let guess = try file.guess(limit: limit)
    switch format ?? guess {
    case .ndjson:
      var own = options
      own.files = [path]
      let blocks = BlockSource(own, world: world, progress: progress)
      blocks.adopt(descriptor, name, after: file.head)
      return .lines(blocks)
    case .json: return .pieces(file, JSONReader(limit: limit))
    case .csv: return .pieces(file, TableReader(separator: nil, limit: limit, for: plan))
    case .tsv:
      let tab = UInt8(ascii: "\t")
      return .pieces(file, TableReader(separator: tab, limit: limit, for: plan))
    }
  }

  private func readOpen(into buffer: Buffer) throws -> BlockSource.Block? {
    switch open {
    case nil: return nil
    case .lines(let blocks): return try blocks.next(into: buffer)
    case .pieces(var file, var reader):
      defer { open = .pieces(file, reader) }
      buffer.count = 0
      var origins = Origins()
      while buffer.count < options.blockSize {
        if try reader.read(into: buffer, &origins, file) {
          if origins.fault != nil { break }
          continue
        }
        if reader.isFinished { break }
        // What is ready does not wait for what may take a while to come.
        if buffer.count > 0, !file.isReadable { break }
        reader.append(try file.next())
      }
      guard buffer.count > 0 || origins.fault != nil else {
        try file.close()
        return nil
      }
      return BlockSource.Block(sequence: 0, file: 0, start: 0, kind: .lines, origins: origins)
    }
  }
}

/// Makes lines of the pieces of a file.
protocol ImportReader {
  /// Whether the file has no more than was appended.
  var isFinished: Bool { get }
  /// Adds the next piece of the file; an empty one is the end.
  mutating func append(_ piece: [UInt8])
  /// Appends one line, or notes a fault; false where more must be appended, or there is no more.
  ///
  /// - Throws: `BadLine` where the rest of the file can't be read.
  mutating func read(
    into buffer: Buffer, _ origins: inout Origins, _ file: ImportFile
  ) throws -> Bool
}

extension Engine {
  /// Sends every record of foreign files through `filter`, and what it makes of them to standard
  /// output, in order; `format` is nil where each file shows its own.
  ///
  /// - Throws: as ``run(_:)`` does, and a `BadLine` for a file that can't be read at all.
  package func run(_ filter: ImportFilter, reading format: ImportFormat?) throws -> RunSummary {
    try run(filter) { progress in
      ImportSource(options, world: world, format: format, for: filter.plan, progress: progress)
    }
  }
}
