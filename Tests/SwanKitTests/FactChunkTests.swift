import Testing

@testable import SwanKit

/// Facts keep their ids and details, however long those are and whoever has a copy.
struct FactChunkTests {
  private func fact(_ number: Int) -> LogFact {
    LogFact(
      at: Int64(number), revisedAt: 0, knownAt: 0, resolvedAt: 0, case: 0, level: 0, handling: [],
      basis: 0, marks: [])
  }

  private func details(_ number: Int) -> LogDetails {
    var details = LogDetails()
    details.rules = UInt64(number)
    return details
  }

  /// Takes a fact under an id, of which every third has details.
  private func take(_ number: Int, _ id: String, into log: inout Latest<LogFact>) -> UInt32 {
    var scanner = RecordScanner(Member.names)
    let line = Array("{\"id\":\"\(id)\"}\n".utf8) + [UInt8](repeating: 0, count: 64)
    return unsafe line.withUnsafeBufferPointer { line in
      guard let start = line.baseAddress, let end = unsafe scanner.scan(start) else { return 0 }
      let record = unsafe scanner.record(from: start, to: end)
      return log.take(fact(number), number % 3 == 0 ? details(number) : nil, of: record)
    }
  }

  /// Short ids, empty-looking ones, and some longer than what is staged.
  private func id(_ number: Int) -> String {
    let length = number % 997 == 0 ? 3000 + number : number % 23
    return "\(number)-" + String(repeating: "x", count: length)
  }

  @Test func `ids and details are found, staged or not, in one chunk and in several`() {
    var log = Latest<LogFact>()
    let places = (0..<1500).map { number in
      let place = take(number, id(number), into: &log)
      #expect(log.id(at: place).elementsEqual(id(number).utf8))
      return place
    }
    var other = Latest<LogFact>()
    _ = take(1500, "of the other", into: &other)
    log.merge(&other)
    for (number, place) in places.enumerated() {
      #expect(log.id(at: place).elementsEqual(id(number).utf8))
      #expect(log.details(at: place).rules == (number % 3 == 0 ? UInt64(number) : 0))
      #expect(log[place].at == Int64(number))
    }
    #expect(log.id(at: log.lastPlace).elementsEqual("of the other".utf8))
    log.resolve()
    #expect(log.count == 1501)
  }

  @Test func `what is added to a copy is not in the other`() {
    var log = Latest<LogFact>()
    let first = take(0, "a", into: &log)
    var copy = log
    let added = take(3, "in the copy", into: &copy)
    let second = take(6, "in the first", into: &log)
    #expect(added == second)
    #expect(copy.id(at: added).elementsEqual("in the copy".utf8))
    #expect(log.id(at: second).elementsEqual("in the first".utf8))
    #expect(copy.details(at: added).rules == 3 && log.details(at: second).rules == 6)
    copy.update { $0.at = 9 }
    #expect(log[first].at == 0 && log[second].at == 6)
    #expect(copy[first].at == 9 && copy[added].at == 9)
  }

  @Test func `a fact is a line of the processor's cache, and so are its details`() {
    #expect(MemoryLayout<LogFact>.stride == 64)
    #expect(MemoryLayout<LogDetails>.stride == 64)
  }

  @Test(arguments: [0, 1, 4095, 4096, 4097, 9000]) func `an id is as long as it is`(length: Int) {
    var log = Latest<LogFact>()
    for number in 0..<5 {
      let id = String(repeating: "y", count: length) + "\(number)"
      let place = take(number, id, into: &log)
      #expect(log.id(at: place).elementsEqual(id.utf8))
    }
  }
}
