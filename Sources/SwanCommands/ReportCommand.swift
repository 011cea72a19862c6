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
      Says how many came and when, how it felt against par, what customers say and what we believe, \
      how fast we were, which promises were kept, how sure customers can be of us, whether teams \
      and agents differ at all, how problems were handled, and who needs us now. Each section \
      begins with the definition of its numbers; what has no data says so, and is never 0 %.

      Teams and agents are told apart only where noise does not explain their differences, and \
      named only for standing out upward.

      With --compare the period before, of the same length, stands beside this one, each with what \
      was known at its end. Its beginning is --since; its end is --until, else --as-of, else now \
      when --since is a span ago.

      Escalation records in the input are shown instead of the report's own.
      """,
    examples: [],
    seeAlso: ["score-amazement"])

  package init(from arguments: inout Arguments) throws(UsageError) {
    period = try PeriodOptions(from: &arguments)
    isCompared = arguments.flag("compare", help: "Show the period before beside this one")
    zone = try arguments.option(
      "time-zone", .zone, default: .utc, help: "Count days and weeks as clocks there do")
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
    let clock = world.now()
    let asOf = period.asOf?.time(now: clock, in: zone)
    let now = asOf ?? clock
    let since = period.since?.time(now: now, in: zone).microseconds ?? .min
    let until = period.until?.time(now: now, in: zone).microseconds
    let end = max(since, until ?? .max)
    guard isCompared else { return ReportFold(since..<end, asOf: asOf?.microseconds) }
    let last = min(end, now.microseconds)
    let (length, overflow) = last.subtractingReportingOverflow(since)
    let (start, underflow) = since.subtractingReportingOverflow(length)
    guard !overflow, !underflow, length > 0 else {
      throw .other("the period ends before it begins; let --since be earlier")
    }
    // Both are looked at from the same distance, so that neither had longer to be answered.
    let moment = asOf?.microseconds ?? last
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

extension Value<TimeZone> {
  /// The name of a time zone.
  fileprivate static var zone: Value {
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
