/// Memory of zeros, which the system gives page by page as it is used; ``free(_:)`` gives it back.
enum Zeros {
  static func allocate<T: BitwiseCopyable>(_ count: Int) -> UnsafeMutablePointer<T> {
    guard let memory = unsafe calloc(max(1, count), MemoryLayout<T>.stride) else {
      // As for every array, there is nothing to go on with.
      return UnsafeMutablePointer<T>.allocate(capacity: max(1, count))
    }
    return unsafe memory.bindMemory(to: T.self, capacity: max(1, count))
  }
}
