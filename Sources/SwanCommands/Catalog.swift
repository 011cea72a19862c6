/// The subcommands of `swan`, in the order of its help.
///
/// A new one is its file and its line here.
package let catalog: [any Command.Type] = [
  Select.self,
  ScoreAmazement.self,
  BacktestCommand.self,
  ReportCommand.self,
]
