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

  @Test(arguments: ["customer", "team", "desk"])
  func `a member that some interaction has is not told`(by: String) throws {
    for log in [Self.log, ""] {
      let outcome = try swan(
        ["score-amazement", "--by", by], input: log.utf8, in: TemporaryFolder())
      #expect(outcome.status == 0 && outcome.errorText.isEmpty, "\(outcome)")
    }
  }
}
