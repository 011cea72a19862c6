/// Says who needs us as lines come, and when a deadline passes without any: `escalate --follow`.
///
/// What a case needs depends on its own interactions and on the clock: so a line makes its cases be
/// looked at again, and so does the earliest moment at which anything of one will change. What depends
/// on everybody, the states of customers and their slides, is judged aside: once a minute where lines
/// came, else once an hour.
///
/// Memory: what a fold of the log has, some hundred bytes more for each interaction, and the fold once
/// more while the whole is judged.
package struct EscalationWatch: Watch {
  private var options: EscalationOptions
  private var cases: LiveCases
  private var alarms = Alarms<LiveCases.Key>()
  private var later: LaterLines
  private var memory: WatchMemory
  private var whole = WholeJudgement()
  private var states: [CustomerState] = []
  /// What was found when a case was last looked at, and with customers.
  private var found: [LiveCases.Key: Set<UInt128>] = [:]
  private var slides: Set<UInt128> = []
  private var caseOf: [UInt128: LiveCases.Key] = [:]
  private var isCaughtUp = false

  /// Watches what `fold` gathers, which is empty; `said` is what was said before, `kept` the file that
  /// keeps it.
  package init(
    _ fold: LogFold, _ options: EscalationOptions, said: SaidBefore, kept: KeptRecords?,
    _ engine: EngineOptions
  ) {
    self.options = options
    memory = WatchMemory(said, kept)
    cases = LiveCases(fold)
    later = LaterLines(engine)
  }

  package mutating func take(
    _ lines: inout LineWalk, at now: Time, to output: inout [UInt8]
  ) throws {
    options.asOf = now.microseconds
    let changed = read(&lines)
    guard isCaughtUp, !changed.isEmpty else { return }
    whole.isStale = true
    try look(at: changed, &output)
    memory.rest()
  }

  /// Takes interactions; gives the cases that they changed.
  private mutating func read(_ lines: inout LineWalk, again: Bool = false) -> Set<LiveCases.Key> {
    var changed: Set<LiveCases.Key> = []
    while let record = lines.next() {
      do throws(Refusal) {
        changed.formUnion(try cases.take(record, at: options.asOf, again: again))
        if record.isInteraction { try later.take(record, after: options.asOf) }
      } catch {
        lines.refuse(record, error)
      }
    }
    return changed
  }

  package mutating func catchUp(at now: Time, to output: inout [UInt8]) throws {
    isCaughtUp = true
    options.asOf = now.microseconds
    let all = WholeJudgement.judge(cases.fold, options)
    whole.wasMade(at: options.asOf)
    states = all.states
    try memory.begin()
    try memory.tell(all.all, in: all.writer, clearingOthers: true, &output)
    slides = Set(all.all.filter(isSlide).map { $0.matter(in: all.log, options.rules) })
    // All was said: this sets the alarms.
    try look(at: Set(cases.keys), &output)
    memory.rest()
  }

  package var nextMoment: Time? {
    guard isCaughtUp else { return nil }
    let next = [alarms.next, later.next, memory.nextLook, whole.nextMoment].compactMap(\.self).min()
    return next.map(Time.init(microseconds:))
  }

  package mutating func tick(at now: Time, to output: inout [UInt8]) throws {
    options.asOf = now.microseconds
    var changed: Set<LiveCases.Key> = []
    while let key = alarms.takeDue(at: options.asOf) { changed.insert(key) }
    let lines = later.takeDue(at: options.asOf)
    if !lines.isEmpty {
      let later = later
      changed.formUnion(later.walk(lines) { read(&$0, again: true) })
    }
    changed.formUnion(try memory.answers(at: options.asOf).compactMap { caseOf[$0] })
    try look(at: changed, &output)
    if let all = whole.next(cases.fold, options) { try take(all, &output) }
    memory.rest()
  }

  package mutating func wrote() throws { try memory.keep() }

  /// Looks at cases, and says what is news of them.
  private mutating func look(
    at keys: Set<LiveCases.Key>, _ output: inout [UInt8]
  ) throws {
    let judge = CaseJudge(
      rules: options.rules, promises: options.promises, asOf: options.asOf)
    var needed: [Escalation] = []
    var gone: Set<UInt128> = []
    for key in keys {
      let first = needed.count
      var changes = judge.judge(cases[key], of: cases.log, &needed)
      var present: Set<UInt128> = []
      for index in first..<needed.count {
        let customer = Int(cases.log[needed[index].finding.trigger].customer)
        // Who came since the last judgement of the whole begins as everybody does.
        if customer < states.count { needed[index].state = states[customer] }
        let matter = needed[index].matter(in: cases.log, options.rules)
        present.insert(matter)
        caseOf[matter] = key
        if let end = memory.snoozeEnd(of: matter, after: options.asOf) {
          changes = min(changes ?? end, end)
        }
      }
      gone.formUnion(found[key, default: []].subtracting(present))
      found[key] = present.isEmpty ? nil : present
      alarms.set(changes, for: key)
    }
    // One that went to another case is not gone.
    for key in keys { gone.subtract(found[key, default: []]) }
    for matter in gone { caseOf[matter] = nil }
    needed.sort(by: Escalation.isBefore)
    let writer = EscalationWriter(cases.log, options)
    try memory.tell(needed, in: writer, clearing: gone, &output)
  }

  /// Takes the slides and states of a judgement that was made aside.
  private mutating func take(_ all: Escalations, _ output: inout [UInt8]) throws {
    states = all.states
    let slid = all.all.filter(isSlide)
    let present = Set(slid.map { $0.matter(in: all.log, options.rules) })
    try memory.tell(slid, in: all.writer, clearing: slides.subtracting(present), &output)
    slides = present
  }

  private func isSlide(_ escalation: Escalation) -> Bool {
    options.rules.rules[escalation.rule].situation == .slide
  }
}
