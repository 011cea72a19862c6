/// Plain values one after another, in memory of their own, which grows and is never copied.
///
/// Unlike an array it has one owner, so that nobody counts who refers to it, and places are not
/// checked: who asks for one knows that it is there.
@safe struct Pile<Element: BitwiseCopyable>: ~Copyable {
  private var start: UnsafeMutablePointer<Element>
  private var capacity: Int
  private(set) var count = 0

  /// An empty one with room for `capacity` values.
  init(capacity: Int = 64) {
    self.capacity = max(1, capacity)
    unsafe start = Pile.allocate(self.capacity)
  }

  /// `count` times the same value.
  init(repeating value: Element, count: Int) {
    self.init(capacity: count)
    unsafe start.initialize(repeating: value, count: count)
    self.count = count
  }

  deinit { unsafe start.deallocate() }

  @inline(__always)
  subscript(place: Int) -> Element {
    get { unsafe start[place] }
    nonmutating _modify { yield unsafe &start[place] }
  }

  @inline(__always)
  mutating func append(_ value: Element) {
    if count == capacity { grow() }
    unsafe start[count] = value
    count &+= 1
  }

  mutating func removeAll() { count = 0 }

  /// Memory that begins with a line of the processor's cache: so no value that fits one lies in two.
  private static func allocate(_ count: Int) -> UnsafeMutablePointer<Element> {
    unsafe UnsafeMutableRawPointer
      .allocate(byteCount: count * MemoryLayout<Element>.stride, alignment: 64)
      .bindMemory(to: Element.self, capacity: count)
  }

  private mutating func grow() {
    let larger = unsafe Pile.allocate(capacity * 2)
    unsafe larger.update(from: start, count: count)
    unsafe start.deallocate()
    unsafe start = larger
    capacity *= 2
  }
}
