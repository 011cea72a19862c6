/// What the sections of a report are made of: the finished log, measured.
struct ReportSource: Sendable {
  let plain: PlainMeasures
  let before: PlainMeasures?
  /// In microseconds.
  let asOf: Int64
  let options: ReportOptions
  /// By customer; those by team and agent have their own strength and half-life.
  let customers: Scores<LogFact>
  let escalations: [SaidBefore.Said]
  /// When interactions of another period began.
  let elsewhere: Reach

  var log: Latest<LogFact> { plain.log }

  /// How many of the experiences nobody told of, where that is some: a note for what counts them all.
  var estimates: [String] {
    var (all, heard) = (0, 0)
    log.forEachLatest { _, fact in
      all += fact.experience == nil ? 0 : 1
      heard += fact.isHeard ? 1 : 0
    }
    if heard == 0 { return [] }
    let verb = heard == 1 ? "is" : "are"
    return [
      "Of \(counted(all, "experience")) \(heard.grouped) \(verb) estimated by what words sound like."
    ]
  }

  /// The scores of the groups that `key` makes.
  func scores(by: String, _ key: @escaping @Sendable (LogFact) -> UInt32) -> Scores<LogFact> {
    var scoring = customers.options
    scoring.by = by
    return Scores(
      log, by: key, judge: customers.judge, asOf: asOf, scale: plain.ratingScale, scoring)
  }
}

extension Report {
  /// Measures what `fold` has gathered.
  package init(_ fold: consuming ReportFold, _ options: ReportOptions) {
    let escalations = SaidMatters(fold.escalations).open
    let scales = (fold.log.ratingScale, fold.log.effortScale)
    let elsewhere = fold.log.elsewhere
    var fold = fold
    let before = fold.before.map { before in
      var before = before
      let scales = (before.ratingScale, before.effortScale)
      let (log, asOf) = before.finish(threads: options.threads)
      return PlainMeasures(log, asOf: asOf, ratingScale: scales.0, effortScale: scales.1)
    }
    let (log, asOf) = fold.log.finish(threads: options.threads)
    let plain = PlainMeasures(log, asOf: asOf, ratingScale: scales.0, effortScale: scales.1)
    var scoring = ScoreOptions()
    scoring.threads = options.threads
    let source = ReportSource(
      plain: plain, before: before, asOf: asOf ?? 0, options: options,
      customers: Scores(log, by: { $0.customer }, asOf: asOf, scale: scales.0, scoring),
      escalations: escalations, elsewhere: elsewhere)
    self.init()
    self.asOf = asOf
    lead = source.lead
    sections = [source.howMany()]
    if before != nil { sections.append(source.comparison()) }
    sections += [
      source.levels(), source.words(), source.heard(), source.beliefs(), source.speed(),
      source.promises(), source.states(), source.groups("team", "teams") { $0.team },
      source.groups("agent", "agents") { $0.agent }, source.problems(), source.steps(),
      source.recovery(), source.needed(),
    ]
  }
}
