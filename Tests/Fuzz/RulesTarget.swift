// Fuzzes the reader of rules.json, and asks the rules that it takes at some moments.
// Built by scripts/fuzz, which has it see all of SwanKit.

/// A file of rules.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzRules(_ data: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = unsafe [UInt8](UnsafeBufferPointer(start: data, count: count))
  var members = ConditionMembers()
  do throws(BadFile) {
    let book = try RuleBook(bytes, file: "r", members: &members)
    require(!book.rules.isEmpty, "a file without rules is taken")
    require(Set(book.names).count == book.rules.count, "two rules have one name")
    for rule in book.rules { ask(rule) }
  } catch {
    requireFaults(of: error)
  }
  return 0
}

/// Lets time pass from change to change: a level is never left for a lower one but at the end.
private func ask(_ rule: EscalationRule) {
  require(!rule.levels.isEmpty, "a rule without levels")
  for since in [1_780_725_600_000_000, 1_792_889_999_999_999, 0, Int64.min + 1, .max] {
    for grade in [1, rule.levels.count] {
      var now = since.subtractingWithinRange(40 * Time.microsecondsPerDay)
      var last = 0
      for _ in 0..<20 {
        let start = since.subtractingWithinRange(Time.microsecondsPerDay)
        let (level, changes) = rule.level(since: since, start: start, grade: grade, at: now)
        require(level >= 0 && level <= rule.levels.count, "a level that the rule does not have")
        require(level >= last || level == 0, "a lower level as time passes")
        last = level
        guard let changes else { break }
        require(changes > now, "a change that has been")
        now = changes
      }
    }
  }
}
