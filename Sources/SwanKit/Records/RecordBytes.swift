// How a record's bytes are made.

extension RecordWriter {
  /// Begins a member: a comma where one is due, its name, a colon.
  mutating func begin(_ name: StaticString) {
    let length = name.utf8CodeUnitCount
    reserve(length + 4)
    comma()
    put(UInt8(ascii: "\""))
    unsafe memcpy(start + count, name.utf8Start, length)
    count &+= length
    put(UInt8(ascii: "\""))
    put(UInt8(ascii: ":"))
  }

  mutating func begin(named name: String) {
    reserve(1)
    comma()
    appendString(name)
    append(":")
  }

  mutating func comma() {
    if needsComma { append(",") }
    needsComma = true
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

  mutating func append(tenThousandths value: Int32) {
    var digits = UInt64(value.magnitude)
    var places = 4
    while places > 0, digits % 10 == 0 {
      digits /= 10
      places -= 1
    }
    reserve(24)
    if value < 0 { put(UInt8(ascii: "-")) }
    putDecimal(digits, places)
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
    for place in 0..<length {
      let byte = unsafe bytes[place]
      if byte &- 0x20 >= 0x60 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
        count &-= place &+ 1
        return unsafe appendEscaped(bytes)
      }
      put(byte)
    }
    put(UInt8(ascii: "\""))
  }

  private mutating func appendEscaped(_ bytes: UnsafeRawBufferPointer) {
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
