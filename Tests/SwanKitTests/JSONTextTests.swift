import SwanKit
import Testing

struct JSONTextTests {
  private func unescaped(_ raw: String) -> String {
    let bytes = Array(raw.utf8)
    return unsafe bytes.withUnsafeBytes {
      unsafe String(decoding: JSONText.unescaped($0), as: UTF8.self)
    }
  }

  private func escaped(_ plain: [UInt8]) -> String {
    var output: [UInt8] = []
    JSONText.append(plain, to: &output)
    return String(decoding: output, as: UTF8.self)
  }

  @Test(arguments: [
    (#"a\"b\\c\/d"#, #"a"b\c/d"#), (#"\b\f\n\r\t"#, "\u{8}\u{c}\n\r\t"), (#"\u0041\u00e9"#, "Aé"),
    (#"\ud83e\udda2"#, "🦢"), (#"\uD83E\uDDA2!"#, "🦢!"), (#"\ud83e"#, "\u{fffd}"),
    (#"\udda2\ud83e"#, "\u{fffd}\u{fffd}"), (#"\ud83e\ud83e\udda2"#, "\u{fffd}🦢"),
    (#"\ud83e\u0041"#, "\u{fffd}A"), (#"\ud83e\n"#, "\u{fffd}\n"), (#"\u0000"#, "\0"), ("", ""),
    ("é🦢", "é🦢"),
  ])
  func `escapes stand for what they say`(raw: String, plain: String) {
    #expect(unescaped(raw) == plain)
  }

  @Test(arguments: [
    ("a\"b\\c/d", #""a\"b\\c/d""#), ("\u{8}\u{c}\n\r\t", #""\b\f\n\r\t""#),
    ("\u{1}\u{1f}\0", #""\u0001\u001f\u0000""#), ("é🦢\u{7f}", "\"é🦢\u{7f}\""), ("", "\"\""),
  ])
  func `what must be escaped is`(plain: String, written: String) {
    #expect(escaped(Array(plain.utf8)) == written)
  }

  @Test func `every text comes back from being written`() {
    for value in UInt32(0)...0x1_10ff where Unicode.Scalar(value) != nil {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let plain = "x\(scalar)\"\\y"
      let written = escaped(Array(plain.utf8))
      if unescaped(String(written.dropFirst().dropLast())) != plain || !isJSON(written) {
        Issue.record("U+\(String(value, radix: 16))")
      }
    }
  }

  @Test(arguments: [
    [0xff], [0x61, 0xc3], [0xed, 0xa0, 0x80], [0xf4, 0x90, 0x80, 0x80], [0xc0, 0x80],
  ])
  func `bytes that are not UTF-8 are written as replacement characters`(bytes: [UInt8]) {
    #expect(!JSONText.isUTF8(bytes))
    #expect(escaped(bytes).contains("\u{fffd}"))
    #expect(isJSON(escaped(bytes)))
  }

  private func isJSON(_ text: String) -> Bool {
    (try? JSONGrammar.validate(text.utf8)) != nil
  }
}

/// FIPS 180-4's own examples, and a thousand times "a" (coreutils' sha256sum).
struct SHA256Tests {
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      String(repeating: "a", count: 1000),
      "41edece42d63e8d9bf515a9ba6932e1c20cbc9f5a5d134645adb5db1b9737ea3"
    ),
  ])
  func `the digest is that of the standard`(message: String, digest: String) {
    let digits = SHA256.digest(message.utf8).map { byte in
      let text = String(byte, radix: 16)
      return text.count == 1 ? "0\(text)" : text
    }.joined()
    #expect(digits == digest)
    #expect(SHA256.shortID(message.utf8) == String(digest.prefix(32)))
  }
}
