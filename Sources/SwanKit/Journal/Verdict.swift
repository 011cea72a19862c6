/// What is to be done with an interaction that is logged.
enum Verdict: Equatable {
  /// Its id was never met.
  case new
  /// The same was logged before.
  case known
  /// It says something new about an id, and is dated so.
  case revision(Time)
}

extension KnownInteractions {
  /// Decides about an interaction that is logged `now`.
  ///
  /// The same content as the latest revision of its id is known; the same as an earlier one is
  /// known too, so that a log replayed changes nothing, unless it is dated later than the latest.
  /// Any other content is a revision, dated by itself or `now`, but later than the one before.
  ///
  /// - Throws: `Refusal` when it changes what a revision must keep.
  func verdict(on logged: LoggedInteraction, now: Time) throws(Refusal) -> Verdict {
    guard let latest = latest(of: logged.id) else { return .new }
    if logged.content == latest.content { return .known }
    if logged.revisedAt <= latest.revisedAt, hasEarlier(logged) { return .known }
    guard logged.customer == latest.customer else {
      throw Refusal(
        "this id was logged for another customer; a revision keeps 'customer', so give this "
          + "interaction an id of its own", at: .customer)
    }
    guard logged.at == latest.at else {
      throw Refusal(
        "this id was logged with another 'at'; a revision keeps it, so give this interaction an "
          + "id of its own", at: .at)
    }
    let own = logged.revisedAt == Interaction.absent ? now.microseconds : logged.revisedAt
    let time = Time(microseconds: max(own, latest.revisedAt.addingWithinRange(1)))
    guard Time.writable.contains(time) else {
      throw Refusal("no revision can be dated later than the last one of this id", at: .id)
    }
    return .revision(time)
  }
}
