/// The pars of all bases and days, for one half-life, in two flat lists.
///
///     extents  basis → its days in places
///     places   day → its par, −1 where none was asked for
///     pars
package final class ParTable: Sendable {
  private let extents: [Extent]
  private let places: [Int32]
  private let pars: [Par]
  /// By basis: the par of its first day, that day included; or the one that is fixed.
  private let firsts: [Par?]
  private let isFixed: Bool

  private struct Extent: Sendable {
    var firstDay: Int
    var start: Int
    var count: Int
  }

  /// One list of pars for each basis.
  init(_ bases: [BasisPars?]) {
    var extents: [Extent] = []
    var places: [Int32] = []
    var pars: [Par] = []
    for basis in bases {
      let own = basis?.places ?? []
      extents.append(
        Extent(firstDay: Int(basis?.firstDay ?? 0), start: places.count, count: own.count))
      let offset = Int32(pars.count)
      places += own.map { $0 < 0 ? $0 : $0 + offset }
      pars += basis?.pars ?? []
    }
    self.extents = extents
    self.places = places
    self.pars = pars
    firsts = bases.map { $0?.first }
    isFixed = false
  }

  /// The same par on every day, for one basis.
  init(fixed par: Par, for basis: Basis) {
    extents = []
    places = []
    pars = []
    firsts = Basis.allCases.map { $0 == basis ? par : nil }
    isFixed = true
  }

  /// The par of `day`; nil when nothing was known before it.
  @inline(__always)
  package func par(_ basis: Basis, day: Int32) -> Par? {
    if isFixed { return firsts[Int(basis.rawValue)] }
    let extent = extents[Int(basis.rawValue)]
    let index = Int(day) - extent.firstDay
    guard index >= 0, index < extent.count else { return nil }
    let place = places[extent.start + index]
    return place < 0 ? nil : pars[Int(place)]
  }

  /// The par of `day`; of the population's first day, that of this day, itself included.
  @inline(__always)
  package func parOrFirst(_ basis: Basis, day: Int32) -> Par? {
    par(basis, day: day) ?? firsts[Int(basis.rawValue)]
  }
}

/// The pars of one basis, day by day.
struct BasisPars: Sendable {
  let firstDay: Int32
  /// By day from `firstDay`: the place in `pars`, −1 where none was asked for.
  let places: [Int32]
  let pars: [Par]
  /// Of the first day on which anything was known.
  let first: Par?

  init(
    _ counts: [(day: Int32, level: Int32, count: Int)], _ halfLife: HalfLife,
    on asked: Set<Int32>, areEstimates: Bool
  ) {
    let levels = Array(Set(counts.map(\.level))).sorted()
    let place = Dictionary(uniqueKeysWithValues: levels.enumerated().map { ($1, $0) })
    let byDay = Dictionary(grouping: counts, by: \.day)
    let lives = HalfLife.allCases.filter { $0.rawValue >= halfLife.rawValue }
    let knownDays = byDay.keys.sorted()
    let firstKnown = knownDays.first ?? 0
    let days = asked.filter { $0 > firstKnown }.sorted()

    var weights = lives.map { _ in [Double](repeating: 0, count: levels.count) }
    var today = firstKnown
    /// Lets the weights fade until `day`.
    func advance(to day: Int32) {
      for life in lives.indices {
        let remaining = lives[life].remaining(after: Double(day - today))
        for level in levels.indices { weights[life][level] *= remaining }
      }
      today = day
    }
    /// Takes in what became known on `day`, which counts from the day after on.
    func add(_ day: Int32) {
      advance(to: day)
      for item in byDay[day] ?? [] {
        for life in lives.indices { weights[life][place[item.level] ?? 0] += Double(item.count) }
      }
    }

    func par(_ weights: [Double]) -> Par? {
      Par(levels: levels, weights: weights, areEstimates: areEstimates)
    }

    var next = 0
    var first: Par?
    var pars: [Par] = []
    for day in days {
      while next < knownDays.count, knownDays[next] < day {
        add(knownDays[next])
        next += 1
        if first == nil { first = par(weights[0]) }
      }
      advance(to: day)
      let enough = weights.first { $0.reduce(0, +) >= Self.enoughEvidence }
      if let par = par(enough ?? weights[weights.count - 1]) { pars.append(par) }
    }
    if first == nil, let day = knownDays.first {
      add(day)
      first = par(weights[0])
    }
    self.pars = pars
    self.first = first
    let firstDay = days.first ?? 0
    // Ten thousand years are 15 MB; a log of years is a few kilobytes.
    var places = [Int32](repeating: -1, count: days.last.map { Int($0) - Int(firstDay) + 1 } ?? 0)
    for (place, day) in zip(Int32(0)..., days) where place < pars.count {
      places[Int(day) - Int(firstDay)] = place
    }
    self.places = places
    self.firstDay = firstDay
  }

  /// The weight below which a longer half-life is taken.
  private static let enoughEvidence = 100.0
}
