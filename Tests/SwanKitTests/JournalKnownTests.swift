import Testing

@testable import SwanKit

@Suite struct `What is known of interactions` {
  @Test func `the latest revision of each id is found, in whatever order and portions they come`() {
    var draw = SplitMix64(seed: 7, sort: .interaction, number: 1)
    var all: [LoggedInteraction] = []
    for number in 0..<20_000 {
      let id = draw.below(12_000)
      guard let logged = logged(id, rating: 1 + number % 5, revised: draw.below(4)) else {
        Issue.record("no record")
        return
      }
      all.append(logged)
    }
    var latest: [Digest: LoggedInteraction] = [:]
    for logged in all {
      guard let other = latest[logged.id] else {
        latest[logged.id] = logged
        continue
      }
      if other.content == logged.content {
        latest[logged.id]?.revisedAt = max(other.revisedAt, logged.revisedAt)
      } else if logged.isLater(than: other) {
        latest[logged.id] = logged
      }
    }
    var one = KnownInteractions()
    for logged in all { one.take(logged) }
    var chunked = KnownInteractions()
    for start in stride(from: 0, to: all.count, by: 4096) {
      chunked.take(Array(all[start..<min(start + 4096, all.count)]))
    }
    for known in [one, chunked] {
      let wrong = all.filter { logged in
        let found = known.latest(of: logged.id)
        let isKnown = found?.content == logged.content || known.hasEarlier(logged)
        return found?.content != latest[logged.id]?.content || !isKnown
      }
      #expect(wrong.isEmpty)
    }
    if let new = logged(99_999, rating: 1, revised: 0) {
      #expect(one.latest(of: new.id) == nil)
      #expect(!one.hasEarlier(new))
    }
  }

  @Test func `an interaction takes 56 bytes`() {
    #expect(MemoryLayout<LoggedInteraction>.stride == 56)
  }

  @Test func `the same content is known, other content is a revision dated later`() throws {
    let now = Time(microseconds: 1_000_000)
    var known = KnownInteractions()
    let first = try #require(logged(1, rating: 3, revised: 0))
    #expect(try known.verdict(on: first, now: now) == .new)
    known.take(first)
    #expect(try known.verdict(on: first, now: now) == .known)
    let second = try #require(logged(1, rating: 4, revised: 9))
    let date = Time(microseconds: second.revisedAt)
    #expect(try known.verdict(on: second, now: now) == .revision(date))
    known.take(second)
    #expect(try known.verdict(on: first, now: now) == .known)
    let third = try #require(logged(1, rating: 5, revised: 2))
    let next = Time(microseconds: second.revisedAt + 1)
    #expect(try known.verdict(on: third, now: now) == .revision(next))
    let back = try #require(logged(1, rating: 3, revised: 11))
    let later = Time(microseconds: back.revisedAt)
    #expect(try known.verdict(on: back, now: now) == .revision(later))
  }

  @Test func `a revision keeps customer and time`() throws {
    var known = KnownInteractions()
    known.take(try #require(logged(1, rating: 3, revised: 0)))
    for line in [
      #"{"id":1,"at":"2026-01-01T00:00:00Z","customer":"c-2"}"#,
      #"{"id":1,"at":"2026-01-01T00:00:01Z","customer":"c-1"}"#,
    ] {
      let changed = try #require(digested(line))
      #expect(throws: Refusal.self) {
        try known.verdict(on: changed, now: Time(microseconds: 0))
      }
    }
    let moved = try #require(
      digested(#"{"id":1,"at":"2026-01-01T01:00:00+01:00","customer":"c-1"}"#))
    #expect(
      try known.verdict(on: moved, now: Time(microseconds: 5))
        == .revision(Time(microseconds: 5)))
  }

  @Test func `no revision is dated after the end of time`() throws {
    var known = KnownInteractions()
    known.take(
      try #require(
        digested(
          #"{"id":1,"at":"2026-01-01T00:00:00Z","customer":"c-1","#
            + #""revised_at":"9999-12-31T23:59:59.999999Z"}"#)))
    let next = try #require(logged(1, rating: 2, revised: 0))
    #expect(throws: Refusal.self) { try known.verdict(on: next, now: Time(microseconds: 0)) }
  }

  private func logged(_ id: Int, rating: Int, revised: Int) -> LoggedInteraction? {
    let date = revised == 0 ? "" : #","revised_at":"2026-02-\#(10 + revised)T00:00:00Z""#
    return digested(
      #"{"id":\#(id),"at":"2026-01-01T00:00:00Z","customer":"c-1","rating":\#(rating)\#(date)}"#)
  }

  private func digested(_ line: String) -> LoggedInteraction? {
    withRecord(line) { record -> LoggedInteraction? in
      guard let times = try? Interaction.times(of: record) else { return nil }
      var reader = ContentReader()
      return LoggedInteraction(
        record, at: times.at, revisedAt: times.revisedAt, lineID: nil, &reader)
    } ?? nil
  }
}
