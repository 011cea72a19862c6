/// A file that is followed by its name: read on where it ended, and left for another of that name.
///
///     old   |line line li|               renamed: read until nothing came for a second, while whoever
///                                         writes learns of it; a half line at its end is a whole one
///     new                 |line line|    then this one, from its start
///
/// It looks 50 times a second. That works on every file system, those of other machines too, which
/// tell nobody of a change; it needs nothing of the platform, and what is due waits no longer.
/// A file was emptied where it no longer has what was read last, at its place: 64 bytes. What came and
/// went between two looks is lost, and so it is said.
final class FollowedFile: ByteStream {
  let name: String
  private let world: World
  private let path: String
  private let messagePrefix: String
  private let quietBeforeLeaving: CInt
  private var current: Opened?
  /// Those that had the name since, the oldest first.
  private var successors: [Opened] = []
  /// The bytes that were read of the current file, and the last of them.
  private var offset = 0
  private var tail: [UInt8] = []
  private var quietLooks = 0
  // Milliseconds since something was read, and since there is a successor.
  private var quiet: CInt = 0
  private var overlap: CInt = 0

  /// When the watch has something to say, whatever comes; nil for never.
  var nextMoment: Time?
  /// Whether everything that was there has been read.
  private(set) var isCaughtUp = false
  /// Whether the world follows no longer.
  private(set) var isLeft = false

  private static let millisecondsBetweenLooks: CInt = 20
  /// A pipe is caught up with after so many looks that found nothing.
  private static let quietLooksOfPipe = 10
  /// A file whose name another has is left after so long, quiet or not.
  private static let millisecondsOfOverlap: CInt = 10_000
  private static let tailLength = 64

  private struct Opened {
    /// Closed with this; nil for standard input.
    var file: OpenFile?
    var descriptor: CInt
    var status: stat

    /// Whether bytes may come after its end; a pipe is over there, and standard input is like one.
    var isGrowing: Bool { file != nil && status.st_mode & S_IFMT == S_IFREG }
  }

  /// The last file of `options`.
  init(_ options: EngineOptions, world: World) {
    path = options.files.last ?? "-"
    name = path == "-" ? options.inputName : path
    messagePrefix = options.messagePrefix
    quietBeforeLeaving = options.quietBeforeLeaving
    self.world = world
  }

  /// Opens the file, and tells what it is; nil when it is open.
  func open() throws(SystemError) -> stat? {
    if current != nil { return nil }
    let opened = try opened()
    current = opened
    return opened.status
  }

  private func opened() throws(SystemError) -> Opened {
    let file = path == "-" ? nil : try OpenFile(path, O_RDONLY, in: world)
    let descriptor = file?.descriptor ?? world.input
    return Opened(
      file: file, descriptor: descriptor, status: try world.system.status(descriptor, name))
  }

  /// Goes to the next file of the name; false when this was the last, being no file that grows.
  func goOn() -> Bool {
    if successors.isEmpty { return false }
    current = successors.removeFirst()
    (offset, tail, quiet, overlap) = (0, [], 0, 0)
    return true
  }

  func read(into bytes: UnsafeMutableRawBufferPointer, waits: Bool) throws(SystemError) -> Int? {
    guard let current else { return 0 }
    while true {
      if let count = try unsafe readNow(current, into: bytes) {
        (quietLooks, quiet) = (0, 0)
        return count
      }
      if !waits { return nil }
      if !isCaughtUp, current.isGrowing || quietLooks >= FollowedFile.quietLooksOfPipe {
        isCaughtUp = true
        return nil
      }
      isLeft = !world.isFollowing()
      if isLeft || timeToWait() == 0 { return nil }
      try look(current)
    }
  }

  /// Reads what is there; 0 is the end, nil that there may be more later.
  private func readNow(
    _ file: Opened, into bytes: UnsafeMutableRawBufferPointer
  ) throws(SystemError) -> Int? {
    guard file.isGrowing else {
      if !world.system.isReadable(file.descriptor) { return nil }
      return try unsafe world.system.read(file.descriptor, into: bytes, name)
    }
    if try isEmptied(file) { return 0 }
    let count = try unsafe world.system.read(file.descriptor, into: bytes, name)
    if count == 0 { return try isOver(file) ? 0 : nil }
    offset += count
    let last = unsafe bytes[..<count].suffix(FollowedFile.tailLength)
    tail = unsafe (tail + last).suffix(FollowedFile.tailLength)
    return count
  }

  /// Whether a file has not what was read of it any more; then it is read from its start.
  private func isEmptied(_ file: Opened) throws(SystemError) -> Bool {
    let there = try world.system.read(
      file.descriptor, at: offset - tail.count, count: tail.count, name)
    if there == tail { return false }
    world.say(
      "\(name) was emptied; it is read from its start, and what was written just before may be lost",
      from: messagePrefix)
    _ = try world.system.seek(file.descriptor, to: 0, from: SEEK_SET, name)
    successors.insert(file, at: 0)
    return true
  }

  /// Whether nothing more is awaited of a file that has been read to its end.
  ///
  /// Whoever writes to it may not know of its renaming yet; while the new one is empty, nobody does.
  private func isOver(_ file: Opened) throws(SystemError) -> Bool {
    guard let next = successors.first else { return false }
    let isQuiet = quiet >= quietBeforeLeaving || overlap >= FollowedFile.millisecondsOfOverlap
    guard isQuiet, successors.count == 1 else { return isQuiet }
    return try world.system.status(next.descriptor, name).st_size > 0
  }

  /// Milliseconds until the next look, fewer where the watch's moment comes first, 0 when it is due.
  private func timeToWait() -> CInt {
    guard let nextMoment else { return FollowedFile.millisecondsBetweenLooks }
    let left = (nextMoment - world.now()).microseconds
    // Rounded up: a moment is not asked for before it has come. Never longer than to the next look:
    // a clock may be set, and a machine may sleep.
    if left <= 0 { return 0 }
    return CInt(min(Int64(FollowedFile.millisecondsBetweenLooks), left / 1000 + 1))
  }

  /// Waits a while, then looks whether the name has another file.
  private func look(_ file: Opened) throws(SystemError) {
    let wait = timeToWait()
    guard file.isGrowing else {
      quietLooks = world.system.isReadable(file.descriptor, within: wait) ? 0 : quietLooks + 1
      return
    }
    usleep(UInt32(wait) * 1000)
    quiet += wait
    if !successors.isEmpty { overlap += wait }
    // What is gone may come back; until then the old file is as good as ever.
    guard let status = try world.system.status(of: path, in: world.directory) else { return }
    let last = successors.last ?? file
    if status.isSameFile(as: last.status) { return }
    do throws(SystemError) {
      let next = try opened()
      if !next.status.isSameFile(as: last.status) { successors.append(next) }
    } catch {
      // Gone again.
      if error.code != ENOENT { throw error }
    }
  }
}
