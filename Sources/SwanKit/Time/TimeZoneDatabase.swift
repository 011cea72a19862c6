/// The system's time zones, by their names in the IANA database.
package enum TimeZoneDatabase {
  /// Where systems keep it; the first place that has the zone counts.
  private static let folders = [
    "/usr/share/zoneinfo", "/usr/lib/zoneinfo", "/usr/share/lib/zoneinfo", "/etc/zoneinfo",
    "/var/db/timezone/zoneinfo",
  ]

  /// The largest file that is read; the largest zones are a few kilobytes.
  private static let sizeLimit = 1 << 20

  /// The zone of a name such as `Europe/Berlin`; `UTC` needs no database.
  ///
  /// - Throws: where there is no such zone, or nothing to look it up in.
  package static func load(name: String) throws(TimeZoneError) -> TimeZone {
    guard isName(name) else { throw .badName }
    if name == "UTC" || name == "Etc/UTC" { return .utc }
    for folder in folders {
      guard let bytes = contents(of: folder + "/" + name) else { continue }
      guard let zone = TimeZone(tzif: bytes) else {
        throw .notAZone(path: folder + "/" + name)
      }
      return zone
    }
    let names = self.names()
    guard !names.isEmpty else { throw .noDatabase(name: name, folder: folders[0]) }
    throw .unknown(name: name, nearest: TimeZoneNames.nearest(to: name, in: names))
  }

  /// A name stays inside the database's folder, and has no character that a terminal minds.
  private static func isName(_ name: String) -> Bool {
    let isPlain = name.utf8.allSatisfy { byte in
      97...122 ~= byte | 0x20 || 48...57 ~= byte || "/_+-.".utf8.contains(byte)
    }
    let parts = name.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    return isPlain && name.utf8.count <= 255
      && parts.allSatisfy { !$0.isEmpty && $0.first != UInt8(ascii: ".") }
  }

  /// All names that the database's own lists give.
  private static func names() -> [String] {
    for folder in folders {
      for list in ["tzdata.zi", "zone1970.tab", "zone.tab"] {
        guard let bytes = contents(of: folder + "/" + list) else { continue }
        return TimeZoneNames.names(inList: String(decoding: bytes, as: UTF8.self))
      }
    }
    return []
  }

  /// The bytes of a file; nil where it can't be read or is too large.
  private static func contents(of path: String) -> [UInt8]? {
    let file = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 16_384)
    while bytes.count <= sizeLimit {
      let count = unsafe block.withUnsafeMutableBytes {
        unsafe read(file, $0.baseAddress, $0.count)
      }
      if count == 0 { return bytes }
      if count > 0 {
        bytes += block[..<count]
      } else if errno != EINTR {
        return nil
      }
    }
    return nil
  }
}

/// Why a time zone can't be had.
package enum TimeZoneError: Error, Hashable {
  case badName
  case unknown(name: String, nearest: String?)
  case noDatabase(name: String, folder: String)
  case notAZone(path: String)
}

extension TimeZoneError: CustomStringConvertible {
  /// One sentence for the user.
  package var description: String {
    switch self {
    case .badName:
      "that is no name of a time zone; give one such as Europe/Berlin, or UTC"
    case .unknown(let name, let nearest?):
      "no time zone is named '\(name)'; did you mean '\(nearest)'?"
    case .unknown(let name, nil):
      "no time zone is named '\(name)'; give one such as Europe/Berlin, or UTC"
    case .noDatabase(let name, let folder):
      "no time zones are installed to look '\(name)' up in; install the package tzdata, "
        + "which puts them in \(folder)"
    case .notAZone(let path):
      "\(path) is no time zone file; give a name such as Europe/Berlin, or UTC"
    }
  }
}
