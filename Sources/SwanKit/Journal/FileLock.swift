/// The lock of a file: whoever holds it, in whatever process and by whatever name of the file, is the
/// only one.
///
/// It is on the file itself, and goes with its holder, also when that is killed.
final class FileLock: Sendable {
  let file: OpenFile
  private let system: System

  /// Waits for the lock of the file that has a name now, which `open` gives.
  ///
  /// - Throws: `SystemError` when there can't be a lock; what `open` throws.
  init(in world: World, _ open: () throws -> OpenFile) throws {
    system = world.system
    while true {
      let file = try open()
      try system.lock(file.descriptor, file.path)
      // Where it was renamed or replaced meanwhile, others lock its successor.
      if try file.isCurrent(in: world) {
        self.file = file
        return
      }
      system.unlock(file.descriptor)
    }
  }

  deinit { system.unlock(file.descriptor) }
}
