/// A table of cues, or of words, while it is read.
@safe struct CueText {
  private let start: UnsafePointer<UInt8>
  private let count: Int
  private var at = 0

  init(_ text: StaticString) {
    unsafe start = text.utf8Start
    count = text.utf8CodeUnitCount
  }

  /// The byte that comes next; 0 at the end.
  var next: UInt8 {
    @inline(__always) get { at < count ? unsafe start[at] : 0 }
  }

  /// Passes the next byte.
  mutating func pass() { at &+= 1 }

  /// Passes the next byte if it is this one, and says so.
  @inline(__always)
  mutating func passes(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    at &+= 1
    return true
  }

  /// Passes spaces, and says whether there was one.
  @inline(__always)
  mutating func passesSpaces() -> Bool {
    guard passes(0x20) else { return false }
    while passes(0x20) {}
    return true
  }

  /// The next eight bytes, the first of them lowest, and 0 beyond the end.
  private var eight: UInt64 {
    @inline(__always) get {
      if at &+ 8 <= count {
        return unsafe UnsafeRawPointer(start).loadUnaligned(fromByteOffset: at, as: UInt64.self)
          .littleEndian
      }
      var bytes: UInt64 = 0
      for place in (min(at, count)..<count).reversed() {
        bytes = unsafe bytes &<< 8 | UInt64(start[place])
      }
      return bytes
    }
  }

  /// The hash of the word that comes next: up to a space, the end of the line, a `|`, or a `?` that is
  /// not itself the word.
  @inline(__always)
  mutating func word() -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let high: UInt64 = 0x8080_8080_8080_8080
    var hash = WordHash()
    var first: UInt64 = 0x80
    while true {
      // Eight at a time. The high bit marks a byte, the lowest marked is so for certain.
      let bytes = eight
      let bars = bytes ^ ones &* UInt64(UInt8(ascii: "|"))
      let queries = bytes ^ ones &* UInt64(UInt8(ascii: "?"))
      let query = (queries &- ones) & ~queries & high
      let ends =
        ((bytes &- ones &* 0x21) & ~bytes | (bars &- ones) & ~bars) & high
        | query & ~(query &<< 8 | first)
      guard ends == 0 else {
        at &+= hash.add(bytes, before: ends)
        return hash.value
      }
      hash.add(chunk: bytes)
      at &+= 8
      first = 0
    }
  }
}
