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

  package init() {}

  /// The world of this process.
  package static var process: World {
    var world = World()
    world.environment = environmentOfProcess()
    return world
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
