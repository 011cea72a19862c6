import SwanCommands
import SwanKit

exit(Swan.run(Array(CommandLine.arguments.dropFirst()), in: .process).rawValue)
