/// Reads a file of promises, or of rules, and goes on after a fault to find them all.
///
/// Both may stand in one file, so that they share its calendars.
struct BookReader {
  typealias Value = JSONDocument.Value
  /// The members of an object by their names.
  typealias Members = [String: Value]

  /// With the bytes from the start of the file to where each shows.
  var faults: [(offset: Int, fault: BookFault)] = []
  /// By name; nil for one that has faults.
  private(set) var calendars: [String: BusinessCalendar?] = [:]
  private(set) var promises: [Promise] = []
  private(set) var conditions: [Promise.Condition] = []

  mutating func read(_ root: Value) {
    let owner = "a file of promises"
    guard let members = members(of: root, owner, ["calendars", "promises", "rules"]) else {
      return
    }
    // Promises name calendars, wherever these stand.
    if let value = members["calendars"] { readCalendars(value) }
    guard let value = members["promises"] else {
      return add(.missing("promises", example: "a list of them", of: owner), at: root.place)
    }
    readPromises(value)
  }

  mutating func readPromises(_ value: Value) {
    guard let list = list(value, "'promises'") else { return }
    if list.isEmpty { add(.empty("'promises'"), at: value.place) }
    for element in list { readPromise(element) }
  }

  mutating func readCalendars(_ value: Value) {
    for member in members(of: value, "'calendars'") ?? [] {
      if member.name.isEmpty { add(.empty("the name of a calendar"), at: member.place) }
      calendars[member.name] = .some(calendar(member.value))
    }
  }

  private mutating func readPromise(_ value: Value) {
    let known = [
      "name", "when", "clock", "within", "calendar", "targets", "priority_member", "warn", "from",
      "until",
    ]
    guard let members = members(of: value, "a promise", known) else { return }
    let name = text("name", of: members)
    if let name, let place = members["name"]?.place {
      if name.isEmpty { add(.empty("'name'"), at: place) }
    } else if members["name"] == nil {
      add(.missing("name", example: "\"first reply\"", of: "a promise"), at: value.place)
    }
    let condition = condition(members)
    let clock = clock(members, value)
    let hasCalendar = members["calendar"] != nil
    let calendar = calendarName(members)
    let within = members["within"].flatMap { length($0, "'within'", onCalendar: hasCalendar) }
    let targets = targets(members, onCalendar: hasCalendar)
    if members["within"] == nil, members["targets"] == nil { add(.noLength, at: value.place) }
    let priorityMember = text("priority_member", of: members)
    if priorityMember == "", let value = members["priority_member"] {
      add(.empty("'priority_member'"), at: value.place)
    }
    let warn = warn(members, onCalendar: hasCalendar)
    let (from, until) = period(members, in: calendar.flatMap { calendars[$0] }??.zone ?? .utc)
    guard let name, let place = members["name"]?.place else { return }
    let promise = Promise(
      name: name, condition: condition, clock: clock ?? .resolution, calendar: calendar,
      within: within, targets: targets, priorityMember: priorityMember ?? "priority", warn: warn,
      from: from, until: until)
    if promises.contains(where: { $0.name == name && $0.overlaps(promise) }) {
      add(.promiseTwice(name), at: place)
    }
    promises.append(promise)
  }

  private mutating func period(
    _ members: Members, in zone: TimeZone
  ) -> (from: Time?, until: Time?) {
    let from = members["from"].flatMap { moment($0, "'from'", in: zone) }
    guard let value = members["until"], let until = moment(value, "'until'", in: zone) else {
      return (from, nil)
    }
    if let from, until <= from { add(.periodOutOfOrder, at: value.place) }
    return (from, until)
  }

  /// A time, or the midnight with which a day begins in the zone.
  private mutating func moment(_ value: Value, _ what: String, in zone: TimeZone) -> Time? {
    guard let text = text(value, what) else { return nil }
    if let moment = Time(text) ?? Day(text)?.start(in: zone) { return moment }
    add(.badMoment(text), at: value.place)
    return nil
  }

  mutating func condition(_ members: Members) -> Promise.Condition? {
    guard let text = text("when", of: members), let place = members["when"]?.place else {
      return nil
    }
    let condition = Promise.Condition(text: text, place: place)
    if text.isEmpty {
      add(.empty("'when'"), at: place)
    } else {
      conditions.append(condition)
    }
    return condition
  }

  private mutating func clock(_ members: Members, _ promise: Value) -> Promise.Clock? {
    guard let value = members["clock"] else {
      add(.missing("clock", example: "first_reply", of: "a promise"), at: promise.place)
      return nil
    }
    guard let text = text("clock", of: members) else { return nil }
    if let clock = Promise.Clock(rawValue: text) { return clock }
    add(.unknownClock(text), at: value.place)
    return nil
  }

  mutating func calendarName(_ members: Members) -> String? {
    guard let name = text("calendar", of: members), let place = members["calendar"]?.place else {
      return nil
    }
    if calendars[name] == nil {
      add(.unknownCalendar(name, known: calendars.keys.sorted()), at: place)
    }
    return name
  }

  private mutating func targets(
    _ members: Members, onCalendar: Bool
  ) -> [String: PromiseLength] {
    guard let value = members["targets"], let targets = self.members(of: value, "'targets'") else {
      return [:]
    }
    if targets.isEmpty { add(.empty("'targets'"), at: value.place) }
    var lengths: [String: PromiseLength] = [:]
    for target in targets {
      lengths[target.name] = length(target.value, "a target", onCalendar: onCalendar)
    }
    return lengths
  }

  mutating func length(
    _ value: Value, _ what: String, onCalendar: Bool, from least: Int64 = 1,
    canBeDays: Bool = true
  ) -> PromiseLength? {
    guard let text = text(value, what) else { return nil }
    guard let read = LengthText(text, least: least) else {
      add(.badLength(text), at: value.place)
      return nil
    }
    if onCalendar, read.hasPlainDays { add(.plainDays(text), at: value.place) }
    if !onCalendar, canBeDays, case .businessDays = read.length {
      add(.daysWithoutCalendar, at: value.place)
    }
    return read.length
  }

  mutating func warn(_ members: Members, onCalendar: Bool) -> Span? {
    guard let value = members["warn"] else { return nil }
    switch length(value, "'warn'", onCalendar: onCalendar, from: 0, canBeDays: false) {
    case .openTime(let span): return span
    case .businessDays: add(.warnInDays, at: value.place)
    case nil: break
    }
    return nil
  }
}

// What all of a file is read with.
extension BookReader {
  mutating func add(_ fault: BookFault, at place: Range<Int>) {
    faults.append((place.lowerBound, fault))
  }

  /// The members of an object that has only `known` ones; nil for another value.
  mutating func members(of value: Value, _ owner: String, _ known: [String]) -> Members? {
    guard let members = members(of: value, owner) else { return nil }
    var byName: Members = [:]
    for member in members {
      if known.contains(member.name) {
        byName[member.name] = member.value
      } else {
        add(.unknownMember(member.name, of: owner, known: known), at: member.place)
      }
    }
    return byName
  }

  /// The members of an object, each name once, without those that are null; nil for another value.
  mutating func members(of value: Value, _ what: String) -> [JSONDocument.Member]? {
    guard case .object(let members) = value.content else {
      add(.kind(of: what, needed: "an object, in braces"), at: value.place)
      return nil
    }
    var names: Set<String> = []
    return members.filter { member in
      guard names.insert(member.name).inserted else {
        add(.twice(member.name), at: member.place)
        return false
      }
      if case .null = member.value.content { return false }
      return true
    }
  }

  mutating func list(_ value: Value, _ what: String) -> [Value]? {
    if case .list(let elements) = value.content { return elements }
    add(.kind(of: what, needed: "a list, in brackets"), at: value.place)
    return nil
  }

  mutating func text(_ value: Value, _ what: String) -> String? {
    if case .string(let text) = value.content { return text }
    add(.kind(of: what, needed: "a text, in double quotes"), at: value.place)
    return nil
  }

  mutating func text(_ name: String, of members: Members) -> String? {
    members[name].flatMap { text($0, "'\(name)'") }
  }
}
