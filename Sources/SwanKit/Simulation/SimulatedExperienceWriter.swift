/// Writes an experience as the line that a log would have of it.
final class SimulatedExperienceWriter: Sendable {
  private let words = CustomerWords()
  private let replies = ReplyWords()

  /// Adds the line; `count` is how many interactions the customer has had, this one included.
  func add(
    _ experience: SimulatedExperience, _ scale: SimulationScale, _ team: StaticString, _ count: Int,
    _ draw: inout SplitMix64, to output: inout [UInt8]
  ) {
    let matter = PhraseBank.Matter(
      seed: scale.seed, number: experience.matter ?? experience.number)
    output.append(addingCapacity: SimulationText.roomForLine) { text in
      addWho(experience, team, to: &text)
      text.add(",\"text\":\"")
      words.add(experience, matter, count, &draw, to: &text)
      text.add("\"")
      addService(experience, matter, scale, &draw, to: &text)
      addRating(experience, &draw, to: &text)
      addRecovery(experience, &draw, to: &text)
      text.add("}\n")
    }
  }

  private func addWho(
    _ experience: SimulatedExperience, _ team: StaticString, to text: inout SimulationText
  ) {
    text.name("{\"id\":\"i-", experience.number, width: 8)
    text.add(",\"at\":")
    text.time(experience.at)
    text.add(",\"customer\":")
    text.customer(experience.customer)
    if experience.isColleague { text.add(",\"audience\":\"internal\"") }
    if let agent = experience.agent {
      text.name(",\"agent\":\"a-", agent + 1, width: 3)
      text.add(",\"team\":\"")
      text.add(team)
      text.add("\"")
    }
    switch experience.channel {
    case .email: text.add(",\"channel\":\"email\"")
    case .phone: text.add(",\"channel\":\"phone\"")
    case .chat: text.add(",\"channel\":\"chat\"")
    case .social: text.add(",\"channel\":\"social\"")
    case .store: text.add(",\"channel\":\"store\"")
    case .web: text.add(",\"channel\":\"web\"")
    }
    switch experience.kind {
    case .contact: text.add(",\"kind\":\"contact\"")
    case .problem: text.add(",\"kind\":\"problem\"")
    case .praise: text.add(",\"kind\":\"praise\"")
    case .mention: text.add(",\"kind\":\"mention\"")
    }
    if let matter = experience.matter { text.name(",\"case\":\"k-", matter, width: 8) }
    if let referrer = experience.referrer {
      text.add(",\"referred_by\":")
      text.customer(referrer)
    }
  }

  /// Our side: reply, times, promise, effort above and under the water.
  private func addService(
    _ experience: SimulatedExperience, _ matter: PhraseBank.Matter, _ scale: SimulationScale,
    _ draw: inout SplitMix64, to text: inout SimulationText
  ) {
    guard experience.agent != nil else { return }
    let isSpoken = experience.channel == .phone || experience.channel == .store
    if let replied = experience.firstReplyAt {
      if !isSpoken || draw.chance(400) {
        text.add(",\"reply\":\"")
        replies.add(experience, matter, &draw, to: &text)
        text.add("\"")
      }
      text.add(",\"first_reply_at\":")
      text.time(replied)
    }
    if let resolved = experience.resolvedAt {
      text.add(",\"resolved_at\":")
      text.time(resolved)
    }
    if let promise = experience.promise {
      text.add(",\"promise\":\"")
      replies.addPromise(promise, to: &text)
      text.add("\",\"promised_at\":")
      text.time(promise.by)
      if let resolved = experience.resolvedAt {
        text.add(",\"promise_kept\":")
        text.bool(resolved <= promise.by)
      } else if promise.by < scale.end {
        text.add(",\"promise_kept\":false")
      }
    }
    guard experience.kind != .mention else { return }
    text.add(",\"transfers\":")
    text.add(experience.transfers)
    text.add(",\"contacts\":")
    let more = draw.chance(experience.isWell ? 100 : 400) ? 1 : 0
    text.add(1 + experience.turn + more)
    if experience.turn > 0 {
      text.add(",\"reopens\":")
      text.add(experience.turn)
    }
    text.add(",\"handling_seconds\":")
    text.add(40 + draw.low(experience.kind == .problem ? 4000 : 1500))
    if draw.chance(300) {
      text.add(",\"internal_notes\":")
      text.add(1 + draw.low(experience.kind == .problem ? 9 : 3))
    }
  }

  private func addRating(
    _ experience: SimulatedExperience, _ draw: inout SplitMix64, to text: inout SimulationText
  ) {
    if let rated = experience.ratedAt {
      text.add(",\"rating\":")
      text.add(experience.stars)
      text.add(",\"rated_at\":")
      text.time(rated)
      if draw.chance(200) {
        let points = experience.feeling * 2 + draw.deviate(900) - 200
        text.add(",\"recommend\":")
        text.add(min(max(points / 1000, 0), 10))
      }
      if draw.chance(200) {
        let ease = experience.feeling - 400 * experience.transfers + draw.deviate(600)
        text.add(",\"effort\":")
        text.add(6 - SimulatedExperience.stars(ease))
      }
    }
    // What we think of it: nearly always rosier than what the customer thinks.
    if experience.resolvedAt != nil, draw.chance(220) {
      text.add(",\"self_rating\":")
      text.add(SimulatedExperience.stars(experience.feeling / 4 + 3600 + draw.deviate(400)))
    }
  }

  private func addRecovery(
    _ experience: SimulatedExperience, _ draw: inout SplitMix64, to text: inout SimulationText
  ) {
    if experience.kind == .problem {
      switch draw.below(100) {
      case ..<60: text.add(",\"fault\":\"ours\"")
      case ..<85: text.add(",\"fault\":\"other\"")
      default: text.add(",\"fault\":\"customer\"")
      }
      if experience.resolvedAt != nil { addSteps(experience, &draw, to: &text) }
    }
    if experience.resolvedAt != nil, let remedy = experience.remedy {
      text.add(",\"remedy\":{\"what\":\"")
      replies.addRemedy(remedy, to: &text)
      text.add("\",\"cost\":")
      text.add(remedy.cents / 100)
      text.add(remedy.cents % 100 == 0 ? ",\"" : ".5,\"")
      text.add("currency\":\"EUR\",\"asked\":")
      text.bool(remedy.wasAsked)
      text.add("}")
    }
    guard draw.chance(40) else { return }
    text.add(",\"circumstances\":[\"")
    replies.addCircumstance(draw.below(10), to: &text)
    if draw.chance(200) {
      text.add("\",\"")
      replies.addCircumstance(10 + draw.below(6), to: &text)
    }
    text.add("\"]")
  }

  private func addSteps(
    _ experience: SimulatedExperience, _ draw: inout SplitMix64, to text: inout SimulationText
  ) {
    let logged = RecoverySteps(logged: &draw)
    guard !logged.isEmpty else { return }
    var lead: StaticString = ",\"steps\":{\""
    for (step, name) in Self.steps where logged.contains(step) {
      text.add(lead)
      text.add(name)
      text.add("\":")
      text.bool(experience.steps.contains(step))
      lead = ",\""
    }
    text.add("}")
  }

  private static let steps: [(RecoverySteps, StaticString)] = [
    (.acknowledge, "acknowledge"), (.apologise, "apologise"), (.fix, "fix"),
    (.attitude, "attitude"), (.urgency, "urgency"),
  ]
}
