/// Passes the records whose `at` lies in a window.
package struct WindowFilter: Filter {
  /// Microseconds since 1970; nil when every record passes.
  let window: Range<Int64>?
  let isInverted: Bool

  package init(window: Range<Int64>?, isInverted: Bool) {
    self.window = window
    self.isInverted = isInverted
  }

  package mutating func pass(_ record: Record, to output: inout [UInt8]) throws(Refusal) {
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
    guard isInside != isInverted else { return }
    unsafe output.append(contentsOf: record.line)
    output.append(UInt8(ascii: "\n"))
  }
}
