/// Puts blocks that were worked on side by side back in order, and knows which line each begins at.
final class Sequencer: @unchecked Sendable {
  private let monitor = Monitor()
  private var next = 0
  private var finished: [Int: (file: Int, lines: Int)] = [:]
  private var file = 0
  private var lines = 0
  private var isAbandoned = false

  /// Waits until every block before `sequence` is finished.
  ///
  /// - Returns: the number of lines of its file before it; nil when an earlier block ended the run.
  func turn(of sequence: Int, file: Int) -> Int? {
    monitor.locked {
      while next < sequence, !isAbandoned { monitor.wait() }
      if isAbandoned { return nil }
      return file == self.file ? lines : 0
    }
  }

  /// Notes that a block of `lines` lines is done; its turn need not have come.
  func finish(_ sequence: Int, file: Int, lines: Int) {
    monitor.locked {
      finished[sequence] = (file, lines)
      while let block = finished.removeValue(forKey: next) {
        self.lines = (block.file == self.file ? self.lines : 0) + block.lines
        self.file = block.file
        next += 1
      }
      monitor.changed()
    }
  }

  /// Ends the run: nobody's turn comes any more.
  func abandon() {
    monitor.locked {
      isAbandoned = true
      monitor.changed()
    }
  }
}
