package import SwanArguments
package import SwanKit

/// `swan recovery` says whether handling problems well worked.
package struct RecoveryCommand: Command {
  let bases: [Basis]
  let period: PeriodOptions
  let input: InputOptions

  package static let manual = Manual(
    name: "recovery",
    summary: "Say whether handling problems well worked",
    stage: .score,
    details: """
      TODO
      """,
    examples: [],
    seeAlso: ["report", "score-amazement"])

  package init(from arguments: inout Arguments) throws(UsageError) {
    bases = try arguments.options(
      "basis", .oneOf(Basis.allCases.map(\.name), "BASIS"),
      help: "Use only this evidence: the rating, another answer, or facts"
    ).compactMap { name in Basis.allCases.first { $0.name == name } }
    period = try PeriodOptions(from: &arguments)
    input = try InputOptions(from: &arguments)
  }

  package func run(in world: World) throws -> ExitStatus {
    let engine = try input.engine(in: world, for: Self.self)
    let bounds = period.bounds(in: world)
    let (fold, summary) = try Engine(world, engine).run(
      LogFold(
        asOf: bounds.asOf, since: bounds.since, until: bounds.until,
        bases: bases.isEmpty ? .all : BasisSet(bases)))
    var output = Output(world)
    try output.write(Recovery(fold, threads: engine.threads).record())
    try output.flush()
    return summary.status
  }
}
