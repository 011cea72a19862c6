import Testing

@testable import SwanArguments
