/// Gathers a log for its problems: the latest revision of each interaction, as of a moment.
package struct ProblemFold: Fold {
  /// Microseconds; nil for the latest time in the data.
  private let asOf: Int64?
  private var log = Latest<ProblemFact>()
  /// The latest time that an interaction speaks of; `Interaction.absent` without any.
  private var latestKnown = Interaction.absent
  private var ratingScale = Scale.unknown

  package init(asOf: Int64?) { self.asOf = asOf }

  package mutating func take(_ record: Record) throws(Refusal) {
    guard record.isInteraction else { return }
    let interaction = try Interaction(record)
    guard interaction.at <= asOf ?? .max else { return }
    latestKnown = max(latestKnown, interaction.latestKnown)
    if record.has(.rating) { ratingScale.merge(.from(interaction.ratingBounds)) }
    log.take(fact(interaction), of: record)
  }

  package mutating func merge(_ other: inout ProblemFold) {
    latestKnown = max(latestKnown, other.latestKnown)
    ratingScale.merge(other.ratingScale)
    log.merge(&other.log)
  }

  private mutating func fact(_ interaction: Interaction) -> ProblemFact {
    let record = interaction.record
    /// A time that had not come yet does not exist.
    func known(_ time: Int64) -> Int64 {
      asOf.map { time > $0 } == true ? Interaction.absent : time
    }
    let evidence = interaction.evidence(asOf: asOf)
    let promise = interaction.promise(asOf: nil)
    let isReopened = interaction.resolvedAt <= asOf ?? .max
    var fact = ProblemFact(
      at: interaction.at, revisedAt: interaction.revisedAt,
      knownAt: evidence?.knownAt ?? Interaction.absent,
      firstReplyAt: known(interaction.firstReplyAt), resolvedAt: known(interaction.resolvedAt),
      promisedAt: interaction.promisedAt,
      promiseKnownAt: promise?.knownAt ?? Interaction.absent,
      customer: log.name(record, .customer), case: log.name(record, .case),
      promise: log.name(record, .promise), fault: log.name(record, .fault), remedy: 0,
      level: Int16(evidence?.level ?? 0),
      reopens: isReopened ? Int16(min(interaction.count(.reopens), 1000)) : 0,
      said: interaction.saidSteps(asOf: asOf), heard: interaction.heardSteps(asOf: asOf),
      basis: evidence?.basis.rawValue ?? .max, isKept: promise?.isKept,
      isOurs: interaction.isOurs, isPraise: interaction.isPraise,
      handling: interaction.handling(asOf: asOf, promise: false))
    // A remedy is known with the fix that it is a part of.
    if record.kind(of: .remedy) == .object, interaction.saidAt(.fix) <= asOf ?? .max {
      fact.remedy = unsafe log.name(Array(record.raw(.remedy)))
    }
    if fact.heard.taken != 0 {
      for (step, words) in interaction.shownWords where fact.heard[step] == true {
        if let place = Step.allCases.firstIndex(of: step), place < fact.shown.scalarCount {
          fact.shown[place] = log.name(words)
        }
      }
    }
    return fact
  }

  /// The scores of the customers as of the moment, which hold the log and what is par.
  mutating func finish(threads: Int) -> Scores<ProblemFact> {
    let asOf = asOf ?? (latestKnown == Interaction.absent ? nil : latestKnown)
    // Moved out, not copied: it is changed in place.
    var log = Latest<ProblemFact>()
    swap(&log, &self.log)
    log.resolve(threads: threads)
    log.update { fact in
      if fact.knownAt > asOf ?? .min { fact.basis = .max }
      // A broken promise is known when its deadline passes.
      guard let isKept = fact.isKept else { return }
      guard fact.promiseKnownAt <= asOf ?? .min else {
        fact.isKept = nil
        return
      }
      fact.timed[.urgency] = isKept
      fact.handling.add(promiseKept: isKept)
    }
    var options = ScoreOptions()
    options.threads = threads
    return Scores(log, by: { $0.customer }, asOf: asOf, scale: ratingScale, options)
  }
}
