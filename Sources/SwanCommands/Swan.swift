import SwanArguments
package import SwanKit

/// The program: words in, an exit status out.
package enum Swan {
  package static let version = "0.1.0"

  /// Runs what `words`, those after `swan`, ask for, in `world`.
  ///
  /// Every error ends here, as one sentence on standard error and an exit status.
  package static func run(_ words: [String], in world: World) -> ExitStatus {
    // The other commands' arguments are not declared to run one.
    if let type = catalog.first(where: { $0.manual.name == words.first }) {
      return run(type, Array(words.dropFirst()), in: world)
    }
    do {
      switch try Invocation(words, in: all) {
      case .overview: try show(overview(all, version: version), in: world)
      case .help(let info): try show(help(info), in: world)
      case .manPage(let info):
        let page =
          info.map { SwanArguments.manPage($0, version: version, date: date) }
          ?? SwanArguments.manPage(of: all, version: version, date: date)
        try show(page, in: world)
      case .defaultsTemplate: try show(defaultsTemplate(all), in: world)
      case .completions(let shell): try show(shell.completionScript, in: world)
      case .complete(let words): try show(candidates(for: words, in: all).reply, in: world)
      case .version: try show("swan \(version)\n", in: world)
      case .run(let info, _): throw UsageError.unknownCommand(info.manual.name, near: nil)
      }
      return .done
    } catch {
      return report(error, "swan", in: world)
    }
  }

  private static var all: [CommandInfo] { catalog.map { $0.info } }

  private static func run(
    _ type: any Command.Type, _ words: [String], in world: World
  ) -> ExitStatus {
    do {
      return try type.parse(words, defaults: defaults(in: world)).run(in: world)
    } catch UsageError.helpRequested {
      do {
        try show(help(type.info), in: world)
        return .done
      } catch {
        return report(error, "swan", in: world)
      }
    } catch {
      return report(error, "swan \(type.manual.name)", in: world)
    }
  }

  /// The date of this version's manual pages.
  private static let date = "2026-11-21"

  private static func show(_ text: String, in world: World) throws(SystemError) {
    var output = Output(world)
    try output.write(text)
    try output.flush()
  }

  private static func report(
    _ error: any Error, _ prefix: String, in world: World
  ) -> ExitStatus {
    switch error {
    case let error as UsageError:
      world.say("\(error)", from: prefix)
      return .wrongUsage
    case let error as Refusal:
      world.say(error.sentence, from: prefix)
      return .wrongUsage
    case let error as BadFile:
      for fault in error.faults { world.say(fault.text, from: prefix) }
      return .wrongUsage
    case let error as BadLine:
      world.say(error.text, from: prefix)
      return .badInput
    case let error as SystemError:
      // Whoever reads has had enough: `swan report | head`.
      if error.code == SystemError.closedPipe { return .done }
      world.say("\(error)", from: prefix)
      return .systemRefused
    default:
      world.say("\(error)", from: prefix)
      return .systemRefused
    }
  }

  /// The defaults file and the environment.
  private static func defaults(in world: World) throws -> Defaults {
    let home = world.environment["HOME"].map { "\($0)/.config" }
    guard let folder = world.environment["XDG_CONFIG_HOME"] ?? home else {
      return Defaults(environment: world.environment)
    }
    let path = "\(folder)/swan/config"
    guard let text = try world.readFile(path) else {
      return Defaults(environment: world.environment)
    }
    return try Defaults(file: text, path: path, environment: world.environment, for: all)
  }
}
