/// Memory that a worker reads blocks into, grown when a line needs it and reused for every block.
///
/// After the bytes there is always room for a terminator and `JSONGrammar.padding`.
@safe final class Buffer {
  private(set) var start: UnsafeMutablePointer<UInt8>
  private(set) var capacity: Int
  var count = 0

  init(capacity: Int) {
    self.capacity = capacity
    unsafe start = .allocate(capacity: capacity + Buffer.slack)
  }

  deinit { unsafe start.deallocate() }

  private static let slack = JSONGrammar.padding + 1

  /// The bytes still free, at least `count` of them.
  func room(for count: Int) -> UnsafeMutableRawBufferPointer {
    if self.count + count > capacity {
      let larger = max(self.count + count, capacity * 2)
      let moved = UnsafeMutablePointer<UInt8>.allocate(capacity: larger + Buffer.slack)
      unsafe moved.update(from: start, count: self.count)
      unsafe start.deallocate()
      unsafe start = moved
      capacity = larger
    }
    return unsafe UnsafeMutableRawBufferPointer(start: start + self.count, count: count)
  }

  /// Puts a newline and zeros after the bytes, uncounted, so that no scan runs past the end.
  func terminate() {
    unsafe start[count] = UInt8(ascii: "\n")
    unsafe (start + count + 1).update(repeating: 0, count: JSONGrammar.padding)
  }

  func append(_ bytes: [UInt8]) {
    unsafe room(for: bytes.count).copyBytes(from: bytes)
    count += bytes.count
  }

  func append(_ byte: UInt8) { append([byte]) }

  /// The bytes from `from` to the end.
  func tail(from: Int) -> [UInt8] {
    unsafe Array(UnsafeBufferPointer(start: start + from, count: count - from))
  }

  /// The place of the last newline at or after `from`.
  func lastNewline(from: Int) -> Int? {
    // `memrchr` is no part of POSIX; a block's last newline is near its end.
    var place = count
    while place > from {
      place -= 1
      if unsafe start[place] == UInt8(ascii: "\n") { return place }
    }
    return nil
  }

  /// The place of the first newline at or after `from`.
  func firstNewline(from: Int) -> Int? {
    let found = unsafe memchr(start + from, Int32(UInt8(ascii: "\n")), count - from)
    return unsafe found.map { unsafe $0 - UnsafeMutableRawPointer(start) }
  }
}
