/// Numbers as spreadsheets write them, made numbers of JSON.
package enum DecimalText {
  /// Whether a text is a number by the grammar of JSON (RFC 8259), which has no leading zeros.
  package static func isJSONNumber(_ text: some Collection<UInt8>) -> Bool {
    var rest = text[...]
    take("-", from: &rest)
    let startsWithZero = rest.first == UInt8(ascii: "0")
    let count = takeDigits(from: &rest)
    guard count == 1 || count > 1 && !startsWithZero else { return false }
    if take(".", from: &rest), takeDigits(from: &rest) == 0 { return false }
    if take("e", from: &rest) || take("E", from: &rest) {
      if !take("+", from: &rest) { take("-", from: &rest) }
      if takeDigits(from: &rest) == 0 { return false }
    }
    return rest.isEmpty
  }

  /// The number of JSON that a text with a decimal comma says, such as `1.234,56` or `4,5`.
  ///
  /// Points may group its digits, all by three. Nil for what is no such number.
  package static func jsonNumber(decimalComma text: some Collection<UInt8>) -> [UInt8]? {
    var rest = text[...]
    var number: [UInt8] = take("-", from: &rest) ? [UInt8(ascii: "-")] : []
    let parts = rest.split(
      separator: UInt8(ascii: ","), maxSplits: 1, omittingEmptySubsequences: false)
    let groups = parts[0].split(
      separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    if groups.count > 1 {
      guard 1...3 ~= groups[0].count, groups.dropFirst().allSatisfy({ $0.count == 3 }),
        groups[0].first != UInt8(ascii: "0")
      else { return nil }
    }
    number += groups.joined()
    if parts.count == 2 {
      number.append(UInt8(ascii: "."))
      number += parts[1]
      // No exponent: `1,5e3` is nobody's spreadsheet.
      guard parts[1].allSatisfy({ 48...57 ~= $0 }) else { return nil }
    }
    guard groups.joined().allSatisfy({ 48...57 ~= $0 }), isJSONNumber(number) else { return nil }
    return number
  }

  @discardableResult
  private static func take<Text: Collection<UInt8>>(
    _ byte: Unicode.Scalar, from text: inout Text
  ) -> Bool where Text.SubSequence == Text {
    guard text.first == UInt8(ascii: byte) else { return false }
    text.removeFirst()
    return true
  }

  /// Takes all digits that follow: how many.
  private static func takeDigits<Text: Collection<UInt8>>(from text: inout Text) -> Int
  where Text.SubSequence == Text {
    let after = text.firstIndex { !(48...57 ~= $0) } ?? text.endIndex
    let count = text.distance(from: text.startIndex, to: after)
    text = text[after...]
    return count
  }
}
