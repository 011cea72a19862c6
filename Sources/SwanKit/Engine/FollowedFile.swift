/// A file that is followed by its name: read on where it ended, and left for another of that name.
///
///     old   |line line li|               renamed: read to its end, a half line is a whole one
///     new                 |line line|    then this one, from its start
///
/// It looks 50 times a second. That works on every file system, those of other machines too, which
/// tell nobody of a change; it needs nothing of the platform, and what is due waits no longer.
/// A file that was emptied, and by the next look has as much as before, is not found out.
final class FollowedFile: ByteStream {
  let name: String
  private let world: World
  private let path: String
  private var current: Opened?
  private var successor: Opened?
  /// The bytes that were read of the current file.
  private var offset = 0
  private var quietLooks = 0

  /// When the watch has something to say, whatever comes; nil for never.
  var nextMoment: Time?
  /// Whether everything that was there has been read.
  private(set) var isCaughtUp = false
  /// Whether the world follows no longer.
  private(set) var isLeft = false

  private static let millisecondsBetweenLooks: CInt = 20
  /// A pipe is caught up with after so many looks that found nothing.
  private static let quietLooksOfPipe = 10

  private struct Opened {
    /// Closed with this; nil for standard input.
    var file: OpenFile?
    var descriptor: CInt
    var status: stat
    /// Whether it is the file before, emptied.
    var isEmptied = false

    /// Whether bytes may come after its end; a pipe is over there, and standard input is like one.
    var isGrowing: Bool { file != nil && status.st_mode & S_IFMT == S_IFREG }
  }

  /// The last file of `options`.
  init(_ options: EngineOptions, world: World) {
    path = options.files.last ?? "-"
    name = path == "-" ? options.inputName : path
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
    guard let successor else { return false }
    current = successor
    self.successor = nil
    offset = 0
    return true
  }

  func read(into bytes: UnsafeMutableRawBufferPointer, waits: Bool) throws(SystemError) -> Int? {
    guard let current else { return 0 }
    while true {
      if let count = try unsafe readNow(current, into: bytes) {
        quietLooks = 0
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
    if let successor, successor.isEmptied { return 0 }
    if !file.isGrowing, !world.system.isReadable(file.descriptor) { return nil }
    let count = try unsafe world.system.read(file.descriptor, into: bytes, name)
    offset += count
    // Between its end and its renaming there was time to append to it: it was read once more.
    return count == 0 && file.isGrowing && successor == nil ? nil : count
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
    // What is gone may come back; until then the old file is as good as ever.
    guard let status = try world.system.status(of: path, in: world.directory) else { return }
    if isOther(status, than: file) { try reopen(after: file) }
  }

  /// Whether the file of a status is to be read from its start: another, or the same one emptied.
  private func isOther(_ status: stat, than file: Opened) -> Bool {
    !status.isSameFile(as: file.status) || status.st_size < offset
  }

  private func reopen(after file: Opened) throws(SystemError) {
    do throws(SystemError) {
      var next = try opened()
      next.isEmptied = next.status.isSameFile(as: file.status)
      if isOther(next.status, than: file) { successor = next }
    } catch {
      // Gone again.
      if error.code != ENOENT { throw error }
    }
  }
}
