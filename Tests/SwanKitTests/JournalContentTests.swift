import Testing

@testable import SwanKit

@Suite struct `What a record says` {
  @Test(arguments: [
    (#"{"a":1,"b":[true,null]}"#, #" { "b" : [ true , null ] , "a" : 1 } "#),
    (#"{"a":1}"#, #"{"a":1,"id":"x","revised_at":"2026-01-01T00:00:00Z"}"#),
    (#"{"a":1,"id":7}"#, #"{"a":1,"\u0069d":"y"}"#),
    (#"{"a":"é/"}"#, #"{"a":"\u00e9\/"}"#),
    (#"{"a":"\ud83d\ude00"}"#, #"{"a":"😀"}"#),
    (#"{"a":4}"#, #"{"a":4.0}"#),
    (#"{"a":400}"#, #"{"a":0.4e3}"#),
    (#"{"a":10.50}"#, #"{"a":1050E-2}"#),
    (#"{"a":0}"#, #"{"a":-0.00e7}"#),
    (#"{"a":{"x":1,"y":{"z":2,"w":3}}}"#, #"{"a":{"y":{"w":3,"z":2},"x":1}}"#),
    (#"{"a":2}"#, #"{"a":1,"a":2}"#),
    (#"{"a":2,"b":{}}"#, #"{"a":1,"b":7,"a":2,"b":{}}"#),
  ])
  func `is the same however it is spelled`(_ a: String, _ b: String) {
    #expect(content(a) == content(b))
  }

  @Test(arguments: [
    (#"{"a":1}"#, #"{"a":"1"}"#),
    (#"{"a":1}"#, #"{"b":1}"#),
    (#"{"a":1}"#, #"{"a":10}"#),
    (#"{"a":1}"#, #"{"a":-1}"#),
    (#"{"a":101}"#, #"{"a":11}"#),
    (#"{"a":12345678901234567}"#, #"{"a":12345678901234568}"#),
    (#"{"a":true}"#, #"{"a":false}"#),
    (#"{"a":null}"#, #"{}"#),
    (#"{"a":[]}"#, #"{"a":{}}"#),
    (#"{"a":[1,2]}"#, #"{"a":[2,1]}"#),
    (#"{"a":[[1],2]}"#, #"{"a":[1,[2]]}"#),
    (#"{"a":1,"a":2}"#, #"{"a":2,"a":1}"#),
    (#"{"a":"x","b":"y"}"#, #"{"a":"y","b":"x"}"#),
    (#"{"a":{"id":1}}"#, #"{"a":{"id":2}}"#),
    (#"{"a":""}"#, #"{"a":"\u0000"}"#),
    (#"{"a":"12345678"}"#, #"{"a":"123456781"}"#),
    (#"{"a":"1234567890abcdef"}"#, #"{"a":"1234567890abcdeF"}"#),
  ])
  func `differs when it says something else`(_ a: String, _ b: String) {
    #expect(content(a) != content(b))
  }

  @Test func `a text counts to its last byte, whatever its length`() {
    var digests: Set<Digest> = []
    for length in 0...70 {
      var text = [UInt8](repeating: 97, count: length)
      digests.insert(ContentReader.digest(ofText: text))
      for place in text.indices {
        text[place] = 98
        digests.insert(ContentReader.digest(ofText: text))
        text[place] = 97
      }
    }
    #expect(digests.count == 71 + 70 * 71 / 2)
  }

  /// FIPS 180-4's examples, and the lengths around a block's end.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb924"), ("abc", "ba7816bf8f01cfea414140de5dae2223"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", "248d6a61d20638b8e5c026930c3e6039"
    ),
    (String(repeating: "a", count: 55), "9f4390f8d30c2dd92ec9f095b65e2b9a"),
    (String(repeating: "a", count: 56), "b35439a4ac6f0948b6d6f9e3c6af0f5f"),
    (String(repeating: "a", count: 64), "ffe054fe7ae0cb6dc65c3af9b61d5209"),
    (String(repeating: "a", count: 1000), "41edece42d63e8d9bf515a9ba6932e1c"),
  ])
  func `the id of a line is the beginning of its SHA-256`(_ line: String, _ id: String) {
    #expect(SHA256.shortID(line.utf8) == id)
  }

  private func content(_ line: String) -> Digest? {
    withRecord(line) { record in
      var reader = ContentReader()
      return reader.digest(of: record)
    }
  }
}

/// Calls `body` with the record of a line.
func withRecord<T>(_ line: String, _ body: (Record) -> T) -> T? {
  let bytes = Array("\(line)\n".utf8) + [UInt8](repeating: 0, count: JSONGrammar.padding)
  return unsafe bytes.withUnsafeBufferPointer { all in
    guard let start = all.baseAddress else { return nil }
    var scanner = RecordScanner(Member.names)
    return unsafe scanner.scan(start).map { unsafe body(scanner.record(from: start, to: $0)) }
  }
}
