import Foundation
import Testing

/// The outside test data: the folder `SWAN_DATA` names, else a `shared/data` above this file.
enum TimeSuites {
  static let root: URL? = {
    let manager = FileManager.default
    if let path = ProcessInfo.processInfo.environment["SWAN_DATA"] {
      return URL(fileURLWithPath: path)
    }
    var folder = URL(fileURLWithPath: #filePath)
    while folder.path != "/" {
      folder.deleteLastPathComponent()
      let data = folder.appendingPathComponent("shared/data")
      if manager.fileExists(atPath: data.path) { return data }
    }
    return nil
  }()

  static func exists(_ path: String) -> Bool {
    guard let root else { return false }
    return FileManager.default.fileExists(atPath: root.appendingPathComponent(path).path)
  }

  static func data(_ path: String) throws -> Data {
    try Data(contentsOf: #require(root).appendingPathComponent(path))
  }
}
