extension Array where Element: BitwiseCopyable {
  /// Makes room for `capacity` elements, which are to be appended by the million, on large pages where
  /// the system has them.
  ///
  /// Each small page costs a fault when it is first written, and a miss when it is visited again. What
  /// is never written takes no memory.
  mutating func reserveLargePages(_ capacity: Int) {
    // One page more, since the last elements would else be on a part of one.
    let size = 2 << 20
    reserveCapacity(capacity + size / MemoryLayout<Element>.stride)
    #if os(Linux)
    let room = self.capacity
    unsafe withUnsafeMutableBufferPointer { elements in
      guard let start = elements.baseAddress else { return }
      let first = unsafe UnsafeMutableRawPointer(start).alignedUp(toMultipleOf: size)
      let end = unsafe UnsafeMutableRawPointer(start + room)
      let count = unsafe (end - first) / size * size
      // It is a wish: where it is not granted, pages are small.
      if count > 0 { unsafe _ = madvise(first, count, Int32(MADV_HUGEPAGE)) }
    }
    #endif
  }

  /// `count` times the same value, which are visited in no order.
  static func onLargePages(repeating value: Element, count: Int) -> [Element] {
    var elements: [Element] = []
    if count * MemoryLayout<Element>.stride >= 1 << 20 { elements.reserveLargePages(count) }
    elements.append(contentsOf: repeatElement(value, count: count))
    return elements
  }
}

extension UnsafeMutablePointer where Pointee: BitwiseCopyable {
  /// Room for `capacity` values that begins with a large page where the system has them.
  static func onLargePages(capacity: Int) -> UnsafeMutablePointer {
    let size = 2 << 20
    let byteCount = capacity * MemoryLayout<Pointee>.stride
    let start = UnsafeMutableRawPointer.allocate(byteCount: byteCount, alignment: size)
    #if os(Linux)
    unsafe _ = madvise(start, byteCount / size * size, Int32(MADV_HUGEPAGE))
    #endif
    return unsafe start.bindMemory(to: Pointee.self, capacity: capacity)
  }
}
