import SwanArguments
import Testing

struct DeclaringTests {
  @Test func `declaring binds samples and lists every argument, then help`() {
    let names = Escalate.declarations.map(\.spelling)
    #expect(
      names == [
        "--after", "--to", "--share", "--rule", "--journal", "--dry-run", "--quiet", "--as-of",
        "EXPRESSION", "FILE", "--help",
      ])
  }

  @Test func `a throw while declaring is a trap`() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = Hasty.declarations }
    let said = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(said.contains("Hasty.init(from:) threw 'too early' while declaring"))
  }

  @Test func `two arguments of one name are a trap`() async {
    await #expect(processExitsWith: .failure) { _ = Twice.declarations }
  }

  @Test func `an argument named like help is a trap`() async {
    await #expect(processExitsWith: .failure) { _ = Helpful.declarations }
  }
}

private let bare = Manual(name: "bare", summary: "", stage: .pipe, details: "", examples: [])

private struct Hasty: ArgumentsCommand {
  static let manual = bare

  init(from arguments: inout Arguments) throws(UsageError) {
    if try arguments.requiredOperand(.string, help: "Text").isEmpty { throw .other("too early") }
  }
}

private struct Twice: ArgumentsCommand {
  static let manual = bare

  init(from arguments: inout Arguments) throws(UsageError) {
    _ = arguments.flag("quiet", help: "Say less")
    _ = arguments.flag("silent", aliases: ["quiet"], help: "Say nothing")
  }
}

private struct Helpful: ArgumentsCommand {
  static let manual = bare

  init(from arguments: inout Arguments) throws(UsageError) {
    _ = arguments.flag("hours", short: "h", help: "Count hours")
  }
}
