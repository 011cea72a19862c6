/// The name of a member as it is written, with its quotes and colon: for names that are only known as
/// the program runs, and are written often.
@safe struct MemberName: BitwiseCopyable {
  let start: UnsafeMutablePointer<UInt8>
  let count: Int

  /// A name in memory of its own, which ``deallocate()`` gives back.
  init(allocating name: String) {
    var bytes: [UInt8] = []
    JSONText.append(name.utf8, to: &bytes)
    bytes.append(UInt8(ascii: ":"))
    count = bytes.count
    unsafe start = .allocate(capacity: count)
    for (place, byte) in bytes.enumerated() { unsafe (start + place).initialize(to: byte) }
  }

  func deallocate() { unsafe start.deallocate() }
}
