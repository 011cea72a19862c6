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
      For each problem that is over: how much better did the customer's next experience in \
      another case feel, begun within 90 days after it, than the last one within 90 days before \
      it? Feeling is the chance to beat par, as in score-amazement, so a change is between -1 \
      and 1. Two things are compared:

        problems      with ordinary cases, which are no problems, of the same weeks, whose \
                      experiences before and after lie as far apart
        handled well  with handled badly, each by how far it exceeds those ordinary cases; well: \
                      steps were taken, promises kept, and no step was left out, no promise \
                      broken, and nothing opened again; where nothing says so, neither

      An experience after a problem can't simply be held against the problem's own rating, nor \
      against that of others who were as unhappy before: who was unlucky is likely to be luckier \
      next time, whatever we do. The experiences before and after are equally far from the \
      problem, so that a bad spell weighs on both alike.

      The p-value is the chance of such a difference if there were none; whole customers vary, \
      never single experiences. Beside it stands how many were seen again. Where those shares \
      differ, what came after can't be compared among those who came: then there is no p-value, \
      but the bounds between which the difference lies, however those who stayed away felt.

      The finding is 'better' or 'worse' (below 5 %, or with both bounds on one side), 'noise', \
      'unclear' (the bounds hold 0) or 'too_few' (under five customers on one side). It says \
      what problems went with, not what made it so.
      """,
    examples: [
      Example(
        "Handling problems well went with better experiences next",
        command: "swan simulate --interactions 3000 --seed 7 --leaving 0 | swan recovery",
        output: """
          """),
      Example(
        "One problem is too few",
        command: "swan recovery",
        input: """
          {"id":1,"at":"2026-02-02T09:00:00Z","customer":"c-1","rating":4}
          {"id":2,"at":"2026-02-09T09:00:00Z","customer":"c-1","kind":"problem","resolved_at":"2026-02-09T15:00:00Z","steps":{"apologise":true,"fix":true}}
          {"id":3,"at":"2026-02-16T09:00:00Z","customer":"c-1","rating":5}

          """,
        output: """
          """),
    ],
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
