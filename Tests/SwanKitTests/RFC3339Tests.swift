import Foundation
import Testing

@testable import SwanKit

@Suite struct RFC3339Tests {
  private static let suite = "suites/JSON-Schema-formats/date-time.json"

  private struct Group: Decodable {
    let tests: [Case]
  }

  private struct Case: Decodable {
    let description: String
    let text: String?
    let valid: Bool

    enum CodingKeys: String, CodingKey {
      case description
      case data
      case valid
    }

    init(from decoder: any Decoder) throws {
      let members = try decoder.container(keyedBy: CodingKeys.self)
      description = try members.decode(String.self, forKey: .description)
      // The suite's numbers and objects are no business of a reader of text.
      text = try? members.decode(String.self, forKey: .data)
      valid = try members.decode(Bool.self, forKey: .valid)
    }
  }

  @Test(
    .enabled(if: TimeSuites.exists(suite), "the outside suites are absent; set SWAN_DATA"))
  func `every case of the JSON Schema suite`() throws {
    let groups = try JSONDecoder().decode([Group].self, from: TimeSuites.data(Self.suite))
    let cases = groups.flatMap(\.tests)
    #expect(cases.count(where: { $0.text != nil }) == 27)
    for example in cases {
      guard let text = example.text else { continue }
      #expect((Time(text) != nil) == example.valid, "\(example.description): \(text)")
    }
  }

  @Test(arguments: [
    ("1970-01-01T00:00:00Z", 0),
    ("1970-01-01T00:00:00.000001Z", 1),
    ("1969-12-31T23:59:59.999999Z", -1),
    ("2016-02-29T13:14:15.123Z", 1_456_751_655_123_000),
    ("2016-02-29t13:14:15.1239999z", 1_456_751_655_123_999),
    ("2016-02-29T13:14:15.9999999999999999999999999999Z", 1_456_751_655_999_999),
    ("2016-02-29T18:44:15.5+05:30", 1_456_751_655_500_000),
    ("2016-02-29T13:14:15-00:00", 1_456_751_655_000_000),
    ("0000-01-01T00:00:00Z", -62_167_219_200_000_000),
    ("9999-12-31T23:59:59.999999Z", 253_402_300_799_999_999),
    ("2016-12-31T23:59:60Z", 1_483_228_800_000_000),
    ("2016-12-31T23:59:60.75Z", 1_483_228_800_000_000),
    ("2017-01-01T08:59:60+09:00", 1_483_228_800_000_000),
  ])
  func `a text is a moment`(text: String, microseconds: Int64) {
    #expect(Time(text)?.microseconds == microseconds)
    #expect(Time(rfc3339: Array(text.utf8))?.microseconds == microseconds)
  }

  @Test(arguments: [
    "", "Z", "2016-02-29", "2016-02-29T13:14:15", "2016-02-29 13:14:15Z", "2015-02-29T13:14:15Z",
    "1900-02-29T00:00:00Z", "2016-00-10T00:00:00Z", "2016-13-10T00:00:00Z",
    "2016-01-00T00:00:00Z", "2016-04-31T00:00:00Z", "2016-02-29T13:14:15.Z",
    "2016-02-29T13:14:15,5Z", "2016-02-29T13:14:15+0530", "2016-02-29T13:14:15.123456 ",
    "2016-02-29T13:14:15Z ", " 2016-02-29T13:14:15Z", "2016-02-29T13:14:1:Z",
    "2016-02-29T13:14:15.12345/Z", "2016-02-29T13:14Z", "2016-02-29T13:14:15\u{0}",
    "9999-12-31T23:59:60Z", "9999-12-31T23:59:59-00:01", "0000-01-01T00:00:00+00:01",
    "2016-12-31T23:59:60+01:00", "2016-02-29T13:60:15Z", "２016-02-29T13:14:15Z",
  ])
  func `a text that is not RFC 3339 is no moment`(text: String) {
    #expect(Time(text) == nil)
  }

  @Test func `the fast shapes give the general answer`() {
    var random = SystemRandomNumberGenerator()
    let shapes = [
      "2016-06-01T09:30:00Z", "2000-12-31T23:59:59.123Z", "1900-02-29T23:59:60.123456Z",
      "2016-12-30T09:30:00.000000Z", "0000-02-29T00:00:00Z",
    ].map { Array($0.utf8) }
    var valid = 0
    for _ in 0..<300_000 {
      var text = shapes[Int.random(in: 0..<shapes.count, using: &random)]
      for _ in 0..<Int.random(in: 0...5, using: &random) {
        let place = Int.random(in: 0..<text.count, using: &random)
        let isDigit = Int.random(in: 0..<30, using: &random) > 0
        if isDigit, 48...57 ~= text[place] {
          text[place] = UInt8.random(in: 48...57, using: &random)
        } else if !isDigit {
          text[place] = UInt8.random(in: 0...255, using: &random)
        }
      }
      let (fast, general) = unsafe text.withUnsafeBytes {
        unsafe (RFC3339Shapes.microseconds($0), RFC3339.generalTime($0)?.microseconds)
      }
      if let fast {
        valid += 1
        #expect(fast == general, "\(text)")
      } else if let general {
        // Only what the shapes leave to the general reader: small letters and leap seconds.
        let isOdd = text.contains(UInt8(ascii: "t")) || text.contains(UInt8(ascii: "z"))
        let isLeap = general % 60_000_000 == 0
        #expect(isOdd || isLeap, "\(text)")
      }
    }
    #expect(valid > 50_000)
  }

  @Test(arguments: [
    (0, "1970-01-01T00:00:00Z"),
    (1, "1970-01-01T00:00:00.000001Z"),
    (-1, "1969-12-31T23:59:59.999999Z"),
    (1_456_751_655_120_000, "2016-02-29T13:14:15.12Z"),
    (1_456_751_655_100_000, "2016-02-29T13:14:15.1Z"),
    (1_456_751_655_000_900, "2016-02-29T13:14:15.0009Z"),
    (-62_167_219_200_000_000, "0000-01-01T00:00:00Z"),
    (Int64.max, "+294247-01-10T04:00:54.775807Z"),
    (Int64.min, "-290308-12-21T19:59:05.224192Z"),
  ])
  func `a moment is written`(microseconds: Int64, text: String) {
    #expect(Time(microseconds: microseconds).description == text)
  }

  @Test func `what is written is read back`() {
    for _ in 0..<20_000 {
      let unit: Int64 = [1, 1000, 1_000_000].randomElement() ?? 1
      let number = Int64.random(
        in: -62_167_219_200_000_000...253_402_300_799_999_999)
      let time = Time(microseconds: number / unit * unit)
      #expect(Time(time.description) == time)
    }
  }
}
