import Testing

@testable import SwanKit

/// Each fault of a file of promises, with its place.
@Suite(.enabled(if: Office.hasZones, "no time zones are installed"))
struct BookFaultTests {
  /// What is said of the bytes of a file, a line for each fault.
  static func faults(_ bytes: [UInt8]) -> [String] {
    do throws(BadFile) {
      _ = try PromiseFile(bytes, file: "p.json")
      return []
    } catch {
      return error.faults.map { "\($0.line):\($0.column): \($0.sentence)" }
    }
  }

  private static let promise = #"{"name":"p","clock":"resolution","within":"1h"}"#

  @Test
  func `what is wrong with the rules of a file of promises is told too, and the other way round`() {
    let wrong =
      #"{"promises":[{"name":"p","clock":"replies","within":"1h","when":"a ="}],"#
      + #""rules":[{"name":"r","on":"opn","when":"b =","next_step":"Act.","due":"1 business day"}]}"#
    let promises = #expect(throws: BadFile.self) {
      try PromiseBook(Array(wrong.utf8), file: "p.json")
    }
    var members = ConditionMembers()
    let rules = #expect(throws: BadFile.self) {
      try RuleBook(Array(wrong.utf8), file: "p.json", members: &members)
    }
    let columns = promises?.faults.map(\.column)
    #expect(columns == [34, 68, 99, 115, 143] && rules?.faults.map(\.column) == columns)
  }

  @Test(arguments: [
    ("", "1:1: the text ends inside a value"),
    ("[1", "1:3: the text ends inside a value"),
    ("{}\n{}", "2:1: expected the end of the file after the value"),
    ("{\n \"promises\" []}", "2:13: expected ':' after a member name"),
    ("[]", "1:1: a file of promises must be an object, in braces"),
    ("{}", #"1:1: a file of promises needs 'promises', such as a list of them"#),
    (#"{"promises":{}}"#, "1:13: 'promises' must be a list, in brackets"),
    (#"{"promises":[]}"#, "1:13: 'promises' is empty; write something, or leave it out"),
    (
      #"{"promise":[]}"#,
      "1:2: a file of promises has no member 'promise'; did you mean 'promises'?"
    ),
    (#"{"promises":[5]}"#, "1:14: a promise must be an object, in braces"),
    (#"{"calendars":[],"promises":[P]}"#, "1:14: 'calendars' must be an object, in braces"),
    (
      #"{"calendars":{"":{"time_zone":"UTC","hours":"24/7"}},"promises":[P]}"#,
      "1:15: the name of a calendar is empty; write something, or leave it out"
    ),
    (
      #"{"calendars":{"a":null,"a":{"time_zone":"UTC","hours":"24/7"}},"promises":[P]}"#,
      "1:24: 'a' stands here twice; keep one"
    ),
    (
      #"{"promises":[P,P]}"#,
      "1:70: two promises are named 'p'; let each have its own name, or its own time by 'from' and 'until'"
    ),
  ])
  func `a fault of a file`(text: String, fault: String) {
    let text = text.replacing("P", with: Self.promise)
    #expect(Self.faults(Array(text.utf8)).contains(fault), "\(Self.faults(Array(text.utf8)))")
  }

  @Test(arguments: [
    (#""hours":"24/7""#, "a calendar needs 'time_zone', such as Europe/Berlin, or UTC"),
    (
      #""time_zone":"Europe/Berln","hours":"24/7""#,
      "no time zone is named 'Europe/Berln'; did you mean 'Europe/Berlin'?"
    ),
    (
      #""time_zone":"../passwd","hours":"24/7""#,
      "that is no name of a time zone; give one such as Europe/Berlin, or UTC"
    ),
    (#""time_zone":5,"hours":"24/7""#, "'time_zone' must be a text, in double quotes"),
    (
      #""time_zone":"UTC","hours":"24/7","zzz":1"#,
      "a calendar has no member 'zzz'; choose from time_zone, hours, intervals, holidays, exceptions"
    ),
    (
      #""time_zone":"UTC","hours":"24/7","intervals":[]"#,
      "'hours' and 'intervals' say the same in two ways; keep one"
    ),
    (
      #""time_zone":"UTC","hours":{"mo":"09:00-17:00"}"#,
      "'mo' is no day of the week; write it like mon, mon-fri or mon,wed,fri"
    ),
    (
      #""time_zone":"UTC","hours":{"mon-fri":"09:00-17:00","fri":[]}"#,
      "'fri' has its hours already; name each day once"
    ),
    (
      #""time_zone":"UTC","hours":{"mon":"9-17"}"#,
      "'9-17' is no opening; write it like 09:00-17:00, at most to 24:00"
    ),
    (
      #""time_zone":"UTC","hours":{"mon":["09:00-24:01"]}"#,
      "'09:00-24:01' is no opening; write it like 09:00-17:00, at most to 24:00"
    ),
    (
      #""time_zone":"UTC","hours":{"mon":["22:00-06:00"]}"#,
      "'22:00-06:00' does not end after it starts; over midnight, write two, such as 22:00-24:00 "
        + "and 00:00-06:00 on the next day"
    ),
    (
      #""time_zone":"UTC","hours":{"mon":["09:00-12:01","12:00-13:00"]}"#,
      "'12:00-13:00' overlaps '09:00-12:01'; let the one end before the other starts"
    ),
    (#""time_zone":"UTC","hours":{"mon":5}"#, "the hours of a day must be a list, in brackets"),
    (
      #""time_zone":"UTC","hours":{"mon":[5]}"#, "an opening must be a text, in double quotes"
    ),
    (
      #""time_zone":"UTC","intervals":[{"start_time":60,"end_time":60}]"#,
      "an interval needs 'start_time' below 'end_time', whole minutes from 0 to 10080 since Sunday midnight"
    ),
    (
      #""time_zone":"UTC","intervals":[{"start_time":60,"end_time":120},{"start_time":0,"end_time":1500}]"#,
      "'0-1500' overlaps '60-120'; let the one end before the other starts"
    ),
    (
      #""time_zone":"UTC""#,
      #"this calendar is never open; give it 'hours', such as {"mon-fri": ["09:00-17:00"]}"#
    ),
    (
      #""time_zone":"UTC","hours":"24/7","holidays":["2026-02-29"]"#,
      "'2026-02-29' is no date; write it like 2026-12-25"
    ),
    (
      #""time_zone":"UTC","hours":"24/7","holidays":["2026-03-01",{"date":"2026-03-01"}]"#,
      "'2026-03-01' stands here twice; keep one"
    ),
    (
      #""time_zone":"UTC","hours":"24/7","holidays":[{"name":"x"}]"#,
      "a holiday needs 'date', such as 2026-12-25"
    ),
    (
      #""time_zone":"UTC","hours":"24/7","holidays":[{"start_date":"2026-03-02","end_date":"2026-03-01"}]"#,
      "'end_date' must be 'start_date' or at most a year later"
    ),
    (
      #""time_zone":"UTC","hours":"24/7","exceptions":{"tomorrow":[]}"#,
      "'tomorrow' is no date; write it like 2026-12-25"
    ),
  ])
  func `a fault of a calendar`(calendar: String, fault: String) {
    let text = #"{"calendars":{"desk":{\#(calendar)}},"promises":[\#(Self.promise)]}"#
    let faults = Self.faults(Array(text.utf8))
    #expect(faults.count == 1 && faults[0].hasSuffix(": \(fault)"), "\(faults)")
  }

  @Test(arguments: [
    (#""clock":"resolution","within":"1h""#, #"a promise needs 'name', such as "first reply""#),
    (#""name":"p","within":"1h""#, "a promise needs 'clock', such as first_reply"),
    (
      #""name":"p","clock":"replies","within":"1h""#,
      "'replies' is no clock; choose from first_reply, next_reply, resolution"
    ),
    (
      #""name":"p","clock":"resolution""#,
      #"a promise needs 'within', such as "1h", or 'targets', such as {"urgent": "1h"}"#
    ),
    (
      #""name":"p","clock":"resolution","within":"0h""#,
      "'0h' is no length of time; write it like 30min, 8h, 1h 30min or 2 business days"
    ),
    (
      #""name":"p","clock":"resolution","within":"\u001b[1m999999999w""#,
      "'\u{fffd}[1m999999999w' is no length of time; write it like 30min, 8h, 1h 30min or 2 business days"
    ),
    (#""name":"p","clock":"resolution","within":60"#, "'within' must be a text, in double quotes"),
    (
      #""name":"p","clock":"resolution","within":"2d","calendar":"desk""#,
      "'2d' on a calendar can mean two things; write hours of open time, such as 16h, or business days"
    ),
    (
      #""name":"p","clock":"resolution","within":"2 business days""#,
      "business days are those of a calendar; name one in 'calendar', or write days, such as 2d"
    ),
    (
      #""name":"p","clock":"resolution","targets":{"1":"1 business day"}"#,
      "business days are those of a calendar; name one in 'calendar', or write days, such as 2d"
    ),
    (
      #""name":"p","clock":"resolution","targets":{}"#,
      "'targets' is empty; write something, or leave it out"
    ),
    (
      #""name":"p","clock":"resolution","within":"1h","warn":"1 business day""#,
      "a warning counts open time, not business days; write it like 2h"
    ),
    (
      #""name":"p","clock":"resolution","within":"1h","calendar":"des""#,
      "no calendar is named 'des'; did you mean 'desk'?"
    ),
    (
      #""name":"p","clock":"resolution","within":"1h","when":"""#,
      "'when' is empty; write something, or leave it out"
    ),
    (
      #""name":"p","clock":"resolution","wihtin":"1h","within":"1h""#,
      "a promise has no member 'wihtin'; did you mean 'within'?"
    ),
    (
      #""name":"p","clock":"resolution","within":"1h","from":"May""#,
      "'May' is no time; write it like 2026-01-31 or 2026-01-31T09:30:00+01:00"
    ),
    (
      #""name":"p","clock":"resolution","within":"1h","from":"2026-02-01","until":"2026-02-01""#,
      "'until' must be after 'from'"
    ),
    (
      #""name":"p","clock":"resolution","within":"1h","until":5"#,
      "'until' must be a text, in double quotes"
    ),
  ])
  func `a fault of a promise`(promise: String, fault: String) {
    let text =
      #"{"calendars":{"desk":{"time_zone":"UTC","hours":"24/7"}},"promises":[{\#(promise)}]}"#
    let faults = Self.faults(Array(text.utf8))
    #expect(faults.count == 1 && faults[0].hasSuffix(": \(fault)"), "\(faults)")
  }

  @Test func `a file cut anywhere is told one fault, and nothing traps`() {
    let text = Array(
      #"\#u{feff}{"calendars":{"é":{"time_zone":"UTC","hours":"24/7"}},"promises":[]}"#.utf8)
    for count in 0..<text.count {
      #expect(Self.faults(Array(text[..<count])).count == 1, "\(count)")
    }
  }
}
