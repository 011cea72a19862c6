/// Lines that speak of times to come, to be read once more when those have come.
struct LaterLines: Sendable {
  private var lines: [(moment: Int64, bytes: [UInt8])] = []
  private let names: [String]
  private let lineLimit: Int

  init(_ engine: EngineOptions) {
    names = Member.names + engine.extraMembers
    lineLimit = engine.lineLimit
  }

  /// The earliest of those times, in microseconds.
  var next: Int64? { lines.lazy.map(\.moment).min() }

  /// Remembers an interaction that speaks of a time after `now`.
  mutating func take(_ record: Record, after now: Int64) throws(Refusal) {
    let one = try Interaction(record)
    var times = [one.at, one.firstReplyAt, one.resolvedAt, one.ratedAt, one.revisedAt]
    // A broken promise is known when its deadline passes.
    if let promise = one.promise(asOf: nil) { times.append(promise.knownAt) }
    guard let moment = times.filter({ $0 > now }).min() else { return }
    unsafe lines.append((moment, Array(record.line)))
  }

  /// The lines whose time has come by `now`, in the order they came.
  mutating func takeDue(at now: Int64) -> [UInt8] {
    let due = lines.filter { $0.moment <= now }
    if due.isEmpty { return [] }
    lines.removeAll { $0.moment <= now }
    return due.flatMap { $0.bytes + [UInt8(ascii: "\n")] }
  }

  /// Hands whole lines to `body`, as records.
  func walk<T>(_ lines: [UInt8], _ body: (inout LineWalk) -> T) -> T {
    let buffer = Buffer(capacity: lines.count)
    buffer.append(lines)
    buffer.terminate()
    var walk = LineWalk(names, lineLimit: lineLimit, stopsAtBadLine: false, scratch: buffer)
    walk.begin(buffer, from: 0)
    // The walk is over the memory of the buffer.
    return withExtendedLifetime(buffer) { body(&walk) }
  }
}
