/// Digests what a record says, however it is spelled.
///
/// Members in another order, white space, escapes, and numbers such as `4`, `4.0` and `40e-1` make
/// no difference; of duplicate names the last counts. The members `id` and `revised_at` are left
/// out: they name a revision and are no part of what it says.
///
/// Not checked by the compiler: the grammar points into the record only while it is read.
struct ContentReader: @unchecked Sendable {
  private var grammar = JSONGrammar(isDocument: false)
  /// The members of the objects that are open, those of the innermost last.
  private var members: [Entry] = []

  private struct Entry {
    var name: UInt64
    var digest: Digest
  }

  private enum Tag {
    static let object: UInt64 = 1
    static let array: UInt64 = 2
    static let text: UInt64 = 3
    static let number: UInt64 = 4
    static let literal: UInt64 = 5
  }

  private static let id = digest(ofText: Array(Member.id.name.utf8)).first
  private static let revisedAt = digest(ofText: Array(Member.revisedAt.name.utf8)).first
  private let leftOut = (ContentReader.id, ContentReader.revisedAt)

  /// The digest of a record that was scanned, and so is valid.
  mutating func digest(of record: Record) -> Digest {
    members.removeAll(keepingCapacity: true)
    guard let start = unsafe record.line.assumingMemoryBound(to: UInt8.self).baseAddress else {
      return Mixer(Tag.object).digest
    }
    var cursor = unsafe grammar.skipSpace(start)
    return unsafe object(&cursor, key: 0, isRecord: true)
  }

  /// The digest of a text.
  static func digest(ofText text: [UInt8]) -> Digest {
    unsafe text.withUnsafeBytes { unsafe digest(ofText: $0) }
  }

  @inline(__always)
  static func digest(ofText text: UnsafeRawBufferPointer, key: UInt64 = 0) -> Digest {
    var mixer = Mixer(key ^ Tag.text)
    unsafe mixer.add(text)
    return mixer.digest
  }

  /// Reads the value at `cursor`, and moves it beyond.
  ///
  /// The key stands for the name that it has, so that both make one digest. The grammar bounds how
  /// deep values are nested.
  @inline(__always)
  private mutating func value(_ cursor: inout Cursor, key: UInt64) -> Digest {
    switch unsafe cursor[0] {
    case UInt8(ascii: "\""): return unsafe text(&cursor, key: key)
    case UInt8(ascii: "{"): return unsafe object(&cursor, key: key, isRecord: false)
    case UInt8(ascii: "["): return unsafe array(&cursor, key: key)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      let start = unsafe cursor
      unsafe cursor = grammar.numberEnd(cursor) ?? cursor + 1
      return unsafe DecimalDigest.digest(start, end: cursor, tag: key ^ Tag.number)
    default:
      var mixer = Mixer(key ^ Tag.literal)
      unsafe mixer.add(UInt64(cursor[0]))
      unsafe cursor = grammar.literalEnd(cursor) ?? cursor + 1
      return mixer.digest
    }
  }

  @inline(__always)
  private mutating func text(_ cursor: inout Cursor, key: UInt64) -> Digest {
    let start = unsafe cursor + 1
    var hasEscapes = false
    guard let quote = unsafe grammar.stringEnd(start, &hasEscapes) else {
      unsafe cursor = start
      return Mixer(key ^ Tag.text).digest
    }
    unsafe cursor = quote + 1
    let raw = unsafe UnsafeRawBufferPointer(start: start, count: quote - start)
    guard hasEscapes else { return unsafe Self.digest(ofText: raw, key: key) }
    return unsafe JSONText.unescaped(raw).withUnsafeBytes {
      unsafe Self.digest(ofText: $0, key: key)
    }
  }

  @inline(never)
  private mutating func array(_ cursor: inout Cursor, key: UInt64) -> Digest {
    var mixer = Mixer(key ^ Tag.array)
    unsafe cursor = grammar.skipSpace(cursor + 1)
    while unsafe cursor[0] != UInt8(ascii: "]") {
      unsafe mixer.add(value(&cursor, key: 0))
      unsafe cursor = grammar.skipSpace(cursor)
      guard unsafe cursor[0] == UInt8(ascii: ",") else { break }
      unsafe cursor = grammar.skipSpace(cursor + 1)
    }
    unsafe cursor += 1
    return mixer.digest
  }

  @inline(never)
  private mutating func object(_ cursor: inout Cursor, key: UInt64, isRecord: Bool) -> Digest {
    let outer = members.count
    unsafe cursor = grammar.skipSpace(cursor + 1)
    while unsafe cursor[0] == UInt8(ascii: "\"") {
      let name = unsafe text(&cursor, key: 0).first
      unsafe cursor = grammar.skipSpace(grammar.skipSpace(cursor) + 1)
      let digest = unsafe value(&cursor, key: name)
      if !isRecord || (name != leftOut.0 && name != leftOut.1) {
        members.append(Entry(name: name, digest: digest))
      }
      unsafe cursor = grammar.skipSpace(cursor)
      guard unsafe cursor[0] == UInt8(ascii: ",") else { break }
      unsafe cursor = grammar.skipSpace(cursor + 1)
    }
    unsafe cursor += 1
    return digestOfMembers(from: outer, key: key)
  }

  /// Takes the innermost members off and digests them, whatever their order.
  @inline(__always)
  private mutating func digestOfMembers(from outer: Int, key: UInt64) -> Digest {
    // The library's sort is stable, so duplicates stay in their order, and the last one counts.
    unsafe members.withUnsafeMutableBufferPointer { all in
      unsafe all[outer...].sort { $0.name < $1.name }
    }
    var sum = Digest(first: 0, second: 0)
    for place in outer..<members.count {
      let isLast = place + 1 == members.count || members[place + 1].name != members[place].name
      guard isLast else { continue }
      sum.first &+= members[place].digest.first
      sum.second &+= members[place].digest.second
    }
    members.removeLast(members.count - outer)
    var mixer = Mixer(key ^ Tag.object)
    mixer.add(sum)
    return mixer.digest
  }
}

/// Digests a number by its value: its significant digits, its power of ten and its sign.
enum DecimalDigest {
  /// The number from `start` to `end`, which is valid JSON.
  static func digest(_ start: Cursor, end: Cursor, tag: UInt64) -> Digest {
    var mixer = Mixer(tag)
    var word: UInt64 = 0
    var digits = 0
    var zeros = 0
    var power = 0
    var hasPoint = false
    var cursor = unsafe start
    while unsafe cursor < end, unsafe cursor[0] | 0x20 != UInt8(ascii: "e") {
      let byte = unsafe cursor[0]
      unsafe cursor += 1
      if byte == UInt8(ascii: ".") { hasPoint = true }
      guard byte &- 0x30 <= 9 else { continue }
      if hasPoint { power -= 1 }
      if byte == UInt8(ascii: "0") {
        // Zeros count only between other digits.
        if digits > 0 { zeros += 1 }
        continue
      }
      for place in 0...zeros {
        word = word << 4 | UInt64(place == zeros ? byte &- 0x2f : 1)
        digits += 1
        if digits % 16 == 0 { mixer.add(word) }
      }
      zeros = 0
    }
    guard digits > 0 else { return mixer.digest }
    mixer.add(word)
    let exponent = unsafe power + zeros + exponent(cursor, end: end)
    mixer.add(UInt64(bitPattern: Int64(exponent)))
    unsafe mixer.add(UInt64(start[0] == UInt8(ascii: "-") ? 1 : 0))
    return mixer.digest
  }

  /// What stands after `e`, at most 10¹⁵ either way: beyond it no number differs from another.
  private static func exponent(_ start: Cursor, end: Cursor) -> Int {
    guard unsafe start < end else { return 0 }
    var cursor = unsafe start + 1
    let isNegative = unsafe cursor[0] == UInt8(ascii: "-")
    var value = 0
    while unsafe cursor < end {
      let digit = unsafe cursor[0] &- 0x30
      if digit <= 9 { value = min(value * 10 + Int(digit), 1_000_000_000_000_000) }
      unsafe cursor += 1
    }
    return isNegative ? -value : value
  }
}
