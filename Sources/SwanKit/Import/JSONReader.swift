/// Makes a line of each element of a JSON array, or of each of several objects.
struct JSONReader: ImportReader {
  private var pieces: JSONPieces
  private(set) var isFinished = false

  init(limit: Int) { pieces = JSONPieces(limit: limit) }

  mutating func append(_ piece: [UInt8]) {
    if piece.isEmpty {
      pieces.finish()
      isFinished = true
    } else {
      pieces.append(piece)
    }
  }

  mutating func read(
    into buffer: Buffer, _ origins: inout Origins, _ file: ImportFile
  ) throws -> Bool {
    switch pieces.next() {
    case nil: return false
    case .bad(let bytes, let place, let offset, let sentence):
      origins.fail(bytes, at: place, offset: offset, sentence)
    case .object(let bytes, let place):
      origins.begin(buffer.count, from: bytes, at: place)
      // A string has no line end, so all that are here stand between values.
      var rest = bytes
      while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
        buffer.append(Array(rest[..<end]))
        rest = rest[(end + 1)...].drop { [0x20, 0x09, 0x0a, 0x0d].contains($0) }
        origins.turn(at: buffer.count, from: rest.startIndex - bytes.startIndex)
      }
      buffer.append(Array(rest))
      buffer.append(UInt8(ascii: "\n"))
    }
    return true
  }
}
