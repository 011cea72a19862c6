/// Bytes on their way to a descriptor, written in blocks.
package struct Output: ~Copyable {
  private let world: World
  private let descriptor: CInt
  private let name: String
  private var pending: [UInt8] = []
  private static let blockSize = 1 << 17

  /// Standard output.
  package init(_ world: World) { self.init(world, descriptor: world.output, "(standard output)") }

  package init(_ world: World, descriptor: CInt, _ name: String) {
    self.world = world
    self.descriptor = descriptor
    self.name = name
  }

  package mutating func write(_ bytes: [UInt8]) throws(SystemError) {
    if pending.isEmpty, bytes.count >= Output.blockSize {
      try world.system.write(bytes, to: descriptor, name)
      return
    }
    pending += bytes
    if pending.count >= Output.blockSize { try flush() }
  }

  package mutating func write(_ text: String) throws(SystemError) { try write(Array(text.utf8)) }

  /// Writes what is pending.
  package mutating func flush() throws(SystemError) {
    guard !pending.isEmpty else { return }
    defer { pending.removeAll(keepingCapacity: true) }
    try world.system.write(pending, to: descriptor, name)
  }
}
