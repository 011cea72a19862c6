import Testing

@testable import SwanCommands
