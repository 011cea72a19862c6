/// Cuts the elements out of a JSON array, or objects out of a text that has one after another.
///
/// Give it the file in pieces of any size (`append`, at the end `finish`), and take what is ready
/// (`next`). It holds the bytes of one element, at most `limit`, and the piece given last. After
/// an element that is no JSON it goes on with the next line that begins as that element did.
struct JSONPieces {
  enum Piece {
    case object(ArraySlice<UInt8>, at: FilePlace)
    /// With the place, from the start of the bytes, where it shows, and what would do.
    case bad(ArraySlice<UInt8>, at: FilePlace, offset: Int, String)
  }

  private let limit: Int
  /// What is read, ended by as many zeros as the grammar needs.
  private var bytes = [UInt8](repeating: 0, count: padding)
  private var start = 0
  private var place = FilePlace(line: 1)
  private var isFinished = false
  private var isInArray = false
  private var needsComma = false
  /// Where the line of `start` begins with white space: that, and the brace.
  private var indentation: [UInt8]? = []
  /// How many bytes there must be before it pays to look again.
  private var wanted = 0
  private var fault: (offset: Int, sentence: String)?
  /// After a fault: what the next line that can be read begins with.
  private var passingTo: [UInt8]?
  private static let padding = JSONGrammar.padding + 1

  init(limit: Int) { self.limit = max(1, limit) }

  private var end: Int { bytes.count - JSONPieces.padding }

  mutating func append(_ more: some Collection<UInt8>) {
    bytes.removeLast(JSONPieces.padding)
    bytes.removeSubrange(..<start)
    start = 0
    bytes += more
    bytes += [UInt8](repeating: 0, count: JSONPieces.padding)
  }

  mutating func finish() { isFinished = true }

  /// The next piece, or nil where more must be appended, or the file is at its end.
  mutating func next() -> Piece? {
    while true {
      if fault != nil { return badPiece() }
      if passingTo != nil, !passOver() { return nil }
      guard skipSpace() else { return isFinished ? unclosed() : nil }
      let byte = bytes[start]
      if !isInArray, byte == UInt8(ascii: "[") {
        isInArray = true
        needsComma = false
        step()
      } else if isInArray, byte == UInt8(ascii: "]") {
        isInArray = false
        step()
      } else if isInArray, needsComma {
        if byte == UInt8(ascii: ",") { step() } else { fault = (0, comma) }
        needsComma = false
      } else if !isInArray, byte == UInt8(ascii: ",") {
        // Some exports end each line of objects with a comma, and have no brackets.
        step()
      } else if let piece = value() {
        return piece
      } else if fault == nil {
        return nil
      }
    }
  }

  private var comma: String { JSONFault.Reason.expectedCommaOrBracket.sentence }

  private mutating func step() {
    place.pass(bytes[start...start])
    start += 1
    indentation = nil
  }

  /// Passes over white space and a byte-order mark; false where nothing follows.
  private mutating func skipSpace() -> Bool {
    while start < end {
      switch bytes[start] {
      case UInt8(ascii: "\n"): indentation = []
      case UInt8(ascii: " "), UInt8(ascii: "\t"): indentation?.append(bytes[start])
      case UInt8(ascii: "\r"), 0xef, 0xbb, 0xbf: break
      default: return true
      }
      place.pass(bytes[start...start])
      start += 1
    }
    return false
  }

  /// The value at `start`; nil where more bytes must come, or it has a fault.
  private mutating func value() -> Piece? {
    guard isFinished || end - start >= wanted else { return nil }
    var grammar = JSONGrammar(isDocument: true)
    let (length, fault): (Int?, (offset: Int, reason: JSONFault.Reason)?) =
      unsafe bytes.withUnsafeBufferPointer { all in
        guard let base = all.baseAddress else { return (nil, nil) }
        let own = unsafe base + start
        if let after = unsafe grammar.valueEnd(own) { return unsafe (after - own, nil) }
        return unsafe (nil, grammar.fault.map { unsafe ($0.at - own, $0.reason) })
      }
    let available = end - start
    let reached = length ?? fault?.offset ?? 0
    // Near the end of what was read, more may change the picture.
    if !isFinished, reached + JSONGrammar.padding > available, available <= limit {
      // Twice as many before the next try, so that a long element is not read again and again.
      wanted = length == nil ? available * 2 : 0
      if length == nil || bytes[start] != UInt8(ascii: "{") { return nil }
    }
    wanted = 0
    guard let length, length <= limit else {
      self.fault =
        length == nil && available <= limit
        ? (reached, fault?.reason.sentence ?? "expected a value")
        : (0, "an element of more than \(limit.grouped) bytes; see --line-limit")
      return nil
    }
    let piece = bytes[start..<start + length]
    defer {
      place.pass(piece)
      start += length
      indentation = nil
      needsComma = isInArray
    }
    guard piece.first == UInt8(ascii: "{") else {
      return .bad(piece, at: place, offset: 0, "expected an object for each record")
    }
    return .object(piece, at: place)
  }

  /// What can't be read: up to the next line that begins as this one did, or the end.
  private mutating func badPiece() -> Piece? {
    guard let fault else { return nil }
    let space = indentation ?? (isInArray ? nil : [])
    let beginning = space.map { [UInt8(ascii: "\n")] + $0 + [UInt8(ascii: "{")] }
    let available = min(end, start + limit)
    var length = available - start
    var isFound = false
    if let beginning, let found = find(beginning, in: start + 1..<available) {
      length = found - start
      isFound = true
    } else if !isFinished, available == end, end - start < limit {
      return nil
    }
    let piece = bytes[start..<start + length]
    let sentence =
      isFound || isFinished && available == end && beginning != nil
      ? fault.sentence : fault.sentence + "; what follows is passed over"
    let begins = place
    place.pass(piece)
    start += length
    self.fault = nil
    needsComma = false
    if !isFound { passingTo = beginning ?? [] }
    indentation = nil
    return .bad(piece, at: begins, offset: fault.offset, sentence)
  }

  /// Passes over what can't be read; false where its end has not come.
  private mutating func passOver() -> Bool {
    guard let beginning = passingTo else { return true }
    let found = beginning.isEmpty ? nil : find(beginning, in: start..<end)
    let next = found ?? max(start, end - max(beginning.count, 1) + 1)
    place.pass(bytes[start..<next])
    start = isFinished && found == nil ? end : next
    if found != nil { passingTo = nil }
    if isFinished, found == nil { isInArray = false }
    return found != nil
  }

  private func find(_ wanted: [UInt8], in range: Range<Int>) -> Int? {
    var place = range.lowerBound
    while place + wanted.count <= range.upperBound,
      let first = bytes[place..<range.upperBound].firstIndex(of: wanted[0])
    {
      if bytes[first..<range.upperBound].starts(with: wanted) { return first }
      place = first + 1
    }
    return nil
  }

  /// Says once that the array does not end.
  private mutating func unclosed() -> Piece? {
    guard isInArray else { return nil }
    isInArray = false
    return .bad(bytes[start..<start], at: place, offset: 0, "the array is not closed with ']'")
  }
}
