/// What becomes of the bad lines of a run, in the order of the input.
struct BadLines: ~Copyable {
  private let world: World
  private let options: EngineOptions
  private var aside: Output?
  private let asideDescriptor: CInt
  private(set) var count = 0
  /// Beyond these, messages would drown what matters: the end says how many there were.
  private var shown = 5

  /// - Throws: `SystemError` when the file for bad lines can't be opened; `Refusal` when it is
  ///   another file of this run.
  init(_ world: World, _ options: EngineOptions) throws {
    self.world = world
    self.options = options
    guard case .file(let path) = options.onError else {
      asideDescriptor = -1
      return
    }
    if let status = try world.system.status(of: path, in: world.directory),
      let other = try world.name(of: status, among: options.files + options.otherFiles)
    {
      throw Refusal(
        "bad lines need a file of their own, and \(other) has other lines; name another")
    }
    asideDescriptor = try world.system.open(path, in: world.directory, O_WRONLY | O_CREAT | O_TRUNC)
    aside = Output(world, descriptor: asideDescriptor, path)
  }

  /// Deals with one bad line as the user said.
  ///
  /// `isRest` says that this is a further piece of a line met before, `isEnd` that it is the last.
  ///
  /// - Throws: the line itself when bad lines stop the run; `SystemError`.
  mutating func take(_ line: BadLine, bytes: UnsafeRawBufferPointer, isRest: Bool, isEnd: Bool)
    throws
  {
    if !isRest {
      count += 1
      if options.onError == .stop { throw line }
      if count <= shown {
        world.say(line.text, from: options.messagePrefix)
      }
    }
    try unsafe aside?.write(Array(bytes) + (isEnd ? [UInt8(ascii: "\n")] : []))
  }

  /// Writes what is pending to the file of bad lines.
  mutating func flush() throws(SystemError) { try aside?.flush() }

  /// Completes the file of bad lines and says how many there were.
  mutating func finish(of lines: Int) throws(SystemError) {
    if case .file(let path) = options.onError {
      try flush()
      try world.system.close(asideDescriptor, path)
    }
    sayHowMany(of: lines)
  }

  /// Says how many there were so far, and from here on each: there may be no end to count them at.
  mutating func sayEach(after lines: Int) {
    sayHowMany(of: lines)
    shown = .max
  }

  private func sayHowMany(of lines: Int) {
    guard count > 0 else { return }
    let verb = "\(lines == 1 ? "line" : "lines") \(count == 1 ? "is" : "are")"
    let fate =
      if case .file(let path) = options.onError { "kept in \(path)" } else { "skipped" }
    world.say(
      "\(count.grouped) of \(lines.grouped) \(verb) bad, \(fate)", from: options.messagePrefix)
  }
}

extension World {
  /// Says one thing on standard error: `swan report: …`.
  package func say(_ sentence: String, from prefix: String) {
    // There is nowhere left to complain when standard error is gone.
    try? system.write(Array("\(prefix): \(sentence)\n".utf8), to: error, "(standard error)")
  }
}

extension Int {
  /// With a comma between thousands, as in prose: `12,197`.
  package var grouped: String {
    let digits = String(magnitude)
    var text = ""
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.count - place) % 3 == 0 { text.append(",") }
      text.append(digit)
    }
    return (self < 0 ? "-" : "") + text
  }
}
