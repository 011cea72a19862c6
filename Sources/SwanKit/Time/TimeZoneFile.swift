extension TimeZone {
  /// Reads a compiled time zone file (TZif, RFC 8536, versions 1 to 4).
  ///
  /// Nil where the bytes are none, are cut short or contradict themselves, and for a file that
  /// counts leap seconds, which times do not.
  package init?(tzif bytes: [UInt8]) {
    var reader = TimeZoneFileReader(bytes: bytes)
    guard let zone = reader.zone() else { return nil }
    self = zone
  }
}

/// A position in a compiled time zone file; a read beyond the end is nil.
private struct TimeZoneFileReader {
  let bytes: [UInt8]
  var position = 0

  /// What a header says about the block after it.
  private struct Header {
    let version: UInt8
    let utCount: Int
    let standardCount: Int
    let leapCount: Int
    let changeCount: Int
    let kindCount: Int
    let nameLength: Int

    func size(ofTime width: Int) -> Int {
      changeCount * (width + 1) + kindCount * 6 + nameLength + leapCount * (width + 4)
        + standardCount + utCount
    }
  }

  mutating func zone() -> TimeZone? {
    guard let first = header() else { return nil }
    if first.version == 0 { return zone(first, timeWidth: 4) }
    // The first block repeats the second one in 32 bits, for older readers.
    guard skip(first.size(ofTime: 4)), let second = header() else { return nil }
    return zone(second, timeWidth: 8)
  }

  private mutating func header() -> Header? {
    guard integer(4) == 0x545A_6966, let version = integer(1), skip(15),
      let utCount = integer(4), let standardCount = integer(4), let leapCount = integer(4),
      let changeCount = integer(4), let kindCount = integer(4), let nameLength = integer(4)
    else { return nil }
    return Header(
      version: UInt8(version), utCount: utCount, standardCount: standardCount,
      leapCount: leapCount, changeCount: changeCount, kindCount: kindCount,
      nameLength: nameLength)
  }

  private mutating func zone(_ header: Header, timeWidth: Int) -> TimeZone? {
    guard header.leapCount == 0, header.kindCount > 0,
      header.size(ofTime: timeWidth) <= bytes.count - position
    else { return nil }
    var times: [Int64] = []
    for _ in 0..<header.changeCount {
      guard let time = signedInteger(timeWidth), times.last.map({ $0 < time }) ?? true else {
        return nil
      }
      times.append(time)
    }
    let kinds = bytes[position..<position + header.changeCount]
    position += header.changeCount
    var offsets: [Int] = []
    for _ in 0..<header.kindCount {
      // No zone was ever a day and two hours away from UTC.
      guard let offset = signedInteger(4), -93_600...93_600 ~= offset, skip(2) else { return nil }
      offsets.append(Int(offset))
    }
    guard kinds.allSatisfy({ $0 < offsets.count }) else { return nil }
    let changes = zip(times, kinds).map { ZoneChange(at: $0, offset: offsets[Int($1)]) }
    guard skip(header.nameLength + header.standardCount + header.utCount) else { return nil }
    guard timeWidth == 8 else {
      return TimeZone(firstOffset: offsets[0], changes: changes, rule: nil)
    }
    guard let footer = footer() else { return nil }
    let rule = ZoneRuleReader.rule(footer)
    guard rule != nil || footer.isEmpty else { return nil }
    return TimeZone(firstOffset: offsets[0], changes: changes, rule: rule)
  }

  /// The text between the two line ends after the last block.
  private mutating func footer() -> ArraySlice<UInt8>? {
    guard integer(1) == 10, let end = bytes[position...].firstIndex(of: 10) else { return nil }
    return bytes[position..<end]
  }

  /// Takes a big-endian number of at most four bytes.
  private mutating func integer(_ width: Int) -> Int? {
    guard width <= bytes.count - position else { return nil }
    let value = bytes[position..<position + width].reduce(0) { $0 << 8 | Int($1) }
    position += width
    return value
  }

  /// Takes a big-endian number of four or eight bytes in two's complement.
  private mutating func signedInteger(_ width: Int) -> Int64? {
    guard width <= bytes.count - position else { return nil }
    let value = bytes[position..<position + width].reduce(0 as UInt64) { $0 << 8 | UInt64($1) }
    position += width
    return width == 4
      ? Int64(Int32(truncatingIfNeeded: value)) : Int64(truncatingIfNeeded: value)
  }

  private mutating func skip(_ count: Int) -> Bool {
    guard count <= bytes.count - position else { return false }
    position += count
    return true
  }
}
