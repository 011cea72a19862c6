import Testing

@testable import SwanKit

/// What a condition is of a line, as the engine's scan hands it on; nil for a line that is no record.
func judge(
  _ expression: String, _ line: String, now: Time = Time(microseconds: 1_772_442_000_000_000)
) throws -> Truth? {
  var members = ConditionMembers()
  let condition = try Condition(expression, members: &members)
  return judge(condition, members, line, now: now)
}

/// The same of a condition that shares its members.
func judge(
  _ condition: Condition, _ members: ConditionMembers, _ line: String, now: Time
) -> Truth? {
  let buffer = Buffer(capacity: line.utf8.count + 1)
  buffer.append(Array(line.utf8))
  buffer.append(UInt8(ascii: "\n"))
  buffer.terminate()
  var walk = LineWalk(
    Member.names + members.names, lineLimit: 1 << 24, stopsAtBadLine: false, scratch: buffer)
  walk.begin(buffer, from: 0)
  guard let record = walk.next() else { return nil }
  let truth = condition.truth(of: record, now: now)
  // A set of conditions skips those that lack a member they need: it must say the same.
  #expect((ConditionSet([condition]).met(by: record, now: now) == 1) == (truth == .holds))
  return truth
}

/// What is wrong with an expression, as a user reads it.
func complaint(_ expression: String) -> String? {
  var members = ConditionMembers()
  do throws(ConditionFault) {
    _ = try Condition(expression, members: &members)
    return nil
  } catch {
    return error.description(in: expression, named: "(expression)")
  }
}
