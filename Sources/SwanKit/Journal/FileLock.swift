/// The lock of a file: whoever holds it, in whatever process, is the only one.
///
/// The lock is another file beside it, `FILE.lock`, which stays there empty: the file itself may be
/// renamed while others wait. It goes with its holder, also when that is killed.
final class FileLock: Sendable {
  private let file: OpenFile

  /// Waits for the lock of the file at `path`.
  ///
  /// - Throws: `SystemError` when there can't be a lock.
  init(of path: String, in world: World) throws(SystemError) {
    while true {
      let file = try OpenFile("\(path).lock", O_RDWR | O_CREAT, in: world)
      try world.system.lock(file.descriptor, file.path)
      // Where somebody removed the file meanwhile, others lock its successor.
      if try file.isCurrent(in: world) {
        self.file = file
        return
      }
    }
  }
}
