import Testing

@testable import SwanKit

/// What a log must be like for a report on it to be believable.
@Suite struct SimulationBelievableTests {
  private let lines: [SimulatedLine]

  init() throws { lines = try SimulatedLog(4000) { $0.seed = 4 }.lines() }

  @Test func `members have the values that records allow`() {
    let channels: Set = ["email", "phone", "chat", "social", "store", "web"]
    let kinds: Set = ["contact", "problem", "praise", "mention"]
    for line in lines {
      #expect(channels.contains(line.channel) && kinds.contains(line.kind))
      #expect(!line.text.isEmpty && line.text.last != " ", "\(line.text)")
      #expect(line.reply != "" && line.reply?.last != " ")
      #expect((1...5).contains(line.rating ?? 1) && (1...5).contains(line.self_rating ?? 1))
      #expect((0...10).contains(line.recommend ?? 0) && (1...5).contains(line.effort ?? 1))
      #expect((line.rating == nil) == (line.rated_at == nil))
      #expect((line.agent == nil) == (line.team == nil))
      #expect(line.agent != nil || line.kind == "mention")
      #expect((line.audience == "internal") == line.customer.hasPrefix("e-"))
      #expect((line.kind == "problem") == (line.fault != nil))
      #expect(line.kind == "problem" || line.steps == nil)
    }
  }

  @Test func `times follow one another`() {
    let end = "2026-06-"
    for line in lines {
      var latest = line.at
      for time in [line.first_reply_at, line.resolved_at, line.rated_at] {
        guard let time else { continue }
        #expect(time >= latest && time < end, "\(line.id)")
        latest = time
      }
      if line.reply != nil { #expect(line.first_reply_at != nil) }
      if line.rating != nil { #expect(line.resolved_at != nil) }
      if let promised = line.promised_at { #expect(promised > line.at) }
    }
  }

  @Test func `a promise is kept when it is resolved in time, and unknown while it is open`() {
    for line in lines {
      guard let promised = line.promised_at else {
        #expect(line.promise == nil && line.promise_kept == nil)
        continue
      }
      if let resolved = line.resolved_at {
        #expect(line.promise_kept == (resolved <= promised))
      } else {
        #expect(line.promise_kept != true)
      }
    }
  }

  @Test func `a reply apologises when the step says so, and only then`() {
    for line in lines where line.kind == "problem" {
      guard let reply = line.reply, let apologise = line.steps?["apologise"] else { continue }
      let low = reply.lowercased()
      #expect((low.contains("sorry") || low.contains("apolog")) == apologise, "\(reply)")
    }
  }

  @Test func `a case begins with a problem and stays with its customer`() {
    var customers: [String: String] = [:]
    for line in lines {
      guard let name = line.case else { continue }
      if line.kind == "problem" {
        #expect(customers.updateValue(line.customer, forKey: name) == nil)
      } else {
        #expect(customers[name] == line.customer && (line.reopens ?? 0) > 0)
      }
    }
    #expect(lines.contains { $0.reopens == 1 })
  }

  @Test func `who brought a customer came before`() {
    var seen: Set<String> = []
    for line in lines {
      if let referrer = line.referred_by {
        #expect(seen.contains(referrer) && !seen.contains(line.customer))
      }
      seen.insert(line.customer)
    }
    #expect(lines.contains { $0.referred_by != nil })
  }

  @Test(arguments: [
    ("problem", 120...190), ("praise", 40...80), ("mention", 30...70), ("contact", 660...800),
  ])
  func `kinds come in believable shares`(kind: String, permille: ClosedRange<Int>) {
    #expect(permille.contains(lines.count { $0.kind == kind } * 1000 / lines.count))
  }

  @Test func `members come in believable shares`() {
    func permille(_ has: (SimulatedLine) -> Bool) -> Int {
      lines.count(where: has) * 1000 / lines.count
    }
    #expect((500...600).contains(permille { $0.rating != nil }))
    #expect((700...900).contains(permille { $0.reply != nil }))
    #expect((250...400).contains(permille { $0.promise != nil }))
    #expect((12...60).contains(permille { $0.promise_kept == false }))
    #expect((20...60).contains(permille { $0.remedy != nil }))
    #expect((20...60).contains(permille { $0.circumstances != nil }))
    #expect((20...90).contains(permille { $0.audience == "internal" }))
    #expect((80...150).contains(permille { $0.recommend != nil }))
    #expect((1...30).contains(permille { $0.resolved_at == nil && $0.kind != "mention" }))
    #expect(lines.contains { $0.remedy?.asked == false })
    #expect(lines.contains { $0.text.lowercased().contains("always") })
    #expect(Set(lines.map(\.text)).count * 100 > lines.count * 95)
  }

  @Test func `nights and Sundays are quiet`() {
    func count(_ hours: ClosedRange<String>) -> Int {
      lines.count { hours.contains(String($0.at.dropFirst(11).prefix(2))) }
    }
    #expect(count("09"..."11") > 20 * count("00"..."04"))
    // The first Sunday and the Monday after it.
    let sunday = lines.count { $0.at.hasPrefix("2026-01-11") }
    let monday = lines.count { $0.at.hasPrefix("2026-01-12") }
    #expect(monday > 2 * sunday && sunday > 0)
  }

  @Test func `we think better of ourselves than customers do`() {
    let both = lines.filter { $0.rating != nil && $0.self_rating != nil }
    let theirs = both.reduce(0) { $0 + ($1.rating ?? 0) }
    let ours = both.reduce(0) { $0 + ($1.self_rating ?? 0) }
    #expect((ours - theirs) * 10 > 3 * both.count)
  }
}
