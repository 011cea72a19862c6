/// Names that wait to be looked up many at a time.
///
/// A table of names is larger than the cache, so that each lookup waits for memory; of many at once the
/// waits overlap. Only short names wait, whose bytes are kept here.
struct NameQueue: Sendable {
  private var waiting: [(name: ShortText, place: UInt32, hash: UInt32)] = []
  /// Says nothing, but what nobody keeps would not be read.
  private var touched: UInt32 = 0

  private static let size = 64

  /// Whether there is no more room.
  var isFull: Bool { waiting.count >= NameQueue.size }

  @inline(__always)
  mutating func append(_ name: ShortText, for place: UInt32) {
    waiting.append((name, place, name.hash))
  }

  /// Looks all up in `names`, and passes on their numbers with what they are for.
  mutating func empty(into names: inout Names, _ body: (UInt32, _ number: UInt32) -> Void) {
    for one in waiting { touched |= names.touch(one.hash) }
    for one in waiting { body(one.place, names.number(of: one.name, hash: one.hash)) }
    waiting.removeAll(keepingCapacity: true)
  }
}

/// From one to eight bytes.
struct ShortText: BitwiseCopyable, Sendable {
  let head: UInt64
  let count: UInt8

  /// Nil for a longer text, and for an empty one.
  @inline(__always)
  init?(_ text: UnsafeRawBufferPointer) {
    guard 1...8 ~= text.count else { return nil }
    head = unsafe StableHash.head(text)
    count = UInt8(truncatingIfNeeded: text.count)
  }

  /// As ``Names`` has it.
  @inline(__always)
  var hash: UInt32 { unsafe withBytes { unsafe Names.hash($0) } }

  @inline(__always)
  func withBytes<T>(_ body: (UnsafeRawBufferPointer) -> T) -> T {
    unsafe withUnsafeBytes(of: head.littleEndian) { bytes in
      unsafe body(UnsafeRawBufferPointer(rebasing: bytes[..<Int(count)]))
    }
  }
}
