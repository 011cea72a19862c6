package import SwanArguments
package import SwanKit

/// `swan backtest` asks a log whether the score predicts what happened next.
package struct BacktestCommand: Command {
  let scoring: ScoreArguments
  let input: InputOptions

  package static let manual = Manual(
    name: "backtest",
    summary: "Test whether the score predicts what happens next",
    stage: .score,
    details: """
      Predicts each experience from what was known before its interaction began, and compares with \
      what came: log loss and Brier score (less is better; a coin has a log loss of 0.6931), AUC \
      (more is better, a coin has 0.5), and a calibration table: what was predicted and what came, \
      by tenths of the predictions, fewer where many are equal, for equal ones stay together. \
      Beside the score stand three plainer predictors: the mean of everybody so far, the smoothed \
      mean of the key so far, and its last experience.

      Where no interaction has the member of --by, standard error says so, and the member that was \
      probably meant; the exit status is 0, since a log may have none yet.

      An outcome at par counts in part, as in the score. The strength of the prior and the \
      half-life of par are fitted to the same log: two numbers, of 75 combinations.
      """,
    examples: [
      Example(
        "Does the score of agents predict?",
        command: "swan backtest --by agent",
        input: """
          {"id":1,"at":"2026-02-02T09:00:00Z","customer":"c-1","agent":"ada","rating":3}
          {"id":2,"at":"2026-02-03T09:00:00Z","customer":"c-2","agent":"ada","rating":5}
          {"id":3,"at":"2026-02-04T09:00:00Z","customer":"c-3","agent":"ben","rating":4}

          """,
        output: """
          {"type":"backtest","by":"agent","as_of":"2026-02-04T09:00:00Z","outcomes":2,"strength":4,"half_life_days":30,"memory":0.9,"log_loss":{"amazement":0.6931,"base_rate":0.4904,"smoothed_share":0.6931,"last_one":0.6931},"brier":{"amazement":0.25,"base_rate":0.1563,"smoothed_share":0.25,"last_one":0.25},"auc":{"amazement":null,"base_rate":null,"smoothed_share":null,"last_one":null},"calibration":[{"predicted":0.5,"observed":1,"count":2}]}

          """)
    ],
    seeAlso: ["score-amazement"])

  package init(from arguments: inout Arguments) throws(UsageError) {
    scoring = try ScoreArguments(from: &arguments)
    input = try InputOptions(from: &arguments)
  }

  package func validate() throws(UsageError) { try scoring.validate() }

  package func run(in world: World) throws -> ExitStatus {
    try scoring.run(Self.self, on: input, in: world) { fold in ([fold.backtest()], []) }
  }
}
