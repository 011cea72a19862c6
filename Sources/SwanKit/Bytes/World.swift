/// Everything outside the process that a command may touch.
///
/// Commands get their descriptors, folder, variables and clock from here and from nowhere else, so
/// that tests run them in process, side by side, with a world of their own.
package struct World: Sendable {
  package var system = System()
  package var input: CInt = 0
  package var output: CInt = 1
  package var error: CInt = 2
  /// The folder that relative paths start from, as for `openat`.
  package var directory: CInt = AT_FDCWD
  package var environment: [String: String] = [:]
  package var now: @Sendable () -> Time = { Time.system }
  package var isTerminal: @Sendable (CInt) -> Bool = { isatty($0) == 1 }
  /// The processors that may be used when the user does not say.
  package var processors: Int = World.onlineProcessors
  /// Whether a watch goes on; asked each time it has nothing to read.
  package var isFollowing: @Sendable () -> Bool = { true }

  package init() {}

  /// The world of this process.
  ///
  /// A pipe that nobody reads any more then fails the write instead of ending the process, so that
  /// `swan … | head` ends quietly, and `log-interaction` completes what it has begun.
  package static var process: World {
    signal(SIGPIPE, SIG_IGN)
    holdStandardDescriptors()
    var world = World()
    world.environment = environmentOfProcess()
    return world
  }

  /// Sees to it that no file which is opened later gets the number of a standard descriptor that was
  /// closed (`>&-`); reading or writing such a one fails as it would have.
  private static func holdStandardDescriptors() {
    for descriptor in CInt(0)...2 where fcntl(descriptor, F_GETFD) < 0 {
      _ = unsafe open("/dev/null", descriptor == 0 ? O_WRONLY : O_RDONLY)
    }
  }

  private static var onlineProcessors: Int { max(1, min(64, sysconf(CInt(_SC_NPROCESSORS_ONLN)))) }

  private static func environmentOfProcess() -> [String: String] {
    var variables: [String: String] = [:]
    var next = unsafe environ
    while let entry = unsafe next.pointee {
      let text = unsafe String(cString: entry)
      if let equals = text.firstIndex(of: "=") {
        variables[String(text[..<equals])] = String(text[text.index(after: equals)...])
      }
      unsafe next += 1
    }
    return variables
  }

  /// The text of a small file; nil when there is none.
  package func readFile(_ path: String) throws(SystemError) -> String? {
    try readBytes(path).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The bytes of a small file; nil when there is none.
  package func readBytes(_ path: String) throws(SystemError) -> [UInt8]? {
    let descriptor: CInt
    do throws(SystemError) {
      descriptor = try system.open(path, in: directory, O_RDONLY)
    } catch {
      if error.code == ENOENT || error.code == ENOTDIR { return nil }
      throw error
    }
    let buffer = Buffer(capacity: 1 << 12)
    while true {
      let count = try unsafe system.read(descriptor, into: buffer.room(for: 1 << 12), path)
      if count == 0 { break }
      buffer.count += count
    }
    try system.close(descriptor, path)
    return Array(buffer.tail(from: 0))
  }

  /// The number of columns of the terminal behind `descriptor`, 80 when there is none to ask.
  package func columns(of descriptor: CInt) -> Int {
    var size = winsize()
    guard unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }
}

extension Time {
  /// The moment that the system's clock shows.
  static var system: Time {
    var now = timespec()
    unsafe clock_gettime(CLOCK_REALTIME, &now)
    return Time(microseconds: Int64(now.tv_sec) * 1_000_000 + Int64(now.tv_nsec) / 1000)
  }
}
