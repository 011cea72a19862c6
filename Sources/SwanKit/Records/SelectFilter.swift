/// Passes the records that a condition holds for, of a time window, untouched.
package struct SelectFilter: Filter {
  /// Nil when every record of the window passes.
  package var condition: Condition?
  /// Of `at`, in microseconds since 1970; nil when every record is in it.
  package var window: Range<Int64>?
  /// Whether the others pass instead: those for which it does not hold or is unknown.
  package var isInverted = false
  /// What `now` is in the condition.
  package var now: Time

  package init(now: Time) { self.now = now }

  package mutating func pass(_ record: Record, to output: inout [UInt8]) throws(Refusal) {
    guard try isSelected(record, condition?.evaluator(now: now)) else { return }
    unsafe output.append(contentsOf: record.line)
    output.append(UInt8(ascii: "\n"))
  }

  package mutating func pass(_ lines: inout LineWalk, to output: inout [UInt8]) {
    let evaluator = condition?.evaluator(now: now)
    var copy = LineCopy()
    while let record = lines.next() {
      do throws(Refusal) {
        if try isSelected(record, evaluator) { unsafe copy.add(record.line, to: &output) }
      } catch {
        lines.refuse(record, error)
      }
    }
    copy.finish(&output)
  }

  @inline(__always)
  private func isSelected(
    _ record: Record, _ evaluator: ConditionEvaluator?
  ) throws(Refusal) -> Bool {
    var isInside = true
    if let window {
      isInside = false
      if record.kind(of: .at) == .string {
        guard let time = unsafe Time(rfc3339: record.raw(.at)) else {
          throw Refusal("'at' is no RFC 3339 time with a zone", at: .at)
        }
        isInside = window.contains(time.microseconds)
      }
    }
    if isInside, let evaluator { isInside = evaluator.truth(of: record) == .holds }
    return isInside != isInverted
  }
}

/// Copies lines of a block, those that follow one another in one piece.
@safe private struct LineCopy {
  private var start: UnsafeRawPointer?
  private var end: UnsafeRawPointer?

  /// Copies a line of the block, which is given without the end that it has there.
  @inline(__always)
  mutating func add(_ line: UnsafeRawBufferPointer, to output: inout [UInt8]) {
    guard let base = line.baseAddress else { return }
    if unsafe base != end {
      finish(&output)
      unsafe start = base
    }
    let lineEnd = unsafe base + line.count
    if unsafe lineEnd.load(as: UInt8.self) == UInt8(ascii: "\n") {
      unsafe end = lineEnd + 1
    } else {
      // A carriage return stands before its newline, and is left out.
      unsafe end = lineEnd
      finish(&output)
      output.append(UInt8(ascii: "\n"))
    }
  }

  /// Copies what is left.
  mutating func finish(_ output: inout [UInt8]) {
    guard let from = unsafe start, let to = unsafe end else { return }
    unsafe output.append(contentsOf: UnsafeRawBufferPointer(start: from, count: to - from))
    unsafe start = nil
    unsafe end = nil
  }
}
