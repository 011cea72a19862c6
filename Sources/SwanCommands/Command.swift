package import SwanArguments
package import SwanKit

/// A subcommand of `swan`: its arguments, declared once, and what it does with the world.
package protocol Command: ArgumentsCommand {
  /// Does the work.
  ///
  /// - Returns: how it ended; what went wrong is thrown.
  /// - Throws: `UsageError`, `BadLine`, `SystemError`.
  func run(in world: World) throws -> ExitStatus
}
