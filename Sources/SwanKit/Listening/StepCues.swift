/// What is listened for in our reply: four of the five steps of handling a problem.
///
/// The fifth, urgency, is a matter of times.
enum StepCues {
  static let all = [acknowledge, apologise, fix, attitude]
  static let tables = CueTables(all)

  static let apologise: CueTables.Table = (
    "apologise",
    """
    sorry
    apologies
    apologise
    apologize
    apology
    apologising
    apologizing
    apologized
    apologised
    regret that|the|any|this|to
    forgive us|me
    our bad
    my bad
    pardon
    !don't apologize|apologise
    !not sorry
    !sorry|apologise|apologize for nothing
    !no need to apologise|apologize
    !^ sorry what|who|which|where|when|could|can|did|do|how|is|was|were|are|your
    """
  )
}
