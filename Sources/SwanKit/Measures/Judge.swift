/// By what the experiences of a log are judged, whatever it is grouped by: the population's pars, or
/// one that the user fixed.
package struct Judge: Sendable {
  package let population: Population
  /// The half-lives to choose from, each with its pars.
  package let candidates: [(life: HalfLife, pars: ParTable)]
  /// The day whose par is that of the moment: all that is known is before it.
  let today: Int32

  /// Judges by the population of `log`, as of `asOf`: on each day by the par of that day.
  package init(_ log: Latest<some ExperienceFact>, asOf: Int64?, _ options: ScoreOptions) {
    let today = Day.number(asOf ?? 0) + 1
    var population = Population()
    var days: Set<Int32> = [today]
    var lastDay = today
    log.forEachLatest { _, fact in
      guard let basis = Basis(rawValue: fact.basis) else { return }
      population.add(basis, Int32(fact.level), knownAt: fact.knownAt)
      let day = Day.number(fact.at)
      if day != lastDay {
        days.insert(day)
        lastDay = day
      }
    }
    self.today = today
    self.population = population
    guard options.par == nil else {
      candidates = [(.forever, population.fixedPar(options.parBasis))]
      return
    }
    candidates = concurrentMap(HalfLife.allCases.count, threads: options.threads) {
      [counts = population.counts, days] index in
      let life = HalfLife.allCases[index]
      return (life, Population.pars(life, of: counts, on: days))
    }
  }

  /// The pars of a half-life.
  package func pars(_ life: HalfLife) -> ParTable {
    candidates.first { $0.life == life }?.pars ?? candidates[0].pars
  }
}
