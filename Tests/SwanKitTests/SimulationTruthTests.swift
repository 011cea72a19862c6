import Testing

@testable import SwanKit

/// The truth says what is in the log, and the log obeys the truth.
@Suite struct SimulationTruthTests {
  /// Mean ratings in thousandths of a star, by a key, where at least `minimum` are rated.
  private func means(
    _ lines: [SimulatedLine], minimum: Int = 1, by key: (SimulatedLine) -> String?
  ) -> [String: Int] {
    var sums: [String: (sum: Int, count: Int)] = [:]
    for line in lines {
      guard let rating = line.rating, let key = key(line) else { continue }
      sums[key, default: (0, 0)].sum += rating
      sums[key, default: (0, 0)].count += 1
    }
    return sums.filter { $0.value.count >= minimum }.mapValues { $0.sum * 1000 / $0.count }
  }

  private func spread(_ means: [String: Int]) -> Int {
    (means.values.max() ?? 0) - (means.values.min() ?? 0)
  }

  @Test func `there is a truth per problem, customer, agent and day`() throws {
    let log = SimulatedLog(2000) { $0.agents = 7 }
    let lines = try log.lines()
    let truths = try log.truths()
    #expect(truths.allSatisfy { $0.type == "truth" })
    let problems = lines.filter { $0.kind == "problem" }
    #expect(truths.compactMap(\.case) == problems.compactMap(\.case))
    for (truth, problem) in zip(truths, problems) {
      #expect(truth.customer == problem.customer && truth.agent == problem.agent)
      guard let steps = problem.steps, steps.count == 5 else { continue }
      let isWell =
        steps["fix"] == true && steps["apologise"] == true && steps.values.count { $0 } >= 4
      #expect(truth.well == isWell)
    }
    let customers = truths.filter { $0.case == nil && $0.customer != nil }
    let counts = lines.reduce(into: [:]) { $0[$1.customer, default: 0] += 1 }
    #expect(customers.count == counts.count)
    for customer in customers {
      #expect(counts[customer.customer ?? ""] == customer.interactions)
    }
    #expect(truths.count { $0.case == nil && $0.agent != nil } == 7)
    #expect(truths.first { $0.day != nil }?.day == "2026-01-05")
  }

  @Test func `agents differ as the truth says`() throws {
    let log = SimulatedLog(6000) {
      $0.agents = 8
      $0.agentEffect = 60
    }
    let found = means(try log.lines()) { $0.agent }
    let levels = try log.truths().filter { $0.case == nil && $0.agent != nil }
    let best = levels.max { ($0.level ?? 0) < ($1.level ?? 0) }?.agent ?? ""
    let worst = levels.min { ($0.level ?? 0) < ($1.level ?? 0) }?.agent ?? ""
    #expect((found[best] ?? 0) - (found[worst] ?? 0) > 700)
  }

  @Test(arguments: [false, true])
  func `without an effect agents are the same`(loyal: Bool) throws {
    let log = SimulatedLog(6000) {
      $0.agents = 8
      $0.agentEffect = 0
      $0.customerEffect = loyal ? 0 : 60
      $0.loyal = loyal
    }
    #expect(try log.truths().allSatisfy { $0.agent == nil || $0.case != nil || $0.level == 0 })
    // About 400 ratings an agent of deviation 1: the range of eight means is near 0.14.
    #expect(spread(means(try log.lines(), minimum: 100) { $0.agent }) < 280)
  }

  @Test func `loyal customers stay with one agent`() throws {
    var agents: [String: String] = [:]
    let log = SimulatedLog(1500) { $0.loyal = true }
    for line in try log.lines() {
      guard let agent = line.agent else { continue }
      #expect(agents.updateValue(agent, forKey: line.customer) ?? agent == agent)
    }
    #expect(Set(agents.values).count > 1)
  }

  @Test func `problems lower the rating, and a recovery done well restores it`() throws {
    let log = SimulatedLog(12_000) { $0.agentEffect = 0 }
    let lines = try log.lines()
    let well = try log.truths().reduce(into: [:]) { $0[$1.case ?? ""] = $1.well }
    let kinds = means(lines) { line in
      line.kind == "problem" ? well[line.case ?? ""] == true ? "well" : "badly" : line.kind
    }
    let (contact, restored) = (kinds["contact"] ?? 0, kinds["well"] ?? 0)
    #expect(contact - restored < 300 && restored - (kinds["badly"] ?? 0) > 900)

    // The next contact that began after the problem was resolved.
    var last: [String: (resolved: String, well: Bool)] = [:]
    let next = means(lines) { line in
      guard line.kind == "contact", line.case == nil, let problem = last[line.customer],
        problem.resolved < line.at
      else { return nil }
      last[line.customer] = nil
      return problem.well ? "well" : "badly"
    } beforeEach: { line in
      guard line.kind == "problem", let resolved = line.resolved_at else { return }
      last[line.customer] = (resolved, well[line.case ?? ""] == true)
    }
    #expect((next["well"] ?? 0) - (next["badly"] ?? 0) > 300)
    #expect((next["well"] ?? 0) > contact - 60)
  }

  @Test func `customers leave after bad handling, never after good alone`() throws {
    let log = SimulatedLog(4000)
    let truths = try log.truths()
    let hurt = Set(truths.filter { $0.well == false }.compactMap(\.customer))
    let left = truths.filter { $0.left == true }.compactMap(\.customer)
    #expect(!left.isEmpty && left.allSatisfy(hurt.contains))
  }

  private func means(
    _ lines: [SimulatedLine], by key: (SimulatedLine) -> String?,
    beforeEach: (SimulatedLine) -> Void
  ) -> [String: Int] {
    means(lines) { line in
      beforeEach(line)
      return key(line)
    }
  }
}
