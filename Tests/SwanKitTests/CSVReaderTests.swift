import Testing

@testable import SwanKit

@Suite struct CSVReaderTests {
  /// What a reader made of a text, one line an item; the text comes in pieces of a size.
  static func read(
    _ text: some Collection<UInt8>, piece: Int = 1 << 20, separator: UInt8? = nil,
    limit: Int = 1 << 20
  ) -> [String] {
    var reader = CSVReader(separator: separator, recordLimit: limit)
    var items: [String] = []
    func takeItems() {
      while let item = reader.next() {
        switch item {
        case .record(let record):
          let fields = (0..<record.count).map { index in
            record.isQuoted(index) ? "'\(record.text(index))'" : record.text(index)
          }
          items.append("\(record.line): \(fields.joined(separator: "|"))")
        case .bad(let bad): items.append("\(bad.line)! \(bad.fault) \(Array(bad.raw))")
        }
      }
    }
    var rest = Array(text)[...]
    while !rest.isEmpty {
      reader.append(rest.prefix(piece))
      rest = rest.dropFirst(piece)
      takeItems()
    }
    reader.finish()
    takeItems()
    let names = reader.header?.names.joined(separator: "|") ?? "none"
    return ["header: \(names)"] + items
  }

  private func expect(_ text: String, _ items: [String], _ place: SourceLocation = #_sourceLocation)
  {
    for piece in [1, 2, 3, 7, 1000] {
      #expect(CSVReaderTests.read(text.utf8, piece: piece) == items, sourceLocation: place)
    }
  }

  private func bad(_ line: Int, _ fault: CSVFault, _ raw: String) -> String {
    "\(line)! \(fault) \(Array(raw.utf8))"
  }

  @Test func `all line ends, a byte-order mark and blank lines`() {
    expect("a,b\n1,2\n3,4", ["header: a|b", "2: 1|2", "3: 3|4"])
    expect("\u{FEFF}a,b\r\n1,2\r\n\r\n3,4\r\n\r\n", ["header: a|b", "2: 1|2", "4: 3|4"])
    expect("a,b\r1,2\r3,4\r", ["header: a|b", "2: 1|2", "3: 3|4"])
    expect("\n\na\n1\n", ["header: a", "4: 1"])
    expect("", ["header: none"])
    expect("\u{FEFF}", ["header: none"])
    expect("a,b", ["header: a|b"])
    expect("a,b\n,\n", ["header: a|b", "2: |"])
  }

  @Test func `quotes hold separators, line ends and quotes`() {
    expect(
      "a,b\n\"1,\n2\r3\r\n\",\"ha \"\"ha\"\"\"\n\"\",x\n",
      ["header: a|b", "2: '1,\n2\r3\r\n'|'ha \"ha\"'", "6: ''|x"])
    expect("a,b\n5\" pipe,6\"\n", ["header: a|b", "2: 5\" pipe|6\""])
    expect("a\n\"\"\"\"\n\"\"\"\"\"\"\n", ["header: a", "2: '\"'", "3: '\"\"'"])
    expect("\"a\nb\",c\n1,2\n", ["header: a\nb|c", "3: 1|2"])
  }

  @Test func `the separator is what the header has most of`() {
    expect("a;b;c,d\n1;2,3;4\n", ["header: a|b|c,d", "2: 1|2,3|4"])
    expect("a\tb\n1,5\t2\n", ["header: a|b", "2: 1,5|2"])
    expect("\"a;b;c\"|d\n1|2\n", ["header: a;b;c|d", "2: 1|2"])
    expect("name\nx\n", ["header: name", "2: x"])
    #expect(
      CSVReaderTests.read("a,b;c\n1,2;3".utf8, separator: UInt8(ascii: ";"))
        == ["header: a,b|c", "2: 1,2|3"])
  }

  @Test func `a bad record is reported and the next one read`() {
    expect(
      "a,b\n1\n2,3\n4,5,6\n7,8\n",
      [
        "header: a|b", bad(2, .fieldCount(expected: 2, found: 1), "1\n"), "3: 2|3",
        bad(4, .fieldCount(expected: 2, found: 3), "4,5,6\n"), "5: 7|8",
      ])
    expect(
      "a,b\n\"x\" y,2\n3,4\n",
      ["header: a|b", bad(2, .textAfterQuote(line: 2, column: 4), "\"x\" y,2\n"), "3: 3|4"])
    expect(
      "a,b\n\"1\n\",\"x\n3,4\n5,6",
      [
        "header: a|b", bad(2, .unclosedQuote(line: 3, column: 3), "\"1\n\",\"x\n"), "4: 3|4",
        "5: 5|6",
      ])
    expect("a\n\"x", ["header: a", bad(2, .unclosedQuote(line: 2, column: 1), "\"x")])
  }

  @Test func `what is not UTF-8 is named with its place`() {
    let text = Array("a,b\n\"x\ny\",Gr".utf8) + [0xFC] + Array("n\n1,2\n".utf8)
    for piece in 1...text.count {
      let items = CSVReaderTests.read(text, piece: piece)
      #expect(items.first == "header: a|b")
      #expect(items[1].hasPrefix("2! \(CSVFault.notUTF8(line: 3, column: 6))"))
      #expect(items.last == "4: 1|2")
    }
    #expect("\(CSVFault.notUTF8(line: 3, column: 6))".contains("iconv"))
  }

  @Test func `a bad header ends it`() {
    expect("a,\"b\nc,d\n", ["header: none", bad(1, .unclosedQuote(line: 1, column: 3), "a,\"b\n")])
    #expect(CSVReaderTests.read([0xFF, 0xFE, 97, 0, 10, 0]).count == 2)
  }

  @Test func `NUL is a byte like others`() {
    expect("a,b\n\u{0},1\u{0}\n", ["header: a|b", "2: \u{0}|1\u{0}"])
  }

  @Test func `a record beyond the limit is passed over`() {
    let long = String(repeating: "x", count: 25)
    let quoted = "a,b\n1,2\n3,\"\(long)\n5,6\n7,8\n"
    let plain = "a,b\n1,2\n3,\(long)\r\n5,6\n"
    for piece in [1, 2, 5, 8, 9, 100] {
      #expect(
        CSVReaderTests.read(plain.utf8, piece: piece, limit: 12) == [
          "header: a|b", "2: 1|2", bad(3, .tooLong(limit: 12), "3,xxxxxxxxxx"), "4: 5|6",
        ])
      #expect(
        CSVReaderTests.read(quoted.utf8, piece: piece, limit: 12) == [
          "header: a|b", "2: 1|2", bad(3, .tooLong(limit: 12), "3,\"xxxxxxxxx"), "4: 5|6",
          "5: 7|8",
        ])
      #expect(
        CSVReaderTests.read("a,b\n1,\"x\n3,4\n5,6\n7,8\n9,0\n".utf8, piece: piece, limit: 12) == [
          "header: a|b", bad(2, .unclosedQuote(line: 2, column: 3), "1,\"x\n"), "3: 3|4",
          "4: 5|6", "5: 7|8", "6: 9|0",
        ])
    }
  }

  @Test(arguments: [
    (["a", "b"], ["a", "b"]), (["name", "name", "name"], ["name", "name_2", "name_3"]),
    (["name", "name", "name_2"], ["name", "name_3", "name_2"]),
    (["", "x", ""], ["column_1", "x", "column_3"]),
    (["", "column_1"], ["column_1_2", "column_1"]), (["a_2", "a", "a"], ["a_2", "a", "a_3"]),
  ])
  func `every column has a name of its own`(columns: [String], names: [String]) {
    #expect(CSVHeader(columns).names == names)
  }
}
