import SwanArguments
import Testing

struct InvocationTests {
  @Test(arguments: [
    (["escalat"], "unknown command 'escalat'; did you mean 'escalate'?"),
    (["lis"], "unknown command 'lis'; did you mean 'listen'?"),
    (["hlep"], "unknown command 'hlep'; did you mean 'help'?"),
    ([], "no command was given; 'swan help' lists them"),
    (["--versoin"], "unknown option '--versoin'; did you mean '--version'?"),
    (["help", "lsten"], "unknown command 'lsten'; did you mean 'listen'?"),
    (["help", "listen", "x"], "unexpected argument 'x'"),
    (["completions"], "SHELL is missing"),
    (
      ["completions", "bsh"],
      "'bsh' is no SHELL; choose from bash, fish, zsh; did you mean 'bash'?"
    ),
  ])
  func `a misspelled invocation is refused`(_ words: [String], _ sentence: String) {
    #expect {
      _ = try Invocation(words, in: commands)
    } throws: {
      "\($0)" == sentence
    }
  }

  @Test func `words ask for a command or for what swan does itself`() throws {
    guard case .run(let info, let words) = try Invocation(["listen", "--help"], in: commands)
    else { throw Unexpected() }
    #expect(info.manual.name == "listen")
    #expect(words == ["--help"])
    guard case .help(let helped) = try Invocation(["help", "listen"], in: commands)
    else { throw Unexpected() }
    #expect(helped.manual.name == "listen")
    guard case .overview = try Invocation(["--help"], in: commands) else { throw Unexpected() }
    guard case .version = try Invocation(["--version"], in: commands) else { throw Unexpected() }
    guard case .defaultsTemplate = try Invocation(["help", "--config"], in: commands)
    else { throw Unexpected() }
    guard case .completions(.zsh) = try Invocation(["completions", "zsh"], in: commands)
    else { throw Unexpected() }
    guard case .complete(["--", ""]) = try Invocation(["complete", "--", "--", ""], in: commands)
    else { throw Unexpected() }
  }

  private struct Unexpected: Error {}
}
