import SwanCommands
import Testing

/// The member that `score-amazement` and `backtest` group by.
struct ScoreMemberTests {
  private static let log = """
    {"id":1,"at":"2026-02-02T09:00:00Z","customer":"c-1","team":"north","region":null,"rating":3}
    {"id":2,"at":"2026-02-03T09:00:00Z","customer":"c-2","desk":"b","rating":5}
    """

  @Test(
    arguments: [
      ("Team", "'Team'; did you mean 'team'?"), ("dekk", "'dekk'; did you mean 'desk'?"),
      ("region", "'region'"), ("a\u{1b}b", #"'a\u001bb'"#),
    ], ["score-amazement", "backtest"])
  func `a member that no interaction has is told, and is no error`(
    _ one: (by: String, told: String), command: String
  ) throws {
    for options in [["--threads", "1"], ["--threads", "4", "--block-size", "16"]] {
      let outcome = try swan(
        [command, "--by", one.by] + options, input: Self.log.utf8, in: TemporaryFolder())
      #expect(outcome.status == 0)
      #expect(outcome.errorText == "swan \(command): no interaction has the member \(one.told)\n")
    }
  }

  @Test(arguments: ["score-amazement", "backtest", "recovery"])
  func `an empty period says from when to when the log reaches`(command: String) throws {
    let said =
      "swan \(command): no interactions in the period; the log reaches from 2026-02-02 to 2026-02-03\n"
    for period in [["--since", "7d"], ["--until", "2026-02-01"]] {
      for options in [["--threads", "1"], ["--threads", "4", "--block-size", "16"]] {
        let outcome = try swan(
          [command] + period + options, input: Self.log.utf8, in: TemporaryFolder())
        #expect(outcome.status == 0 && outcome.errorText == said)
      }
    }
    for words in [["--since", "2026-02-03"], ["--as-of", "2026-02-01"]] {
      let outcome = try swan([command] + words, input: Self.log.utf8, in: TemporaryFolder())
      #expect(outcome.errorText == "")
    }
  }

  @Test(arguments: ["customer", "team", "desk"])
  func `a member that some interaction has is not told`(by: String) throws {
    for log in [Self.log, ""] {
      let outcome = try swan(
        ["score-amazement", "--by", by], input: log.utf8, in: TemporaryFolder())
      #expect(outcome.status == 0 && outcome.errorText.isEmpty, "\(outcome)")
    }
  }
}
