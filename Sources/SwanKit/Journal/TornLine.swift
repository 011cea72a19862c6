/// The last line of a journal, where a crash or a full disk cut it off before its newline.
struct TornLine {
  private let file: OpenFile
  private let world: World
  private let start: Int
  private let size: Int
  private static let step = 1 << 16

  /// The torn line of a file of `size` bytes, the first `whole` of which are whole lines; nil when
  /// there is none.
  init?(of file: OpenFile, size: Int, whole: Int, in world: World) throws(SystemError) {
    guard size > whole, try file.read(at: size - 1, count: 1) != [UInt8(ascii: "\n")] else {
      return nil
    }
    self.file = file
    self.world = world
    self.size = size
    var end = size
    while true {
      let from = max(whole, end - TornLine.step)
      let bytes = try file.read(at: from, count: end - from)
      if let newline = bytes.lastIndex(of: UInt8(ascii: "\n")) {
        start = from + newline + 1
        return
      }
      end = from
      if end == whole {
        start = whole
        return
      }
    }
  }

  var count: Int { size - start }
  var asidePath: String { "\(file.path).torn" }

  /// Completes a line that lacks nothing but its newline, and moves any other aside, whole.
  ///
  /// - Returns: whether it was moved.
  func mend(lineLimit: Int) throws(SystemError) -> Bool {
    if count <= lineLimit, TornLine.isRecord(try file.read(at: start, count: count)) {
      try file.append([UInt8(ascii: "\n")])
      return false
    }
    let aside = try OpenFile(asidePath, O_WRONLY | O_CREAT | O_APPEND, in: world)
    for offset in stride(from: start, to: size, by: TornLine.step) {
      let bytes = try file.read(at: offset, count: min(TornLine.step, size - offset))
      try world.system.write(bytes, to: aside.descriptor, aside.path)
    }
    try aside.append([UInt8(ascii: "\n")])
    try aside.synchronizeName(in: world)
    try file.truncate(to: start)
    return true
  }

  private static func isRecord(_ bytes: [UInt8]) -> Bool {
    guard bytes.first(where: { $0 > 0x20 }) == UInt8(ascii: "{") else { return false }
    do throws(JSONFault) {
      try JSONGrammar.validate(bytes)
      return true
    } catch {
      return false
    }
  }
}
