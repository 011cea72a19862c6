/// A model as a file of readable lines.
///
///     swan-listener 1
///     label an anger -62 -17         code, name, bias, threshold
///     target ex experience 8 1 5     code, name, bias, lowest and highest number
///     ...                            an empty line, then the features
///     still waiting<TAB>an2 co29 ex-16
package enum ModelText {
  /// What is wrong with a model file, and in which line.
  package struct Fault: Error {
    package var line: Int
    package var reason: String
  }

  private static let firstLine = "swan-listener 1"

  /// Reads a model from `text`, which must outlive it.
  ///
  /// Weights are read when a feature is met. `isTrusted` says that the lines are known to be good.
  static func model(
    _ text: UnsafeBufferPointer<UInt8>, isTrusted: Bool = false
  ) throws(Fault) -> ListenerModel {
    var head = Header()
    let start = try unsafe head.read(text)
    // A line has some 80 bytes: of what has room for a little more, nothing is copied.
    var features = ListenerModel.Features(capacity: (text.count - start) / 78)
    if let fault = unsafe readFeatures(text, from: start, head.codes, isTrusted, into: &features) {
      let line = unsafe 1 + text[..<fault].count { $0 == UInt8(ascii: "\n") }
      throw Fault(
        line: line, reason: "a feature, a tab, then codes with weights, such as an12 co-8")
    }
    return unsafe ListenerModel(
      heads: head.heads, codes: head.codes, features: features, text: text)
  }

  /// Reads a model that is kept until the process ends.
  package static func model(_ bytes: [UInt8]) throws(Fault) -> ListenerModel {
    let text = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(1, bytes.count))
    _ = unsafe text.initialize(from: bytes)
    return try unsafe model(UnsafeBufferPointer(rebasing: text[..<bytes.count]))
  }

  /// Reads the features from `start` on; gives back where one is wrong.
  private static func readFeatures(
    _ text: UnsafeBufferPointer<UInt8>, from start: Int, _ codes: [Int16], _ isTrusted: Bool,
    into features: inout ListenerModel.Features
  ) -> Int? {
    var at = start
    while at < text.count {
      let name = at
      guard let feature = unsafe readName(text, &at) else {
        // An empty line is none.
        guard at == name, unsafe text[at] == UInt8(ascii: "\n") else { return name }
        at += 1
        continue
      }
      features.add(feature, to: at)
      at += 1
      if isTrusted {
        unsafe passLine(text, &at)
      } else if unsafe !readWeights(text, &at, codes, { _, _ in }) {
        return at
      }
      at += 1
    }
    return nil
  }

  /// Goes to the end of the line, or of the text.
  private static func passLine(_ text: UnsafeBufferPointer<UInt8>, _ at: inout Int) {
    guard let base = text.baseAddress,
      let end = unsafe memchr(base + at, Int32(UInt8(ascii: "\n")), text.count - at)
    else { return at = text.count }
    at = unsafe UnsafeRawPointer(base).distance(to: UnsafeRawPointer(end))
  }

  /// Calls `body` with each head and weight from `at` to the end of the line; false when they are none,
  /// with `at` where.
  ///
  /// `codes` has the place of a head by its two letters.
  @inline(__always)
  static func readWeights(
    _ text: UnsafeBufferPointer<UInt8>, _ at: inout Int, _ codes: [Int16],
    _ body: (_ head: Int, _ weight: Int8) -> Void
  ) -> Bool {
    let end = text.count
    // Sums of places don't overflow: who has them checked has them added twice as slowly.
    while at < end, unsafe text[at] != UInt8(ascii: "\n") {
      guard at &+ 3 <= end else { return false }
      let first = unsafe Int(text[at] &- 0x61)
      let second = unsafe Int(text[at &+ 1] &- 0x61)
      guard first < 26, second < 26 else { return false }
      let head = Int(codes[first &* 26 &+ second])
      guard head >= 0 else { return false }
      at &+= 2
      let isNegative = unsafe text[at] == UInt8(ascii: "-")
      if isNegative { at &+= 1 }
      let digits = at
      var value: Int32 = 0
      while at < end, at &- digits < 5 {
        let digit = unsafe text[at] &- 0x30
        guard digit < 10 else { break }
        value = value &* 10 &+ Int32(digit)
        at &+= 1
      }
      guard at > digits, value <= 127 else {
        at = digits
        return false
      }
      body(head, Int8(truncatingIfNeeded: isNegative ? 0 &- value : value))
      if at < end, unsafe text[at] == UInt8(ascii: " ") { at &+= 1 }
    }
    return true
  }

  /// The hash of the feature at `at`; `at` is then its tab.
  @inline(__always)
  private static func readName(_ text: UnsafeBufferPointer<UInt8>, _ at: inout Int) -> UInt64? {
    let start = at
    var role: UInt8 = 0
    if at + 1 < text.count {
      let byte = unsafe text[at]
      let next = unsafe text[at + 1]
      if Feature.isRole(byte), next > 0x20 {
        role = byte
        at += 1
      }
    }
    let first = unsafe readWord(text, &at)
    if at < text.count, unsafe text[at] == UInt8(ascii: " "), role == 0 {
      at += 1
      let second = unsafe readWord(text, &at)
      guard at < text.count, unsafe text[at] == UInt8(ascii: "\t") else { return nil }
      return WordHash.pair(first, second)
    }
    guard at > start, at < text.count, unsafe text[at] == UInt8(ascii: "\t") else { return nil }
    return role == 0 ? first : WordHash.role(role, first)
  }

  /// The hash of the bytes from `at` to a space or what is less, eight at a time.
  @inline(__always)
  private static func readWord(_ text: UnsafeBufferPointer<UInt8>, _ at: inout Int) -> UInt64 {
    let low: UInt64 = 0x0101_0101_0101_0101
    var hash = WordHash()
    while at &+ 8 <= text.count {
      let bytes = unsafe UnsafeRawBufferPointer(text)
        .loadUnaligned(fromByteOffset: at, as: UInt64.self).littleEndian
      // The lowest byte below 0x21 is marked by its high bit; bytes above 0x7f are not.
      let ends = (bytes &- low &* 0x21) & ~bytes & (low &* 0x80)
      guard ends == 0 else {
        at &+= hash.add(bytes, before: ends)
        return hash.value
      }
      hash.add(chunk: bytes)
      at &+= 8
    }
    while at < text.count, unsafe text[at] > 0x20 {
      unsafe hash.add(text[at])
      at += 1
    }
    hash.end()
    return hash.value
  }

  /// The lines before the features.
  private struct Header {
    var heads: [ListenerModel.Head] = []
    /// By two letters, the place of a head; -1 for none.
    var codes = [Int16](repeating: -1, count: 26 * 26)

    /// Gives back where the features begin.
    mutating func read(_ text: UnsafeBufferPointer<UInt8>) throws(Fault) -> Int {
      var line = 1
      var at = 0
      while at < text.count {
        let end = unsafe text[at...].firstIndex(of: UInt8(ascii: "\n")) ?? text.count
        let own = unsafe UnsafeBufferPointer(rebasing: text[at..<end])
        at = end + 1
        if line == 1 {
          guard unsafe own.elementsEqual(firstLine.utf8) else {
            throw Fault(line: 1, reason: "a first line '\(firstLine)'")
          }
        } else if own.isEmpty {
          break
        } else if unsafe own[0] != UInt8(ascii: "#") {
          try unsafe add(own, line)
        }
        line += 1
      }
      guard !heads.isEmpty else {
        throw Fault(line: line, reason: "a label or a target")
      }
      return min(at, text.count)
    }

    private mutating func add(
      _ own: UnsafeBufferPointer<UInt8>, _ line: Int
    ) throws(Fault) {
      // As bytes: to find the characters of text takes far longer.
      let parts = unsafe own.split(separator: UInt8(ascii: " "))
        .map { unsafe String(decoding: $0, as: UTF8.self) }
      guard parts.count >= 5, let bias = Int32(parts[3]), parts[1].utf8.count == 2,
        parts[1].utf8.allSatisfy({ $0 &- 0x61 < 26 }), heads.count < 600
      else { throw fault(line) }
      var head = ListenerModel.Head(name: parts[2], bias: bias)
      switch parts[0] {
      case "label":
        guard let threshold = Int32(parts[4]) else { throw fault(line) }
        head.threshold = threshold
      case "target":
        guard parts.count == 6, let low = Double(parts[4]), let high = Double(parts[5]), low < high
        else { throw fault(line) }
        head.range = low...high
      default: throw fault(line)
      }
      let letters = parts[1].utf8.map { Int($0 &- 0x61) }
      codes[letters[0] * 26 + letters[1]] = Int16(heads.count)
      heads.append(head)
    }

    private func fault(_ line: Int) -> Fault {
      Fault(
        line: line,
        reason: "'label CODE NAME BIAS THRESHOLD' or 'target CODE NAME BIAS LOWEST HIGHEST'")
    }
  }

  /// The two letters by which each head is written: those its name begins with, or others.
  private static func codes(_ names: [String]) -> [String] {
    var taken: Set<String> = []
    let letters = (0x61..<0x7b).map { String(UnicodeScalar($0)) }
    return names.map { name in
      let own = name.lowercased().unicodeScalars.filter { $0.value >= 0x61 && $0.value < 0x7b }
        .map(String.init)
      let first = own.first ?? "x"
      let wanted = own.dropFirst() + letters
      let code =
        wanted.map { first + $0 }.first { !taken.contains($0) }
        ?? letters.lazy.flatMap { a in letters.map { a + $0 } }.first { !taken.contains($0) }
        ?? "zz"
      taken.insert(code)
      return code
    }
  }

  /// Writes a model, with `remarks` at its top.
  package static func text(
    heads: [ListenerModel.Head], remarks: [String],
    features: [(name: String, weights: [Int8])]
  ) -> [UInt8] {
    let codes = codes(heads.map(\.name))
    var text = firstLine + "\n"
    for remark in remarks { text += "# \(remark)\n" }
    for (head, code) in zip(heads, codes) {
      if let threshold = head.threshold {
        text += "label \(code) \(head.name) \(head.bias) \(threshold)\n"
      } else {
        text += "target \(code) \(head.name) \(head.bias) "
        text += "\(head.range.lowerBound.plain) \(head.range.upperBound.plain)\n"
      }
    }
    text += "\n"
    for feature in features {
      text += feature.name + "\t"
      text += zip(codes, feature.weights).filter { $1 != 0 }.map { "\($0)\($1)" }
        .joined(separator: " ")
      text += "\n"
    }
    return Array(text.utf8)
  }
}

extension ListenerModel {
  /// The model that `swan` comes with.
  package static let builtIn: ListenerModel = {
    let text = unsafe UnsafeBufferPointer(
      start: builtInText.utf8Start, count: builtInText.utf8CodeUnitCount)
    do throws(ModelText.Fault) { return try unsafe ModelText.model(text, isTrusted: true) } catch {
      // A test reads it; an empty one hears nothing.
      return unsafe ListenerModel(
        heads: [], codes: [], features: ListenerModel.Features(capacity: 0), text: text)
    }
  }()
}
