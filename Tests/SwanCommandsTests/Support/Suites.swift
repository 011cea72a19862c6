import Foundation

/// The outside test data: the folder `SWAN_DATA` names, else a `shared/data` above this package.
enum Suites {
  private static let root: URL? = {
    if let path = ProcessInfo.processInfo.environment["SWAN_DATA"] {
      return URL(fileURLWithPath: path).appendingPathComponent("suites")
    }
    var folder = Project.root
    while folder.path != "/" {
      folder.deleteLastPathComponent()
      let data = folder.appendingPathComponent("shared/data/suites")
      if FileManager.default.fileExists(atPath: data.path) { return data }
    }
    return nil
  }()

  /// The bytes of a file; nil where it is absent.
  static func bytes(_ path: String) -> [UInt8]? {
    guard let root else { return nil }
    return (try? Data(contentsOf: root.appendingPathComponent(path))).map { Array($0) }
  }

  /// The names of the files of a folder, sorted.
  static func names(in folder: String) -> [String] {
    guard let root else { return [] }
    let path = root.appendingPathComponent(folder).path
    return ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
  }
}
