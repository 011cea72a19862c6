import Foundation
import Testing

@testable import SwanKit

@Suite struct CSVPropertyTests {
  /// The simplest reader that could work, of text with commas: fields, or what is wrong.
  private func naive(_ text: [UInt8]) -> [String] {
    var items: [String] = []
    var width: Int?
    var rest = text[...]
    while !rest.isEmpty {
      var fields = [""]
      var index = rest.startIndex
      var isQuoted = false
      var closed = false
      var atStart = true
      var isWrong = false
      var firstLineEnd: Int?
      while index < rest.endIndex {
        let byte = rest[index]
        let isEnd = byte == 10 || byte == 13
        let after = byte == 13 && index + 1 < rest.endIndex && rest[index + 1] == 10 ? 2 : 1
        let letter = String(UnicodeScalar(byte))
        if isQuoted {
          if byte == 34, index + 1 < rest.endIndex, rest[index + 1] == 34 {
            fields[fields.count - 1] += "\""
            index += 1
          } else if byte == 34 {
            isQuoted = false
            closed = true
          } else {
            if isEnd, firstLineEnd == nil { firstLineEnd = index + after }
            fields[fields.count - 1] += letter
          }
        } else if isEnd {
          index += after
          break
        } else if byte == 34, atStart {
          isQuoted = true
          firstLineEnd = nil
        } else if byte == 44 {
          fields.append("")
          closed = false
          index += 1
          atStart = true
          continue
        } else {
          if closed { isWrong = true }
          fields[fields.count - 1] += letter
        }
        atStart = false
        index += 1
      }
      if isQuoted { index = firstLineEnd ?? rest.endIndex }
      let isBlank = !isQuoted && rest[..<index].allSatisfy { $0 == 10 || $0 == 13 }
      rest = rest[index...]
      if isBlank { continue }
      if isQuoted || isWrong {
        items.append(isQuoted ? "unclosed" : "text")
        if width == nil { return items }
      } else if width == nil {
        width = fields.count
      } else {
        items.append(fields.count == width ? fields.joined(separator: "|") : "\(fields.count)")
      }
    }
    return items
  }

  private func real(_ text: [UInt8], piece: Int) -> [String] {
    var reader = CSVReader(separator: UInt8(ascii: ","))
    var items: [String] = []
    var raw: [UInt8] = []
    for start in stride(from: 0, through: text.count, by: piece) {
      reader.append(text[start..<min(start + piece, text.count)])
      if start + piece > text.count { reader.finish() }
      while let item = reader.next() {
        switch item {
        case .record(let record):
          raw += record.raw
          items.append((0..<record.count).map(record.text).joined(separator: "|"))
        case .bad(let bad):
          raw += bad.raw
          switch bad.fault {
          case .unclosedQuote: items.append("unclosed")
          case .textAfterQuote: items.append("text")
          case .fieldCount(_, let found): items.append("\(found)")
          default: items.append("\(bad.fault)")
          }
        }
      }
    }
    return items
  }

  @Test func `the simplest reader agrees, however the text is cut`() {
    let alphabet = Array("\"\"\",,\n\n\rxy".utf8)
    for _ in 0..<10_000 {
      let text = (0..<Int.random(in: 0...24)).map { _ in alphabet.randomElement() ?? 0 }
      let expected = naive(text)
      for piece in [1, Int.random(in: 1...9), 100] {
        let items = real(text, piece: piece)
        if items != expected {
          Issue.record("\(String(decoding: text, as: UTF8.self).debugDescription) by \(piece)")
        }
      }
    }
  }

  @Test func `what is written with quotes is read back`() {
    let words = ["", "a", "ha \"ha\"", "1,5", "x\ny", "\r\n", "é😀", "\"", "long long long text"]
    for _ in 0..<500 {
      let table = (0..<Int.random(in: 1...6)).map { _ in
        (0..<3).map { _ in words.randomElement() ?? "" }
      }
      let text = table.map { record in
        record.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",")
      }.joined(separator: "\r\n")
      let items = real(Array("\"a\",b,c\n\(text)".utf8), piece: Int.random(in: 1...40))
      #expect(items == table.map { $0.joined(separator: "|") })
    }
  }

  @Test(
    .enabled(
      if: TimeSuites.exists("suites/csv-spectrum"), "the outside suites are absent; set SWAN_DATA"),
    arguments: [
      "comma_in_quotes", "empty", "empty_crlf", "escaped_quotes", "json", "newlines",
      "newlines_crlf", "quotes_and_newlines", "simple", "simple_crlf", "utf8",
    ])
  func `csv-spectrum`(name: String) throws {
    let text = try [UInt8](TimeSuites.data("suites/csv-spectrum/csvs/\(name).csv"))
    let expected = try JSONDecoder().decode(
      [[String: String]].self, from: TimeSuites.data("suites/csv-spectrum/json/\(name).json"))
    for piece in [1, 5, 4096] {
      var reader = CSVReader()
      var records: [[String: String]] = []
      for start in stride(from: 0, through: text.count, by: piece) {
        reader.append(text[start..<min(start + piece, text.count)])
        if start + piece > text.count { reader.finish() }
        while case .record(let record)? = reader.next() {
          let names = try #require(reader.header).names
          records.append(
            Dictionary(uniqueKeysWithValues: names.indices.map { (names[$0], record.text($0)) }))
        }
      }
      #expect(records == expected)
    }
  }
}
