import Testing

@testable import SwanKit
