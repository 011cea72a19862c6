package import SwanArguments
package import SwanKit

/// `swan import` makes interactions of what other systems export.
package struct Import: Command {
  let fields: [Pair]
  let sets: [Pair]
  let each: String?
  let ours: [Pair]
  let format: ImportFormat?
  let timeZone: TimeZone
  let dateOrder: DateOrder?
  let hasDecimalCommas: Bool
  let trueWords: [String]
  let falseWords: [String]
  let input: InputOptions

  package static let manual = Manual(
    name: "import",
    summary: "Make interactions of what other systems export",
    stage: .capture,
    details: """
      Reads a JSON array, objects one after another or one a line, CSV or TSV: each file shows \
      which. Writes an interaction for each record, times in UTC, checked like any other.

      --field says where a member comes from: the name of a column, or a dotted path into nested \
      objects; of several, the first that is not null or empty. With nothing after '=' the member \
      comes from nowhere. A member or a column that has the name of a member of swan, and a \
      value that fits, needs no --field; a record that has '"type":"interaction"' and nothing to \
      map passes as it is. What is not mapped is kept, its bytes unchanged, under 'source'.

      A table that has none of the columns of a --field is refused; bring in tables with other \
      columns one by one. What no record of JSON has is said at the end, and so is it where no \
      record has an id: 'log-interaction' takes a record that changed for another one then.

      With --each, every element of a list makes an interaction: its own members first, then \
      those around the list. Its id is its own, else that of the record, '/' and its number; its \
      case is the record's id. A record without elements makes one interaction, and one with a \
      bad element none. What is said of the whole goes to every element, such as a rating; \
      '--field rating=' leaves it out. Messages of ours among them are told by --ours: their \
      text becomes the reply, and each element has its own words and reply times only.

      Times may be RFC 3339, '2022-01-21 13:47:00', '10/31/2016 11:07:15 PM', '21 Jan 2022', \
      seconds or milliseconds since 1970, and more; those without a zone were shown by clocks of \
      --time-zone. Of an hour that a clock showed twice the earlier is taken; an hour that it \
      never showed is moved by the clock's jump; the end says how many there were. Counts may \
      be true or false. Numbers of a table with ';' have decimal commas. A first line 'sep=;' \
      names the separator of a table. A bad record in FILE \
      of --on-error has no header: put the first line of the table before it to import it again.
      """,
    examples: [
      Example(
        "A table with local times",
        command: "swan import --field id=Nr --field at=Opened --field customer=Caller "
          + "--time-zone America/New_York",
        input: """
          Nr,Opened,Caller,rating,Ward
          101004143000,10/31/2016 11:07:15 PM,c-17,4,"03, ""North""\"
          101004143001,2016-11-01 08:30,c-2,,

          """,
        output: """
          {"type":"interaction","id":"101004143000","at":"2016-11-01T03:07:15Z","customer":"c-17",\
          "rating":4,"source":{"Ward":"03, \\"North\\""}}
          {"type":"interaction","id":"101004143001","at":"2016-11-01T12:30:00Z","customer":"c-2",\
          "source":{"Ward":""}}

          """),
      Example(
        "A help desk's export: the first of two times, and a kind for all",
        command: "swan import --field at=opened --field customer=requester.name "
          + "--field resolved_at=solved,closed --field reopens=reopened --set kind=problem",
        input: """
          [
            {
              "id": 7, "opened": "2026-02-01T09:00:00Z", "closed": 1770026400,
              "solved": null, "reopened": true, "kind": "category-20",
              "requester": {"name": "Ada", "vip": 1.0}
            }
          ]

          """,
        output: """
          {"type":"interaction","id":7,"at":"2026-02-01T09:00:00Z","customer":"Ada",\
          "kind":"problem","resolved_at":"2026-02-02T10:00:00Z","reopens":1,\
          "source":{"kind":"category-20","requester":{"name": "Ada", "vip": 1.0}}}

          """),
      Example(
        "An interaction for each turn of a thread, some of them ours",
        command: "swan import --each turns --ours from=agent --field agent=by",
        input: """
          {"id":"t1","customer":"c-1","at":"2026-02-01T09:00:00Z","turns":[{"text":"Help!"},\
          {"at":"2026-02-01T09:05:00Z","text":"We are on it.","from":"agent","by":"Ada"}]}

          """,
        output: """
          {"type":"interaction","id":"t1/1","at":"2026-02-01T09:00:00Z","customer":"c-1",\
          "case":"t1","text":"Help!"}
          {"type":"interaction","id":"t1/2","at":"2026-02-01T09:05:00Z","customer":"c-1",\
          "agent":"Ada","case":"t1","reply":"We are on it.","source":{"from":"agent"}}

          """),
    ],
    seeAlso: ["select"])

  package init(from arguments: inout Arguments) throws(UsageError) {
    fields = try arguments.options(
      "field", .pair.named("MEMBER=PATH[,PATH...]"),
      help: "Take MEMBER from the first PATH, or column, that has a value")
    sets = try arguments.options(
      "set", .pair.named("MEMBER=VALUE"), help: "Give every interaction this member")
    each = try arguments.option(
      "each", .string.named("PATH"), help: "Make an interaction of each element of this list")
    ours = try arguments.options(
      "ours", .pair.named("PATH=VALUE"),
      help: "Take what has VALUE at PATH as a message of ours: its text is our reply")
    format = try arguments.option(
      "format", .oneOf(ImportFormat.self, "FORMAT"),
      help: "Read json, ndjson, csv or tsv instead of what the file looks like")
    timeZone = try arguments.option(
      "time-zone", .timeZone, default: .utc,
      help: "Read times without a zone by the clocks of NAME, such as Europe/Berlin")
    dateOrder = try arguments.option(
      "date-order", .oneOf(DateOrder.self, "ORDER"),
      help: "Read 03/04/2016 as day-first or month-first")
    hasDecimalCommas = arguments.flag("decimal-comma", help: "Read 1.234,5 as a number")
    trueWords = try arguments.option(
      "true", .words, default: [], help: "Read these words as true, besides true, yes and 1")
    falseWords = try arguments.option(
      "false", .words, default: [], help: "Read these words as false, besides false, no and 0")
    input = try InputOptions(from: &arguments)
  }

  package func validate() throws(UsageError) { _ = try plan() }

  package func run(in world: World) throws -> ExitStatus {
    let options = try input.engine(in: world, for: Self.self)
    let plan = try plan()
    let total = Shared(ImportTally())
    let summary = try Engine(world, options).run(
      ImportFilter(plan, total: total), reading: format)
    for sentence in remarks(on: total.withLock { $0 }, plan, summary) {
      world.say(sentence, from: options.messagePrefix)
    }
    return summary.status
  }

  /// What the user should know of an import that is done.
  private func remarks(
    on tally: ImportTally, _ plan: ImportPlan, _ summary: RunSummary
  ) -> [String] {
    if summary.lines == 0 { return ["the input has no record"] }
    var remarks = tally.unmet(of: plan)
    if tally.hours.repeated > 0 {
      remarks.append(
        "\(times(tally.hours.repeated)) in an hour that the clock showed twice, taken as the earlier"
      )
    }
    if tally.hours.skipped > 0 {
      remarks.append(
        "\(times(tally.hours.skipped)) in an hour that the clock never showed, moved by its jump")
    }
    if tally.made > 0, !tally.haveID, !plan.hasNoID {
      remarks.append(
        "no record has an id, so one that changes will count twice; name it with "
          + "--field id=COLUMN, or write --field id= if there is none")
    }
    return remarks
  }

  private func times(_ count: Int) -> String {
    "\(count.grouped) local time\(count == 1 ? " lies" : "s lie")"
  }

  /// What the options say, as one plan.
  private func plan() throws(UsageError) -> ImportPlan {
    var values = ImportValues()
    values.times = LocalTimeReader(zone: timeZone, dateOrder: dateOrder)
    values.hasDecimalCommas = hasDecimalCommas
    values.add(trueWords: trueWords, falseWords: falseWords)
    var plan = ImportPlan(values)
    do throws(ImportPlanError) {
      for field in fields {
        try plan.map(field.key, from: field.value.split(separator: ",").map(String.init))
      }
      for set in sets { try plan.set(set.key, to: set.value) }
    } catch {
      throw .other(error.description)
    }
    if let each { plan.split(at: each) }
    for pair in ours { plan.takeAsOurs(pair.value, at: pair.key) }
    return plan
  }
}

extension Value<TimeZone> {
  /// The name of a time zone.
  static var timeZone: Value {
    Value(
      "NAME", sample: .utc, text: { _ in "UTC" },
      explaining: { (name) throws(UnfitValue) in
        do throws(TimeZoneError) {
          return try TimeZoneDatabase.load(name: name)
        } catch {
          throw UnfitValue("\(error)")
        }
      })
  }
}

extension Value<[String]> {
  /// Words with commas between them.
  static var words: Value {
    Value(
      "WORD[,WORD...]", sample: [], advice: "write it like met,ONTIME",
      text: { $0.joined(separator: ",") },
      parse: { text in
        let words = text.split(separator: ",").map(String.init)
        return words.isEmpty ? nil : words
      })
  }
}
