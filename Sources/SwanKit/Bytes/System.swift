/// The system calls that swan makes, each retried when interrupted, each failing with its name and file.
///
/// Every call asks ``fault`` first, so that a test can make the n-th call fail.
package struct System: Sendable {
  /// Asked before each call, by the call's name; an `errno` makes that call fail with it.
  package var fault: (@Sendable (StaticString) -> CInt?)?

  package init(fault: (@Sendable (StaticString) -> CInt?)? = nil) { self.fault = fault }

  /// Runs `body` until it is not interrupted.
  ///
  /// - Throws: `SystemError` when the result is negative.
  private func call(
    _ name: StaticString, _ path: String, _ body: () -> Int
  ) throws(SystemError) -> Int {
    while true {
      if let code = fault?(name) {
        if code == EINTR { continue }
        throw SystemError(call: name, path: path, code: code)
      }
      let result = body()
      if result >= 0 { return result }
      if errno != EINTR { throw SystemError(call: name, path: path, code: errno) }
    }
  }

  package func open(
    _ path: String, in directory: CInt = AT_FDCWD, _ flags: CInt, mode: mode_t = 0o666
  ) throws(SystemError) -> CInt {
    CInt(try call("open", path) { Int(unsafe openat(directory, path, flags | O_CLOEXEC, mode)) })
  }

  package func close(_ descriptor: CInt, _ path: String) throws(SystemError) {
    // Not retried: after an interruption the descriptor is already gone (close(2)).
    let result = Glibc.close(descriptor)
    let code = fault?("close") ?? (result < 0 ? errno : 0)
    if code != 0, code != EINTR { throw SystemError(call: "close", path: path, code: code) }
  }

  /// Reads at most `bytes.count` bytes; zero is the end.
  package func read(
    _ descriptor: CInt, into bytes: UnsafeMutableRawBufferPointer, _ path: String
  ) throws(SystemError) -> Int {
    try call("read", path) { unsafe Glibc.read(descriptor, bytes.baseAddress, bytes.count) }
  }

  /// Reads at most `count` bytes from a place of a file; none at its end.
  package func read(
    _ descriptor: CInt, at offset: Int, count: Int, _ path: String
  ) throws(SystemError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    let read = try call("pread", path) { unsafe pread(descriptor, &bytes, count, off_t(offset)) }
    return Array(bytes.prefix(read))
  }

  /// Writes all of `bytes`, in one call when the system takes them at once.
  package func write(
    _ bytes: UnsafeRawBufferPointer, to descriptor: CInt, _ path: String
  ) throws(SystemError) {
    var written = 0
    while written < bytes.count {
      let rest = unsafe UnsafeRawBufferPointer(rebasing: bytes[written...])
      written += try call("write", path) {
        unsafe Glibc.write(descriptor, rest.baseAddress, rest.count)
      }
    }
  }

  /// Writes all of `bytes`, in one call when the system takes them at once.
  package func write(
    _ bytes: [UInt8], to descriptor: CInt, _ path: String
  ) throws(SystemError) {
    // A typed throw does not pass through `withUnsafeBytes`; a result does.
    try unsafe bytes.withUnsafeBytes { all in
      Result { () throws(SystemError) in try unsafe write(all, to: descriptor, path) }
    }.get()
  }

  /// Whether `descriptor` can be read without waiting, now or before so many milliseconds are over.
  package func isReadable(_ descriptor: CInt, within milliseconds: CInt = 0) -> Bool {
    var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return unsafe poll(&request, 1, milliseconds) > 0
  }

  package func status(_ descriptor: CInt, _ path: String) throws(SystemError) -> stat {
    var status = stat()
    _ = try call("fstat", path) { Int(unsafe fstat(descriptor, &status)) }
    return status
  }

  /// The status of the file that `path` names now; nil when there is none.
  package func status(
    of path: String, in directory: CInt = AT_FDCWD
  ) throws(SystemError) -> stat? {
    var status = stat()
    do {
      _ = try call("stat", path) { Int(unsafe fstatat(directory, path, &status, 0)) }
      return status
    } catch {
      if error.code == ENOENT { return nil }
      throw error
    }
  }

  /// Waits until what was written is on the disk.
  package func synchronize(_ descriptor: CInt, _ path: String) throws(SystemError) {
    _ = try call("fdatasync", path) { Int(fdatasync(descriptor)) }
  }

  /// Waits for the lock of a whole file; it goes with the descriptor, or with the process.
  package func lock(_ descriptor: CInt, _ path: String) throws(SystemError) {
    _ = try call("flock", path) { Int(flock(descriptor, LOCK_EX)) }
  }

  package func unlock(_ descriptor: CInt) { _ = flock(descriptor, LOCK_UN) }

  package func truncate(_ descriptor: CInt, to size: Int, _ path: String) throws(SystemError) {
    _ = try call("ftruncate", path) { Int(ftruncate(descriptor, off_t(size))) }
  }

  package func seek(
    _ descriptor: CInt, to offset: Int, from whence: CInt, _ path: String
  ) throws(SystemError) -> Int {
    try call("lseek", path) { Int(lseek(descriptor, off_t(offset), whence)) }
  }
}

/// A failed system call.
package struct SystemError: Error, CustomStringConvertible {
  package let call: StaticString
  package let path: String
  package let code: CInt
  /// What would do, where that is known.
  package var advice = ""

  package init(call: StaticString, path: String, code: CInt) {
    self.call = call
    self.path = path
    self.code = code
  }

  /// The code of writing to a pipe that nobody reads any more.
  package static let closedPipe = EPIPE

  package var description: String {
    "\(path): \(call): \(unsafe String(cString: strerror(code)))\(advice)"
  }
}
