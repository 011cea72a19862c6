/// A record as an interaction: every known member checked, times and numbers read.
///
/// A view like ``Record``: valid only during the call that hands it out.
package struct Interaction {
  package let record: Record

  /// Microseconds since 1970; ``absent`` where the member is not there.
  package let at: Int64
  package private(set) var revisedAt = absent
  package private(set) var firstReplyAt = absent
  package private(set) var resolvedAt = absent
  package private(set) var ratedAt = absent
  package private(set) var promisedAt = absent

  /// Stands for a time that is not there; no RFC 3339 time is that early.
  package static let absent = Int64.min

  /// Checks `record`.
  ///
  /// - Throws: `Refusal` when a known member has the wrong type, `at` or `customer` is missing, or a
  ///   number is outside its bounds.
  @inline(__always)
  package init(_ record: Record) throws(Refusal) {
    self.record = record
    let found = record.found
    let wrong =
      (found.strings & ~Sets.strings) | (found.numbers & ~Sets.numbers)
      | ((found.trues | found.falses) & ~Sets.flags) | (found.objects & ~Sets.objects)
      | (found.arrays & ~Sets.lists)
    guard wrong & Sets.known == 0 else { throw Interaction.refusal(wrong & Sets.known) }
    guard found.strings & Member.at.bit != 0 else {
      throw Refusal("an interaction needs 'at', the time when it began")
    }
    at = try Interaction.time(record, .at)
    let times = found.strings & Sets.times
    if times != Member.at.bit {
      if times & Member.firstReplyAt.bit != 0 {
        firstReplyAt = try Interaction.time(record, .firstReplyAt)
      }
      if times & Member.resolvedAt.bit != 0 {
        resolvedAt = try Interaction.time(record, .resolvedAt)
      }
      if times & Member.ratedAt.bit != 0 { ratedAt = try Interaction.time(record, .ratedAt) }
      if times & Member.promisedAt.bit != 0 {
        promisedAt = try Interaction.time(record, .promisedAt)
      }
      if times & Member.revisedAt.bit != 0 { revisedAt = try Interaction.time(record, .revisedAt) }
    }
    guard (found.strings | found.numbers) & Member.customer.bit != 0,
      unsafe record.raw(.customer).count > 0
    else {
      throw Refusal("an interaction needs 'customer', whom it was for", at: .customer)
    }
    if found.numbers & Sets.numbers != 0 { try checkNumbers() }
    if found.strings & Member.audience.bit != 0, !record.is(.audience, "external"),
      !record.is(.audience, "internal")
    {
      throw Refusal("'audience' is 'external' or 'internal'", at: .audience)
    }
  }

  @inline(__always)
  private static func time(_ record: Record, _ member: Member) throws(Refusal) -> Int64 {
    if let time = unsafe Time(rfc3339: record.raw(member)) { return time.microseconds }
    throw Refusal(
      "'\(member.name)' is no RFC 3339 time with a zone, such as 2026-01-31T09:30:00Z", at: member)
  }

  /// The sets of members by what their values may be; bits beyond the known members are free.
  ///
  /// Written out, so that they are constants of the compiled code; a test compares them with the
  /// shapes of the members.
  enum Sets {
    static let identifiers =
      Member.id.bit | Member.customer.bit | Member.agent.bit | Member.team.bit
      | Member.channel.bit | Member.kind.bit | Member.case.bit | Member.fault.bit
      | Member.referredBy.bit
    static let texts =
      Member.type.bit | Member.audience.bit | Member.text.bit | Member.reply.bit
      | Member.promise.bit
    static let times =
      Member.revisedAt.bit | Member.at.bit | Member.firstReplyAt.bit | Member.resolvedAt.bit
      | Member.ratedAt.bit | Member.promisedAt.bit
    static let plainNumbers =
      Member.rating.bit | Member.ratingMin.bit | Member.ratingMax.bit | Member.recommend.bit
      | Member.effort.bit | Member.effortMax.bit | Member.selfRating.bit
      | Member.handlingSeconds.bit
    static let counts =
      Member.transfers.bit | Member.contacts.bit | Member.reopens.bit | Member.internalNotes.bit
    static let flags = Member.satisfied.bit | Member.promiseKept.bit
    static let objects = Member.steps.bit | Member.remedy.bit | Member.heard.bit
    static let lists = Member.circumstances.bit | Member.rulesSkipped.bit
    static let strings = identifiers | texts | times
    static let numbers = identifiers | plainNumbers | counts
    static let known = strings | numbers | flags | objects | lists
  }

  private static func refusal(_ wrong: UInt64) -> Refusal {
    let member = Member.allCases[min(wrong.trailingZeroBitCount, Member.allCases.count - 1)]
    let right =
      switch member.shape {
      case .identifier: "a string or an integer"
      case .text: "a string"
      case .time: "a string with an RFC 3339 time"
      case .number: "a number"
      case .count: "an integer from 0"
      case .flag: "true or false"
      case .object: "an object"
      case .list: "a list of strings"
      }
    return Refusal("'\(member.name)' must be \(right)", at: member)
  }
}

// MARK: - Numbers

extension Interaction {
  /// Checks the bounds of every number that has some.
  @inline(never)
  private func checkNumbers() throws(Refusal) {
    var left = record.found.numbers & Sets.numbers
    while left != 0 {
      let bit = left & (0 &- left)
      left &= left - 1
      if bit & (Sets.counts | Sets.identifiers) != 0 {
        try checkDigits(bit)
      } else if bit & (Member.rating.bit | Member.selfRating.bit) != 0 {
        try checkScale(bit == Member.rating.bit ? .rating : .selfRating)
      } else if bit == Member.recommend.bit {
        try check(.recommend, within: 0, 10)
      } else if bit == Member.effort.bit {
        try check(.effort, within: 1, effortMaximum)
      }
    }
  }

  /// Counts are digits; an id may be a negative integer too.
  @inline(__always)
  private func checkDigits(_ bit: UInt64) throws(Refusal) {
    let digits = unsafe record.raw(at: bit.trailingZeroBitCount)
    for place in 0..<digits.count {
      let byte = unsafe digits[place]
      if byte &- 0x30 <= 9 { continue }
      if byte == UInt8(ascii: "-"), bit & Sets.identifiers != 0 { continue }
      throw Interaction.refusal(bit)
    }
  }

  private func checkScale(_ member: Member) throws(Refusal) {
    if star(member) != nil { return }
    let (low, high) = ratingBounds
    guard low < high, (high - low).isFinite else {
      throw Refusal("'rating_min' must be below 'rating_max', both finite", at: member)
    }
    try check(member, within: low, high)
  }

  private func check(_ member: Member, within low: Double, _ high: Double) throws(Refusal) {
    guard let value = number(member) else { return }
    guard low < high, (high - low).isFinite, value >= low, value <= high else {
      throw Refusal(
        "'\(member.name)' is outside its scale, \(low.plain) to \(high.plain)", at: member)
    }
  }

  /// A rating from 1 to 5 on the scale that most have; nil for any other.
  @inline(__always)
  private func star(_ member: Member) -> Int32? {
    let numbers = record.found.numbers
    guard numbers & member.bit != 0, numbers & (Member.ratingMin.bit | Member.ratingMax.bit) == 0,
      member == .rating || member == .selfRating
    else { return nil }
    let digits = unsafe record.raw(member)
    guard digits.count == 1, case let star = unsafe digits[0] &- 0x30, 1...5 ~= star else {
      return nil
    }
    return Int32(star)
  }

  /// The lowest and the highest rating of this one's scale.
  package var ratingBounds: (Double, Double) { (number(.ratingMin) ?? 1, number(.ratingMax) ?? 5) }

  package var effortMaximum: Double { number(.effortMax) ?? 5 }

  /// The value of a number; nil when it is not there.
  @inline(__always)
  package func number(_ member: Member) -> Double? {
    guard record.found.numbers & member.bit != 0 else { return nil }
    let digits = unsafe record.raw(member)
    if digits.count == 1 { return unsafe Double(digits[0] &- 0x30) }
    return unsafe Double(String(decoding: digits, as: UTF8.self))
  }

  /// The value of a count, at most 10⁹; 0 when it is not there.
  package func count(_ member: Member) -> Int {
    guard record.found.numbers & member.bit != 0 else { return 0 }
    return unsafe record.raw(member).reduce(0) { min($0 * 10 + Int($1 &- 0x30), 1_000_000_000) }
  }

  /// Where the value lies on its scale: 0 for the worst to ``Level/top`` for the best.
  package func level(of member: Member) -> Int32? {
    if let star = star(member) { return (star - 1) * (Level.top / 4) }
    guard let value = number(member) else { return nil }
    let (low, high) =
      switch member {
      case .recommend: (0.0, 10.0)
      case .effort: (effortMaximum, 1.0)
      default: ratingBounds
      }
    return Int32(((value - low) / (high - low) * Double(Level.top)).rounded())
  }

  package var isInternal: Bool { record.is(.audience, "internal") }
  package var isProblem: Bool { record.is(.kind, "problem") }
}

extension Double {
  /// Without a fraction where it has none.
  package var plain: String {
    self == rounded() && magnitude < 1e15 ? "\(Int64(self))" : "\(self)"
  }
}
