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
      it? To be as far away, that one began at least as long before the problem as the problem \
      took. Feeling is the chance to beat par, as in score-amazement, so a change is between -1 \
      and 1. Two things are compared:

        problems      with ordinary cases, which are no problems, of the same weeks,
                      whose experiences before and after lie as far apart
        handled well  with handled badly, each by how far it exceeds those ordinary
                      cases; well: steps were taken, promises kept, and no step was
                      left out, no promise broken, and nothing opened again; where
                      nothing says so, neither

      An experience after a problem can't simply be held against the problem's own rating, nor \
      against that of others who were as unhappy before: who was unlucky is likely to be luckier \
      next time, whatever we do. The experiences before and after are equally far from the \
      problem, so that a bad spell weighs on both alike.

      Each step is counted as in problems: taken, left out or unknown, urgency also by promises kept \
      or broken.

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
          {"type":"recovery","as_of":"2026-04-20T21:32:58Z","within_days":90,"problems":420,"open":7,"steps":{"acknowledge":{"taken":311,"left_out":55,"unknown":54},"apologise":{"taken":309,"left_out":53,"unknown":58},"fix":{"taken":313,"left_out":49,"unknown":58},"attitude":{"taken":319,"left_out":55,"unknown":46},"urgency":{"taken":348,"left_out":52,"unknown":20}},"basis":{"rating":512,"facts":124},"comparisons":[{"groups":[{"group":"problems","cases":420,"seen_before":358,"seen_again":318,"return_rate":0.8883,"return_low":0.8514,"return_high":0.9169,"compared":316,"change":-0.0165,"change_low":-0.0693,"change_high":0.0363},{"group":"ordinary","cases":2435,"seen_before":2134,"seen_again":1865,"return_rate":0.8739,"return_low":0.8592,"return_high":0.8874,"compared":1862,"change":0.0005,"change_low":-0.0196,"change_high":0.0206}],"difference":-0.0171,"difference_low":-0.077,"difference_high":0.0429,"p_value":0.5775,"return_p_value":0.2275,"bound_low":null,"bound_high":null,"finding":"noise"},{"groups":[{"group":"handled_well","cases":229,"seen_before":200,"seen_again":179,"return_rate":0.895,"return_low":0.8448,"return_high":0.9303,"compared":177,"change":0.0366,"change_low":-0.0402,"change_high":0.1134},{"group":"handled_badly","cases":180,"seen_before":149,"seen_again":130,"return_rate":0.8725,"return_low":0.8094,"return_high":0.9168,"compared":130,"change":-0.0909,"change_low":-0.1645,"change_high":-0.0173}],"difference":0.1275,"difference_low":0.0187,"difference_high":0.2362,"p_value":0.0235,"return_p_value":0.452,"bound_low":null,"bound_high":null,"finding":"better"}]}

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
          {"type":"recovery","as_of":"2026-02-16T09:00:00Z","within_days":90,"problems":1,"open":0,"steps":{"acknowledge":{"taken":0,"left_out":0,"unknown":1},"apologise":{"taken":1,"left_out":0,"unknown":0},"fix":{"taken":1,"left_out":0,"unknown":0},"attitude":{"taken":0,"left_out":0,"unknown":1},"urgency":{"taken":0,"left_out":0,"unknown":1}},"basis":{"rating":2},"comparisons":[{"groups":[{"group":"problems","cases":1,"seen_before":1,"seen_again":1,"return_rate":1,"return_low":0.2065,"return_high":1,"compared":0,"change":null,"change_low":null,"change_high":null},{"group":"ordinary","cases":2,"seen_before":1,"seen_again":0,"return_rate":0,"return_low":0,"return_high":0.7935,"compared":0,"change":null,"change_low":null,"change_high":null}],"difference":null,"difference_low":null,"difference_high":null,"p_value":null,"return_p_value":null,"bound_low":null,"bound_high":null,"finding":"too_few"},{"groups":[{"group":"handled_well","cases":1,"seen_before":1,"seen_again":1,"return_rate":1,"return_low":0.2065,"return_high":1,"compared":0,"change":null,"change_low":null,"change_high":null},{"group":"handled_badly","cases":0,"seen_before":0,"seen_again":0,"return_rate":null,"return_low":null,"return_high":null,"compared":0,"change":null,"change_low":null,"change_high":null}],"difference":null,"difference_low":null,"difference_high":null,"p_value":null,"return_p_value":null,"bound_low":null,"bound_high":null,"finding":"too_few"}]}

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
    let bounds = try period.bounds(in: world)
    let (fold, summary) = try Engine(world, engine).run(
      LogFold(
        asOf: bounds.asOf, since: bounds.since, until: bounds.until,
        bases: bases.isEmpty ? .all : BasisSet(bases)))
    if fold.latestKnown == Interaction.absent, let sentence = fold.elsewhere.sentence() {
      world.say(sentence, from: engine.messagePrefix)
    }
    var output = Output(world)
    try output.write(Recovery(fold, threads: engine.threads).record())
    try output.flush()
    return summary.status
  }
}
