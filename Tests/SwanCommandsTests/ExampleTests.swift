import SwanArguments
import SwanCommands
import Testing

/// Every example of every manual is run, and must write what the manual says.
struct ExampleTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var command: String
    var example: Example
    var testDescription: String { "\(command): \(example.title)" }
  }

  static let cases = catalog.flatMap { command in
    command.manual.examples.map { Case(command: command.manual.name, example: $0) }
  }

  @Test(arguments: cases)
  func `an example writes what the manual says`(_ one: Case) throws {
    var shell = TranscriptShell(in: try TemporaryFolder())
    let outcome = try shell.run(one.example.command, input: Array(one.example.input.utf8))
    if outcome.text == one.example.output, outcome.status == one.example.status { return }
    if Project.isUpdating {
      print("\(one.testDescription) (status \(outcome.status)):\n\(outcome.text)")
    }
    Issue.record(
      """
      $ \(one.example.command)
      \(lineDiff(expected: one.example.output, actual: outcome.text))
      status \(outcome.status), expected \(one.example.status)
      standard error: \(outcome.errorText)
      SWAN_UPDATE=1 swift test --filter Example prints what came, to be put into the manual.
      """)
  }
}
