package import SwanArguments
package import SwanKit

/// `swan select` passes the records on that an expression holds for, untouched.
package struct Select: Command {
  let expression: String?
  let asOf: Moment?
  let since: Moment?
  let until: Moment?
  let isInverted: Bool
  let input: InputOptions

  package static let manual = Manual(
    name: "select",
    summary: "Pass on the records that an expression holds for",
    stage: .pipe,
    details: """
      Writes each record that EXPRESSION holds for and whose 'at' is in the window, byte for byte \
      as it came; without either, every record. Records of every type are looked at. \
      Docs/Expressions.md tells all about expressions; in short:

        rating <= 2                        == != < <= > >=
        channel == "social" and not has reply
        text contains "refund"             upper and lower case alike
        agent in ["ada", "ben"]            one of a list
        resolved_at - at > 2d              times and durations: 15m, 36h, 7d, 1w
        at > now - 7d or at < 2026-01-31   'now' is the system's clock, or --as-of
        heard.emotions.frustration > 0.6   a member of a member
        `first name` == "Ada"              a name that is no plain word, in backquotes

      What is missing, or of another kind than it is compared with, makes a comparison unknown. \
      'not' leaves it unknown, 'and' and 'or' only where the other side does not decide, and a \
      record of which the whole is unknown is not selected. --invert passes the records that are \
      not selected, the unknown ones too; a record without 'at' is in no window.

      The first operand is the expression, unless it can only be a file: '-', a word of letters, \
      digits and ./_-+,:@%~ such as log.ndjson, or what begins with '.' or '/'. (A member alone is \
      such a word: write 'satisfied == true'.) What is no expression but the name of a file is \
      that file.
      """,
    examples: [
      Example(
        "Unhappy words in public",
        command: #"swan select 'channel == "social" and rating <= 2'"#,
        input: """
          {"id":1,"at":"2026-02-01T09:00:00Z","customer":"c-1","channel":"social","rating":2}
          {"id":2,"at":"2026-02-01T10:00:00Z","customer":"c-2","channel":"social"}
          {"id":3,"at":"2026-02-01T11:00:00Z","customer":"c-3","channel":"email","rating":1}

          """,
        output: """
          {"id":1,"at":"2026-02-01T09:00:00Z","customer":"c-1","channel":"social","rating":2}

          """),
      Example(
        "What took over two days, or is open for so long",
        command: "swan select 'resolved_at - at > 2d or not has resolved_at and at < now - 2d'",
        input: """
          {"id":1,"at":"2026-02-20T09:00:00Z","customer":"c-1","resolved_at":"2026-02-23T09:00:00Z"}
          {"id":2,"at":"2026-02-20T09:00:00Z","customer":"c-2","resolved_at":"2026-02-20T09:30:00Z"}
          {"id":3,"at":"2026-02-21T09:00:00Z","customer":"c-3"}

          """,
        output: """
          {"id":1,"at":"2026-02-20T09:00:00Z","customer":"c-1","resolved_at":"2026-02-23T09:00:00Z"}
          {"id":3,"at":"2026-02-21T09:00:00Z","customer":"c-3"}

          """),
      Example(
        "What began in February",
        command: "swan select --since 2026-02-01 --until 2026-03-01",
        input: """
          {"id":1,"at":"2026-01-31T23:59:59Z","customer":"c-1"}
          {"id":2,"at":"2026-02-01T00:00:00Z","customer":"c-2"}

          """,
        output: """
          {"id":2,"at":"2026-02-01T00:00:00Z","customer":"c-2"}

          """),
    ])

  package init(from arguments: inout Arguments) throws(UsageError) {
    asOf = try arguments.option(
      "as-of", .moment, aliases: ["now"],
      help: "Let now be then: a time, a date, or a span ago such as 7d")
    since = try arguments.option("since", .moment, help: "Only records of then or later")
    until = try arguments.option("until", .moment, help: "Only records from before then")
    isInverted = arguments.flag("invert", short: "v", help: "Pass on what is not selected")
    expression = try arguments.operand(
      .expression, help: "Select the records that EXPRESSION holds for")
    input = try InputOptions(from: &arguments)
  }

  package func run(in world: World) throws -> ExitStatus {
    let clock = world.now()
    let now = asOf?.time(now: clock) ?? clock
    var filter = SelectFilter(now: now)
    filter.isInverted = isInverted
    if since != nil || until != nil {
      let start = since?.time(now: now).microseconds ?? .min
      let end = until?.time(now: now).microseconds ?? .max
      guard start <= end else { throw UsageError.reversedPeriod }
      filter.window = start..<end
    }
    var members = ConditionMembers()
    let (condition, first) = try firstOperand(&members, in: world)
    filter.condition = condition
    let options = try input.engine(
      in: world, for: Self.self, extraMembers: members.names, firstFile: first)
    do {
      return try Engine(world, options).run(filter).status
    } catch var error as SystemError {
      if error.path == first { error.advice = Select.advice(first, in: world) }
      throw error
    }
  }

  /// What to write instead of the name of a file that is none, where it looks like part of an expression.
  private static func advice(_ word: String?, in world: World) -> String {
    guard let word, word.utf8.allSatisfy({ $0 == 0x5f || $0 >= 0x61 && $0 <= 0x7a || $0 == 0x2e }),
      (try? world.system.status(of: word, in: world.directory)) ?? nil == nil
    else { return "" }
    if ["not", "has", "and", "or"].contains(word) {
      return "; an expression is one operand, in quotes, such as 'not has reply'"
    }
    guard let first = word.split(separator: ".").first,
      !word.contains(".") || Member(named: String(first)) != nil
    else { return "" }
    return "; to select by a member write '\(word) == true'"
  }

  /// What the first operand is: an expression or a file.
  private func firstOperand(
    _ members: inout ConditionMembers, in world: World
  ) throws -> (Condition?, file: String?) {
    guard let expression else { return (nil, nil) }
    if Select.isFile(expression) { return (nil, expression) }
    do throws(ConditionFault) {
      return (try Condition(expression, members: &members), nil)
    } catch {
      // What can be no name, such as one that is too long, is no file either.
      let status = try? world.system.status(of: expression, in: world.directory)
      if status ?? nil != nil { return (nil, expression) }
      throw UsageError.other(error.description(in: expression, named: "(expression)"))
    }
  }

  /// Whether a word can be nothing but the name of a file.
  private static func isFile(_ word: String) -> Bool {
    if word.hasPrefix(".") || word.hasPrefix("/") { return true }
    return !word.isEmpty
      && word.utf8.allSatisfy { byte in
        switch byte {
        case 0x30...0x39, 0x41...0x5a, 0x61...0x7a, 0x80...: true
        default: "./_-+,:@%~".utf8.contains(byte)
        }
      }
  }
}

extension Value<String> {
  /// An expression, or the first file where there is none.
  fileprivate static let expression = Value(
    "EXPRESSION", completion: .file, sample: "true", advice: "", parse: { $0 })
}
