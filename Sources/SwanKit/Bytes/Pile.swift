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
    unsafe start = .allocate(capacity: self.capacity)
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

  private mutating func grow() {
    let larger = UnsafeMutablePointer<Element>.allocate(capacity: capacity * 2)
    unsafe larger.update(from: start, count: count)
    unsafe start.deallocate()
    unsafe start = larger
    capacity *= 2
  }
}
