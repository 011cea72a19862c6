import Foundation
import Testing

@testable import SwanKit

/// One line of a simulated log, as any reader would decode it.
struct SimulatedLine: Decodable {
  struct Remedy: Decodable {
    var what: String
    var cost: Foundation.Decimal
    var currency: String
    var asked: Bool
  }

  var id: String
  var at: String
  var customer: String
  var audience: String?
  var agent: String?
  var team: String?
  var channel: String
  var kind: String
  var `case`: String?
  var referred_by: String?
  var text: String
  var reply: String?
  var rating: Int?
  var rated_at: String?
  var first_reply_at: String?
  var resolved_at: String?
  var transfers: Int?
  var contacts: Int?
  var reopens: Int?
  var handling_seconds: Int?
  var internal_notes: Int?
  var promise: String?
  var promised_at: String?
  var promise_kept: Bool?
  var fault: String?
  var steps: [String: Bool]?
  var remedy: Remedy?
  var circumstances: [String]?
  var recommend: Int?
  var effort: Int?
  var self_rating: Int?
}

/// One line of the truth.
struct TruthLine: Decodable {
  var type: String
  var `case`: String?
  var customer: String?
  var agent: String?
  var day: String?
  var well: Bool?
  var level: Int?
  var interactions: Int?
  var left: Bool?
  var drift: Int?
}

/// All that a simulation gives.
struct SimulatedLog {
  var output: [UInt8] = []
  var truth: [UInt8] = []

  init(_ interactions: Int, _ change: (inout SimulationOptions) -> Void = { _ in }) {
    var options = SimulationOptions()
    options.interactions = interactions
    change(&options)
    var simulation = Simulation(options)
    while simulation.next(into: &output, truth: &truth) {}
    simulation.appendTruth(to: &truth)
  }

  func lines() throws -> [SimulatedLine] { try Self.decode(output) }
  func truths() throws -> [TruthLine] { try Self.decode(truth) }

  private static func decode<Line: Decodable>(_ bytes: [UInt8]) throws -> [Line] {
    let decoder = JSONDecoder()
    return try bytes.split(separator: UInt8(ascii: "\n")).map {
      try decoder.decode(Line.self, from: Data($0))
    }
  }
}

/// FNV-1a with 64 bits.
func fingerprint(_ bytes: [UInt8]) -> UInt64 {
  bytes.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
}

@Suite struct SimulationTests {
  @Test func `the generator gives the published numbers`() {
    var draw = SplitMix64(seed: 0)
    #expect(draw.next() == 0xe220_a839_7b1d_cdaf)
    #expect(draw.next() == 0x6e78_9e6a_a1b9_65f4)
    #expect(draw.next() == 0x06c4_5d18_8009_454f)
  }

  @Test func `the same seed gives the same bytes on every machine`() {
    let log = SimulatedLog(1000)
    #expect(fingerprint(log.output) == 9_774_290_154_831_814_075)
    #expect(fingerprint(log.truth) == 6_981_088_357_328_652_404)
  }

  @Test func `another seed gives another company`() {
    #expect(SimulatedLog(50).output != SimulatedLog(50) { $0.seed = 2 }.output)
  }

  @Test func `deviates have the deviation asked for`() {
    var draw = SplitMix64(seed: 5)
    let deviates = (0..<20_000).map { _ in draw.deviate(1000) }
    #expect(abs(deviates.reduce(0, +) / 20_000) < 25)
    let squares = deviates.reduce(0) { $0 + $1 * $1 } / 20_000
    #expect((970_000...1_030_000).contains(squares))
  }

  @Test(arguments: [0, 1, 2, 999])
  func `as many lines as asked for, one object each, in order`(count: Int) throws {
    let log = SimulatedLog(count)
    let lines = try log.lines()
    #expect(lines.count == count)
    #expect(log.output.count { $0 == UInt8(ascii: "\n") } == count)
    #expect(Set(lines.map(\.id)).count == count)
    #expect(lines.map(\.at) == lines.map(\.at).sorted())
  }

  @Test func `any options make a company`() throws {
    let extremes = SimulatedLog(30) {
      $0.customers = -1
      $0.agents = .min
      $0.days = 0
      $0.start = Time(microseconds: .max)
      $0.agentEffect = .max
      $0.customerEffect = .min
      $0.drift = .max
      $0.ratedShare = .max
      $0.seed = .max
    }
    #expect(try extremes.lines().count == 30)
    let midnight = SimulatedLog(40) {
      $0.start = Time(microseconds: 86_399_999_999)
      $0.days = 1
    }
    #expect(try midnight.lines().allSatisfy { $0.at.hasPrefix("1970-01-01T23:59") })
    #expect(try SimulatedLog(40) { $0.days = .max }.lines().count == 40)
    #expect(try SimulatedLog(0) { $0.interactions = -5 }.lines().isEmpty)
  }

  @Test func `dates are those of the calendar`() {
    let bytes = [UInt8](capacity: 200) { text in
      for second in [0, 951_868_799, 951_868_800, 1_767_600_000, 4_107_542_399] {
        text.time(second)
      }
    }
    #expect(
      bytes
        == Array(
          """
          "1970-01-01T00:00:00Z""2000-02-29T23:59:59Z""2000-03-01T00:00:00Z"\
          "2026-01-05T08:00:00Z""2100-02-28T23:59:59Z"
          """.utf8))
  }

  @Test func `numbers of any size are written in decimal`() {
    let bytes = [UInt8](capacity: 200) { text in
      for number in [0, -7, 99_999_999, 100_000_000, .min] { text.add(number) }
      text.add(42, width: 8)
    }
    #expect(bytes == Array("0-799999999100000000-922337203685477580800000042".utf8))
  }

  @Test func `the folder computes with integers only`() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/SwanKit/Simulation")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(!files.isEmpty)
    for file in files {
      let source = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
      #expect(!source.contains("Dou" + "ble") && !source.contains("Flo" + "at"), "\(file)")
    }
  }
}
