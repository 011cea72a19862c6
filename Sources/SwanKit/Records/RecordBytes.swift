// How a record's bytes are made.

extension RecordWriter {
  /// Begins a member: a comma where one is due, its name, a colon.
  mutating func begin(_ name: StaticString) {
    let length = name.utf8CodeUnitCount
    reserve(length &+ 4)
    comma()
    put(UInt8(ascii: "\""))
    unsafe memcpy(start + count, name.utf8Start, length)
    count &+= length
    put(UInt8(ascii: "\""))
    put(UInt8(ascii: ":"))
  }

  mutating func begin(named name: String) {
    comma()
    appendString(name)
    append(byte: UInt8(ascii: ":"))
  }

  /// Begins a member whose name was made ready.
  @inline(__always)
  mutating func begin(_ name: MemberName) {
    // Without its comma where none is due.
    let first = needsComma ? 0 : 1
    needsComma = true
    reserve(name.count &+ MemberName.width)
    let own = unsafe UnsafeRawPointer(name.start + first)
    let length = name.count &- first
    if length <= MemberName.width {
      // All at once is quicker than no more than there is; what comes next is written over the rest.
      unsafe UnsafeMutableRawPointer(start + count).storeBytes(
        of: own.loadUnaligned(as: SIMD32<UInt8>.self), as: SIMD32<UInt8>.self)
    } else {
      unsafe memcpy(start + count, own, length)
    }
    count &+= length
  }

  /// Writes a comma where one is due.
  @inline(__always)
  mutating func comma() {
    reserve(1)
    if needsComma { put(UInt8(ascii: ",")) }
    needsComma = true
  }

  @inline(__always)
  mutating func append(byte: UInt8) {
    reserve(1)
    put(byte)
  }

  mutating func append(_ text: StaticString) {
    let length = text.utf8CodeUnitCount
    reserve(length)
    unsafe memcpy(start + count, text.utf8Start, length)
    count &+= length
  }

  mutating func append(_ value: Int) {
    reserve(20)
    if value < 0 { put(UInt8(ascii: "-")) }
    putDigits(UInt64(value.magnitude))
  }

  mutating func append(_ value: Double) {
    guard let (digits, places) = Decimal.digits(of: value) else {
      return append(Array("\(value)".utf8))
    }
    reserve(24)
    if value < 0, digits > 0 { put(UInt8(ascii: "-")) }
    putDecimal(digits, places)
  }

  /// Writes a number between -9.9999 and 9.9999.
  mutating func append(tenThousandths value: Int32) {
    if value < 0 { append(byte: UInt8(ascii: "-")) }
    append(short: RecordWriter.short(tenThousandths: value.magnitude))
  }

  /// A number below 10 as ``append(short:)`` writes it.
  static func short(tenThousandths value: UInt32) -> UInt64 {
    let (whole, fraction) = value.quotientAndRemainder(dividingBy: 10_000)
    // All four digits, the first of them lowest; those that are 0 at the end are then left out.
    let (high, low) = fraction.quotientAndRemainder(dividingBy: 100)
    let digits = (high / 10) | ((high % 10) &<< 8) | ((low / 10) &<< 16) | ((low % 10) &<< 24)
    let length = digits == 0 ? 1 : 6 &- digits.leadingZeroBitCount &>> 3
    return UInt64(0x2e30 + whole) | UInt64(digits | 0x3030_3030) &<< 16 | UInt64(length) &<< 56
  }

  /// Writes up to seven bytes, the first of them lowest; the highest byte tells how many.
  @inline(__always)
  mutating func append(short text: UInt64) {
    reserve(8)
    unsafe UnsafeMutableRawPointer(start + count).storeBytes(
      of: text.littleEndian, as: UInt64.self)
    count &+= Int(text &>> 56)
  }

  /// Writes bytes as they are.
  mutating func append(_ bytes: UnsafeRawBufferPointer) {
    reserve(bytes.count)
    if let from = bytes.baseAddress { unsafe memcpy(start + count, from, bytes.count) }
    count &+= bytes.count
  }

  private mutating func putDecimal(_ digits: UInt64, _ places: Int) {
    guard places > 0 else { return putDigits(digits) }
    let scale = Decimal.powersOfTen[places]
    let (whole, fraction) = digits.quotientAndRemainder(dividingBy: scale)
    putDigits(whole)
    put(UInt8(ascii: "."))
    var rest = fraction
    for place in stride(from: places - 1, through: 0, by: -1) {
      unsafe start[count &+ place] = UInt8(truncatingIfNeeded: 0x30 &+ rest % 10)
      rest /= 10
    }
    count &+= places
  }

  private mutating func putDigits(_ value: UInt64) {
    var length = 1
    var power: UInt64 = 10
    while length < 20, value >= power {
      length += 1
      power = power &* 10
    }
    var rest = value
    for place in stride(from: length - 1, through: 0, by: -1) {
      unsafe start[count &+ place] = UInt8(truncatingIfNeeded: 0x30 &+ rest % 10)
      rest /= 10
    }
    count &+= length
  }

  mutating func appendString(_ text: String) {
    var text = text
    text.withUTF8 { unsafe appendString(UnsafeRawBufferPointer($0)) }
  }

  mutating func appendString(_ bytes: UnsafeRawBufferPointer) {
    let length = bytes.count
    reserve(length + 2)
    put(UInt8(ascii: "\""))
    guard unsafe RecordWriter.isPlain(bytes) else { return unsafe appendEscaped(bytes) }
    if let from = bytes.baseAddress { unsafe memcpy(start + count, from, length) }
    count &+= length
    put(UInt8(ascii: "\""))
  }

  /// Whether all bytes are ASCII, none needs to be escaped, and none is a quotation mark.
  private static func isPlain(_ bytes: UnsafeRawBufferPointer) -> Bool {
    let low: UInt64 = 0x0101_0101_0101_0101
    let high: UInt64 = 0x8080_8080_8080_8080
    var place = 0
    // Eight at a time: below a space, or made 0 by what is sought, a byte borrows its high bit.
    while place &+ 8 <= bytes.count {
      let own = unsafe bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      let quote = own ^ (low &* UInt64(UInt8(ascii: "\"")))
      let escape = own ^ (low &* UInt64(UInt8(ascii: "\\")))
      let odd = own | (own &- low &* 0x20) | (quote &- low) | (escape &- low)
      if odd & high != 0 { break }
      place &+= 8
    }
    while place < bytes.count {
      let byte = unsafe bytes[place]
      if byte &- 0x20 >= 0x60 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
        return false
      }
      place &+= 1
    }
    return true
  }

  /// Puts the bytes after the quotation mark that is written already.
  private mutating func appendEscaped(_ bytes: UnsafeRawBufferPointer) {
    count &-= 1
    var text: [UInt8] = []
    unsafe JSONText.append(bytes, to: &text)
    append(text)
  }

  mutating func append(_ bytes: [UInt8]) {
    reserve(bytes.count)
    for byte in bytes { put(byte) }
  }

  /// Writes one byte for which there is room.
  @inline(__always)
  private mutating func put(_ byte: UInt8) {
    unsafe start[count] = byte
    count &+= 1
  }

  @inline(__always)
  private mutating func reserve(_ more: Int) {
    if count &+ more > capacity { grow(more) }
  }

  @inline(never)
  private mutating func grow(_ more: Int) {
    let larger = max(capacity * 2, count + more)
    let moved = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
    unsafe moved.update(from: start, count: count)
    unsafe start.deallocate()
    unsafe start = moved
    capacity = larger
  }
}
