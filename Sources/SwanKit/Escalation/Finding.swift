/// What a rule found in a case or with a customer.
struct Finding: Sendable {
  /// From 1; a higher one is sent anew.
  var level: Int
  /// How bad the situation is by itself, from 1; the last level stands for all above it too.
  var grade: Int
  /// The interaction that triggered it.
  var trigger: UInt32
  /// Another interaction that shows it.
  var other: UInt32?
  /// The number of the promise of the file, from 1; 0 where it is none of the file's.
  var promise: UInt32
  /// The time that its reason counts from.
  var since: Int64
  /// By when to act.
  var due: Int64

  /// What a rule says of a spot at a moment; nil where it says nothing.
  ///
  /// `changes` becomes the earlier of itself and the moment when that will be otherwise, without any
  /// further line.
  init?(
    _ rule: EscalationRule, _ spot: Matter.Spot, grade: Int, begunAt: Int64, at now: Int64,
    changes: inout Int64?
  ) {
    let (level, next) = rule.level(
      since: spot.time, start: begunAt, grade: min(grade, rule.levels.count), at: now)
    if let next { changes = min(changes ?? next, next) }
    guard level > 0 else { return nil }
    self.level = level
    self.grade = grade
    trigger = spot.place
    promise = spot.promise
    since = spot.time
    due = rule.moment(rule.due, after: spot.time) ?? spot.time
  }
}

/// Somebody who needs us now.
struct Escalation: Sendable {
  /// 128 bits of the SHA-256 of rule, case, trigger and level, so that each is sent once.
  var id: UInt128
  /// The place of its rule in the book.
  var rule: Int
  /// From 1, the most urgent.
  var priority: Int
  var finding: Finding
  /// The interaction that says whose case it is.
  var owner: UInt32?
  /// Whether it was acknowledged and apologised for.
  var isApologised: Bool
  /// How angry the words heard are, in hundredths.
  var anger: UInt8
  /// The customer's.
  var state: CustomerState

  /// How much the customer has to lose: the anger heard, and half as much for each state above
  /// uncertainty.
  var stake: Int { Int(anger) + 50 * state.rawValue }

  /// The most urgent first, then who has the most to lose, then what is due first.
  static func isBefore(_ a: Escalation, _ b: Escalation) -> Bool {
    if a.priority != b.priority { return a.priority < b.priority }
    if a.stake != b.stake { return a.stake > b.stake }
    if a.finding.due != b.finding.due { return a.finding.due < b.finding.due }
    return a.id < b.id
  }

  /// The id of an escalation, as of one that was said before.
  static func id(
    rule: String, case: some Sequence<UInt8>, trigger: some Sequence<UInt8>, level: Int
  ) -> UInt128 {
    // This byte is in no text.
    let end: UInt8 = 0xff
    var message: [UInt8] = []
    message.reserveCapacity(192)
    message += rule.utf8
    message.append(end)
    message += `case`
    message.append(end)
    message += trigger
    message.append(end)
    message += String(level).utf8
    return SHA256.short(message)
  }

  /// An id as it is written: 32 hexadecimal digits.
  static func text(of id: UInt128) -> String {
    unsafe String(unsafeUninitializedCapacity: 32) { digits in
      var (high, low) = (UInt64(truncatingIfNeeded: id >> 64), UInt64(truncatingIfNeeded: id))
      for place in stride(from: 31, through: 0, by: -1) {
        let digit = UInt8(truncatingIfNeeded: low & 15)
        unsafe digits[place] = digit < 10 ? 0x30 &+ digit : 0x57 &+ digit
        low = low &>> 4 | high &<< 60
        high &>>= 4
      }
      return 32
    }
  }
}

extension Escalation {
  /// What it is about, whatever its level: stands for the rule, the case and the trigger.
  func matter(in log: Latest<LogFact>, _ rules: RuleBook) -> UInt128 {
    Escalation.id(
      rule: rules.rules[rule].name, case: log.caseName(at: finding.trigger),
      trigger: log.id(at: finding.trigger), level: 0)
  }
}
