/// A bar on standard error, for work of more than a second, when that is a terminal.
///
/// Not locked: whoever shares it calls it under a lock.
final class Progress: @unchecked Sendable {
  private let world: World
  private let isShown: Bool
  private let begin: Time
  private var total = 0
  private var done = 0
  private var lastDrawn: Int64

  init(_ world: World) {
    self.world = world
    isShown = world.isTerminal(world.error)
    begin = Time.system
    lastDrawn = begin.microseconds + 900_000
  }

  /// A file was opened: a regular one adds its size to the total.
  func opened(_ status: stat) {
    if status.st_mode & S_IFMT == S_IFREG { total += Int(status.st_size) }
  }

  /// `count` further bytes were read.
  func read(_ count: Int) {
    done += count
    let megabytes = "\(done / 1_000_000) MB"
    draw(total > 0 && done <= total ? Double(done) / Double(total) : nil) { seconds in
      "\(megabytes), \(done / 1_000_000 / seconds) MB/s"
    } of: {
      megabytes
    }
  }

  /// `done` of `all` rounds are over.
  func reached(_ done: Int, of all: Int) {
    draw(Double(done) / Double(max(1, all))) { _ in
      ""
    } of: {
      "\(all) rounds"
    }
  }

  /// Draws a bar of a known share of `whole`, else `rate`, if the last one is a while ago.
  private func draw(_ share: Double?, _ rate: (_ seconds: Int) -> String, of whole: () -> String) {
    guard isShown else { return }
    let now = Time.system.microseconds
    guard now - lastDrawn > 100_000 else { return }
    lastDrawn = now
    guard let share else {
      let seconds = Int(max(1, (now - begin.microseconds) / 1_000_000))
      return draw("\r\u{1b}[K\(rate(seconds))")
    }
    let filled = Int(share * 30)
    draw(
      "\r\u{1b}[K[\(String(repeating: "=", count: filled))"
        + "\(String(repeating: " ", count: 30 - filled))] \(Int(share * 100)) % of \(whole())")
  }

  /// Wipes the bar, if one was drawn.
  func finish() {
    if isShown, lastDrawn > begin.microseconds + 900_000 { draw("\r\u{1b}[K") }
  }

  private func draw(_ text: String) {
    // A bar that can't be drawn is no reason to fail.
    try? world.system.write(Array(text.utf8), to: world.error, "(standard error)")
  }
}
