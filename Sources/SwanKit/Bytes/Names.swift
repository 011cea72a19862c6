/// Gives each different text a number, so that records hold four bytes instead of a name.
///
///     bytes   c-17c-18c-2          number 0 is the empty text
///     ends    0   4   8  11
///     places  [ . 2 . . 1 . 3 . ]  open addressing by hash
package struct Names: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [Int] = [0]
  private var hashes: [UInt32] = [0]
  private var places = [UInt32](repeating: 0, count: 1024)

  package init() {}

  /// The number of texts, the empty one included.
  package var count: Int { ends.count }

  /// The text of a number.
  package subscript(number: UInt32) -> ArraySlice<UInt8> {
    let index = Int(number)
    return index == 0 ? [] : bytes[ends[index - 1]..<ends[index]]
  }

  package func text(_ number: UInt32) -> String { String(decoding: self[number], as: UTF8.self) }

  /// The number of `text`, which is new or known.
  @inline(__always)
  package mutating func number(of text: UnsafeRawBufferPointer) -> UInt32 {
    guard text.count > 0 else { return 0 }
    let hash = unsafe UInt32(truncatingIfNeeded: StableHash.of(text) &>> 32)
    var place = Int(hash) & (places.count - 1)
    while true {
      let number = places[place]
      if number == 0 { return unsafe insert(text, hash, at: place) }
      if hashes[Int(number)] == hash, unsafe isSame(number, text) { return number }
      place = (place + 1) & (places.count - 1)
    }
  }

  /// The number of `text` if it is known.
  package func existing(_ text: UnsafeRawBufferPointer) -> UInt32? {
    guard text.count > 0 else { return 0 }
    let hash = unsafe UInt32(truncatingIfNeeded: StableHash.of(text) &>> 32)
    var place = Int(hash) & (places.count - 1)
    while places[place] != 0 {
      let number = places[place]
      if hashes[Int(number)] == hash, unsafe isSame(number, text) { return number }
      place = (place + 1) & (places.count - 1)
    }
    return nil
  }

  @inline(__always)
  private func isSame(_ number: UInt32, _ text: UnsafeRawBufferPointer) -> Bool {
    let start = ends[Int(number) - 1]
    guard ends[Int(number)] - start == text.count, let own = text.baseAddress else { return false }
    return unsafe bytes.withUnsafeBytes { all in
      guard let base = all.baseAddress else { return false }
      return unsafe memcmp(base + start, own, text.count) == 0
    }
  }

  @inline(never)
  private mutating func insert(
    _ text: UnsafeRawBufferPointer, _ hash: UInt32, at place: Int
  ) -> UInt32 {
    let number = UInt32(ends.count)
    unsafe bytes.append(contentsOf: text)
    ends.append(bytes.count)
    hashes.append(hash)
    places[place] = number
    if ends.count * 2 > places.count { grow() }
    return number
  }

  private mutating func grow() {
    places = [UInt32](repeating: 0, count: places.count * 4)
    for number in 1..<ends.count {
      var place = Int(hashes[number]) & (places.count - 1)
      while places[place] != 0 { place = (place + 1) & (places.count - 1) }
      places[place] = UInt32(number)
    }
  }

  /// Takes in the texts of `other`; returns for each of its numbers the number here.
  package mutating func merge(_ other: Names) -> [UInt32] {
    var numbers: [UInt32] = [0]
    numbers.reserveCapacity(other.count)
    unsafe other.bytes.withUnsafeBytes { all in
      for index in 1..<max(1, other.count) {
        let text = unsafe UnsafeRawBufferPointer(
          rebasing: all[other.ends[index - 1]..<other.ends[index]])
        numbers.append(unsafe number(of: text))
      }
    }
    return numbers
  }

  /// The place of each of `numbers` when they are ordered by their bytes.
  package func ordered(_ numbers: [UInt32]) -> [UInt32] {
    // Eight bytes decide nearly every comparison.
    let keyed = numbers.map { number -> (UInt64, UInt32) in
      let text = self[number]
      var head: UInt64 = 0
      for byte in text.prefix(8) { head = head << 8 | UInt64(byte) }
      return (head << UInt64(8 * (8 - min(8, text.count))), number)
    }
    return keyed.sorted { a, b in
      a.0 != b.0 ? a.0 < b.0 : self[a.1].lexicographicallyPrecedes(self[b.1])
    }.map(\.1)
  }
}

/// A hash of bytes that is the same on every machine and in every run.
///
/// It decides where texts stand in tables and which of them belong to a sample. It is no secret and
/// keeps nobody out: where ids must not collide, bytes are compared or SHA-256 is used.
package enum StableHash {
  @inline(__always)
  package static func of(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var hash: UInt64 = 0x9e37_79b9_7f4a_7c15 &* UInt64(truncatingIfNeeded: bytes.count &+ 1)
    var at = 0
    let count = bytes.count
    while at &+ 8 <= count {
      let next = unsafe bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self)
      hash = mixed(hash ^ UInt64(littleEndian: next))
      at &+= 8
    }
    if at < count {
      var last: UInt64 = 0
      var shift: UInt64 = 0
      while at < count {
        last |= unsafe UInt64(bytes[at]) &<< shift
        shift &+= 8
        at &+= 1
      }
      hash = mixed(hash ^ last)
    }
    return hash ^ hash &>> 29
  }

  @inline(__always)
  private static func mixed(_ word: UInt64) -> UInt64 {
    let product = word.multipliedFullWidth(by: 0xd6e8_feb8_6659_fd93)
    return product.high ^ product.low
  }
}
