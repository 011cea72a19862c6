import SwanArguments
import SwanKit

/// What `score-amazement` and `backtest` let the user say about scoring.
struct ScoreArguments: Sendable {
  let by: String
  let bases: [Basis]
  let par: Double?
  let memory: Double
  let audience: Audience
  let period: PeriodOptions

  enum Audience: String, CaseIterable, Sendable {
    case all, external, `internal`
  }

  init(from arguments: inout Arguments) throws(UsageError) {
    by = try arguments.option(
      "by", short: "b", .member, default: "customer",
      help: "Group by customer, agent, team, channel or any member")
    bases = try arguments.options(
      "basis", .oneOf(Basis.allCases.map(\.name), "BASIS"),
      help: "Use only this evidence: the rating, another answer, or facts"
    ).compactMap { name in Basis.allCases.first { $0.name == name } }
    par = try arguments.option(
      "par", .number, help: "Count what is above N, on the scale of the basis, instead of par")
    memory = try arguments.option(
      "memory", .number(in: 0.01...1), default: 0.9,
      help: "What an experience weighs against the one after it")
    audience = try arguments.option(
      "audience", .oneOf(Audience.self), default: .all, help: "Whose experiences: whom we serve")
    period = try PeriodOptions(from: &arguments)
  }

  func validate() throws(UsageError) {
    if par != nil, bases.count > 1 {
      throw .other("--par is on the scale of one basis; give one --basis")
    }
  }

  /// Gathers the log of `input`, and writes the records that `measure` makes of it after saying the
  /// warnings.
  func run(
    _ command: any Command.Type, on input: InputOptions, in world: World,
    _ measure: (inout ScoreFold) -> (parts: [[UInt8]], warnings: [String])
  ) throws -> ExitStatus {
    var engine = try input.engine(in: world, for: command)
    let options = try options(in: world, threads: engine.threads)
    engine.extraMembers = options.extraMembers
    var (fold, summary) = try Engine(world, engine).run(ScorePeriodFold(ScoreFold(options)))
    let empty = fold.isEmpty ? fold.reach.sentence() : nil
    let (parts, warnings) = measure(&fold.scores)
    for warning in [empty].compactMap(\.self) + missingKey(fold.scores) + warnings {
      world.say(warning, from: engine.messagePrefix)
    }
    var output = Output(world)
    for part in parts { try output.write(part) }
    try output.flush()
    return summary.status
  }

  /// Says that no interaction has the member to group by; of none there is nothing to say.
  private func missingKey(_ fold: ScoreFold) -> [String] {
    guard let others = fold.otherMembers, !others.isEmpty else { return [] }
    return ["no interaction has \(member(by, of: others.subtracting([by]).sorted()))"]
  }

  private func options(in world: World, threads: Int) throws(UsageError) -> ScoreOptions {
    var options = ScoreOptions()
    options.by = by
    let bounds = try period.bounds(in: world)
    options.asOf = bounds.asOf
    options.since = bounds.since
    options.until = bounds.until
    // A par of 4 means four stars: without a basis, the rating's.
    options.bases = bases.isEmpty ? (par == nil ? .all : [.init([.rating])]) : BasisSet(bases)
    options.par = par
    options.memory = memory
    options.isInternal = audience == .all ? nil : audience == .internal
    options.threads = threads
    return options
  }
}

/// A member that nothing has, and which of those there are was probably meant.
func member(_ name: String, of known: [String]) -> String {
  func quoted(_ name: String) -> String { "'\(PlainText.shown(String(name.prefix(60))))'" }
  let near = nearest(to: name, in: known).map { "; did you mean \(quoted($0))?" }
  return "the member \(quoted(name))" + (near ?? "")
}

extension Value<String> {
  /// A member to group by.
  static var member: Value {
    Value(
      "MEMBER", completion: .choices(["customer", "agent", "team", "channel"]), sample: "agent",
      advice: "write it like team", text: { $0 }, parse: { $0.isEmpty ? nil : $0 })
  }
}
