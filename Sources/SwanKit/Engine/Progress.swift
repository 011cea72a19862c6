/// A bar on standard error, for work of more than a second, when that is a terminal.
///
/// Not locked: only the block source calls it, under its own lock.
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
    guard isShown else { return }
    let now = Time.system.microseconds
    guard now - lastDrawn > 100_000 else { return }
    lastDrawn = now
    let megabytes = "\(done / 1_000_000) MB"
    let seconds = max(1, (now - begin.microseconds) / 1_000_000)
    var text = "\r\u{1b}[K\(megabytes), \(Int64(done) / 1_000_000 / seconds) MB/s"
    if total > 0, done <= total {
      let filled = done * 30 / total
      text =
        "\r\u{1b}[K[\(String(repeating: "=", count: filled))"
        + "\(String(repeating: " ", count: 30 - filled))] \(done * 100 / total) % of \(megabytes)"
    }
    draw(text)
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
