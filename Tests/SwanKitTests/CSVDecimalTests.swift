import Testing

@testable import SwanKit

@Suite struct CSVDecimalTests {
  @Test(arguments: [
    "0", "-0", "7", "10", "1.5", "0.001", "1e5", "1E+05", "-1.25e-300", "123456789012345678901",
  ])
  func `a number of JSON`(text: String) { #expect(DecimalText.isJSONNumber(text.utf8)) }

  @Test(arguments: [
    "", "-", "+1", "01", "00", ".5", "1.", "1e", "1e+", "0x1", "1 ", " 1", "1,5", "NaN", "--1",
    "1.e5", "1٠",
  ])
  func `no number of JSON`(text: String) { #expect(!DecimalText.isJSONNumber(text.utf8)) }

  @Test(arguments: [
    ("4,5", "4.5"), ("1.234,56", "1234.56"), ("-1.234.567,8", "-1234567.8"), ("0,5", "0.5"),
    ("1.234", "1234"), ("7", "7"), ("1234,5", "1234.5"), ("12.345", "12345"), ("-0,25", "-0.25"),
  ])
  func `a decimal comma becomes a point`(text: String, number: String) {
    let rewritten = DecimalText.jsonNumber(decimalComma: text.utf8)
    #expect(rewritten.map { String(decoding: $0, as: UTF8.self) } == number)
  }

  @Test(arguments: [
    "", ",", "1,", ",5", "1.5", "1.23,4", "1.2345,6", "0.123", "1,5,5", "1,234.56", "1,5e3",
    "007", "1..234", ".123", "1234.567,8", "x", "1,x", "5e3", "-", "1.-23",
  ])
  func `what is no such number stays unread`(text: String) {
    #expect(DecimalText.jsonNumber(decimalComma: text.utf8) == nil)
  }
}
