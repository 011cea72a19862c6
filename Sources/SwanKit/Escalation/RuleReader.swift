// How rules are read.
extension BookReader {
  /// The rules of a file, with what they have of its calendars.
  mutating func rules(of root: Value) -> [EscalationRule] {
    let owner = "a file of rules"
    guard let members = members(of: root, owner, ["calendars", "promises", "rules"]) else {
      return []
    }
    if let value = members["calendars"] { readCalendars(value) }
    guard let value = members["rules"] else {
      add(.missing("rules", example: "a list of them", of: owner), at: root.place)
      return []
    }
    return rules(in: value)
  }

  /// The rules of a list, on the calendars that were read.
  mutating func rules(in value: Value) -> [EscalationRule] {
    guard let list = list(value, "'rules'") else { return [] }
    if list.isEmpty { add(.empty("'rules'"), at: value.place) }
    let times = calendars.compactMapValues { $0.map(BusinessTime.init) }
    var names: Set<String> = []
    return list.compactMap { rule($0, times, &names) }
  }

  private mutating func rule(
    _ value: Value, _ times: [String: BusinessTime], _ names: inout Set<String>
  ) -> EscalationRule? {
    let known = [
      "name", "on", "when", "priority", "calendar", "warn", "within", "due", "to", "next_step",
      "levels",
    ]
    let before = faults.count
    guard let members = members(of: value, "a rule", known) else { return nil }
    let name = required("name", example: "\"angry\"", of: members, value)
    if let name, !names.insert(name).inserted, let place = members["name"]?.place {
      add(.ruleTwice(name), at: place)
    }
    let situation = situation(members, value)
    let condition = condition(members)
    if situation?.needsCondition == true, members["when"] == nil {
      add(.missing("when", example: "\"rating <= 2\"", of: "this rule"), at: value.place)
    }
    if situation == .slide, let condition = members["when"] {
      add(.conditionOnSlide, at: condition.place)
    }
    let priority = priority(members)
    let calendar = calendarName(members)
    let hasCalendar = calendar != nil
    let warn = warn(members, onCalendar: hasCalendar)
    if warn != nil, situation != .promise, let value = members["warn"] {
      add(.warnWithoutPromise, at: value.place)
    }
    let within = members["within"].flatMap { span($0, "'within'") }
    let due = members["due"].flatMap { length($0, "'due'", onCalendar: hasCalendar, from: 0) }
    let levels = levels(members, value, onCalendar: hasCalendar)
    for (index, level) in levels.enumerated()
    where index > 0 && level.after == nil && situation?.hasGrades == false {
      add(.levelNeverReached, at: members["levels"]?.place ?? value.place)
    }
    guard faults.count == before, let name, let situation else { return nil }
    return EscalationRule(
      name: name, situation: situation, condition: condition?.text, priority: priority,
      within: within ?? (situation == .interaction ? EscalationRule.week : nil), warn: warn,
      due: due ?? .openTime(Span(microseconds: 0)), calendar: calendar,
      time: calendar.flatMap { times[$0] }, levels: levels)
  }

  /// The text of a member that must be there and say something.
  private mutating func required(
    _ name: String, example: String, of members: Members, _ owner: Value
  ) -> String? {
    guard let value = members[name] else {
      add(.missing(name, example: example, of: "a rule"), at: owner.place)
      return nil
    }
    guard let text = text(name, of: members) else { return nil }
    if text.isEmpty { add(.empty("'\(name)'"), at: value.place) }
    return text
  }

  private mutating func situation(_ members: Members, _ rule: Value) -> Situation? {
    guard let text = required("on", example: "open", of: members, rule) else { return nil }
    if let situation = Situation(rawValue: text) { return situation }
    if !text.isEmpty, let value = members["on"] { add(.unknownSituation(text), at: value.place) }
    return nil
  }

  private mutating func priority(_ members: Members) -> Int {
    guard let value = members["priority"] else { return 3 }
    if case .number(let digits) = value.content, let priority = Int(digits), 1...9 ~= priority {
      return priority
    }
    add(
      .kind(of: "'priority'", needed: "a whole number from 1, the most urgent, to 9"),
      at: value.place)
    return 3
  }

  /// Calendar time, which `within` is in whatever the rule runs on.
  private mutating func span(_ value: Value, _ what: String) -> Span? {
    switch length(value, what, onCalendar: false, canBeDays: false) {
    case .openTime(let span): return span
    case .businessDays: add(.spanInBusinessDays, at: value.place)
    case nil: break
    }
    return nil
  }

  /// What to do, in which a word in braces stands for something.
  private mutating func nextStep(_ members: Members) -> String? {
    guard let text = text("next_step", of: members), let value = members["next_step"] else {
      return nil
    }
    for part in text.split(separator: "{").dropFirst(text.hasPrefix("{") ? 0 : 1) {
      guard let end = part.firstIndex(of: "}") else { continue }
      let word = "{\(part[...end])"
      if !EscalationRule.Level.apologies.contains(word) { add(.unknownWord(word), at: value.place) }
    }
    return text
  }

  /// Each takes what it does not say from the one before, the first from the rule.
  private mutating func levels(
    _ members: Members, _ rule: Value, onCalendar: Bool
  ) -> [EscalationRule.Level] {
    var to = text("to", of: members)
    var nextStep = nextStep(members)
    guard let value = members["levels"] else {
      if nextStep == nil { add(.noNextStep, at: rule.place) }
      return [EscalationRule.Level(after: nil, to: to, nextStep: nextStep ?? "")]
    }
    guard let list = list(value, "'levels'") else { return [] }
    if list.isEmpty { add(.empty("'levels'"), at: value.place) }
    var levels: [EscalationRule.Level] = []
    for element in list {
      guard let level = self.members(of: element, "a level", ["after", "to", "next_step"]) else {
        continue
      }
      let after = level["after"].flatMap {
        length($0, "'after'", onCalendar: onCalendar, from: 0)
      }
      to = text("to", of: level) ?? to
      nextStep = self.nextStep(level) ?? nextStep
      if nextStep == nil { add(.noNextStep, at: element.place) }
      if let after, let last = levels.last(where: { $0.after != nil })?.after,
        let value = level["after"], last.isLonger(than: after)
      {
        add(.levelsOutOfOrder, at: value.place)
      }
      levels.append(EscalationRule.Level(after: after, to: to, nextStep: nextStep ?? ""))
    }
    return levels
  }
}

extension PromiseLength {
  /// Whether it is the longer of two of one kind; those of two kinds don't compare.
  fileprivate func isLonger(than other: PromiseLength) -> Bool {
    switch (self, other) {
    case (.openTime(let own), .openTime(let other)): own > other
    case (.businessDays(let own), .businessDays(let other)): own > other
    default: false
    }
  }
}
