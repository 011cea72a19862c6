/// The subcommands of `swan`, in the order of its help.
///
/// A new one is its file and its line here.
package let catalog: [any Command.Type] = [
  Import.self,
  LogInteraction.self,
  Simulate.self,
  Select.self,
  Listen.self,
  Learn.self,
  ScoreAmazement.self,
  BacktestCommand.self,
  RecoveryCommand.self,
  ProblemsCommand.self,
  PromisesCommand.self,
  Escalate.self,
  ReportCommand.self,
]
