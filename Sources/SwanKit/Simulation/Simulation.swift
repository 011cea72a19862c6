/// A believable company with a known truth: interactions from a seed, in order of `at`.
///
/// How an interaction feels, in thousandths of a star, is a sum: 4250, the customer's level, the
/// agent's, the company's drift, the mood that earlier problems and surprises left, what happened
/// this time, and luck (standard deviation 700). The rating is the nearest star.
package struct Simulation: Sendable {
  private let scale: SimulationScale
  private var company: SimulatedCompany
  private var rhythm: Rhythm
  private var followUps = FollowUps()
  /// Those who were happy of late, who may bring others.
  private var happy: [Int] = []
  private var number = 0
  private let writer = SimulatedExperienceWriter()

  package init(_ options: SimulationOptions) {
    scale = SimulationScale(options)
    company = SimulatedCompany(scale)
    rhythm = Rhythm(scale)
  }

  /// Adds the line of the next interaction, and to the truth one line when it is a problem.
  ///
  /// - Returns: false, with nothing added, after the last.
  package mutating func next(into output: inout [UInt8], truth: inout [UInt8]) -> Bool {
    guard let at = rhythm.next() else { return false }
    number += 1
    var draw = SplitMix64(seed: scale.seed, sort: .interaction, number: number)
    var experience = begin(at, &draw)
    serve(&experience, &draw)
    if experience.kind == .problem {
      company.appendTruth(ofProblem: experience, to: &truth)
    }
    remember(experience, &draw)
    experience.forgetAfter(scale.end)
    let count = Int(company.customers[experience.customer].count)
    writer.add(experience, scale, company.teamName(experience), count, &draw, to: &output)
    return true
  }

  /// Adds the truth about the company so far: a line per customer served, per agent, per day.
  package func appendTruth(to truth: inout [UInt8]) { company.appendTruth(to: &truth) }

  /// Who comes, why, and who serves.
  private mutating func begin(_ at: Int, _ draw: inout SplitMix64) -> SimulatedExperience {
    if let due = followUps.due(by: at) { return comeBack(due, at, &draw) }
    let customer = pickCustomer(at, &draw)
    let isColleague = SimulatedCompany.isColleague(customer)
    var kind = SimulatedExperience.Kind.contact
    let since = at - scale.firstMidnight
    let spell = company.spell(ofCustomer: customer, at: since)
    let problems = min(max(160 - spell / 4, 20), 700)
    switch draw.below(1000) - problems {
    case ..<0 where !company.customers[customer].awaits(at: since): kind = .problem
    case 0..<60: kind = .praise
    case 60..<110 where !isColleague: kind = .mention
    default: break
    }
    let isReplied = kind != .mention || draw.chance(450)
    let drawn = draw.below(scale.agents)
    let agent = scale.loyal ? company.agent(ofLoyal: customer) : drawn
    var experience = SimulatedExperience(
      number: number, at: at, customer: customer, agent: isReplied ? agent : nil, kind: kind,
      channel: Self.channel(kind, isColleague, &draw))
    if kind == .problem { experience.matter = number }
    let isNew = company.customers[customer].count == 0 && rhythm.today >= 3
    if isNew, !isColleague, !happy.isEmpty, draw.chance(180) {
      experience.referrer = happy[draw.below(happy.count)]
    }
    return experience
  }

  private func comeBack(
    _ due: FollowUp, _ at: Int, _ draw: inout SplitMix64
  ) -> SimulatedExperience {
    let isElsewhere = draw.chance(300) && !scale.loyal
    let agent = isElsewhere ? draw.below(scale.agents) : due.agent
    let isColleague = SimulatedCompany.isColleague(due.customer)
    var experience = SimulatedExperience(
      number: number, at: at, customer: due.customer, agent: agent, kind: .contact,
      channel: Self.channel(.contact, isColleague, &draw))
    experience.matter = due.matter
    experience.turn = due.turn
    experience.isWell = due.isWell
    experience.transfers = agent == due.agent ? 0 : 1
    return experience
  }

  /// A few come very often, most seldom, and more of them as the company grows.
  private mutating func pickCustomer(_ at: Int, _ draw: inout SplitMix64) -> Int {
    let known = max(scale.customers * (40 + 60 * (rhythm.today + 1) / scale.days) / 100, 1)
    var customer = 0
    for _ in 0..<8 {
      customer = draw.chance(550) ? draw.below(known) : draw.low(known)
      if !company.customers[customer].hasLeft { return customer }
    }
    // So many have left that we won one back.
    company.update(customer) { $0.hasLeft = false }
    return customer
  }

  private static func channel(
    _ kind: SimulatedExperience.Kind, _ isColleague: Bool, _ draw: inout SplitMix64
  ) -> SimulatedExperience.Channel {
    let luck = draw.below(100)
    if kind == .mention { return luck < 80 ? .social : .web }
    if isColleague { return luck < 45 ? .email : luck < 70 ? .phone : .chat }
    switch luck {
    case ..<34: return .email
    case ..<56: return .phone
    case ..<78: return .chat
    case ..<84: return .social
    case ..<91: return .store
    default: return .web
    }
  }

  /// What is done for the customer, how long it takes and how it feels.
  private mutating func serve(_ experience: inout SimulatedExperience, _ draw: inout SplitMix64) {
    let skill = experience.agent.map { company.agentLevels[$0] } ?? 0
    let since = experience.at - scale.firstMidnight
    company.update(experience.customer) { customer in
      customer.feel(at: since)
      customer.count += 1
    }
    let mood =
      company.level(ofCustomer: experience.customer)
      + company.spell(ofCustomer: experience.customer, at: since)
      + Int(company.customers[experience.customer].mood)
    var feeling = 4250 + mood + skill + company.drift[rhythm.today] + draw.deviate(700)

    var promising = 0
    switch experience.kind {
    case .problem:
      let favour = scale.isFavoured ? mood * 3 / 10 : 0
      let caring = draw.chance(min(max(720 + skill * 2 / 5 + favour, 20), 980))
      experience.steps = RecoverySteps(caring: caring, &draw)
      experience.isWell = experience.steps.areDoneWell
      experience.transfers = draw.chance(experience.isWell ? 120 : 450) ? 1 + draw.low(3) : 0
      feeling += experience.isWell ? -150 : -1700
      promising = 700
    case .contact:
      if experience.turn > 0 { feeling += experience.isWell ? -150 : -700 }
      if draw.chance(70) { experience.transfers += 1 + draw.low(2) }
      promising = 300
    case .praise: feeling = max(feeling + 600, 3600)
    case .mention: break
    }
    experience.feeling = feeling
    guard experience.agent != nil else { return }

    let isSlow = experience.kind == .problem && !experience.steps.contains(.urgency)
    let pace = min(max(1000 - skill / 4, 300), 2000) * (isSlow ? 3 : 1)
    let times = ServiceTimes(
      experience, promising: promising, pace: pace,
      keeping: min(max(930 + skill / 10, 500), 995), &draw)
    experience.promise = times.promise
    experience.firstReplyAt = times.firstReplyAt
    experience.resolvedAt = times.resolvedAt
    // A kept promise is only what was expected.
    if let promise = times.promise, times.resolvedAt > promise.by { experience.feeling -= 600 }
    experience.remedy = remedy(for: experience, &draw)
    if experience.kind != .mention, draw.chance(scale.ratedShare * 10) {
      experience.ratedAt = times.resolvedAt + Self.pause(&draw)
    }
  }

  private func remedy(
    for experience: SimulatedExperience, _ draw: inout SplitMix64
  ) -> SimulatedRemedy? {
    let permille: Int
    switch experience.kind {
    case .problem: permille = experience.isWell ? 280 : 80
    case .contact: permille = 15
    case .praise, .mention: permille = 4
    }
    guard draw.chance(permille), !experience.isColleague else { return nil }
    let wasAsked = draw.chance(experience.kind == .problem ? 550 : 100)
    return SimulatedRemedy(
      index: draw.below(8), cents: 200 + 50 * draw.low(150), wasAsked: wasAsked)
  }

  /// From resolution to rating: mostly minutes, sometimes days.
  private static func pause(_ draw: inout SplitMix64) -> Int {
    switch draw.below(100) {
    case ..<60: 30 + draw.low(3600)
    case ..<90: 600 + draw.low(30_000)
    default: 43_200 + draw.low(400_000)
    }
  }

  /// What the experience changes for those that follow.
  private mutating func remember(_ experience: SimulatedExperience, _ draw: inout SplitMix64) {
    let resolved = experience.resolvedAt ?? experience.at
    let isProblem = experience.kind == .problem
    let isFirst = experience.kind != .mention && experience.turn == 0
    let isSurprise = experience.remedy.map { !$0.wasAsked } ?? false
    let since = resolved - scale.firstMidnight
    let isUnhappy = scale.leaving == nil ? !experience.isWell : experience.stars < 3
    var hasLeft = false
    company.update(experience.customer) { customer in
      if isFirst { customer.forget() }
      let effect = Int16(scale.recoveryEffect / 8)
      if isProblem { customer.expect(experience.isWell ? effect : -7 * effect, at: since) }
      if isSurprise { customer.expect(5 * effect, at: since) }
      if isProblem, isUnhappy {
        // Those of long standing forgive more.
        let leaving = scale.leaving.map { $0 * 10 } ?? 2400 / (8 + Int(customer.count))
        if draw.chance(leaving) { customer.hasLeft = true }
      }
      hasLeft = customer.hasLeft
    }
    if isFirst, experience.feeling >= 4500, !experience.isColleague {
      if happy.count < 64 {
        happy.append(experience.customer)
      } else {
        happy[draw.below(64)] = experience.customer
      }
    }
    guard let matter = experience.matter, let agent = experience.agent, !hasLeft,
      experience.turn < 4, draw.chance(experience.isWell ? 120 : 480)
    else { return }
    followUps.add(
      FollowUp(
        due: resolved + 1800 + draw.low(400_000), matter: matter, customer: experience.customer,
        agent: agent, isWell: experience.isWell, turn: experience.turn + 1))
  }
}
