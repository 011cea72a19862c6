/// When we answered and when it was done, in seconds since 1970.
struct ServiceTimes {
  let promise: SimulatedPromise?
  let firstReplyAt: Int
  let resolvedAt: Int

  /// Draws them from chances in a thousand: of promising, and of keeping what is promised.
  ///
  /// The pace is in thousandths of the usual time: an agent's, or a slow handling's.
  init(
    _ experience: SimulatedExperience, promising: Int, pace: Int, keeping: Int,
    _ draw: inout SplitMix64
  ) {
    let at = experience.at
    let isLive: Bool
    var wait: Int
    switch experience.channel {
    case .phone, .store: (isLive, wait) = (true, 10 + draw.low(240))
    case .chat: (isLive, wait) = (true, 15 + draw.low(900))
    case .social, .web: (isLive, wait) = (false, 400 + draw.low(30_000))
    case .email: (isLive, wait) = (false, 900 + draw.low(80_000))
    }
    wait = wait * pace / 1000
    // Only problems are promised a replacement or a refund.
    let index = draw.below(experience.kind == .problem ? SimulatedPromise.hours.count : 3)
    let isPromised = draw.chance(promising)
    let isKept = draw.chance(keeping)
    let luck = draw.low(1_000_000)
    let work: Int
    if isPromised {
      let span = SimulatedPromise.hours[index] * 3600
      wait = min(wait, span / 2)
      promise = SimulatedPromise(index: index, by: Self.workingTime(at + span))
      work = isKept ? (span - wait) * luck / 1_000_000 : span - wait + 60 + span * luck / 500_000
    } else {
      promise = nil
      let usual = isLive ? 120 + luck * 3 / 1000 : luck / 10
      let isLong = experience.kind == .problem && !experience.isWell
      work = (isLong ? usual + 3600 + luck * 3 / 10 : usual) * pace / 1000
    }
    firstReplyAt = isLive ? at + wait : Self.workingTime(at + wait)
    let done = at + wait + work
    resolvedAt = max(isLive && !isPromised ? done : Self.workingTime(done), firstReplyAt)
  }

  /// The same moment moved out of the night: from 20:00 to 08:00 the clock runs 24 times slower.
  ///
  /// Nights shrink to the half hour from 08:00, days to what follows. It keeps the order of
  /// moments, so that kept promises stay kept, and moves none to before itself.
  static func workingTime(_ time: Int) -> Int {
    let sinceEvening = (time + 4 * 3600) % 86_400
    let morning = time - sinceEvening + 12 * 3600
    guard sinceEvening >= 12 * 3600 else { return morning + sinceEvening / 24 }
    return morning + 1800 + (sinceEvening - 12 * 3600) * 23 / 24
  }
}
