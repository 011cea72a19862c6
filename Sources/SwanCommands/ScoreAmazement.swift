package import SwanArguments
package import SwanKit

/// `swan score-amazement` says how consistently and predictably each customer, agent or team is
/// above average.
package struct ScoreAmazement: Command {
  let scoring: ScoreArguments
  let top: Int?
  let isExplained: Bool
  let input: InputOptions

  package static let manual = Manual(
    name: "score-amazement",
    summary: "Score how reliably experiences are above average",
    stage: .score,
    details: """
      Amazement is being consistently and predictably above average, even if only a little. For \
      each customer, agent, team, channel or any other member this writes one score record: the \
      chance that the next experience beats par, its 90 % interval, the evidence it rests on, and \
      for customers their state, since when, and the interaction that decided it.

      Par is what the population got lately, on the same kind of evidence: an experience above it \
      is a hit, one below it none, and one at par counts so that the population as a whole stands \
      at one half. What words sound like is an estimate, and counts by the share of the population \
      that it is above. Newer experiences count more. Few experiences pull the chance towards one \
      half and widen the interval.

      Where no interaction has the member of --by, standard error says so, and the member that was \
      probably meant; the exit status is 0, since a log may have none yet.

      Where there is no word of the customer, only promises kept or broken, the measure is the \
      chance of the next promise kept, not amazement, and the state is at most ownership.
      """,
    examples: [
      Example(
        "How sure two customers can be of us",
        command: "swan score-amazement",
        input: """
          {"id":1,"at":"2026-02-02T09:00:00Z","customer":"c-1","rating":3}
          {"id":2,"at":"2026-02-03T09:00:00Z","customer":"c-1","rating":5}
          {"id":3,"at":"2026-02-04T09:00:00Z","customer":"c-2","rating":3}

          """,
        output: """
          {"type":"score","by":"customer","key":"c-1","as_of":"2026-02-04T09:00:00Z","measure":"amazement","chance":0.5847,"low":0.3598,"high":0.7943,"experiences":2,"evidence":1.9,"basis":{"rating":2},"par":{"rating":3},"lift":0.2632,"spread":0.2497,"state":"uncertainty","state_since":"2026-02-02T09:00:00Z","state_because":"1"}
          {"type":"score","by":"customer","key":"c-2","as_of":"2026-02-04T09:00:00Z","measure":"amazement","chance":0.4,"low":0.1615,"high":0.6642,"experiences":1,"evidence":1,"basis":{"rating":1},"par":{"rating":3},"lift":0,"spread":0,"state":"uncertainty","state_since":"2026-02-04T09:00:00Z","state_because":"3"}

          """),
      Example(
        "Agents, with every term of the first score",
        command: "swan score-amazement --by agent --top 1 --explain",
        input: """
          {"id":1,"at":"2026-02-02T09:00:00Z","customer":"c-1","agent":"ada","rating":3}
          {"id":2,"at":"2026-02-03T09:00:00Z","customer":"c-2","agent":"ada","rating":5}

          """,
        output: """
          {"type":"score","by":"agent","key":"ada","as_of":"2026-02-03T09:00:00Z","measure":"amazement","chance":0.5847,"low":0.2873,"high":0.8537,"experiences":2,"evidence":1.9,"basis":{"rating":2},"par":{"rating":3},"lift":0.2632,"spread":0.2497,"explain":{"formula":"chance = (hits + strength * mean) / (evidence + strength)","strength":4,"half_life_days":30,"memory":0.9,"hits":1.45,"squares":1.225,"mean":0.5,"above":0.5,"at":0.5,"below":0,"tie":0,"terms":[{"id":"2","known_at":"2026-02-03T09:00:00Z","basis":"rating","level":1,"par":0.5,"hit":1,"weight":1},{"id":"1","known_at":"2026-02-02T09:00:00Z","basis":"rating","level":0.5,"par":0.5,"hit":0.5,"weight":0.9}]}}

          """),
    ],
    seeAlso: ["backtest", "report"])

  package init(from arguments: inout Arguments) throws(UsageError) {
    scoring = try ScoreArguments(from: &arguments)
    top = try arguments.option(
      "top", short: "n", .integer(in: 1...), help: "Write only the N highest, the surest first")
    isExplained = arguments.flag("explain", help: "Write every term of each score")
    input = try InputOptions(from: &arguments)
  }

  package func validate() throws(UsageError) { try scoring.validate() }

  package func run(in world: World) throws -> ExitStatus {
    try scoring.run(Self.self, on: input, in: world) { fold in
      fold.records(top: top, isExplained: isExplained)
    }
  }
}
