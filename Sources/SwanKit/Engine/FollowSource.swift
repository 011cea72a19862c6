/// Hands out files in turn, in blocks of whole lines, and waits at the end of the last.
///
/// A block without lines means: look at the clock. One thread uses this; a watch has an order.
final class FollowSource: LineSource, @unchecked Sendable {
  private let before: BlockSource
  private let filesBefore: Int
  private let last: FollowedFile
  private let progress: Progress
  private var cutter: LineCutter
  private var sequence = 0
  /// How many files had the name of the last before this one; each counts its lines from 1.
  private var earlier = 0
  private var isStopped = false

  /// Reads the files of `options`, of which `last` is the last.
  init(_ options: EngineOptions, world: World, last: FollowedFile, progress: Progress) {
    var others = options
    others.files = options.files.dropLast()
    before = BlockSource(others, world: world, progress: progress)
    filesBefore = others.files.count
    cutter = LineCutter(options)
    self.last = last
    self.progress = progress
  }

  func name(of file: Int) -> String {
    file < filesBefore ? before.name(of: file) : last.name
  }

  func stop() {
    before.stop()
    isStopped = true
  }

  var handedOut: Int { before.handedOut + sequence }

  func next(into buffer: Buffer) throws -> BlockSource.Block? {
    if let block = try before.next(into: buffer) { return block }
    if isStopped { return nil }
    if let status = try last.open() { progress.opened(status) }
    repeat {
      let isReading = !last.isCaughtUp
      if var block = try cutter.next(into: buffer, from: last) {
        if last.isLeft { break }
        if isReading { progress.read(buffer.count) }
        if isReading, last.isCaughtUp { progress.finish() }
        block.sequence = handedOut
        block.file = filesBefore + earlier
        sequence += 1
        buffer.terminate()
        return block
      }
      cutter.begin()
      earlier += 1
    } while last.goOn()
    return nil
  }
}
