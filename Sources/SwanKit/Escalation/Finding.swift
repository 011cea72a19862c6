/// What a rule found in a case or with a customer.
struct Finding: Sendable {
  /// How bad it is, from 1; a higher one is sent anew.
  var level: Int
  /// The interaction that triggered it.
  var trigger: UInt32
  /// Another interaction that shows it.
  var other: UInt32?
  /// The time that its reason counts from.
  var since: Int64
  /// By when to act.
  var due: Int64

  /// Found at `spot`, whose time it counts from, to be acted upon within so many microseconds.
  init(_ spot: Matter.Spot, level: Int, dueAfter length: Int64, other: UInt32? = nil) {
    self.level = level
    trigger = spot.place
    self.other = other
    since = spot.time
    due = spot.time.addingWithinRange(length)
  }
}

/// Somebody who needs us now.
struct Escalation: Sendable {
  /// 128 bits of the SHA-256 of rule, case, trigger and level, so that each is sent once.
  var id: UInt128
  /// The place of its rule among all.
  var rule: Int
  /// From 1, the most urgent.
  var priority: Int
  var finding: Finding
  /// The interaction that says whose case it is.
  var owner: UInt32?
  /// Whether it was acknowledged and apologised for.
  var isApologised: Bool

  /// The most urgent first, then what is due first.
  static func isBefore(_ a: Escalation, _ b: Escalation) -> Bool {
    if a.priority != b.priority { return a.priority < b.priority }
    if a.finding.due != b.finding.due { return a.finding.due < b.finding.due }
    return a.id < b.id
  }

  /// The id of an escalation, as of one that was sent before.
  static func id(
    rule: String, case: some Sequence<UInt8>, trigger: some Sequence<UInt8>, level: Int
  )
    -> UInt128
  {
    // This byte is in no text.
    let end: UInt8 = 0xff
    var message = Array(rule.utf8) + [end]
    message += `case`
    message.append(end)
    message += trigger
    message.append(end)
    message += String(level).utf8
    return SHA256.digest(message).prefix(16).reduce(0) { $0 &<< 8 | UInt128($1) }
  }
}
