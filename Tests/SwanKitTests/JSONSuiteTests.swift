import Foundation
import SwanKit
import Testing

/// The grammar against JSONTestSuite: y_ is JSON, n_ is not, i_ may be either.
@Suite(.enabled(if: TimeSuites.exists("suites/JSONTestSuite")))
struct JSONSuiteTests {
  static let files: [String] = {
    guard let root = TimeSuites.root else { return [] }
    let folder = root.appendingPathComponent("suites/JSONTestSuite").path
    let found = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return found.filter { $0.hasSuffix(".json") }.sorted()
  }()

  private func isJSON(_ bytes: some Sequence<UInt8>) -> Bool {
    do throws(JSONFault) {
      try JSONGrammar.validate(bytes)
      return true
    } catch {
      return false
    }
  }

  @Test(arguments: files.filter { $0.hasPrefix("y_") })
  func `what must be accepted is`(file: String) throws {
    #expect(isJSON(try TimeSuites.data("suites/JSONTestSuite/\(file)")))
  }

  @Test(arguments: files.filter { $0.hasPrefix("n_") })
  func `what must be refused is`(file: String) throws {
    #expect(!isJSON(try TimeSuites.data("suites/JSONTestSuite/\(file)")))
  }

  @Test(arguments: files.filter { $0.hasPrefix("i_") })
  func `what may be either is one of them`(file: String) throws {
    let bytes = try TimeSuites.data("suites/JSONTestSuite/\(file)")
    #expect(isJSON(bytes) || !isJSON(bytes))
  }

  @Test func `the suite is whole`() {
    let counts = ["y_", "n_", "i_"].map { kind in Self.files.count { $0.hasPrefix(kind) } }
    #expect(counts == [95, 188, 35])
  }

  @Test(arguments: files.filter { $0.hasPrefix("y_") })
  func `a text cut short or with a byte changed never traps`(file: String) throws {
    let bytes = Array(try TimeSuites.data("suites/JSONTestSuite/\(file)"))
    for end in bytes.indices {
      _ = isJSON(bytes[..<end])
      for byte: UInt8 in [0, 0x22, 0x5c, 0x7b, 0x80, 0xff] {
        var changed = bytes
        changed[end] = byte
        _ = isJSON(changed)
      }
    }
  }
}

/// Where the tests of an acceptance run must find the outside suites.
struct SuitesPresenceTests {
  @Test(.enabled(if: ProcessInfo.processInfo.environment["SWAN_DATA"] != nil))
  func `the folder that SWAN_DATA names has the suites`() {
    for name in ["JSONTestSuite", "csv-spectrum", "blns.json", "UTF-8-test.txt"] {
      #expect(TimeSuites.exists("suites/\(name)"), "\(name) is missing from SWAN_DATA")
    }
  }
}
