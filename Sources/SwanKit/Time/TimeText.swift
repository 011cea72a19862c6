extension Time: CustomStringConvertible {
  /// RFC 3339 in UTC, such as `2016-06-01T09:30:00Z`; see `append(to:)`.
  package var description: String {
    var text: [UInt8] = []
    append(to: &text)
    return String(decoding: text, as: UTF8.self)
  }

  /// Appends RFC 3339 in UTC with `Z`, and a fraction of up to six digits only if not zero.
  ///
  /// A year outside 0000 to 9999, which no text read by swan has, is written with a sign.
  package func append(to text: inout [UInt8]) {
    let (days, rest) = microseconds.flooredDivision(by: Time.microsecondsPerDay)
    let date = CivilDate(dayNumber: Int32(days))
    let seconds = Int(rest / Time.microsecondsPerSecond)
    let fraction = Int(rest % Time.microsecondsPerSecond)
    var length = fraction == 0 ? 19 : 26
    var digitsLeft = fraction
    while digitsLeft != 0, digitsLeft % 10 == 0 {
      digitsLeft /= 10
      length -= 1
    }
    // Whole words, appended at once: several times faster than a byte at a time.
    let yearInRange = min(max(date.year, 0), 9999)
    let words = (
      (0x2D00_002D_0000_0000 | digits(yearInRange / 100, 0) | digits(yearInRange % 100, 2)
        | digits(date.month, 5)).littleEndian,
      (0x0000_3A00_0054_0000 | digits(date.day, 0) | digits(seconds / 3600, 3)
        | digits(seconds / 60 % 60, 6)).littleEndian,
      (0x0000_0000_2E00_003A | digits(seconds % 60, 1) | digits(fraction / 10_000, 4)
        | digits(fraction / 100 % 100, 6)).littleEndian,
      digits(fraction % 100, 0).littleEndian
    )
    if date.year == yearInRange {
      unsafe withUnsafeBytes(of: words) { unsafe text.append(contentsOf: $0[..<length]) }
    } else {
      CivilDate.append(year: date.year, to: &text)
      unsafe withUnsafeBytes(of: words) { unsafe text.append(contentsOf: $0[4..<length]) }
    }
    text.append(UInt8(ascii: "Z"))
  }

  /// A number from 0 to 99 as two digits, in the word that has the first one at a byte.
  @inline(__always)
  private func digits(_ number: Int, _ byte: UInt64) -> UInt64 {
    let number = UInt64(truncatingIfNeeded: number)
    return (0x3030 + number / 10 + (number % 10) << 8) << (byte * 8)
  }
}
