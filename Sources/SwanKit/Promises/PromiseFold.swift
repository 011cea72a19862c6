/// Gathers a log for its promises: the latest revision of each interaction, as of a moment.
package struct PromiseFold: Fold {
  package let book: PromiseBook
  /// Microseconds; nil for the latest time in the data.
  private let asOf: Int64?
  private var log = Latest<PromiseFact>()
  /// The latest time that an interaction speaks of; `Interaction.absent` without any.
  private var latestKnown = Interaction.absent

  package init(_ book: PromiseBook, asOf: Int64?) {
    self.book = book
    self.asOf = asOf
  }

  package mutating func take(_ record: Record) throws(Refusal) {
    guard record.isInteraction else { return }
    let interaction = try Interaction(record)
    guard interaction.at <= asOf ?? .max else { return }
    latestKnown = max(latestKnown, interaction.latestKnown)
    var marks: PromiseFact.Marks = []
    if interaction.isPraise { marks.insert(.isPraise) }
    if interaction.isOurs { marks.insert(.isOurs) }
    let fact = PromiseFact(
      at: interaction.at, revisedAt: interaction.revisedAt, repliedAt: interaction.firstReplyAt,
      resolvedAt: interaction.resolvedAt, promisedAt: interaction.promisedAt,
      customer: log.name(record, .customer), case: log.name(record, .case),
      promise: log.name(record, .promise), terms: log.name(book.termBytes(of: interaction)),
      marks: marks)
    log.take(fact, of: record)
  }

  package mutating func merge(_ other: inout PromiseFold) {
    latestKnown = max(latestKnown, other.latestKnown)
    log.merge(&other.log)
  }

  /// The log as of the moment, which is also given: the latest time in the data unless it was said.
  mutating func finish() -> (log: Latest<PromiseFact>, asOf: Int64) {
    let asOf = asOf ?? latestKnown
    var log = Latest<PromiseFact>()
    swap(&log, &self.log)
    log.resolve()
    log.update { fact in
      // What had not happened yet does not exist.
      if fact.repliedAt > asOf { fact.repliedAt = Interaction.absent }
      if fact.resolvedAt > asOf { fact.resolvedAt = Interaction.absent }
    }
    return (log, asOf)
  }
}
