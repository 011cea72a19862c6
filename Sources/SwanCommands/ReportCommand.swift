package import SwanArguments
package import SwanKit

/// `swan report` says how customers were served, with every number defined and no noise ranked.
package struct ReportCommand: Command {
  let period: PeriodOptions
  let isCompared: Bool
  let zone: TimeZone
  let format: Format
  let colour: Colour
  let showsAll: Bool
  let input: InputOptions

  enum Format: String, CaseIterable, Sendable {
    case text, markdown, json, csv
  }

  enum Colour: String, CaseIterable, Sendable {
    case auto, always, never
  }

  package static let manual = Manual(
    name: "report",
    summary: "Report how customers were served, noise left out",
    stage: .show,
    details: """
      Says how many came and when, how it felt against par, what customers say, what swan listen \
      heard in their words, what we believe, how fast we were, which promises were kept, how sure \
      customers can be of us, whether teams and agents differ at all, how problems were handled and \
      what came after them, and who needs us now. Each section begins with the definition of its \
      numbers; what has no data says so, and is never 0 %.

      Teams and agents are told apart only where noise does not explain their differences, and \
      named only for standing out upward.

      With --compare the period before, of the same length, stands beside this one, each with what \
      was known at its end. Its beginning is --since; its end is --until, else --as-of, else now \
      when --since is a span ago.

      Escalation records in the input are shown instead of the report's own.
      """,
    examples: [
      Example(
        "How two customers were served",
        command: "swan report",
        input: """
          {"id":2,"at":"2026-02-03T09:00:00Z","customer":"c-2","agent":"bob","kind":"problem","first_reply_at":"2026-02-03T10:00:00Z","resolved_at":"2026-02-04T09:00:00Z","rating":2,"steps":{"acknowledge":true,"apologise":true,"fix":false}}
          {"id":3,"at":"2026-02-10T09:00:00Z","customer":"c-1","agent":"ada","promise":"a call","promised_at":"2026-02-10T12:00:00Z","resolved_at":"2026-02-10T11:00:00Z","rating":4}

          """,
        output: """
          2 interactions from 2 customers, 2026-02-03 to 2026-02-10, as of
          2026-02-10T11:00:00Z.

          How many, and when
            Interactions that began in the period.
            interactions                        2
            ##
            customers                           2
            cases                               2
            contact       ##########            1
            problem       ##########            1
            2 more with --all
            The line is interactions by week, from none to 1.

          How it felt, week by week
            The mean of each kind of evidence, never mixed. Par is the middle of what
            everybody got lately, newer experiences counting more.
                                              mean          par
            ratings                           3.00  n = 2  2.00
            _#
              2026-W06  #####                 2.00  n = 1  2.00
              2026-W07  ###############       4.00  n = 1  2.00
            A line runs from its lowest week to its highest.

          What customers say
            CSAT: ratings in the top two boxes, or thumbs up, of rated cases. Response
            rate: rated cases of those resolved or rated. NPS: the share of 9 and 10 less
            that of 0 to 6. CES: the mean effort felt, 1 is least. The last answer of each
            case; 95 % intervals.
            CSAT           ##########             50.0 %  9.5 to 90.5    n = 2
            response rate  ####################  100.0 %  34.2 to 100.0  n = 2

          What their words sound like: no data

          What we believe, and what they say: no data

          How fast
            From the beginning of a case to its first reply and its last resolution; what
            has not come yet is not counted. The median has a 95 % interval; percentiles
            interpolate between neighbours. First contact: resolved by one interaction,
            praise and our messages aside, not reopened, handed on or asked again; other
            tools differ.
            first reply, median                                   1h                 n = 1
            first reply, 9 of 10 within                           1h                 n = 1
            resolution, median                                   13h                 n = 2
            resolution, 9 of 10 within                       21h 48m                 n = 2
            done at first contact        ##################  100.0 %  34.2 to 100.0  n = 2

          Promises kept
            Kept, of those kept or broken by the moment of the report; those still running
            count nowhere. Intervals: Wilson, 95 %; of the difference, Newcombe.
            to customers  ####################  100.0 %  20.7 to 100.0  n = 1

          Customers, by how sure they can be of us
            Every customer begins in uncertainty, and a problem leads back there until it
            is handled well. Ownership: good experiences can be counted on. Amazement:
            reliably above average.
                                               customers    share
            amazement                                  0    0.0 %
            ownership                                  0    0.0 %
            uncertainty  ####################          2  100.0 %

          Teams: no data

          Agents
            The chance that the next experience beats par, with its 90 % interval; newer
            experiences count more, and few pull it to one half.
            ada  ############          60.0 %  24.9 to 90.2  n = 1
            bob  ##########            50.0 %  20.0 to 80.0  n = 1
            There is too little to tell agents apart by; alphabetical.

          Problems
            Cases with a problem. Open: not resolved, or come up again since.
            problems                        1
            resolved  ####################  1
            open                            0

          The five steps
            Problems whose record says that a step was taken, or that it was left out;
            where it does not, urgency is promises kept. Of the rest nothing is known.
                                               taken  left out  unknown
            acknowledge  ####################      1         0        0
            apologise    ####################      1         0        0
            fix                                    0         1        0
            attitude                               0         0        1
            urgency                                0         0        1

          What came after problems: no data

          Who needs us now
            What escalate says as of the moment of the report, the most urgent first.
            needing us  0

          """),
      Example(
        "February beside January, for a spreadsheet",
        command: "swan report --compare --since 2026-02-01 --until 2026-03-01 --format csv",
        input: """
          {"id":1,"at":"2026-01-07T09:00:00Z","customer":"c-1","resolved_at":"2026-01-07T11:00:00Z","rating":3}
          {"id":2,"at":"2026-02-04T09:00:00Z","customer":"c-2","resolved_at":"2026-02-04T10:00:00Z","rating":5}

          """,
        output: """
          section,measure,group,value,low,high,count,unit
          how_many,interactions,,1,,,,count
          how_many,customers,,1,,,,count
          how_many,cases,,1,,,,count
          comparison,interactions,,1,,,,count
          comparison,interactions_before,,1,,,,count
          comparison,interactions_difference,,0,,,,count
          comparison,customers,,1,,,,count
          comparison,customers_before,,1,,,,count
          comparison,customers_difference,,0,,,,count
          comparison,problems,,0,,,,count
          comparison,problems_before,,0,,,,count
          comparison,problems_difference,,0,,,,count
          comparison,csat,,1,,,,share
          comparison,csat_before,,0,,,,share
          comparison,csat_difference,,1,-0.1221,1,,share
          comparison,response_rate,,1,,,,share
          comparison,response_rate_before,,1,,,,share
          comparison,response_rate_difference,,0,-0.7935,0.7935,,share
          comparison,resolution_median,,3600,,,,seconds
          comparison,resolution_median_before,,7200,,,,seconds
          comparison,resolution_median_difference,,-3600,,,,seconds
          comparison,first_contact_resolution,,1,,,,share
          comparison,first_contact_resolution_before,,1,,,,share
          comparison,first_contact_resolution_difference,,0,-0.7935,0.7935,,share
          levels,mean,rating,5,,,1,number
          levels,par,rating,5,,,,number
          levels,mean,rating 2026-W06,5,,,1,number
          levels,par,rating 2026-W06,5,,,,number
          words,csat,,1,0.2065,1,1,share
          words,response_rate,,1,0.2065,1,1,share
          speed,resolution_median,,3600,,,1,seconds
          speed,resolution_p90,,3600,,,1,seconds
          speed,first_contact_resolution,,1,0.2065,1,1,share
          states,customers,amazement,0,,,,count
          states,share,amazement,0,,,,share
          states,customers,ownership,0,,,,count
          states,share,ownership,0,,,,share
          states,customers,uncertainty,1,,,,count
          states,share,uncertainty,1,,,,share
          needed,needed,,0,,,,count

          """),
    ],
    seeAlso: ["score-amazement"])

  package init(from arguments: inout Arguments) throws(UsageError) {
    period = try PeriodOptions(from: &arguments)
    isCompared = arguments.flag("compare", help: "Show the period before beside this one")
    zone = try arguments.option(
      "time-zone", .timeZone, default: .utc, help: "Count days and weeks as clocks there do")
    format = try arguments.option(
      "format", short: "f", .oneOf(Format.self), default: .text, help: "What the report is for")
    colour = try arguments.option(
      "color", .oneOf(Colour.self, "WHEN"), default: .auto,
      help: "Use colour: on a terminal unless NO_COLOR is set, always or never")
    showsAll = arguments.flag("all", short: "a", help: "Show every line of every list")
    input = try InputOptions(from: &arguments)
  }

  package func validate() throws(UsageError) {
    guard isCompared else { return }
    guard let since = period.since else {
      throw .other("--compare needs to know where the period begins; give --since")
    }
    if period.until == nil, period.asOf == nil {
      guard case .ago = since else {
        throw .other("--compare needs to know where the period ends; give --until or --as-of")
      }
    }
  }

  package func run(in world: World) throws -> ExitStatus {
    var engine = try input.engine(
      in: world, for: Self.self, extraMembers: ReportFold.extraMembers)
    engine.threads = max(1, engine.threads)
    let (fold, summary) = try Engine(world, engine).run(try fold(in: world))
    var options = ReportOptions()
    options.zone = zone
    options.showsAll = showsAll
    options.threads = engine.threads
    let report = Report(fold, options)
    var output = Output(world)
    switch format {
    case .text: try output.write(textFace(in: world).text(of: report))
    case .markdown:
      var face = MarkdownFace()
      face.showsAll = showsAll
      try output.write(face.text(of: report))
    case .json: try output.write(JSONFace().line(of: report))
    case .csv: try output.write(CSVFace().text(of: report))
    }
    try output.flush()
    return summary.status
  }

  /// What gathers the period, and the one before when they are compared.
  private func fold(in world: World) throws(UsageError) -> ReportFold {
    let (asOf, since, end) = try period.bounds(in: world, zone: zone)
    guard isCompared else { return ReportFold(since..<end, asOf: asOf) }
    let last = min(end, asOf ?? world.now().microseconds)
    let (length, overflow) = last.subtractingReportingOverflow(since)
    let (start, underflow) = since.subtractingReportingOverflow(length)
    guard !overflow, !underflow, length > 0 else { throw .reversedPeriod }
    // Both are looked at from the same distance, so that neither had longer to be answered.
    let moment = asOf ?? last
    return ReportFold(
      since..<last, asOf: moment, before: (start..<since, asOf: moment.subtracting(length)))
  }

  private func textFace(in world: World) -> TextFace {
    var face = TextFace()
    face.showsAll = showsAll
    let isTerminal = world.isTerminal(world.output)
    if isTerminal { face.columns = world.columns(of: world.output) }
    face.isUnicode = isTerminal
    let isRefused = world.environment["NO_COLOR"].map { !$0.isEmpty } ?? false
    face.hasColour = colour == .always || (colour == .auto && isTerminal && !isRefused)
    return face
  }
}

extension Int64 {
  /// The difference, or the nearest end of the range.
  fileprivate func subtracting(_ other: Int64) -> Int64 {
    let (difference, overflow) = subtractingReportingOverflow(other)
    return overflow ? (other < 0 ? .max : .min) : difference
  }
}
