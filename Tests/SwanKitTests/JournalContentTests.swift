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
    var scanner = RecordScanner(MemberTable(Member.allCases.map(\.name)))
    return unsafe scanner.scan(start).map { unsafe body(scanner.record(from: start, to: $0)) }
  }
}
