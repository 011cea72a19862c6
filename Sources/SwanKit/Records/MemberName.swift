/// The name of a member as it is written, with the comma before it, its quotes and its colon: for names
/// that are only known as the program runs, or are written often.
@safe struct MemberName: BitwiseCopyable {
  let start: UnsafeMutablePointer<UInt8>
  let count: Int

  /// As many bytes are copied at once: more than most names have.
  static let width = 32

  /// A name in memory of its own, which ``deallocate()`` gives back; `rest` is written after it.
  init(allocating name: String, _ rest: String = "") {
    var bytes = [UInt8(ascii: ",")]
    JSONText.append(name.utf8, to: &bytes)
    bytes.append(UInt8(ascii: ":"))
    bytes += rest.utf8
    count = bytes.count
    let room = max(count, 1 + MemberName.width)
    unsafe start = .allocate(capacity: room)
    unsafe start.initialize(repeating: 0, count: room)
    for (place, byte) in bytes.enumerated() { unsafe start[place] = byte }
  }

  func deallocate() { unsafe start.deallocate() }
}
